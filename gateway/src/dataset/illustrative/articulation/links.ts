import type { LinkNature, LinkRecord, Period } from '@maillage/kit';
import type { Draft } from '../draft.ts';
import { ARTICULATING_WITH, REFERENCE_DAY } from '../figures/index.ts';
import { common, isStarted, isWorkingOn, lifeOf } from '../life.ts';
import type { Random } from '../random/random.ts';
import type { Sheets } from '../schemes/clsm/sheet.ts';
import type { OverlapIndex } from './overlap-index.ts';

type Network = keyof typeof ARTICULATING_WITH;
const NETWORKS: readonly Network[] = ['CLS', 'PTSM', 'ASV', 'CPTS', 'DAC', 'CLSPD', 'PRE'];
/** The networks that are kinds of the graph: a link can name one of their schemes. */
const KINDS: readonly Network[] = ['CLS', 'PTSM', 'ASV', 'CPTS'];

/** Retenu: what links to each kind consist in. */
const NATURES: Readonly<Record<string, readonly LinkNature[]>> = {
  CLS: [
    'INSCRIT_DANS_CLS',
    'INSCRIT_DANS_CLS',
    'INSCRIT_DANS_CLS',
    'GOUVERNANCE_COMMUNE',
    'DIAGNOSTIC_PARTAGE',
    'ACTIONS_COMMUNES',
  ],
  PTSM: ['ACTIONS_COMMUNES', 'COFINANCEMENT', 'DIAGNOSTIC_PARTAGE', 'CONVENTION'],
  ASV: ['ACTIONS_COMMUNES', 'ACTIONS_COMMUNES', 'DIAGNOSTIC_PARTAGE', 'GOUVERNANCE_COMMUNE'],
  CPTS: ['ACTIONS_COMMUNES', 'CONVENTION', 'AUTRE'],
};
/** Retenu: links that the other side declares too; that name no scheme; that go to a scheme of the département which shares no commune. */
const FROM_BOTH_SIDES = 0.22;
const UNNAMED = 0.05;
const WITHOUT_GROUND = 0.04;
/** Retenu: what the other kinds declare of each other. */
const AMONG_OTHERS: readonly { from: string; to: string; share: number }[] = [
  { from: 'CLS', to: 'PTSM', share: 0.4 },
  { from: 'CLS', to: 'CPTS', share: 0.3 },
  { from: 'ASV', to: 'CLS', share: 0.45 },
  { from: 'CPTS', to: 'CLS', share: 0.25 },
  { from: 'CPTS', to: 'PTSM', share: 0.12 },
];

interface Linking {
  clsms: readonly Draft[];
  others: readonly Draft[];
  sheets: Sheets;
  index: OverlapIndex;
}

/** What schemes declare of their articulation; some of it has no common ground behind it, and much that is in the facts is not declared. */
export function fillLinks({ clsms, others, sheets, index }: Linking, random: Random): void {
  const running = (draft: Draft, kind: string) =>
    index.overlapping(draft, kind).filter(({ record }) => isWorkingOn(record, REFERENCE_DAY));
  const declared = declaredNetworks(clsms, sheets, { running, random: random.fork('networks') });
  const draw = random.fork('links');

  for (const clsm of clsms) {
    const { known } = sheets.of(clsm);
    if (!isStarted(clsm.record) || known === 'SILENT') continue;
    const networks = NETWORKS.filter((network) => declared.get(network)?.has(clsm));
    if (known === 'FULL') {
      clsm.record.details.articulatesWith = draw.chance(0.04) ? null : networks;
    }
    for (const network of networks.filter((one) => KINDS.includes(one))) {
      const target = running(clsm, network)[0];
      if (target === undefined) continue;
      declare(clsm, { target, named: !draw.chance(UNNAMED) }, draw);
      if (draw.chance(FROM_BOTH_SIDES)) declare(target, { target: clsm, named: true }, draw);
    }
    if (!draw.chance(WITHOUT_GROUND)) continue;
    const strangers = others.filter((other) => isStranger(other, clsm, index));
    if (strangers.length > 0) declare(clsm, { target: draw.pick(strangers), named: true }, draw);
  }
  for (const draft of others) {
    for (const { from, to, share } of AMONG_OTHERS) {
      if (from !== draft.record.kind || !isWorkingOn(draft.record, REFERENCE_DAY) || !draw.chance(share))
        continue;
      const target = running(draft, to)[0];
      if (target !== undefined) declare(draft, { target, named: true }, draw);
    }
  }
}

/**
 * Which CLSMs say that they articulate with each network: the published share of all of them, taken among those that have one on their territory
 * (S1 part 6: without, there is nothing to articulate with).
 */
function declaredNetworks(
  clsms: readonly Draft[],
  sheets: Sheets,
  { running, random }: { running: (draft: Draft, kind: string) => readonly Draft[]; random: Random },
): Map<Network, Set<Draft>> {
  const deal = sheets.dealer(random);
  const started = clsms.filter(({ record }) => isStarted(record));
  return new Map(
    NETWORKS.map((network) => {
      const possible = new Set(
        KINDS.includes(network) ? started.filter((clsm) => running(clsm, network).length > 0) : started,
      );
      const share = Math.min(1, (ARTICULATING_WITH[network] * started.length) / Math.max(1, possible.size));
      return [network, deal.mark(network, share, (clsm) => possible.has(clsm))];
    }),
  );
}

function declare(
  { record }: Draft,
  { target, named }: { target: Draft; named: boolean },
  random: Random,
): void {
  const held: Period = common(lifeOf(record), lifeOf(target.record)) ?? { since: null, until: null };
  const natures = NATURES[target.record.kind] ?? NATURES[record.kind] ?? ['AUTRE'];
  const nature = random.pick(natures);
  const link: LinkRecord = {
    toKind: target.record.kind,
    toSchemeId: named ? target.record.id : null,
    nature: nature === 'INSCRIT_DANS_CLS' && target.record.kind !== 'CLS' ? 'AUTRE' : nature,
    source: 'Jeu illustratif',
    since: random.chance(0.2) ? null : held.since,
    until: held.until,
  };
  record.links.push(link);
}

/** A contract of the same département that has no commune in common with the CLSM. */
function isStranger(other: Draft, clsm: Draft, index: OverlapIndex): boolean {
  return (
    other.record.kind === 'CLS' &&
    other.area.seat.departement === clsm.area.seat.departement &&
    isWorkingOn(other.record, REFERENCE_DAY) &&
    !index.overlapping(clsm, 'CLS').includes(other)
  );
}
