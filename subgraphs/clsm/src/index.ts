export { clsm } from './definition.ts';
export * from './vocabulary/index.ts';
