import { expect, test } from 'vitest';
import { recordId } from '../../src/dataset/record-id.ts';

test('an id is its prefix and 16 characters, whatever the key', () => {
  for (const key of ['', 'bron', 'é · 日本', 'x'.repeat(1000)]) {
    expect(recordId('clsm', key)).toMatch(/^clsm_[0-9a-z]{16}$/);
  }
});

test('the same prefix and key give the same id for ever', () => {
  expect(recordId('clsm', 'sourced/bron')).toBe('clsm_iylgmgo9j3k9xy71');
});

test('another key or another prefix gives another body', () => {
  const bodies = ['a', 'b', 'ab'].flatMap((key) =>
    ['action', 'partner'].map((prefix) => recordId(prefix, key).split('_')[1]),
  );
  expect(new Set(bodies).size).toBe(bodies.length);
});
