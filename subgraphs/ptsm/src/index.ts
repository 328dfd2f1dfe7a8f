export { ptsm } from './definition.ts';
export * from './vocabulary/index.ts';
