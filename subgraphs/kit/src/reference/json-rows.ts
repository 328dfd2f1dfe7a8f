/** Where a file that begins each row on a line of its own goes on to the next one. */
export const NEXT_ROW = '},\n{';
const BLOCK_BYTES = 64 * 1024;

/**
 * The rows of a JSON array of objects, in UTF-8. They are parsed some lines at a time, so that few of them are in memory at once. However
 * the array is laid out, they are the rows that `JSON.parse` gives, or it throws: lines that did not end between two rows of the array
 * would leave a bracket open.
 * @throws SyntaxError
 */
export function* jsonRows<Row>(json: Buffer): Generator<Row> {
  let from = json.indexOf('[') + 1;
  for (let end = 0; end !== -1; from = end + 2) {
    end = json.indexOf(NEXT_ROW, from + BLOCK_BYTES);
    const lines = end === -1 ? json.toString('utf8', from) : `${json.toString('utf8', from, end + 1)}]`;
    yield* JSON.parse(`[${lines}`);
  }
}
