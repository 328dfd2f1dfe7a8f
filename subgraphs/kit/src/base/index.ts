export * from './compare-text.ts';
export * from './get-or-insert.ts';
export * from './once.ts';
