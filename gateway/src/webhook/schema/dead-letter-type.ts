import { type SchemeKindDefinition, type SubgraphBuilder, schemeKindEnum, sharedType } from '@maillage/kit';
import type { Delivery } from '../webhook.ts';

export const deadLetterType = ({
  builder,
  kinds,
}: {
  builder: SubgraphBuilder;
  kinds: readonly SchemeKindDefinition[];
}) =>
  sharedType(builder, 'DeadLetter', () =>
    builder.objectRef<Delivery>('DeadLetter').implement({
      description: 'Un envoi abandonné après tous ses essais.',
      fields: (t) => ({
        id: t.exposeID('id', { description: 'Identifiant de l’envoi : son en-tête webhook-id.' }),
        kind: t.expose('kind', {
          type: schemeKindEnum(builder, kinds),
          description: 'Type du dispositif.',
        }),
        schemeId: t.exposeID('schemeId', { description: 'Identifiant du dispositif.' }),
        body: t.exposeString('body', { description: 'Le corps de l’envoi, en JSON.' }),
        attempts: t.exposeInt('attempts', { description: 'Nombre d’essais.' }),
        lastStatus: t.exposeInt('lastStatus', {
          nullable: true,
          description: 'Code HTTP du dernier essai ; vide s’il n’a pas eu de réponse.',
        }),
        lastError: t.exposeString('lastError', {
          nullable: true,
          description:
            'Pourquoi le dernier essai n’a pas eu de réponse : TIMEOUT, ECONNREFUSED, REFUSED_ADDRESS…',
        }),
        diedAt: t.field({
          type: 'DateTime',
          description: 'Instant de l’abandon.',
          resolve: ({ deadAt, createdAt }) => (deadAt ?? createdAt).toISOString(),
        }),
      }),
    }),
  );
