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
import type { OverlapIndex } from '../articulation/overlap-index.ts';
import type { Draft } from '../draft.ts';
import { REFERENCE_DAY, WORKING_GROUP_THEMES } from '../figures/index.ts';
import { payerOf } from '../fundings.ts';
import { isStarted } from '../life.ts';
import type { Directory } from '../partners/directory.ts';
import { addDays, dayBetween, yearOf } from '../random/days.ts';
import { countsOf, dealOf, markedShare } from '../random/quotas.ts';
import type { Random } from '../random/random.ts';
import { illustrative } from '../source.ts';
import { aloneTeam, carriersOf, jointTeam, LED_BY, type Team } from './carriers.ts';
import type { QpvTargets } from './qpv-targets.ts';
import { REPERTOIRES } from './titles.ts';

/** Retenu: actions of two schemes or more. */
const JOINT = 0.35;
/** Where no other scheme was there at the time the action stays its lead's alone: so many more are tried. */
const TRIED = 1.15;
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

export interface Scene {
  drafts: readonly Draft[];
  index: OverlapIndex;
  directory: Directory;
  targets: QpvTargets;
  /** Themes that a scheme works on, where they are known. */
  themesOf(draft: Draft): readonly Theme[];
}

/** The actions of all kinds, the leads drawn among the schemes that have started. */
export function makeActions(scene: Scene, random: Random): ActionRecord[] {
  return LED_BY.flatMap(({ kind, actions, with: kinds }) => {
    const draw = random.fork(kind);
    const leads = scene.drafts.filter(({ record }) => record.kind === kind && isStarted(record));
    const turns = draw.shuffle(turnsOf(leads, actions, draw));
    const joint = markedShare([...turns.keys()], JOINT * TRIED, draw);
    const themes = dealOf(turns.length, Object.entries(WORKING_GROUP_THEMES) as [Theme, number][], draw);
    return turns.map((lead, at) => {
      const team =
        (joint.has(at) ? jointTeam(lead, { kinds, index: scene.index }, draw) : null) ?? aloneTeam(lead);
      const own = scene.themesOf(lead);
      const theme = themes[at] ?? 'AUTRE';
      return actionOf(
        { team, theme: own.length === 0 || own.includes(theme) ? theme : draw.pick(own), number: at },
        scene,
        draw,
      );
    });
  });
}

/** How many actions each leads: unequally. */
function turnsOf(leads: readonly Draft[], actions: number, random: Random): Draft[] {
  const counts = countsOf(
    actions,
    leads.map(() => 0.4 + random.next() * 1.2),
  );
  return leads.flatMap((lead, at) => Array<Draft>(counts[at] ?? 0).fill(lead));
}

interface Making {
  team: Team;
  theme: Theme;
  /** Rank among the actions of its kind. */
  number: number;
}

function actionOf({ team, theme, number }: Making, scene: Scene, random: Random): ActionRecord {
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
    fundings: fundingsOf(lead, days, { directory: scene.directory, random }),
    targets: targetsOf(lead, scene.targets, random),
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
