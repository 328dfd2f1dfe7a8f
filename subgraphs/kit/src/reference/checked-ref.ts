import type { TerritoryRef } from '../contract/index.ts';
import { badUserInput } from '../errors.ts';
import { codeFormat, isWellFormedCode } from './code-format.ts';

/**
 * The reference that a caller gives, once its code is known to be written as its level's are. It may still name nothing.
 * @throws BAD_USER_INPUT on a malformed code, saying what was expected
 */
export function checkedRef(ref: TerritoryRef): TerritoryRef {
  if (isWellFormedCode(ref)) return ref;
  throw badUserInput(
    `Le code d’un territoire de niveau ${ref.level} est ${codeFormat(ref.level).expected} ; reçu : ${JSON.stringify(ref.code)}.`,
  );
}
