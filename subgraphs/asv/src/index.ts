export { asv } from './definition.ts';
export * from './vocabulary/index.ts';
