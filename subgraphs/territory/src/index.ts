export * from './store/movement-store.ts';
export { createTerritorySubgraph, type TerritorySubgraphOptions } from './subgraph.ts';
