import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCoordinatorIds } from '../src/coordinators/coordinator-id.ts';

const key = randomBytes(32);

test('an id is the same in every process with the secret, and tells people apart', () => {
  const [here, elsewhere] = [createCoordinatorIds(key), createCoordinatorIds(Buffer.from(key))];
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      expect(here(one)).toMatch(/^coordinator_[\w-]{22}$/);
      expect(elsewhere(one)).toBe(here(one));
      expect(here(one) === here(other)).toBe(one === other);
    }),
    { seed: 2026 },
  );
});

test('an installation with another secret has other ids', () => {
  for (let bit = 0; bit < 256; bit += 1) {
    const altered = Buffer.from(key);
    altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(createCoordinatorIds(altered)('holder-1')).not.toBe(createCoordinatorIds(key)('holder-1'));
  }
});
