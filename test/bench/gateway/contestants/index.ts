import { nodeFlagsOf } from '../../node-flags.ts';
import type { Contestant } from '../run/contestant.ts';

/** The hub with its subgraphs in one process is `npm start`, over HTTP it is `npm run gateway`. */
const [whole, gateway] = [nodeFlagsOf('start'), nodeFlagsOf('gateway')];

/** The same module as another contestant, Node set in another way. */
const exchanged = (module: string, title: string, nodeFlags: readonly string[]): Contestant => ({
  name: `${module}-exchanged`,
  module,
  title,
  group: 'young',
  nodeFlags,
});

export const contestants: readonly Contestant[] = [
  { name: 'ours-in-process', title: 'this hub', group: 'in-process', ours: true, nodeFlags: whole },
  { name: 'apollo-in-process', title: 'Apollo Gateway', group: 'in-process' },
  { name: 'hive-rust-in-process', title: 'Hive Gateway, Rust planner', group: 'in-process' },
  { name: 'hive-js-in-process', title: 'Hive Gateway, JS planner', group: 'in-process' },
  { ...exchanged('ours-in-process', 'this hub', []), ours: true },
  exchanged('apollo-in-process', 'Apollo Gateway', whole),
  exchanged('hive-rust-in-process', 'Hive Gateway, Rust planner', whole),
  exchanged('hive-js-in-process', 'Hive Gateway, JS planner', whole),
  { name: 'monolith-apollo-server', title: 'Apollo Server', group: 'monolith' },
  { name: 'monolith-graphql-js', title: 'graphql-js, bare server', group: 'monolith' },
  { name: 'monolith-jit', title: 'graphql-jit, bare server', group: 'monolith' },
  { name: 'ours-http', title: 'this hub', group: 'http', ours: true, nodeFlags: gateway },
  { name: 'apollo-pool', title: 'Apollo Gateway', group: 'http' },
  { name: 'hive-rust-pool', title: 'Hive Gateway, Rust planner', group: 'http' },
  { name: 'hive-js-pool', title: 'Hive Gateway, JS planner', group: 'http' },
  { name: 'apollo-shipped', title: 'Apollo Gateway', group: 'shipped' },
  { name: 'hive-rust-shipped', title: 'Hive Gateway, Rust planner', group: 'shipped' },
  { name: 'hive-js-shipped', title: 'Hive Gateway, JS planner', group: 'shipped' },
  { name: 'front-bare', title: 'node:http, nothing checked', group: 'front' },
  { name: 'front-graphql-http', title: 'graphql-http on Fastify', group: 'front' },
  { name: 'front-yoga', title: 'Yoga', group: 'front' },
  { name: 'front-apollo-server', title: 'Apollo Server', group: 'front' },
];
