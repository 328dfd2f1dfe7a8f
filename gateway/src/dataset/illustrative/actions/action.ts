import type {
  ActionRecord,
  FundingRecord,
  FundingSource,
  IsoDate,
  Period,
  TerritoryRef,
  Theme,
} from '@maillage/kit';
import { recordId } from '../../record-id.ts';
import type { Draft } from '../draft.ts';
import { REFERENCE_DAY } from '../figures/index.ts';
import { payerOf } from '../fundings.ts';
import type { Directory } from '../partners/directory.ts';
import { addDays, dayBetween, yearOf } from '../random/days.ts';
import type { Random } from '../random/random.ts';
import { illustrative } from '../source.ts';
import { carriersOf, type Team } from './carriers.ts';
import type { QpvTargets } from './qpv-targets.ts';
import { REPERTOIRES } from './titles.ts';

/** Retenu: actions that have ended. */
const ENDED = 0.42;
const FIRST_DAY = '2018-01-15';

/** Sources of the money of actions: collectivités and ARS for the most part (S1 part 4). Retenu: the shares. */
const SOURCES: readonly FundingSource[] = [
  ...Array<FundingSource>(6).fill('COLLECTIVITE'),
  ...Array<FundingSource>(6).fill('ARS'),
  ...Array<FundingSource>(3).fill('CONTRAT_DE_VILLE'),
  'REGION',
  'REGION',
  'CAF',
  'CCAS',
  'ANCT',
  'MUTUELLE',
  'PARTENAIRE_LOCAL',
];

export interface Making {
  team: Team;
  theme: Theme;
  /** Rank among the actions of its kind. */
  number: number;
}

/** What an action finds around it. */
export interface Surroundings {
  directory: Directory;
  targets: QpvTargets;
}

/** One action of a team: what it is, when, with whom, by whose money and for which places. */
export function actionOf(
  { team, theme, number }: Making,
  { directory, targets }: Surroundings,
  random: Random,
): ActionRecord {
  const { lead } = team;
  const { titles, objective } = REPERTOIRES[theme];
  const days = daysOf(team.days, random);
  return {
    ...illustrative('Actions'),
    id: recordId('action', `illustratif/${lead.record.kind}/${number}`),
    title: `${random.pick(titles)} – ${lead.area.seat.name}`,
    description: random.chance(0.35) ? null : describe(team),
    theme,
    objective: random.chance(0.3) ? null : objective,
    startedOn: days.since,
    endedOn: days.until,
    carriers: carriersOf(team),
    partnerIds: partnersOf(team, random),
    fundings: fundingsOf(lead, days, { directory, random }),
    targets: targetsOf(lead, targets, random),
  };
}

/** Starts while all its carriers work, ends with the first of them to end at the latest. */
function daysOf({ since, until }: Period, random: Random): Period {
  const first = since === null || since < FIRST_DAY ? FIRST_DAY : since;
  const last = until !== null && until < REFERENCE_DAY ? until : '2025-12-15';
  const startedOn: IsoDate = first < last ? dayBetween(first, last, random) : first;
  const drawn = random.chance(ENDED) ? addDays(startedOn, random.int(60, 900)) : null;
  if (until !== null && until < REFERENCE_DAY)
    return { since: startedOn, until: drawn !== null && drawn < until ? drawn : maxOf(startedOn, until) };
  return { since: startedOn, until: drawn !== null && drawn < REFERENCE_DAY ? drawn : null };
}

function maxOf(one: IsoDate, other: IsoDate): IsoDate {
  return one > other ? one : other;
}

function describe({ lead, others }: Team): string {
  const names = others.map(({ record }) => record.name);
  return others.length === 0
    ? `Action menée par ${lead.record.name} avec ses partenaires.`
    : `Action menée par ${lead.record.name} avec ${names.join(' et ')}.`;
}

/** Some of those who sit in the lead's instances, one at least of those who sit in another carrier's too. */
function partnersOf({ lead, others }: Team, random: Random): string[] {
  const own = [...new Set(lead.record.seats.map((seat) => seat.partnerId))];
  const seatedElsewhere = new Set(others.flatMap(({ record }) => record.seats.map((seat) => seat.partnerId)));
  const shared = own.filter((id) => seatedElsewhere.has(id));
  return [...new Set([...random.sample(shared, 2), ...random.sample(own, random.int(1, 4))])];
}

function fundingsOf(
  lead: Draft,
  { since, until }: Period,
  { directory, random }: { directory: Directory; random: Random },
): FundingRecord[] {
  if (since === null) return [];
  const last = Math.min(2025, until === null ? 2025 : yearOf(until));
  return [...new Set(random.sample(SOURCES, random.int(0, 3)))].map((source) => ({
    year: random.int(yearOf(since), Math.max(yearOf(since), last)),
    source,
    purpose: 'ACTION',
    amount: random.chance(0.15) ? null : 500 * random.int(1, 40),
    partnerId: payerOf(lead, source, directory),
  }));
}

/** QPV, else now and then one commune of the lead's territory. */
function targetsOf(lead: Draft, targets: QpvTargets, random: Random): TerritoryRef[] {
  const districts = targets.of(lead);
  if (districts.length > 0) return districts;
  return random.chance(0.15) ? [random.pick(lead.area.places).ref] : [];
}
