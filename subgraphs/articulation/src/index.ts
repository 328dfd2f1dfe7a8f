export {
  type ArticulationSubgraph,
  type ArticulationSubgraphOptions,
  createArticulationSubgraph,
} from './create-articulation-subgraph.ts';
export type { FeedSource } from './feed/feed-source.ts';
export { atOnce, type Steps } from './read-model/base/steps.ts';
export type { FeedEntry } from './read-model/feed-entry.ts';
export type { ArticulationMatrix } from './read-model/matrix/articulation-matrix.ts';
export { createReadModel, type ReadModel } from './read-model/read-model.ts';
export type {
  SchemeChange,
  SchemeChangePage,
  SchemeChangeQuestion,
  SchemeChanges,
} from './schema/subscription/scheme-changes.ts';
