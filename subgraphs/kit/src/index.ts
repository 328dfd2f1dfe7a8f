export * from './contract/index.ts';
export * from './vocabulary/index.ts';
