import { publicError } from '../errors.ts';
import { type Caller, hasScope } from './caller.ts';

/**
 * The caller, once known to hold the scope: what a resolver that is not for everybody begins with.
 * @throws UNAUTHENTICATED for an anonymous caller, FORBIDDEN for one without the scope
 */
export function requireScope({ caller }: { caller: Caller | null }, scope: string): Caller {
  if (caller === null) {
    throw publicError(
      'UNAUTHENTICATED',
      `Une clé d’API ou un jeton est nécessaire, avec la portée « ${scope} ».`,
    );
  }
  if (!hasScope(caller, scope)) throw publicError('FORBIDDEN', `Il faut la portée « ${scope} ».`);
  return caller;
}
