export { type ExportsOptions, registerExports } from './register-exports.ts';
