import type { DetailValue, IsoDate, StatusPeriod } from '@maillage/kit';
import type { Atlas } from '../../atlas/atlas.ts';
import type { Departement } from '../../atlas/place.ts';
import { areaOf, type Draft, newRecord, perimeterOf } from '../../draft.ts';
import { addDays, addYears, workingDay } from '../../random/days.ts';
import { dealOf, type Shares } from '../../random/quotas.ts';
import type { Random } from '../../random/random.ts';

/** Where a PTSM stands on the reference day; `SECOND` are projects adopted anew after a revision. Retenu: the shares. */
type Standing = 'DIAGNOSTIC' | 'DIAGNOSTIC_ARRETE' | 'ARRETE' | 'CONTRACTUALISE' | 'EN_REVISION' | 'SECOND';

const STANDINGS: Shares<Standing> = [
  ['DIAGNOSTIC', 2],
  ['DIAGNOSTIC_ARRETE', 2],
  ['ARRETE', 12],
  ['CONTRACTUALISE', 38],
  ['EN_REVISION', 33],
  ['SECOND', 14],
];

/** Décret 2017-1200: adopted for five years (DOMAIN.md §1). */
const YEARS = 5;

interface Life {
  statuses: StatusPeriod[];
  diagnosisOn: IsoDate | null;
  adoptedOn: IsoDate | null;
  ctsmSignedOn: IsoDate | null;
  generation: number;
}

/** One project for each département. */
export function makePtsms(atlas: Atlas, random: Random): Draft[] {
  const standings = dealOf(atlas.departements.length, STANDINGS, random);
  return atlas.departements.map((departement, at) => {
    const life = lifeOf(standings[at] ?? 'CONTRACTUALISE', random);
    return draftOf(atlas, departement, { life, details: details(life, random) });
  });
}

function draftOf(
  atlas: Atlas,
  departement: Departement,
  { life, details }: { life: Life; details: Record<string, DetailValue> },
): Draft {
  const { code, name } = departement;
  const area = areaOf(
    departement.communes.flatMap((commune) => atlas.units(commune)),
    [departement.ref],
  );
  const record = newRecord({
    kind: 'PTSM',
    key: code,
    name: `PTSM – ${name} (${code})`,
    startedOn: life.adoptedOn,
  });
  record.statuses = life.statuses;
  record.endsOn = life.adoptedOn === null ? null : addDays(addYears(life.adoptedOn, YEARS), -1);
  record.perimeters = [
    perimeterOf(area, { scale: 'DEPARTEMENTAL', since: life.statuses[0]?.since ?? null, until: null }),
  ];
  record.details = details;
  return { record, area };
}

function lifeOf(standing: Standing, random: Random): Life {
  const since = workingDay(2017, ['09-01', '12-20'], random);
  if (standing === 'DIAGNOSTIC') return unadopted([['DIAGNOSTIC', since]], null);
  const early = standing !== 'DIAGNOSTIC_ARRETE';
  const diagnosisOn = workingDay(early ? random.int(2018, 2019) : 2024, ['02-01', '11-30'], random);
  const opening: [string, IsoDate][] = [
    ['DIAGNOSTIC', since],
    ['DIAGNOSTIC_ARRETE', diagnosisOn],
  ];
  if (standing === 'DIAGNOSTIC_ARRETE') return unadopted(opening, diagnosisOn);
  const revised = standing === 'EN_REVISION' || standing === 'SECOND';
  const adoptedOn = workingDay(revised ? 2020 : random.int(2021, 2022), ['02-01', '11-30'], random);
  const ctsmSignedOn = standing === 'ARRETE' ? null : addDays(adoptedOn, random.int(120, 500));
  const statuses: [string, IsoDate][] = [...opening, ['ARRETE', adoptedOn]];
  if (ctsmSignedOn !== null) statuses.push(['CONTRACTUALISE', ctsmSignedOn]);
  if (revised) statuses.push(['EN_REVISION', workingDay(2024, ['02-01', '09-30'], random)]);
  const life: Life = { statuses: periods(statuses), diagnosisOn, adoptedOn, ctsmSignedOn, generation: 1 };
  if (standing !== 'SECOND') return life;
  const again = workingDay(2025, ['02-01', '11-30'], random);
  return {
    ...life,
    adoptedOn: again,
    generation: 2,
    ctsmSignedOn: null,
    statuses: periods([...statuses, ['ARRETE', again]]),
  };
}

function unadopted(statuses: [string, IsoDate][], diagnosisOn: IsoDate | null): Life {
  return { statuses: periods(statuses), diagnosisOn, adoptedOn: null, ctsmSignedOn: null, generation: 1 };
}

/** Statuses that follow each other without a gap, the last one still holding. */
function periods(statuses: readonly [status: string, since: IsoDate][]): StatusPeriod[] {
  return statuses.map(([status, since], at) => {
    const next = statuses[at + 1];
    return { status, since, until: next === undefined ? null : addDays(next[1], -1) };
  });
}

function details(
  { generation, diagnosisOn, adoptedOn, ctsmSignedOn }: Life,
  random: Random,
): Record<string, DetailValue> {
  const all = [
    'REPERAGE_PRECOCE',
    'PARCOURS_SANS_RUPTURE',
    'SOINS_SOMATIQUES',
    'CRISE_URGENCE',
    'DROITS_DESTIGMATISATION',
    'DETERMINANTS',
  ];
  const kept = new Set(random.sample(all, random.int(4, 6)));
  return {
    generation,
    diagnosisOn,
    adoptedOn,
    ctsmSignedOn,
    priorities: adoptedOn === null ? null : all.filter((code) => kept.has(code)),
    clsmConsulted: adoptedOn === null || random.chance(0.25) ? null : random.chance(0.7),
    clsmCallForProjects: adoptedOn === null || random.chance(0.25) ? null : random.chance(0.6),
  };
}
