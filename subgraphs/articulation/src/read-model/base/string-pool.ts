/** Keeps one copy of each text, however many records repeat it. */
export type StringPool = <Text extends string | null>(text: Text) => Text;

export function createStringPool(): StringPool {
  const pool = new Map<string, string>();
  return (text) => {
    if (text === null) return text;
    const kept = pool.get(text);
    if (kept !== undefined) return kept as typeof text;
    pool.set(text, text);
    return text;
  };
}
