/** Compares texts for a sort, by code unit: the same everywhere, whatever the machine's language. */
export function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
