import {
  ADMIN,
  connectionType,
  hasScope,
  MANAGE_WEBHOOKS,
  pageArguments,
  publicError,
  readPage,
  requireScope,
  restrictedTo,
  type SubgraphContext,
} from '@maillage/kit';
import type { Owner, WebhookStore } from '../store/webhook-store.ts';
import { deadLetterType } from './dead-letter-type.ts';
import { type WebhookTypes, webhookType } from './webhook-type.ts';

/** Whose webhooks the caller sees: all of them with the scope `admin`, else their own. */
export function ownerFor(context: Pick<SubgraphContext, 'caller'>): Owner {
  const caller = requireScope(context, MANAGE_WEBHOOKS);
  return hasScope(caller, ADMIN) ? null : caller.actor;
}

export function webhookQueries(types: WebhookTypes, store: WebhookStore): void {
  const { builder, deadLetters } = types;
  const webhook = webhookType(types);
  builder.queryFields((t) => ({
    webhooks: t.field({
      ...restrictedTo(MANAGE_WEBHOOKS),
      type: [webhook],
      description: 'Les webhooks de l’appelant, du plus ancien au plus récent ; tous, avec la portée admin.',
      resolve: (_, __, context) => store.list(ownerFor(context)),
    }),
    webhook: t.field({
      ...restrictedTo(MANAGE_WEBHOOKS),
      type: webhook,
      nullable: true,
      args: { id: t.arg.id({ required: true, description: 'Identifiant opaque.' }) },
      description: 'L’un d’eux ; vide s’il n’est pas connu.',
      resolve: (_, { id }, context) => store.byId(id, ownerFor(context)),
    }),
    deadLetters: t.field({
      ...restrictedTo(MANAGE_WEBHOOKS),
      type: connectionType(builder, 'DeadLetter', deadLetterType(types)),
      args: {
        webhook: t.arg.id({ required: true, description: 'Identifiant du webhook.' }),
        ...pageArguments(t.arg),
      },
      description: 'Les envois abandonnés d’un webhook, dans leur ordre.',
      resolve: async (_, { webhook: id, ...args }, context) => {
        if (!(await store.byId(id, ownerFor(context))))
          throw publicError('NOT_FOUND', `Le webhook ${id} n’est pas connu.`);
        return deadLetters.page(id, readPage(args, 1));
      },
    }),
  }));
}
