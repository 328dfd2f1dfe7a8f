import type { DetailValue, IsoDate, StatusPeriod } from '@maillage/kit';
import type { Atlas } from '../../atlas/atlas.ts';
import { type Area, type Draft, newRecord, perimeterOf } from '../../draft.ts';
import { of } from '../../french.ts';
import { addDays, workingDay } from '../../random/days.ts';
import { dealOf, type Shares } from '../../random/quotas.ts';
import type { Random } from '../../random/random.ts';
import { findCptsAreas } from './territories.ts';

export const CPTS_COUNT = 800;

type Status =
  | 'PRE_PROJET'
  | 'LETTRE_INTENTION_VALIDEE'
  | 'PROJET_SANTE_VALIDE'
  | 'NEGOCIATION_ACI'
  | 'ACI_SIGNE';

/** Retenu: most have signed. */
const STANDINGS: Shares<Status> = [
  ['ACI_SIGNE', 76],
  ['NEGOCIATION_ACI', 5],
  ['PROJET_SANTE_VALIDE', 7],
  ['LETTRE_INTENTION_VALIDEE', 8],
  ['PRE_PROJET', 4],
];
const PATH: readonly Status[] = [
  'PRE_PROJET',
  'LETTRE_INTENTION_VALIDEE',
  'PROJET_SANTE_VALIDE',
  'NEGOCIATION_ACI',
  'ACI_SIGNE',
];
/** Days spent in each status before the next. */
const STAY: readonly [number, number] = [90, 330];

/** The CPTS: sets of communes and arrondissements of their own, none of which two share. */
export function makeCptss(atlas: Atlas, random: Random): Draft[] {
  const areas = findCptsAreas(atlas, CPTS_COUNT, random.fork('areas'));
  const standings = dealOf(areas.length, STANDINGS, random.fork('standings'));
  const draw = random.fork('draw');
  return areas.map((area, at) => draftOf(area, standings[at] ?? 'ACI_SIGNE', draw));
}

function draftOf(area: Area, standing: Status, random: Random): Draft {
  const statuses = statusesOf(standing, random);
  const aciSignedOn = since(statuses, 'ACI_SIGNE');
  const record = newRecord({ kind: 'CPTS', key: area.seat.code, name: nameOf(area), startedOn: aciSignedOn });
  record.statuses = statuses;
  const scale = area.places.length > 1 ? 'INTERCOMMUNAL' : 'COMMUNAL';
  const infra = area.cities.size > 0;
  record.perimeters = [
    perimeterOf(area, {
      scale: infra ? 'INFRA_COMMUNAL' : scale,
      since: statuses[0]?.since ?? null,
      until: null,
    }),
  ];
  record.details = details(area, statuses, random);
  return { record, area };
}

function nameOf({ seat, places }: Area): string {
  if (seat.city !== null) return `CPTS – ${seat.name}`;
  return places.length === 1 ? `CPTS ${of(seat.name)}` : `CPTS du bassin ${of(seat.name)}`;
}

/** The path up to the standing, backwards from its first day; every status but the first and the signature may have been passed over. */
function statusesOf(standing: Status, random: Random): StatusPeriod[] {
  const signed = standing === 'ACI_SIGNE';
  const year = signed ? random.int(2020, 2025) : random.int(2024, 2025);
  let day: IsoDate = workingDay(year, ['01-10', '11-30'], random);
  let until: IsoDate | null = null;
  const statuses: StatusPeriod[] = [];
  for (const status of PATH.slice(0, PATH.indexOf(standing) + 1).reverse()) {
    const skipped =
      (status === 'LETTRE_INTENTION_VALIDEE' || status === 'NEGOCIATION_ACI') && status !== standing;
    if (skipped && random.chance(0.3)) continue;
    statuses.unshift({ status, since: day, until });
    until = addDays(day, -1);
    day = addDays(day, -random.int(...STAY));
  }
  return statuses;
}

function since(statuses: readonly StatusPeriod[], status: Status): IsoDate | null {
  return statuses.find((period) => period.status === status)?.since ?? null;
}

/** Bounds of the four sizes (DOMAIN.md §1). */
export function sizeOf(population: number): 'T1' | 'T2' | 'T3' | 'T4' {
  if (population < 40_000) return 'T1';
  if (population < 80_000) return 'T2';
  return population <= 175_000 ? 'T3' : 'T4';
}

function details(
  { population }: Area,
  statuses: readonly StatusPeriod[],
  random: Random,
): Record<string, DetailValue> {
  const core = ['ACCES_SOINS', 'PARCOURS_PLURIPROFESSIONNELS', 'PREVENTION', 'CRISE_SANITAIRE'];
  const optional = ['QUALITE_PERTINENCE', 'ACCOMPAGNEMENT_PROFESSIONNELS'];
  const signedOn = since(statuses, 'ACI_SIGNE');
  const signed = signedOn !== null;
  return {
    size: sizeOf(population),
    coreMissions: signed ? core : null,
    optionalMissions: signed ? optional.filter(() => random.chance(0.45)) : null,
    aciSignedOn: signedOn,
    healthProjectValidatedOn: since(statuses, 'PROJET_SANTE_VALIDE'),
    healthProfessionals:
      signed && random.chance(0.7) ? Math.round((population / 1000) * (1 + random.next() * 2)) : null,
    mentalHealthPathway: signed && random.chance(0.8) ? random.chance(0.45) : null,
  };
}
