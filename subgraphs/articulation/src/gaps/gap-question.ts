import type { IsoDate, TerritoryKey } from '@maillage/kit';
import type { Day } from '../read-model/record/ground-on.ts';
import { type Cover, coverBy, type Standing } from './cover.ts';

export interface GapQuestion {
  /** Kinds of which no active scheme is to cover the unit: a gap lacks every one of them. */
  missing: readonly string[];
  /** A kind whose schemes are territories: those in force are looked at. Not given: communes, and arrondissements of Paris, Lyon and Marseille. */
  within?: string | null;
  /** Only units that an active scheme of one of these kinds certainly covers. */
  coveredBy?: readonly string[] | null;
  territory?: TerritoryKey | null;
  /** Inhabitants at least; a unit of unknown population is left out. */
  minPopulation?: number | null;
  /** Communes only: also those, of whatever population, that a QPV in force certainly touches; alone, those only. */
  orWithQpv?: boolean | null;
  /** Also units that no kind certainly covers and of which one or several may, or do in part. */
  includeUncertain?: boolean | null;
  asOf: IsoDate;
}

/** How a unit stands to the kinds asked for, in the order of the registry. */
export interface Lack {
  /** Kinds that certainly do not cover it, not even in part. */
  lacking: string[];
  /** Kinds that cover it in part, or of which nothing tells whether they do. */
  uncertain: string[];
}

/** Sets units against the kinds of a question: null for a unit that is not blank. */
export function lackReader(
  day: Day,
  { missing, coveredBy, includeUncertain }: Omit<GapQuestion, 'asOf'>,
): (standingIn: (cover: Cover) => Standing) => Lack | null {
  const covers = new Map<string, Cover>();
  const inOrder = (kinds: readonly string[]) =>
    [...day.world.kinds.keys()].filter((kind) => kinds.includes(kind));
  const coverOf = (kind: string): Cover => {
    const known = covers.get(kind) ?? coverBy(kind, day);
    covers.set(kind, known);
    return known;
  };
  const kinds = inOrder(missing);
  return (standingIn) => {
    const standings: { kind: string; standing: Standing }[] = [];
    for (const kind of kinds) {
      const standing = standingIn(coverOf(kind));
      if (standing === 'COVERED') return null;
      standings.push({ kind, standing });
    }
    if (coveredBy && !coveredBy.some((kind) => standingIn(coverOf(kind)) === 'COVERED')) return null;
    const ofStanding = (wanted: Standing) =>
      standings.filter(({ standing }) => standing === wanted).map(({ kind }) => kind);
    const lack: Lack = { lacking: ofStanding('LACKING'), uncertain: ofStanding('UNCERTAIN') };
    return lack.uncertain.length > 0 && !includeUncertain ? null : lack;
  };
}
