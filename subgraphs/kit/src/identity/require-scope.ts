import { publicError } from '../errors.ts';
import { type Caller, hasScope } from './caller.ts';

/**
 * The caller, once known to hold the scope: what a resolver that is not for everybody begins with.
 * @throws UNAUTHENTICATED for an anonymous caller, FORBIDDEN for one without the scope
 */
export const requireScope = (context: { caller: Caller | null }, scope: string): Caller =>
  requireOneOf(context, [scope]);

/** The same where any of several scopes will do. */
export function requireOneOf({ caller }: { caller: Caller | null }, scopes: readonly string[]): Caller {
  const named = scopes.map((scope) => `« ${scope} »`).join(' ou ');
  if (caller === null) {
    throw publicError(
      'UNAUTHENTICATED',
      `Une clé d’API ou un jeton est nécessaire, avec la portée ${named}.`,
    );
  }
  if (!scopes.some((scope) => hasScope(caller, scope)))
    throw publicError('FORBIDDEN', `Il faut la portée ${named}.`);
  return caller;
}
