import type { IsoDate } from '@maillage/kit';
import { links } from '../question/links.ts';
import type { SchemeNode } from '../record/nodes.ts';
import type { World } from '../world.ts';
import type { LinkedTo } from './scheme-filter.ts';

interface Ends {
  natures: LinkedTo['natures'];
  asOf: IsoDate;
  /** Whether a scheme is what the other end is asked to be. */
  isOther: (scheme: SchemeNode) => boolean;
}

/** Ids of the schemes that a link of the day joins to one that passes the test. */
export function linkedSchemes(world: World, { natures, asOf, isOther }: Ends): ReadonlySet<string> {
  const found = new Set<string>();
  for (const other of world.schemes.values()) {
    if (!isOther(other)) continue;
    for (const { nature, schemeId } of links(world, other.id, { asOf })) {
      if (schemeId !== null && (natures == null || natures.includes(nature))) found.add(schemeId);
    }
  }
  return found;
}
