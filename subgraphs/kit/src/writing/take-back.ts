import { canonical, isPlainObject, same } from './json.ts';
import { type Hunk, listHunks } from './list-hunks.ts';

/** A change of a record: what it was, and what it became. */
export interface Step<Item> {
  before: Item;
  after: Item;
}

export interface TakenBack<Item> {
  record: Item;
  /** Paths that the step changed and that have changed again since: what could not be taken back. */
  touched: string[][];
}

/**
 * `current` without what `step` did to it, and with all that came later. What the step changed and something changed again since is left as
 * it is and named. Right after the step, this is the record as it was before.
 */
export function takeBack<Item extends object>(current: Item, step: Step<Item>): TakenBack<Item> {
  const touched: string[][] = [];
  const record = inObject(current as Fields, step as Step<Fields>, { path: [], touched }) as Item;
  return { record, touched };
}

type Fields = Record<string, unknown>;

interface Place {
  path: string[];
  touched: string[][];
}

function inObject(current: Fields, { before, after }: Step<Fields>, { path, touched }: Place): Fields {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = names.filter((name) => !same(before[name], after[name]));
  const result: Fields = { ...current };
  for (const name of changed) {
    const place = { path: [...path, name], touched };
    const value = inValue(current[name], { before: before[name], after: after[name] }, place);
    if (value === undefined) delete result[name];
    else result[name] = value;
  }
  return result;
}

function inValue(current: unknown, { before, after }: Step<unknown>, place: Place): unknown {
  if (same(current, after)) return before;
  if (isPlainObject(current) && isPlainObject(before) && isPlainObject(after))
    return inObject(current, { before, after }, place);
  if (Array.isArray(current) && Array.isArray(before) && Array.isArray(after))
    return inList(current, { before, after }, place);
  place.touched.push(place.path);
  return current;
}

function inList(
  current: readonly unknown[],
  { before, after }: Step<readonly unknown[]>,
  { path, touched }: Place,
): unknown[] {
  const list = [...current];
  for (const hunk of listHunks(before, after)) {
    if (!inHunk(list, hunk, after)) touched.push([...path, String(hunk.to)]);
  }
  return list;
}

/** Puts what the hunk removed in the place of what it added. @returns false when what it added is there no more */
function inHunk(list: unknown[], { to, removed, added }: Hunk, after: readonly unknown[]): boolean {
  const places: number[] = [];
  for (const item of added) {
    const key = canonical(item);
    const place = list.findIndex((other, index) => !places.includes(index) && canonical(other) === key);
    if (place < 0) return false;
    places.push(place);
  }
  const first = places.length > 0 ? Math.min(...places) : placeBehind(list, after[to - 1]);
  for (const place of places.toSorted((one, other) => other - one)) list.splice(place, 1);
  list.splice(first, 0, ...removed);
  return true;
}

/** Place right behind an item; the beginning where there is none, the end where it has gone. */
function placeBehind(list: readonly unknown[], item: unknown): number {
  if (item === undefined) return 0;
  const key = canonical(item);
  const place = list.findIndex((other) => canonical(other) === key);
  return place < 0 ? list.length : place + 1;
}
