import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { MAX_ATTEMPTS, nextAttempt } from '../../src/webhook/delivery/back-off.ts';
import { createSecretBox } from '../../src/webhook/secret-box.ts';
import { newSecret, secretText, signatureHeader } from '../../src/webhook/signature.ts';

test('signs as Standard Webhooks does', () => {
  // The example of the specification's own libraries.
  const secret = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
  const content = {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    timestamp: 1_614_265_330,
    body: '{"test": 2432232314}',
  };
  expect(signatureHeader(content, [secret])).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  expect(signatureHeader(content, [secret, newSecret()]).split(' ')).toHaveLength(2);
  expect(secretText(secret)).toBe('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
});

test('a sealed secret opens with its key and for its record alone', () => {
  const [key, secret] = [randomBytes(32), newSecret()];
  const box = createSecretBox(key);
  const sealed = box.seal(secret, 'webhook_1');
  expect(box.open(sealed, 'webhook_1')).toEqual(secret);
  expect(sealed.includes(secret)).toBe(false);
  expect(box.seal(secret, 'webhook_1')).not.toEqual(sealed);
  expect(box.open(sealed, 'webhook_2')).toBeNull();
  expect(createSecretBox(randomBytes(32)).open(sealed, 'webhook_1')).toBeNull();
  for (let index = 0; index < sealed.length; index += 1) {
    const altered = Buffer.from(sealed);
    altered[index] = (altered[index] ?? 0) ^ 1;
    expect(box.open(altered, 'webhook_1')).toBeNull();
  }
});

test('the wait grows with each failure, by chance a little, and ends', () => {
  const now = new Date('2026-01-01T00:00:00Z');
  const waits = Array.from({ length: MAX_ATTEMPTS }, (_, index) => {
    const at = nextAttempt(index + 1, now, 0.5);
    return at && (at.getTime() - now.getTime()) / 1_000;
  });
  expect(waits).toEqual([5, 30, 120, 600, 1_800, 7_200, 18_000, null]);
  expect(nextAttempt(1, now, 0)).toEqual(new Date(now.getTime() + 4_000));
  expect(nextAttempt(1, now, 1)).toEqual(new Date(now.getTime() + 6_000));
});
