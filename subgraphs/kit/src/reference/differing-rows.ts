import { NEXT_ROW } from './json-rows.ts';

/** By what rows a table differs from another: one that was changed is gone as it was, and comes as it is. */
export interface RowChanges<Row> {
  gone: Row[];
  come: Row[];
}

/**
 * The rows by which two JSON arrays of objects differ, both in UTF-8 and neither with a row twice. Where each row begins a line of its own
 * (and nothing inside a row does), they alone are parsed: of tables that are nearly the same, next to nothing.
 * @throws SyntaxError
 */
export function differingRows<Row>(before: Buffer, after: Buffer): RowChanges<Row> {
  const { gone, come } = outOfStep(rowTexts(before), rowTexts(after));
  const left = new Set(gone);
  const added = come.filter((text) => !left.delete(text));
  return { gone: [...left].flatMap(parsed<Row>), come: added.flatMap(parsed<Row>) };
}

/** Each row without its braces. Its bytes stand for characters: enough to compare rows, and quick. */
function rowTexts(json: Buffer): string[] {
  const start = json.indexOf('{');
  return start === -1 ? [] : json.toString('latin1', start + 1, json.lastIndexOf('}')).split(NEXT_ROW);
}

function parsed<Row>(text: string): Row[] {
  return JSON.parse(`[{${Buffer.from(text, 'latin1').toString('utf8')}}]`);
}

/** How many rows may come or go at one place without the two falling out of step. */
const STEPS = 8;

/** The texts of both that are left once those that stand in the same order are passed over: far fewer to look up. */
function outOfStep(before: readonly string[], after: readonly string[]): RowChanges<string> {
  const gone: string[] = [];
  const come: string[] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      i++;
      j++;
      continue;
    }
    const went = before.slice(i, i + STEPS).indexOf(after[j] as string);
    const came = after.slice(j, j + STEPS).indexOf(before[i] as string);
    const isChange = went === -1 && came === -1;
    for (const last = i + (isChange ? 1 : went); i < last; i++) gone.push(before[i] as string);
    for (const last = j + (isChange ? 1 : came); j < last; j++) come.push(after[j] as string);
  }
  return { gone: [...gone, ...before.slice(i)], come: [...come, ...after.slice(j)] };
}
