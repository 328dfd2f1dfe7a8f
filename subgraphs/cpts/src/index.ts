export { cpts } from './definition.ts';
export * from './vocabulary/index.ts';
