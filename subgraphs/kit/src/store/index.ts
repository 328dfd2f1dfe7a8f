export * from './change-log.ts';
export * from './database.ts';
export * from './migrate.ts';
export * from './record-writer.ts';
export * from './rows.ts';
export * from './scheme/scheme-filter.ts';
export * from './scheme/scheme-order.ts';
export * from './scheme/scheme-store.ts';
