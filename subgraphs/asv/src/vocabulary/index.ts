export * from './holder.ts';
export * from './mission.ts';
