import { type Problem, sharedType, userErrorType } from '@maillage/kit';
import type { Webhook } from '../webhook.ts';
import { type WebhookTypes, webhookType } from './webhook-type.ts';

/** What a mutation of a webhook has done, or what kept it from doing anything. */
export interface WebhookResult {
  webhook: Webhook | null;
  /** As its owner is given it, once. */
  secret: string | null;
  problems: Problem[];
}

export const webhookPayload = (types: WebhookTypes) =>
  sharedType(types.builder, 'WebhookPayload', () =>
    types.builder.objectRef<WebhookResult>('WebhookPayload').implement({
      description: 'Ce qu’une écriture a donné : le webhook, ou ce qui l’a empêchée.',
      fields: (t) => ({
        webhook: t.expose('webhook', {
          type: webhookType(types),
          nullable: true,
          description:
            'Le webhook tel qu’il est maintenant ; vide si rien n’a été écrit, ou s’il a été supprimé.',
        }),
        secret: t.exposeString('secret', {
          nullable: true,
          description:
            'Le secret qui signe les envois, donné cette seule fois, à la création et au renouvellement.',
        }),
        userErrors: t.field({
          type: [userErrorType(types.builder)],
          description: 'Tout ce qui a empêché l’écriture ; vide si elle a été faite.',
          resolve: ({ problems }) => problems,
        }),
      }),
    }),
  );
