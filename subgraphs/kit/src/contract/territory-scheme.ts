import { kindSlug } from './scheme-kind.ts';

/*
 * A scheme that is itself a territory (the QPV) is named by others in two ways: as a scheme by its id, as a territory by its official
 * code. Its id is made of its code, so that whoever knows the one knows the other.
 */

/** Id of the scheme of this kind (`QPV`) with this official code. */
export const territorySchemeId = (kind: string, code: string): string =>
  `${kindSlug({ code: kind })}_${code}`;

/** Official code of the scheme of this kind with this id. */
export const territorySchemeCode = (kind: string, id: string): string =>
  id.slice(kindSlug({ code: kind }).length + 1);
