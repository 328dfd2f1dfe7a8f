export * from './domain.ts';
export * from './holder.ts';
export * from './signatory.ts';
