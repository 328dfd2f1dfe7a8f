import {
  type Cog,
  connectionType,
  enumOf,
  pageArguments,
  readPage,
  type SchemeKindDefinition,
  type SubgraphBuilder,
  schemeKindEnum,
  sharedType,
  territoryInterface,
  territoryKindStub,
  territoryTypes,
} from '@maillage/kit';
import type { DeadLetterStore } from '../store/dead-letter-store.ts';
import type { DeliveryStore } from '../store/delivery-store.ts';
import { PAUSE_REASONS, type Webhook } from '../webhook.ts';
import { deadLetterType } from './dead-letter-type.ts';

/** What the types and fields of this subgraph are made from. */
export interface WebhookTypes {
  builder: SubgraphBuilder;
  cog: Cog;
  kinds: readonly SchemeKindDefinition[];
  deliveries: Pick<DeliveryStore, 'countWaiting'>;
  deadLetters: DeadLetterStore;
}

export const webhookType = (types: WebhookTypes) =>
  sharedType(types.builder, 'Webhook', () => {
    const { builder, cog, kinds, deliveries, deadLetters } = types;
    territoryTypes(builder, { cog, kinds, resolvable: false });
    for (const kind of kinds) territoryKindStub(builder, kind, kinds);
    return builder.objectRef<Webhook>('Webhook').implement({
      description: 'Une adresse que le hub prévient des changements de dispositifs.',
      fields: (t) => ({
        id: t.exposeID('id', { description: 'Identifiant opaque, stable.' }),
        label: t.exposeString('label', { description: 'Nom donné par qui l’a créé.' }),
        url: t.exposeString('url', { description: 'Adresse où sont envoyés les changements.' }),
        kinds: t.field({
          type: [schemeKindEnum(builder, kinds)],
          nullable: true,
          description: 'Seulement ces types de dispositifs ; vide pour tous.',
          resolve: ({ kinds: only }) => only && [...only],
        }),
        territory: t.field({
          type: territoryInterface(builder, kinds),
          nullable: true,
          description: 'Seulement ce territoire ; vide pour tous.',
          resolve: ({ territory }) => territory,
        }),
        createdAt: t.field({
          type: 'DateTime',
          description: 'Instant de sa création.',
          resolve: ({ createdAt }) => createdAt.toISOString(),
        }),
        pausedAt: t.field({
          type: 'DateTime',
          nullable: true,
          description: 'Depuis quand il est en pause ; vide s’il ne l’est pas.',
          resolve: ({ pausedAt }) => pausedAt?.toISOString() ?? null,
        }),
        pauseReason: t.expose('pauseReason', {
          type: enumOf(builder, PAUSE_REASONS),
          nullable: true,
          description: 'Pourquoi il est en pause.',
        }),
        cursor: t.exposeString('position', {
          description: 'Curseur derrière lequel les changements n’ont pas encore été mis en file d’envoi.',
        }),
        deliveredCount: t.exposeInt('delivered', { description: 'Nombre d’envois reçus.' }),
        deliveredAt: t.field({
          type: 'DateTime',
          nullable: true,
          description: 'Instant du dernier envoi reçu.',
          resolve: ({ deliveredAt }) => deliveredAt?.toISOString() ?? null,
        }),
        waitingCount: t.int({
          description: 'Nombre d’envois en file.',
          resolve: ({ id }) => deliveries.countWaiting(id),
        }),
        deadLetters: t.field({
          type: connectionType(builder, 'DeadLetter', deadLetterType(types)),
          args: pageArguments(t.arg),
          description: 'Les envois abandonnés après tous leurs essais, dans leur ordre.',
          resolve: ({ id }, args) => deadLetters.page(id, readPage(args, 1)),
        }),
      }),
    });
  });
