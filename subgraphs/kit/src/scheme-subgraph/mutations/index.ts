export { fundingInput } from './funding-input.ts';
export * from './scheme-mutations.ts';
export { sourceInput } from './shared-inputs.ts';
