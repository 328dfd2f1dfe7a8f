import type { IsoDate } from '@maillage/kit';
import type { ChangeSource } from '../change-source.ts';
import type { DeliveryStore } from '../store/delivery-store.ts';
import type { Webhook } from '../webhook.ts';
import { messageOf } from './message.ts';

export interface EnqueueOptions {
  deliveries: DeliveryStore;
  changes: Pick<ChangeSource, 'read'>;
  now: () => Date;
  today: () => IsoDate;
}

const PAGE_SIZE = 100;

/** Deliveries that wait for one webhook, at most: what comes behind them stays in the change log. */
const MAX_WAITING = 500;

/**
 * Turns a page of the changes behind a webhook's position into deliveries, as far as there is room for them.
 * @returns the position then; the one that it was at when there is nothing to do for now
 */
export async function enqueueChanges(
  { id, position, kinds, territory }: Webhook,
  { deliveries, changes, now, today }: EnqueueOptions,
): Promise<string> {
  const page = await changes.read({ after: position, first: PAGE_SIZE, kinds, territory, today: today() });
  if (page.reached === position) return position;
  if (page.changes.length > 0 && (await deliveries.countWaiting(id)) >= MAX_WAITING) return position;
  const moved = await deliveries.enqueue({
    webhookId: id,
    deliveries: page.changes.map((change) => messageOf(id, change)),
    from: position,
    position: page.reached,
    at: now(),
  });
  return moved ? page.reached : position;
}
