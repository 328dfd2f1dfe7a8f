import { isDeepStrictEqual } from 'node:util';
import type { Contest } from './contests.ts';

/** @throws unless both sides of the contest give the same JSON */
export async function checkAnswers({ name, ours, sql }: Contest): Promise<void> {
  const [mine, theirs] = [JSON.parse(await ours()), JSON.parse(await sql())];
  if (isDeepStrictEqual(mine, theirs)) return;
  throw new Error(`${name}: the answers differ ${firstDifference(mine, theirs, '$')}`);
}

/** Where two values first differ, and how. */
function firstDifference(a: unknown, b: unknown, path: string): string {
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const [left, right] = [(a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]];
      if (!isDeepStrictEqual(left, right)) return firstDifference(left, right, `${path}.${key}`);
    }
  }
  return `at ${path}: ${JSON.stringify(a)?.slice(0, 300)} and ${JSON.stringify(b)?.slice(0, 300)}`;
}
