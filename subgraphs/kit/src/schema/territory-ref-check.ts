import type { TerritoryRef } from '../contract/territory-ref.ts';
import { badUserInput } from '../errors.ts';
import { codeFormat, isWellFormedCode } from '../reference/index.ts';

/** @throws BAD_USER_INPUT when the code is not written as codes of its level are */
export function checkTerritoryRef(ref: TerritoryRef): void {
  if (isWellFormedCode(ref)) return;
  throw badUserInput(
    `Un code de niveau ${ref.level} attend ${codeFormat(ref.level).expected} ; reçu : ${JSON.stringify(ref.code)}.`,
  );
}
