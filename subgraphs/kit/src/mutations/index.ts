export * from './inputs.ts';
export * from './mutation-fields.ts';
export * from './payload-type.ts';
export * from './plannings.ts';
export * from './record-mutations.ts';
export * from './record-writing.ts';
export * from './undoing.ts';
export * from './write-record.ts';
