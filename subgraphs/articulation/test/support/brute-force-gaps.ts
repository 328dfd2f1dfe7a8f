import { type Cog, parseTerritoryKey, type SchemeRecord } from '@maillage/kit';
import type { GapQuestion } from '../../src/gaps/index.ts';
import type { bruteForce } from './brute-force.ts';
import type { Records } from './records.ts';
import { TOY_KINDS } from './toy-kinds.ts';

type Standing = 'COVERED' | 'UNCERTAIN' | 'LACKING';

/** Blank zones a second time: every unit against every active scheme, with sets and loops. */
export function bruteForceGaps(options: {
  cog: Cog;
  records: Records;
  expected: ReturnType<typeof bruteForce>;
}) {
  const { cog, records, expected } = options;
  const { code, groundOn, insideOf, sharedHosts, stateOn, touches, where } = expected.inner;
  const isActive = (scheme: SchemeRecord, day: string) =>
    TOY_KINDS.some((kind) => kind.code === scheme.kind) && stateOn(scheme, day) === 'ACTIVE';

  function coverOf(kind: string, day: string) {
    const grounds = records.schemes
      .filter((scheme) => scheme.kind === kind && isActive(scheme, day))
      .flatMap((scheme) => groundOn(scheme, day) ?? []);
    return {
      wholes: new Set(grounds.flatMap(({ wholes }) => [...wholes])),
      parts: new Set(grounds.flatMap(({ parts }) => [...parts])),
    };
  }

  function standing(key: string, kind: string, day: string): Standing {
    const { wholes, parts } = coverOf(kind, day);
    if (wholes.has(key) || parts.has(key)) return 'COVERED';
    if (parseTerritoryKey(key).level !== 'QPV') {
      const isTouched = [...parts].some((part) => touches(part, new Set([key]), day).size > 0);
      return isTouched ? 'UNCERTAIN' : 'LACKING';
    }
    if (insideOf(key, wholes, day)) return 'COVERED';
    const isPlaced = where(key, day)?.known === true;
    const mayBeTouched =
      touches(key, wholes, day).size > 0 || [...parts].some((part) => sharedHosts(key, part, day).size > 0);
    return isPlaced && !mayBeTouched ? 'LACKING' : 'UNCERTAIN';
  }

  const districtsOn = (day: string) =>
    records.schemes.filter((scheme) => scheme.kind === 'QPV' && code(scheme) && isActive(scheme, day));

  function districtsTouching(unit: string, day: string): number {
    const touching = districtsOn(day).filter((scheme) =>
      where(`QPV:${code(scheme)}`, day)?.hosts.some((host) => host.length === 1 && host[0] === unit),
    );
    return new Set(touching.map(code)).size;
  }

  const wholeUnits = () =>
    [...cog.entries('COMMUNE').filter((entry) => cog.members(entry).length === 0)]
      .concat(cog.entries('ARRONDISSEMENT_MUNICIPAL'))
      .map(({ key }) => key);

  function unitsIn(territory: string | null | undefined): string[] {
    if (!territory) return wholeUnits();
    const inside = (key: string): string[] => {
      const members = cog.members(parseTerritoryKey(key));
      return members.length > 0 ? members.flatMap((member) => inside(member.key)) : [key];
    };
    return inside(territory).filter((key) => wholeUnits().includes(key));
  }

  interface Candidate {
    key: string;
    schemeId: string | null;
    hostKeys: string[];
    population: number | null;
    districts: number;
  }

  function candidates({ within, territory, asOf }: GapQuestion): Candidate[] {
    if (within) {
      const there = territory ? expected.schemesAt([territory], { asOf, kinds: ['QPV'] }) : null;
      return districtsOn(asOf)
        .filter(({ id }) => there?.includes(id) ?? true)
        .map((scheme) => ({
          key: `QPV:${code(scheme)}`,
          schemeId: scheme.id,
          hostKeys: [...new Set(where(`QPV:${code(scheme)}`, asOf)?.hosts.flat())].sort(),
          population: expected.population(scheme.id, asOf),
          districts: 0,
        }));
    }
    return unitsIn(territory).map((key) => ({
      key,
      schemeId: null,
      hostKeys: [key],
      population: cog.entry(key)?.population ?? null,
      districts: districtsTouching(key, asOf),
    }));
  }

  function coverageGaps(question: GapQuestion) {
    const { missing, coveredBy, minPopulation, orWithQpv, includeUncertain, asOf } = question;
    const isLarge = ({ population }: Candidate) =>
      minPopulation != null && population !== null && population >= minPopulation;
    const isAsked = (unit: Candidate) =>
      (minPopulation == null && !orWithQpv) || isLarge(unit) || (orWithQpv === true && unit.districts > 0);
    const found = candidates(question)
      .filter(isAsked)
      .filter(({ key }) => !coveredBy || coveredBy.some((kind) => standing(key, kind, asOf) === 'COVERED'))
      .map((unit) => {
        const of = (wanted: Standing) =>
          TOY_KINDS.map((kind) => kind.code).filter(
            (kind) => missing.includes(kind) && standing(unit.key, kind, asOf) === wanted,
          );
        return { unit, covered: of('COVERED'), lacking: of('LACKING'), uncertain: of('UNCERTAIN') };
      })
      .filter(({ covered, uncertain }) => !covered.length && (includeUncertain || !uncertain.length))
      .map(({ unit, lacking, uncertain }) => ({ ...unit, lacking, uncertain }));
    const place = ({ population, key, schemeId }: Candidate) =>
      `${String(1e9 - (population ?? -1)).padStart(12, '0')} ${key} ${schemeId ?? ''}`;
    return found.sort((a, b) => (place(a) < place(b) ? -1 : 1));
  }

  function coverageSummary(question: Pick<GapQuestion, 'missing' | 'territory' | 'asOf'>) {
    const gaps = coverageGaps({ ...question, includeUncertain: true });
    const gapOf = (key: string) => gaps.find((gap) => gap.key === key);
    const shareOf = (keys: string[]) => {
      const people = (of: string[]) => of.reduce((sum, key) => sum + (cog.entry(key)?.population ?? 0), 0);
      const uncovered = keys.filter((key) => gapOf(key)?.uncertain.length === 0);
      const uncertain = keys.filter((key) => (gapOf(key)?.uncertain.length ?? 0) > 0);
      return {
        uncovered: people(uncovered),
        uncertain: people(uncertain),
        population: people(keys),
        share: people(keys) ? people(uncovered) / people(keys) : null,
        communes: keys.length,
        uncoveredCommunes: uncovered.length,
        uncertainCommunes: uncertain.length,
        unknownCommunes: keys.filter((key) => cog.entry(key)?.population === null).length,
      };
    };
    const all = unitsIn(question.territory);
    const departementOf = (key: string) => cog.entry(key)?.departements[0] as string;
    return {
      total: shareOf(all),
      departements: [...new Set(all.map(departementOf))]
        .sort()
        .map((each) => ({ code: each, ...shareOf(all.filter((key) => departementOf(key) === each)) })),
    };
  }

  return { coverageGaps, coverageSummary };
}
