import { type Caller, hasScope } from '@maillage/kit/identity';
import { GraphQLError } from 'graphql';
import type { AccessRule } from './access-rules.ts';
import type { OperationRule } from './operation-access.ts';

/** What the gateway reads of a request's context: who asks. Absent for an anonymous caller. */
export interface IdentifiedContext {
  caller?: Caller | null;
}

export type RefusalCode = 'UNAUTHENTICATED' | 'FORBIDDEN';

/** Fields that one refusal names at most. */
const MAX_ERRORS = 20;

/** One error for each field that the caller may not use; none when the operation may run. */
export function checkAccess(
  rules: readonly OperationRule[],
  { caller = null }: IdentifiedContext,
): readonly GraphQLError[] {
  return rules
    .filter((rule) => !meets(caller, rule))
    .flatMap((rule) => rule.paths.map((path) => refusal(rule, path, caller)))
    .slice(0, MAX_ERRORS);
}

function meets(caller: Caller | null, { alternatives }: AccessRule): boolean {
  if (caller === null) return false;
  return alternatives?.some((scopes) => scopes.every((scope) => hasScope(caller, scope))) ?? true;
}

function refusal(rule: AccessRule, path: readonly string[], caller: Caller | null): GraphQLError {
  const needs = needsOf(rule);
  const [code, message] =
    caller === null
      ? [
          'UNAUTHENTICATED',
          `This field is not for anonymous callers: it needs an API key or a token with ${needs}.`,
        ]
      : ['FORBIDDEN', `This field needs ${needs}.`];
  return new GraphQLError(message, { path, extensions: { code } });
}

function needsOf({ alternatives }: AccessRule): string {
  if (alternatives === null) return 'any scope';
  if (alternatives.length === 0) return 'a policy that is not evaluated here';
  return alternatives
    .map((scopes) => `the ${scopes.length > 1 ? 'scopes' : 'scope'} ${scopes.join(' and ')}`)
    .join(', or ');
}

/** The code of a refusal because of who asks; undefined for errors of another nature. */
export function refusalCode([first]: readonly GraphQLError[]): RefusalCode | undefined {
  const code = first?.extensions.code;
  return code === 'UNAUTHENTICATED' || code === 'FORBIDDEN' ? code : undefined;
}
