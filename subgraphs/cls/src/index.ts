export { cls } from './definition.ts';
export * from './vocabulary/index.ts';
