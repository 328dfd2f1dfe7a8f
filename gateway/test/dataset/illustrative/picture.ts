import { loadCog, type SchemeRecord } from '@maillage/kit';
import { generateIllustrativeDataset } from '../../../src/dataset/illustrative/index.ts';
import { sourcedDataset } from '../../../src/dataset/sourced/index.ts';

export const SEED = 20_260_101;
export const cog = loadCog();
export const sourced = sourcedDataset();

/** The picture as the default data set holds it: beside the sourced CLSMs. */
export const picture = generate(SEED);

export function generate(seed: number) {
  return generateIllustrativeDataset({
    cog,
    seed,
    existing: sourced.schemes,
    existingPartners: sourced.partners,
  });
}

export function schemesOf(kind: string): SchemeRecord[] {
  return picture.schemes.filter((scheme) => scheme.kind === kind);
}

/** Share of the items for which the test holds, 0..1. */
export function share<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.filter(test).length / items.length;
}
