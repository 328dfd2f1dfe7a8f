export * from './caller.ts';
export { guarded } from './guarded.ts';
export {
  createIdentityIssuer,
  createIdentityVerifier,
  IDENTITY_HEADER,
  type IdentityOptions,
  type IssueIdentity,
  type VerifyIdentity,
} from './identity-token.ts';
export { mayWriteIn, type WritingPlace } from './may-write-in.ts';
export { requireOneOf, requireScope } from './require-scope.ts';
