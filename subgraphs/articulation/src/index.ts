export {
  type ArticulationSubgraph,
  type ArticulationSubgraphOptions,
  createArticulationSubgraph,
} from './create-articulation-subgraph.ts';
export type { FeedSource } from './feed/feed-source.ts';
