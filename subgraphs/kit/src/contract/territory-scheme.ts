import { kindSlug, type SchemeKindDefinition } from './scheme-kind.ts';

/*
 * A scheme that is itself a territory (the QPV) is named by others in two ways: as a scheme by its id, as a territory by its official
 * code. Its id is made of its code, so that whoever knows the one knows the other.
 */

type Kind = Pick<SchemeKindDefinition, 'code'>;

/** Id of the scheme with this official code. */
export const territorySchemeId = (kind: Kind, code: string): string => `${kindSlug(kind)}_${code}`;

/** Official code of the scheme with this id. */
export const territorySchemeCode = (kind: Kind, id: string): string => id.slice(kindSlug(kind).length + 1);
