import type { IsoDate, TerritoryKey } from '@maillage/kit';
import { hasEnded } from '../question/question.ts';
import { schemesOn } from '../question/schemes-at.ts';
import { dayOf } from '../record/ground-on.ts';
import type { World } from '../world.ts';
import {
  countActions,
  countCoordinators,
  countLinks,
  countPartners,
  type MatrixScope,
} from './count-facts.ts';
import { countOverlaps } from './count-overlaps.ts';

export interface MatrixQuestion {
  asOf: IsoDate;
  /** Only schemes whose perimeter certainly shares ground with it; not given: all schemes. */
  territory?: TerritoryKey | null;
}

/** How the schemes of two kinds, or those of one kind among themselves, articulate on a day. */
export interface MatrixCell {
  kind: string;
  /** The same kind, or one behind it in the registry. */
  otherKind: string;
  /** Pairs of schemes whose perimeters overlap, those of `unresolved` among them. */
  overlaps: number;
  unresolved: number;
  /** Partners seated in schemes of both, actions that schemes of both carry, people who coordinate schemes of both. */
  sharedPartners: number;
  jointActions: number;
  sharedCoordinators: number;
  /** Links that a scheme declares with one of the other kind, or with that kind. */
  declaredLinks: number;
}

export interface ArticulationMatrix {
  /** Schemes that have not ended, by kind in the order of the registry. */
  schemes: { kind: string; count: number }[];
  cells: MatrixCell[];
}

export function articulationMatrix(world: World, { asOf, territory }: MatrixQuestion): ArticulationMatrix {
  const everywhere = territory == null ? world.schemes.values() : schemesOn(dayOf(world, asOf), [territory]);
  const schemes = new Set([...everywhere].filter((scheme) => !hasEnded(scheme, asOf)));
  const cellOf = countAll({ world, schemes, asOf });
  const kinds = [...world.kinds.values()];
  return {
    schemes: kinds.map(({ definition, rank }) => ({
      kind: definition.code,
      count: [...schemes].filter(({ kindRank }) => kindRank === rank).length,
    })),
    cells: kinds.flatMap((kind) =>
      kinds.slice(kind.rank).map((other) => ({
        kind: kind.definition.code,
        otherKind: other.definition.code,
        ...cellOf(kind.rank, other.rank),
      })),
    ),
  };
}

function countAll(
  scope: MatrixScope,
): (rank: number, otherRank: number) => Omit<MatrixCell, 'kind' | 'otherKind'> {
  const { all, unresolved } = countOverlaps(scope);
  const partners = countPartners(scope);
  const actions = countActions(scope);
  const coordinators = countCoordinators(scope);
  const links = countLinks(scope);
  return (...ranks) => ({
    overlaps: all.of(...ranks),
    unresolved: unresolved.of(...ranks),
    sharedPartners: partners.of(...ranks),
    jointActions: actions.of(...ranks),
    sharedCoordinators: coordinators.of(...ranks),
    declaredLinks: links.of(...ranks),
  });
}
