import type { ActionRecord, Cog, PartnerRecord, SchemeRecord } from '@maillage/kit';
import { generateIllustrativeDataset } from './illustrative/index.ts';
import { sourcedDataset } from './sourced/index.ts';

export interface Dataset {
  schemes: SchemeRecord[];
  partners: PartnerRecord[];
  actions: ActionRecord[];
}

/** Changes with every change of what the default data set holds. */
export const DATASET_VERSION = '2026.2';

const SEED = 20_260_101;

/** The default data set: the real CLSMs of the sources and an illustrative national picture, the same at every call. */
export function defaultDataset(cog: Cog): Dataset {
  const sourced = sourcedDataset();
  const illustrative = generateIllustrativeDataset({
    cog,
    seed: SEED,
    existing: sourced.schemes,
    existingPartners: sourced.partners,
  });
  return {
    schemes: [...sourced.schemes, ...illustrative.schemes],
    partners: [...sourced.partners, ...illustrative.partners],
    actions: [...sourced.actions, ...illustrative.actions],
  };
}
