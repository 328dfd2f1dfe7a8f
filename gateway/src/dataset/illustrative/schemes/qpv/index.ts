import { type SchemeRecord, territorySchemeId } from '@maillage/kit';
import type { Atlas } from '../../atlas/atlas.ts';
import type { Place } from '../../atlas/place.ts';
import { newRecord } from '../../draft.ts';
import { list } from '../../french.ts';
import { addDays } from '../../random/days.ts';
import { dealOf } from '../../random/quotas.ts';
import type { Random } from '../../random/random.ts';
import { illustrativeCode, REPEALED, repealedCode } from './codes.ts';
import type { District } from './district.ts';
import { drawHosts, drawPopulation, drawSecondHosts } from './hosts.ts';

export const DISTRICT_COUNT = 1_500;
export const REPEALED_COUNT = 60;

/** Décret 2014-1750: the first QPV, in force from 2015. */
const FIRST_LIST = '2015-01-01';
/** Décret 2023-1314, and 2024-1212 overseas, in force from the first day of the next year (DOMAIN.md §1). */
const CURRENT_LIST = { mainland: '2024-01-01', overseas: '2025-01-01' };

export interface Districts {
  records: SchemeRecord[];
  districts: District[];
}

/**
 * The QPV: districts of large real communes, none of them real. One that the list of 2024 kept, changed or not, is in force since 2015 under
 * its code of 2024, and names the code that it had: the CLSMs of 2022 cover it as the survey of that year says.
 */
export function makeDistricts(atlas: Atlas, random: Random): Districts {
  const hosts = drawHosts(atlas, DISTRICT_COUNT, random.fork('hosts'));
  const changes = dealOf(
    hosts.length,
    [
      ['M', 55],
      ['I', 35],
      ['N', 10],
    ] as const,
    random.fork('changes'),
  );
  const seconds = drawSecondHosts(atlas, hosts, random.fork('straddling'));
  const draw = random.fork('populations');
  const numbers = new Map<string, number>();
  const made = hosts.map((first, at) => {
    const number = (numbers.get(first.departement) ?? 0) + 1;
    numbers.set(first.departement, number);
    const second = seconds.get(at);
    const population = drawPopulation([first], draw);
    const letter = changes[at] ?? 'M';
    return currentDistrict({
      hosts: second === undefined ? [first] : [first, second],
      number,
      letter: first.departement === '976' ? 'C' : letter,
      population,
    });
  });
  const repealed = repealedDistricts(hosts, random.fork('repealed'));
  const all = [...made, ...repealed];
  return { records: all.map(({ record }) => record), districts: all.map(({ district }) => district) };
}

interface Current {
  hosts: Place[];
  /** Rank in the département, from 1. */
  number: number;
  letter: 'M' | 'I' | 'N' | 'C';
  population: number;
}

interface Made {
  record: SchemeRecord;
  district: District;
}

function currentDistrict({ hosts, number, letter, population }: Current): Made {
  const [first] = hosts as [Place, ...Place[]];
  const overseas = first.departement.length === 3;
  const isNew = letter === 'N' || letter === 'C';
  const listed = overseas ? CURRENT_LIST.overseas : CURRENT_LIST.mainland;
  const made = districtOf({
    code: illustrativeCode(first.departement, number, letter),
    number,
    hosts,
    population,
    since: letter === 'N' ? listed : FIRST_LIST,
    until: null,
  });
  made.record.details = {
    ...made.record.details,
    generation: 2024,
    change: CHANGES[letter],
    decree: overseas ? '2024-1212' : '2023-1314',
    predecessorCodes: isNew ? [] : [repealedCode(first.departement, number, REPEALED.replaced)],
  };
  return made;
}

const CHANGES = { M: 'MODIFIE', I: 'INCHANGE', N: 'NOUVEAU', C: 'MAYOTTE' } as const;

function repealedDistricts(hosts: readonly Place[], random: Random): Made[] {
  const numbers = new Map<string, number>();
  const communes = [...new Set(hosts)];
  return random.sample(communes, REPEALED_COUNT).map((host) => {
    const number = (numbers.get(host.departement) ?? 0) + 1;
    numbers.set(host.departement, number);
    const listed = host.departement.length === 3 ? CURRENT_LIST.overseas : CURRENT_LIST.mainland;
    const made = districtOf({
      code: repealedCode(host.departement, number, REPEALED.dropped),
      number,
      hosts: [host],
      population: drawPopulation([host], random),
      since: FIRST_LIST,
      until: addDays(listed, -1),
    });
    made.record.details = { ...made.record.details, generation: 2015, change: null, decree: '2014-1750' };
    return made;
  });
}

function districtOf(of: Omit<District, 'id'> & { number: number }): Made {
  const { code, hosts, population, since, until, number } = of;
  const title = until === null ? 'Quartier illustratif' : 'Ancien quartier illustratif';
  const name = `${title} ${number}, ${list(hosts.map((host) => host.name))}`;
  const record = newRecord({ kind: 'QPV', key: code, name, startedOn: since });
  record.id = territorySchemeId(record.kind, code);
  record.endsOn = until;
  record.statuses = [{ status: 'EN_VIGUEUR', since, until }];
  if (until !== null) record.statuses.push({ status: 'ABROGE', since: addDays(until, 1), until: null });
  record.perimeters = [
    {
      scale: 'INFRA_COMMUNAL',
      declared: [{ level: 'QPV', code }],
      within: hosts.map((host) => host.ref),
      polygon: null,
      population,
      since,
      until,
    },
  ];
  record.externalIds = [{ system: 'CODE_QP', value: code }];
  record.details = { code, cityContract: null };
  return { record, district: { id: record.id, code, hosts, population, since, until } };
}
