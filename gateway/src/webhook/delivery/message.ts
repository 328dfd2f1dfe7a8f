import { createHash } from 'node:crypto';
import type { ToldChange } from '../change-source.ts';
import type { NewDelivery } from '../store/delivery-store.ts';

/**
 * What a webhook is sent of a change: what happened to which scheme, and the cursor behind it. Neither author nor reason: whoever needs more
 * asks the graph. The id is the same however often the same change is sent to the same webhook.
 */
export function messageOf(webhookId: string, change: ToldChange): NewDelivery {
  const { id: schemeId, kind, version, at, cursor, withdrawn } = change;
  const operation = withdrawn ? 'WITHDRAWN' : version === 1 ? 'CREATED' : 'AMENDED';
  const id = deliveryId(webhookId, `${schemeId}:${version}`);
  const body = JSON.stringify({
    id,
    type: `scheme.${operation.toLowerCase()}`,
    timestamp: at,
    cursor,
    data: { kind, schemeId, operation, version },
  });
  return { id, kind, schemeId, body };
}

const ID_LENGTH = 27;

function deliveryId(webhookId: string, change: string): string {
  const digest = createHash('sha256').update(`${webhookId}\n${change}`).digest('base64url');
  return `msg_${digest.slice(0, ID_LENGTH)}`;
}
