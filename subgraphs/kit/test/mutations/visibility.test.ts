import { expect, test } from 'vitest';
import { becomesVisible, VISIBLE_WITHIN } from '../../src/index.ts';

test('what was written is visible once the rest of the graph says so', async () => {
  expect(await becomesVisible(async () => {})).toBe(true);
});

test('it is not said to be when nobody can tell, or when reading it failed', async () => {
  expect(await becomesVisible(undefined)).toBe(false);
  expect(await becomesVisible(() => Promise.reject(new Error('no feed')))).toBe(false);
});

test('a writer waits no longer than the bound', async () => {
  const begun = performance.now();
  expect(await becomesVisible(() => new Promise(() => {}))).toBe(false);
  expect(performance.now() - begun).toBeGreaterThanOrEqual(VISIBLE_WITHIN - 50);
});
