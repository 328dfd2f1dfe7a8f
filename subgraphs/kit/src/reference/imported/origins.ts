import type { Cog } from '../cog.ts';
import { buildHistory } from '../history/build-history.ts';
import { type CommuneSpan, isOver, isToCome } from '../history/commune-span.ts';
import type { VintageCodes } from '../history/derive-movements.ts';
import type { Movement } from '../history/movement.ts';
import { isBetween, untoldMovements } from '../history/untold-movements.ts';
import { byCode } from '../order.ts';
import type { TerritoryEntry } from '../territory-entry.ts';
import { dayOfVintage } from '../timeline.ts';

/** Where the ground of a commune comes from. */
export interface Origin {
  /** Communes of the earlier vintage that it is made of, in the order of codes; none where nothing tells. */
  communes: readonly TerritoryEntry[];
  /** Whether it is all of them, and nothing else. */
  isWhole: boolean;
}

export interface Origins {
  of(code: string): Origin;
  /** Communes of the earlier vintage that are none any more, without a word of what became of them. */
  lost: readonly TerritoryEntry[];
}

/** Where the communes of a vintage come from, by INSEE's movements between the two or, beyond those, by what the vintages tell themselves. */
export function originsBetween(
  earlier: VintageCodes,
  later: VintageCodes,
  movements: readonly Movement[],
): Origins {
  const day = dayOfVintage(later.cog);
  const told = movements.filter((movement) => isBetween(movement, earlier.cog, later.cog));
  const history = buildHistory([...told, ...untoldMovements(earlier, later, movements)]);
  const standing = (code: string) =>
    history.spans(code).findLast((span) => !isToCome(span, day) && !isOver(span, day));
  const communeOf = ({ code }: { code: string }) => earlier.cog.find({ level: 'COMMUNE', code });
  const heirs = (code: string) => history.spans(code).flatMap(({ successors }) => successors);
  return {
    of(code) {
      const span = standing(code);
      if (!span) return unmoved(communeOf({ code }), history.spans(code).length === 0);
      const roots = ends(span, 'predecessors');
      const communes = [...new Set(roots.flatMap((root) => communeOf(root) ?? []))].sort(byCode);
      const isKnown = roots.every((root) => root.validFrom === null && communeOf(root));
      return {
        communes,
        isWhole: isKnown && roots.every((root) => ends(root, 'successors').every((end) => end === span)),
      };
    },
    lost: communesGone(earlier.cog, later.cog).filter(({ code }) => heirs(code).length === 0),
  };
}

const unmoved = (commune: TerritoryEntry | undefined, isWhole: boolean): Origin =>
  commune ? { communes: [commune], isWhole } : { communes: [], isWhole: false };

const communesGone = (earlier: Cog, later: Cog): TerritoryEntry[] =>
  earlier.entries('COMMUNE').filter((entry) => !later.find(entry));

/** The spans at which following one side ends: itself where it has none. */
function ends(span: CommuneSpan, side: 'predecessors' | 'successors'): CommuneSpan[] {
  const found = new Set<CommuneSpan>();
  const visit = (one: CommuneSpan): void => {
    if (one[side].length === 0) found.add(one);
    else for (const next of one[side]) visit(next);
  };
  visit(span);
  return [...found];
}
