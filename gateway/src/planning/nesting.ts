/** Lists of lists: no type of any graph goes deeper, and what a subgraph nests deeper still is a value of none. */
export const MAX_LIST_NESTING = 16;

/** Objects and lists inside a custom scalar's value: more could not be written as JSON. */
const MAX_SCALAR_NESTING = 500;

/** Whether a custom scalar's value is nested so deep that nothing can be done with it. */
export function nestsTooDeep(value: unknown, allowed = MAX_SCALAR_NESTING): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (allowed === 0) return true;
  for (const inner of Array.isArray(value) ? value : Object.values(value)) {
    if (nestsTooDeep(inner, allowed - 1)) return true;
  }
  return false;
}
