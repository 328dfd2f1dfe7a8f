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
  const sought = [...day.world.kinds.keys()]
    .filter((kind) => missing.includes(kind))
    .map((kind) => ({ kind, cover: coverBy(kind, day) }));
  const coveringIt = coveredBy?.map((kind) => coverBy(kind, day));
  return (standingIn) => {
    const standings: { kind: string; standing: Standing }[] = [];
    for (const { kind, cover } of sought) {
      const standing = standingIn(cover);
      if (standing === 'COVERED') return null;
      standings.push({ kind, standing });
    }
    if (coveringIt && !coveringIt.some((cover) => standingIn(cover) === 'COVERED')) return null;
    const ofStanding = (wanted: Standing) =>
      standings.filter(({ standing }) => standing === wanted).map(({ kind }) => kind);
    const lack: Lack = { lacking: ofStanding('LACKING'), uncertain: ofStanding('UNCERTAIN') };
    return lack.uncertain.length > 0 && !includeUncertain ? null : lack;
  };
}
