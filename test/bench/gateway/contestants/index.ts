import type { Contestant } from '../run/contestant.ts';

export const contestants: readonly Contestant[] = [
  { name: 'ours-in-process', title: 'this hub', group: 'in-process', ours: true },
  { name: 'apollo-in-process', title: 'Apollo Gateway', group: 'in-process' },
  { name: 'hive-rust-in-process', title: 'Hive Gateway, Rust planner', group: 'in-process' },
  { name: 'hive-js-in-process', title: 'Hive Gateway, JS planner', group: 'in-process' },
  { name: 'monolith-apollo-server', title: 'Apollo Server', group: 'monolith' },
  { name: 'monolith-graphql-js', title: 'graphql-js, bare server', group: 'monolith' },
  { name: 'monolith-jit', title: 'graphql-jit, bare server', group: 'monolith' },
  { name: 'ours-http', title: 'this hub', group: 'http', ours: true },
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
