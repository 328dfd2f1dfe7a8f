import type { DetailValue, SchemeRecord } from '@maillage/kit';
import type { Atlas } from '../../atlas/atlas.ts';
import { type Area, type Draft, newRecord, perimeterOf } from '../../draft.ts';
import { of } from '../../french.ts';
import { addDays } from '../../random/days.ts';
import { dealOf } from '../../random/quotas.ts';
import type { Random } from '../../random/random.ts';
import { currentTerm, earlierTerm, GENERATIONS, STANDINGS, type Standing, type Term } from './terms.ts';
import { type ClsTerritory, findClsTerritories } from './territories.ts';

export const CLS_COUNT = 400;

/** The contracts, each generation of a territory as a scheme of its own. */
export function makeClss(atlas: Atlas, clsmAreas: readonly Area[], random: Random): Draft[] {
  const lineages = makeLineages(random.fork('lineages'));
  const territories = findClsTerritories(
    atlas,
    { count: lineages.length, clsmAreas },
    random.fork('territories'),
  );
  const draw = random.fork('terms');
  return territories.flatMap((territory, at) => {
    const { generation, standing } = lineages[at] as Lineage;
    const terms = [currentTerm(standing, draw)];
    while (terms.length < generation) {
      const next = terms[0]?.startedOn ?? '2025-06-01';
      terms.unshift(earlierTerm(next, draw));
    }
    return terms.map((term, rank) => draftOf(territory, { term, generation: rank + 1 }, draw));
  });
}

/** The contracts of one territory: how many there have been, and where the last one stands. */
interface Lineage {
  generation: number;
  standing: Standing;
}

/** Retenu: how firmly the territories of CLSMs, which come first, get the running contracts (S1 part 6: hardly a CLSM is without). */
const PREFERENCE = 0.7;

function makeLineages(random: Random): Lineage[] {
  const generations = generationsOf(random);
  const standings = standingsFor(generations, random);
  return generations
    .map((generation, at) => ({ generation, standing: standings[at] ?? 'EN_COURS' }))
    .map((lineage) => ({ lineage, rank: random.next() + (isRunning(lineage.standing) ? 0 : PREFERENCE) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ lineage }) => lineage);
}

function isRunning(standing: Standing): boolean {
  return standing !== 'ECHU' && standing !== 'PREFIGURATION';
}

/** A third contract is a running one: earlier, there was no CLS yet for it to follow two others (loi HPST, 2009). */
function standingsFor(generations: readonly number[], random: Random): Standing[] {
  const dealt = dealOf(generations.length, STANDINGS, random);
  return generations.map((generation) => {
    const at = generation < 3 ? 0 : dealt.indexOf('EN_COURS');
    return dealt.splice(Math.max(0, at), 1)[0] ?? 'EN_COURS';
  });
}

/** Generations of each territory, adding up to the number of contracts. */
function generationsOf(random: Random): number[] {
  const drawn = dealOf(CLS_COUNT, GENERATIONS, random);
  const kept: number[] = [];
  let left = CLS_COUNT;
  for (const generation of drawn) {
    if (left === 0) break;
    kept.push(Math.min(generation, left));
    left -= Math.min(generation, left);
  }
  return kept;
}

function draftOf(
  { area, holder }: ClsTerritory,
  { term, generation }: { term: Term; generation: number },
  random: Random,
): Draft {
  const where =
    holder === 'EPCI' && area.grouping !== null ? `– ${area.grouping.name}` : nameOf(area, holder);
  const record = newRecord({
    kind: 'CLS',
    key: `${holder}/${area.seat.code}/${generation}`,
    name: generation === 1 ? `CLS ${where}` : `CLS ${where} (${generation}e génération)`,
    startedOn: term.startedOn,
  });
  record.endsOn = term.endsOn;
  record.statuses = term.statuses;
  record.perimeters = [
    perimeterOf(area, { scale: holder === 'COMMUNE' ? 'COMMUNAL' : 'INTERCOMMUNAL', ...spanOf(record) }),
  ];
  record.details = details(holder, { term, generation }, random);
  return { record, area };
}

function nameOf({ seat }: Area, holder: string): string {
  const city = seat.name.replace(/ \d.*$/, '');
  return holder === 'PETR'
    ? `du PETR (illustratif) ${of(seat.name)}`
    : of(seat.city === null ? seat.name : city);
}

function spanOf({ statuses, endsOn }: SchemeRecord): { since: string | null; until: string | null } {
  const lapsed = statuses.at(-1)?.status === 'ECHU';
  return { since: statuses[0]?.since ?? null, until: lapsed ? endsOn : null };
}

function details(
  holder: string,
  { term, generation }: { term: Term; generation: number },
  random: Random,
): Record<string, DetailValue> {
  if (term.signedOn === null) return { generation, holder };
  const optional = [
    'PREFECTURE',
    'DEPARTEMENT',
    'REGION',
    'ASSURANCE_MALADIE',
    'CAF',
    'EDUCATION_NATIONALE',
    'JUSTICE',
    'HOPITAL',
  ];
  const signing = new Set(random.sample(optional, random.int(1, 5)));
  return {
    generation,
    holder,
    signedOn: term.signedOn,
    signatories: random.chance(0.85)
      ? ['ARS', 'COLLECTIVITE', ...optional.filter((code) => signing.has(code))]
      : null,
    mentalHealthPart: random.chance(0.1) ? null : random.chance(0.85),
    qpvPart: random.chance(0.2) ? null : random.chance(0.45),
    domains: [
      'PROMOTION_SANTE',
      'PREVENTION',
      ...(random.chance(0.8) ? ['POLITIQUES_DE_SOINS'] : []),
      ...(random.chance(0.6) ? ['ACCOMPAGNEMENT'] : []),
    ],
    diagnosisOn: random.chance(0.7) ? addDays(term.signedOn, -random.int(60, 500)) : null,
  };
}
