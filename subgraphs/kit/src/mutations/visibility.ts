import { setTimeout } from 'node:timers/promises';

/** Longest that a writer waits for the rest of the graph to see what it wrote, in milliseconds. */
export const VISIBLE_WITHIN = 2_000;

/** Waits until what was written shows everywhere; false when nobody can tell, or not in time. What was written stands either way. */
export async function becomesVisible(afterWrite: (() => Promise<void>) | undefined): Promise<boolean> {
  if (!afterWrite) return false;
  const deadline = new AbortController();
  const late = setTimeout(VISIBLE_WITHIN, false, { signal: deadline.signal }).catch(() => false);
  const seen = afterWrite().then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([seen, late]);
  } finally {
    deadline.abort();
  }
}
