import type { IsoDate, TerritoryKey } from '@maillage/kit';
import { hasEnded } from '../question/question.ts';
import { schemesOn } from '../question/schemes-at.ts';
import { dayOf } from '../record/ground-on.ts';
import type { SchemeNode } from '../record/nodes.ts';
import type { World } from '../world.ts';

export interface ScopeQuestion {
  asOf: IsoDate;
  /** Only schemes whose perimeter certainly shares ground with it; not given: all schemes. */
  territory?: TerritoryKey | null;
}

/** The schemes that a question is about, on its day: none of them has ended. */
export interface Scope {
  world: World;
  schemes: ReadonlySet<SchemeNode>;
  asOf: IsoDate;
}

export function scopeOf(world: World, { asOf, territory }: ScopeQuestion): Scope {
  const everywhere = territory == null ? world.schemes.values() : schemesOn(dayOf(world, asOf), [territory]);
  return { world, schemes: new Set([...everywhere].filter((scheme) => !hasEnded(scheme, asOf))), asOf };
}
