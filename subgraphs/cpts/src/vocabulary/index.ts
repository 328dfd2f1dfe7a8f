export * from './core-mission.ts';
export * from './optional-mission.ts';
export * from './size.ts';
