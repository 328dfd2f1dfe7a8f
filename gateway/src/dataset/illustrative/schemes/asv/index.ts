import type { DetailValue, IsoDate, StatusPeriod } from '@maillage/kit';
import type { Atlas } from '../../atlas/atlas.ts';
import type { Place } from '../../atlas/place.ts';
import { areaOf, type Draft, newRecord } from '../../draft.ts';
import { list, of } from '../../french.ts';
import { addDays, dayBetween, workingDay } from '../../random/days.ts';
import { dealOf, type Shares } from '../../random/quotas.ts';
import type { Random } from '../../random/random.ts';
import { type AsvGround, type AsvTerritory, findAsvTerritories } from './territories.ts';

export const ASV_COUNT = 250;

type Status = 'ACTIF' | 'INTEGRE_CLS' | 'CLOS' | 'PROJET';

/** Retenu: what the ASV are that no CLSM's figure hangs on. */
const STATUSES: Shares<Status> = [
  ['ACTIF', 58],
  ['INTEGRE_CLS', 22],
  ['CLOS', 12],
  ['PROJET', 8],
];

/** The ASV, declared by the QPV that they serve: those of CLSMs active, so that S1's figure holds; the others as they come. */
export function makeAsvs(ground: AsvGround, random: Random): Draft[] {
  const { ofClsms, elsewhere } = findAsvTerritories(ground, random.fork('territories'));
  const draw = random.fork('draw');
  const others = elsewhere.slice(0, ASV_COUNT - ofClsms.length);
  const statuses = dealOf(others.length, STATUSES, draw);
  return [
    ...ofClsms.map((territory) => draftOf(ground.atlas, { ...territory, status: 'ACTIF' }, draw)),
    ...others.map((territory, at) =>
      draftOf(ground.atlas, { ...territory, status: statuses[at] ?? 'ACTIF' }, draw),
    ),
  ];
}

interface Making extends AsvTerritory {
  status: Status;
}

function draftOf(atlas: Atlas, { communes, districts, status }: Making, random: Random): Draft {
  const [first] = communes as [Place, ...Place[]];
  const several = communes.length > 1;
  const territory = several ? list(communes.map((commune) => commune.name)) : first.name;
  const startedOn =
    status === 'PROJET' ? null : workingDay(random.int(2015, 2021), ['02-01', '12-10'], random);
  const record = newRecord({
    kind: 'ASV',
    key: `${first.code}/${communes.length}`,
    name: `ASV ${of(territory)}`,
    startedOn,
  });
  record.statuses = statusesOf(status, startedOn, random);
  const last = record.statuses.at(-1);
  const since = startedOn ?? last?.since ?? null;
  const until =
    status === 'INTEGRE_CLS' || status === 'CLOS' ? addDays(last?.since ?? '2024-01-01', -1) : null;
  record.perimeters = [
    {
      scale: several ? 'INTERCOMMUNAL' : 'INFRA_COMMUNAL',
      declared: districts.map(({ code }) => ({ level: 'QPV', code })),
      within: [],
      polygon: null,
      population: districts.reduce((total, district) => total + district.population, 0),
      since,
      until,
    },
  ];
  record.details = details(territory, several, random);
  const area = areaOf(
    [...new Set(districts.flatMap((district) => district.hosts))].flatMap((host) => atlas.units(host)),
  );
  return { record, area };
}

function statusesOf(status: Status, startedOn: IsoDate | null, random: Random): StatusPeriod[] {
  if (startedOn === null)
    return [{ status, since: dayBetween('2024-01-10', '2025-11-30', random), until: null }];
  const project: StatusPeriod = {
    status: 'PROJET',
    since: addDays(startedOn, -random.int(120, 400)),
    until: addDays(startedOn, -1),
  };
  if (status === 'ACTIF') return [project, { status, since: startedOn, until: null }];
  const ended = dayBetween('2022-01-10', '2025-10-31', random);
  return [
    project,
    { status: 'ACTIF', since: startedOn, until: addDays(ended, -1) },
    { status, since: ended, until: null },
  ];
}

function details(territory: string, several: boolean, random: Random): Record<string, DetailValue> {
  const missions = [
    'DIAGNOSTIC_LOCAL',
    'COORDINATION_ACTEURS',
    'PREVENTION_PROMOTION',
    'ACCES_DROITS_SOINS',
    'PARTICIPATION_HABITANTS',
    'EVALUATION',
  ];
  const held = new Set(random.sample(missions, random.int(3, 6)));
  return {
    cityContract: random.chance(0.8) ? `Contrat de ville 2024-2030 – ${territory}` : null,
    cityContractEndsOn: random.chance(0.8) ? '2030-12-31' : null,
    holder: several ? 'EPCI' : 'COMMUNE',
    missions: random.chance(0.85) ? missions.filter((code) => held.has(code)) : null,
    mentalHealthAction: random.chance(0.2) ? null : random.chance(0.65),
    diagnosisOn: random.chance(0.6) ? workingDay(random.int(2017, 2024), ['02-01', '12-10'], random) : null,
  };
}
