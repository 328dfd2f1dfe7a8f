export { createTerritorySubgraph, type TerritorySubgraphOptions } from './subgraph.ts';
