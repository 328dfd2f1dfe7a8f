import type { SecretBox } from '../secret-box.ts';
import { signatureHeader } from '../signature.ts';
import type { DeliveryStore, Lease } from '../store/delivery-store.ts';
import type { Delivery, PauseReason, Webhook } from '../webhook.ts';
import { nextAttempt } from './back-off.ts';
import type { Outcome, Sender } from './send.ts';

export interface DeliverOptions {
  deliveries: DeliveryStore;
  box: SecretBox;
  sender: Sender;
  now: () => Date;
  /** From 0 to 1. */
  random: () => number;
}

/** Dead letters in a row after which a webhook is paused. */
export const MAX_DEAD_IN_A_ROW = 3;

const GONE = 410;

/**
 * Sends a webhook's oldest waiting delivery if its time has come, and records what became of it. What is sent but not recorded is sent again.
 * @returns whether the next may go: one that has to wait holds up those behind it
 */
export async function deliverNext(
  webhookId: string,
  lease: Lease,
  { deliveries, box, sender, now, random }: DeliverOptions,
): Promise<boolean> {
  const held = await deliveries.hold(webhookId, lease);
  if (!held?.next || held.next.nextAt > now()) return false;
  const { webhook, next } = held;
  const secrets = openSecrets(webhook, box, now());
  if (!secrets) {
    const failure = { at: now(), status: null, error: 'SECRET_LOST', nextAt: next.nextAt };
    await deliveries.fail(next, { ...failure, pause: 'SECRET_LOST' });
    return false;
  }
  const outcome = await sender.send({
    url: webhook.url,
    headers: headersOf(next, secrets, now()),
    body: next.body,
  });
  if (outcome === null) return false;
  if (isDelivered(outcome)) {
    await deliveries.succeed(next, now());
    return true;
  }
  const at = now();
  const nextAt = nextAttempt(next.attempts + 1, at, random());
  const pause = reasonToPause(webhook, outcome, nextAt);
  await deliveries.fail(next, { at, ...outcome, nextAt, pause });
  return nextAt === null && pause === null;
}

const isDelivered = ({ status }: Outcome): boolean => status !== null && status >= 200 && status < 300;

function reasonToPause(
  { deadInARow }: Webhook,
  { status }: Outcome,
  nextAt: Date | null,
): PauseReason | null {
  if (status === GONE) return 'GONE';
  return nextAt === null && deadInARow + 1 >= MAX_DEAD_IN_A_ROW ? 'FAILING' : null;
}

/** The secret, and the one before while it still signs; null when the secret cannot be read. */
function openSecrets(webhook: Webhook, box: SecretBox, now: Date): Buffer[] | null {
  const { id, secret, oldSecret, oldSecretUntil } = webhook;
  const current = box.open(secret, id);
  if (!current) return null;
  const old = oldSecret && oldSecretUntil && oldSecretUntil > now ? box.open(oldSecret, id) : null;
  return old ? [current, old] : [current];
}

function headersOf({ id, body }: Delivery, secrets: readonly Buffer[], now: Date): Record<string, string> {
  const timestamp = Math.floor(now.getTime() / 1_000);
  return {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Maillage-Webhooks',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatureHeader({ id, timestamp, body }, secrets),
  };
}
