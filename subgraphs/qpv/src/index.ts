export { qpv } from './definition.ts';
export { DISTRICT_CODE } from './district-code.ts';
export * from './vocabulary/index.ts';
