/** Numbers strings from 0 in the order in which they are first met. */
export interface Interner {
  idOf(text: string): number;
  /** The number of a string already met. */
  known(text: string): number | undefined;
  textOf(id: number): string;
  /** How many it has met. */
  readonly size: number;
}

export function createInterner(): Interner {
  const ids = new Map<string, number>();
  const texts: string[] = [];
  return {
    idOf(text) {
      const known = ids.get(text);
      if (known !== undefined) return known;
      ids.set(text, texts.length);
      return texts.push(text) - 1;
    },
    known: (text) => ids.get(text),
    textOf: (id) => texts[id] as string,
    get size() {
      return texts.length;
    },
  };
}
