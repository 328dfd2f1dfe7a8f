export * from './store/contour-store.ts';
export * from './store/movement-store.ts';
export { createTerritorySubgraph, type TerritorySubgraphOptions } from './subgraph.ts';
