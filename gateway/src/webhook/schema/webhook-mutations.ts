import { MANAGE_WEBHOOKS, restrictedTo, type SubgraphContext, sharedType } from '@maillage/kit';
import type { WebhookKeeping } from '../webhook-keeping.ts';
import { createWebhookInput } from './create-webhook-input.ts';
import { webhookPayload } from './webhook-payload.ts';
import { ownerFor } from './webhook-queries.ts';
import type { WebhookTypes } from './webhook-type.ts';

/** The mutations of webhooks, open to callers with the scope for them. */
export function webhookMutations(types: WebhookTypes, keeping: WebhookKeeping): void {
  const { builder, kinds } = types;
  sharedType(builder, 'Mutation', () =>
    builder.mutationType({ description: 'Ce que l’on peut écrire dans le graphe.' }),
  );
  const payload = webhookPayload(types);
  const input = createWebhookInput(builder, kinds);
  builder.mutationField('createWebhook', (t) =>
    t.field({
      ...restrictedTo(MANAGE_WEBHOOKS),
      type: payload,
      args: { input: t.arg({ type: input, required: true, description: 'Ce qui est demandé.' }) },
      description:
        'Crée un webhook : il reçoit chaque changement à venir. Son secret n’est donné que cette fois.',
      resolve: (_, args, context) => keeping.create(args.input, actorOf(context)),
    }),
  );
  for (const { field, description, run } of ON_ONE) {
    builder.mutationField(field, (t) =>
      t.field({
        ...restrictedTo(MANAGE_WEBHOOKS),
        type: payload,
        args: { id: t.arg.id({ required: true, description: 'Identifiant du webhook.' }) },
        description,
        resolve: (_, { id }, context) => keeping[run](id, ownerFor(context)),
      }),
    );
  }
  builder.mutationField('redeliver', (t) =>
    t.field({
      ...restrictedTo(MANAGE_WEBHOOKS),
      type: payload,
      args: { deadLetter: t.arg.id({ required: true, description: 'Identifiant de l’envoi abandonné.' }) },
      description:
        'Remet en file un envoi abandonné, avec le même identifiant et tous ses essais devant lui.',
      resolve: (_, { deadLetter }, context) => keeping.redeliver(deadLetter, ownerFor(context)),
    }),
  );
}

const ON_ONE = [
  {
    field: 'pauseWebhook',
    description: 'Suspend les envois ; les changements attendent.',
    run: 'pause',
  },
  {
    field: 'resumeWebhook',
    description: 'Reprend les envois là où ils en étaient, sans rien manquer.',
    run: 'resume',
  },
  {
    field: 'deleteWebhook',
    description: 'Supprime un webhook et tout ce qui attendait de lui être envoyé.',
    run: 'remove',
  },
  {
    field: 'rotateWebhookSecret',
    description: 'Renouvelle le secret ; pendant 24 heures, l’ancien signe aussi.',
    run: 'rotate',
  },
] as const;

/** Known to be there: the field is restricted. */
const actorOf = ({ caller }: SubgraphContext): string => caller?.actor ?? '';
