import { badUserInput, encodeCursor } from '@maillage/kit';
import type { Position } from '../../feed/change-log.ts';

/** A position in the feeds as a cursor of one part. */
export function positionCursor(position: Position): string {
  return encodeCursor([JSON.stringify(position)]);
}

/** @throws BAD_USER_INPUT when a well-formed cursor's part is no position */
export function readPosition(part: string | undefined): Position {
  if (part === undefined) return {};
  const position = parse(part);
  if (isPosition(position)) return position;
  throw badUserInput('« after » attend le curseur d’une page précédente de cette même liste.');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isPosition(value: unknown): value is Position {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((seq) => Number.isSafeInteger(seq) && seq >= 0);
}
