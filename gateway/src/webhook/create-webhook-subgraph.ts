import {
  type Cog,
  createBuilder,
  createSubgraph,
  type Database,
  type IsoDate,
  type SchemeKindDefinition,
  type Subgraph,
  toSubgraphSchema,
} from '@maillage/kit';
import type { ChangeSource } from './change-source.ts';
import { createDispatcher, type Dispatcher } from './delivery/dispatcher.ts';
import { createSender } from './delivery/send.ts';
import { webhookMutations } from './schema/webhook-mutations.ts';
import { webhookQueries } from './schema/webhook-queries.ts';
import { createSecretBox } from './secret-box.ts';
import { createDeadLetterStore } from './store/dead-letter-store.ts';
import { createDeliveryStore } from './store/delivery-store.ts';
import { WEBHOOK_SCHEMA } from './store/webhook-migrations.ts';
import { createWebhookStore } from './store/webhook-store.ts';
import { createTargets, type TargetOptions } from './target/targets.ts';
import { createKeeping } from './webhook-keeping.ts';

/** What a hub says of its webhooks. */
export interface WebhookSettings extends TargetOptions {
  now?: () => Date;
  /** From 0 to 1: spreads retries. */
  random?: () => number;
  /** For one attempt; 10 s by default. */
  timeoutMs?: number;
}

export interface WebhookSubgraphOptions extends WebhookSettings {
  kinds: readonly SchemeKindDefinition[];
  cog: Cog;
  database: Database;
  /** 32 bytes that the webhooks' secrets are sealed with. */
  key: Buffer;
  changes: ChangeSource;
  today: () => IsoDate;
  /** Whether it delivers by itself once it is ready; otherwise only when `dispatcher.run` is called. */
  background: boolean;
  /** Told of deliveries that could not be read or recorded. */
  onProblem?: (problem: unknown) => void;
}

export interface WebhookSubgraph extends Subgraph {
  dispatcher: Dispatcher;
}

/** The webhooks: kept by mutations, and delivered to as the articulation takes changes in. */
export function createWebhookSubgraph(options: WebhookSubgraphOptions): WebhookSubgraph {
  const { kinds, cog, database, key, changes, today, background, onProblem = () => {} } = options;
  const { now = () => new Date(), random = Math.random, timeoutMs } = options;
  const builder = createBuilder();
  const store = createWebhookStore(database);
  const deliveries = createDeliveryStore(database);
  const deadLetters = createDeadLetterStore(database);
  const box = createSecretBox(key);
  const targets = createTargets(options);
  const dispatcher = createDispatcher({
    deliveries,
    changes,
    box,
    sender: createSender({ targets, timeoutMs }),
    now,
    random,
    today,
    onNews: changes.onNews,
    onProblem,
  });
  const types = { builder, cog, kinds, deliveries, deadLetters };
  webhookQueries(types, store);
  webhookMutations(types, createKeeping({ store, deadLetters, box, targets, cog, changes, now }));
  const subgraph = createSubgraph({
    name: WEBHOOK_SCHEMA,
    schema: toSubgraphSchema(builder),
    ready: async () => {
      if (background) dispatcher.start();
    },
    close: dispatcher.close,
  });
  return { ...subgraph, dispatcher };
}
