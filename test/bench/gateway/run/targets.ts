import type { Contestant, Group } from './contestant.ts';
import type { Row } from './summary.ts';

/** One of the hub's figures divided by the best of those it is held against. */
export interface Ratio {
  what: string;
  small: number;
  large: number;
  /** What is to be reached, or for memory not to be passed. */
  target: { small: number; large: number };
  reached: boolean;
}

interface Comparison {
  what: string;
  ours: Group;
  against: (contestant: Contestant) => boolean;
  target: { small: number; large: number };
}

const both = (value: number) => ({ small: value, large: value });
const named = (name: string) => (contestant: Contestant) => contestant.name === name;
const tuned = (group: Group) => (contestant: Contestant) => contestant.group === group && !contestant.ours;

const THROUGHPUT: readonly Comparison[] = [
  {
    what: 'in-process / monolithic Apollo Server',
    ours: 'in-process',
    against: named('monolith-apollo-server'),
    target: both(1.5),
  },
  {
    what: 'in-process / monolithic graphql-js, bare server',
    ours: 'in-process',
    against: named('monolith-graphql-js'),
    target: both(1),
  },
  {
    what: 'in-process / best tuned gateway in-process',
    ours: 'in-process',
    against: tuned('in-process'),
    target: { small: 1.5, large: 2 },
  },
  {
    what: 'over HTTP / best tuned gateway over HTTP',
    ours: 'http',
    against: tuned('http'),
    target: { small: 1.2, large: 1.8 },
  },
  { what: 'over HTTP / best gateway as shipped', ours: 'http', against: tuned('shipped'), target: both(6) },
];

const MEMORY: readonly Comparison[] = [
  {
    what: 'memory: in-process / leanest tuned gateway in-process',
    ours: 'in-process',
    against: tuned('in-process'),
    target: both(0.7),
  },
  {
    what: 'memory: in-process / leanest tuned gateway in-process, both as Node comes',
    ours: 'young',
    against: tuned('in-process'),
    target: both(0.7),
  },
  {
    what: 'memory: in-process / leanest tuned gateway in-process, both with this hub’s young generation',
    ours: 'in-process',
    against: tuned('young'),
    target: both(0.7),
  },
  {
    what: 'memory: over HTTP / leanest tuned gateway over HTTP',
    ours: 'http',
    against: tuned('http'),
    target: both(0.7),
  },
  {
    what: 'memory: over HTTP / leanest gateway as shipped',
    ours: 'http',
    against: tuned('shipped'),
    target: both(0.7),
  },
];

/** Only the comparisons both of whose sides have run. */
export function ratios(rows: readonly Row[]): Ratio[] {
  return [
    ...THROUGHPUT.flatMap((comparison) => compare(rows, comparison, 'requestsPerSecond')),
    ...MEMORY.flatMap((comparison) => compare(rows, comparison, 'residentMegabytes')),
  ];
}

function compare(
  rows: readonly Row[],
  { what, ours, against, target }: Comparison,
  key: 'requestsPerSecond' | 'residentMegabytes',
): Ratio[] {
  const own = rows.find(({ contestant }) => contestant.ours && contestant.group === ours);
  const others = rows.filter(({ contestant }) => against(contestant));
  if (!own || others.length === 0) return [];
  const best = key === 'requestsPerSecond' ? Math.max : Math.min;
  const ratioOf = (workload: 'small' | 'large') =>
    own.figures[workload][key] / best(...others.map(({ figures }) => figures[workload][key]));
  const [small, large] = [ratioOf('small'), ratioOf('large')];
  const reached =
    key === 'requestsPerSecond'
      ? small >= target.small && large >= target.large
      : small <= target.small && large <= target.large;
  return [{ what, small, large, target, reached }];
}
