export * from './store/commune-store.ts';
export * from './store/contour-store.ts';
export * from './store/movement-store.ts';
export { readCog } from './store/read-cog.ts';
export { createTerritorySubgraph, type TerritorySubgraphOptions } from './subgraph.ts';
