import type { DetailValue, IsoDate, StatusPeriod, TerritoryKey } from '@maillage/kit';
import type { Atlas } from '../../atlas/atlas.ts';
import type { Place } from '../../atlas/place.ts';
import { type Area, areaOf, type Draft, newRecord } from '../../draft.ts';
import { QPV_WITHOUT_ASV } from '../../figures.ts';
import { of } from '../../french.ts';
import { addDays, dayBetween, workingDay } from '../../random/days.ts';
import { dealOf, markedShare, type Shares } from '../../random/quotas.ts';
import type { Random } from '../../random/random.ts';
import type { District } from '../qpv/district.ts';

export const ASV_COUNT = 250;

/** Retenu: what the ASV are that no CLSM's figure hangs on. */
const STATUSES: Shares<'ACTIF' | 'INTEGRE_CLS' | 'CLOS' | 'PROJET'> = [
  ['ACTIF', 58],
  ['INTEGRE_CLS', 22],
  ['CLOS', 12],
  ['PROJET', 8],
];
/** Retenu: an ASV of several communes where the CLSM is one. */
const INTERCOMMUNAL_SHARE = 0.4;

export interface AsvDraft extends Draft {
  districts: readonly District[];
}

export interface AsvGround {
  atlas: Atlas;
  districts: readonly District[];
  /** Areas of the CLSMs that are or were active. */
  clsmAreas: readonly Area[];
}

/**
 * The ASV, declared by the QPV that they serve: in somewhat under 60 % of the CLSMs that cover QPV (S1 part 6), then in other communes; nowhere in
 * the CLSMs that are to have none.
 */
export function makeAsvs({ atlas, districts, clsmAreas }: AsvGround, random: Random): AsvDraft[] {
  const current = districts.filter((district) => district.until === null);
  const byHost = Map.groupBy(current, (district) => district.hosts[0] as Place);
  const covering = clsmAreas.filter((area) => [...byHost.keys()].some((host) => hosts(area, host)));
  const served = markedShare(covering, 1 - QPV_WITHOUT_ASV, random.fork('served'));
  const barred = new Set(covering.filter((area) => !served.has(area)).flatMap((area) => [...area.keys]));
  const isBarred = (host: Place) => atlas.units(host).some((unit) => barred.has(unit.key));

  const draw = random.fork('draw');
  const used = new Set<TerritoryKey>();
  const made: AsvDraft[] = [];
  const take = (communes: readonly Place[], status: 'ACTIF' | 'INTEGRE_CLS' | 'CLOS' | 'PROJET') => {
    for (const commune of communes) used.add(commune.key);
    const served = communes.flatMap((commune) => byHost.get(commune) ?? []);
    const clear = served.filter((district) => district.hosts.every((host) => !isBarred(host)));
    if (clear.length > 0) made.push(draftOf(atlas, { communes, districts: clear, status }, draw));
  };

  for (const area of served) {
    const communes = [...byHost.keys()].filter(
      (host) => hosts(area, host) && !isBarred(host) && !used.has(host.key),
    );
    if (communes.length === 0) continue;
    take(draw.chance(INTERCOMMUNAL_SHARE) ? communes.slice(0, 4) : [draw.pick(communes)], 'ACTIF');
  }
  const free = draw.shuffle([...byHost.keys()].filter((host) => !isBarred(host) && !used.has(host.key)));
  const others = dealOf(ASV_COUNT - made.length, STATUSES, draw);
  for (const host of free) {
    const status = others[0];
    if (status === undefined || made.length === ASV_COUNT) break;
    const before = made.length;
    take([host], status);
    if (made.length > before) others.shift();
  }
  return made;
}

/** True when the area holds the commune, or an arrondissement of it. */
function hosts(area: Area, commune: Place): boolean {
  return area.keys.has(commune.key) || area.cities.has(commune.key);
}

interface Making {
  communes: readonly Place[];
  districts: readonly District[];
  status: 'ACTIF' | 'INTEGRE_CLS' | 'CLOS' | 'PROJET';
}

function draftOf(atlas: Atlas, { communes, districts, status }: Making, random: Random): AsvDraft {
  const [first] = communes as [Place, ...Place[]];
  const several = communes.length > 1;
  const grouping = several && first.epci !== null ? atlas.grouping(first.epci) : undefined;
  const startedOn =
    status === 'PROJET' ? null : workingDay(random.int(2015, 2021), ['02-01', '12-10'], random);
  const record = newRecord({
    kind: 'ASV',
    key: `${first.code}/${communes.length}`,
    name: grouping === undefined ? `ASV ${of(first.name)}` : `ASV – ${grouping.name}`,
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
      population: districts.reduce((total, district) => total + district.population, 0),
      since,
      until,
    },
  ];
  record.details = details(grouping?.name ?? first.name, several, random);
  const area = areaOf(
    [...new Set(districts.flatMap((district) => district.hosts))].flatMap((host) => atlas.units(host)),
  );
  return { record, area, districts };
}

function statusesOf(status: Making['status'], startedOn: IsoDate | null, random: Random): StatusPeriod[] {
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
