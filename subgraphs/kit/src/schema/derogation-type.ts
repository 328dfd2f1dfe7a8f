import type { DerogationRecord } from '../contract/scheme-record.ts';
import type { SubgraphBuilder } from './builder.ts';
import { periodFields } from './period-fields.ts';
import { sharedType } from './shared-type.ts';

/** A derogation with its place in the record; null for one that follows from what the record answers. */
export type ShownDerogation = DerogationRecord & { position: number | null };

/** `Derogation`: as a record has it, and as a rule applies it. */
export const derogationType = (builder: SubgraphBuilder) =>
  sharedType(builder, 'Derogation', () =>
    builder.objectRef<ShownDerogation>('Derogation').implement({
      description: 'Une exception à une règle, admise par celui qui la pose.',
      shareable: true,
      fields: (t) => ({
        position: t.exposeInt('position', {
          nullable: true,
          description:
            'Rang dans la fiche, à partir de 0, dans la version que l’on lit : c’est par lui qu’une écriture la désigne. Vide pour l’exception que dit une réponse de la fiche (« clsExceptionReason »).',
        }),
        rule: t.exposeString('rule', { description: 'Numéro de la règle : R01, R09a…' }),
        ruleSet: t.exposeString('ruleSet', {
          nullable: true,
          description: 'Nom du jeu de règles ; vide pour tout jeu qui a cette règle.',
        }),
        grantedBy: t.exposeString('grantedBy', { description: 'Qui l’admet.' }),
        reason: t.exposeString('reason', { description: 'Le motif, dans les mots de la fiche.' }),
        source: t.exposeString('source', { nullable: true, description: 'Document qui l’accorde.' }),
        ...periodFields(t),
      }),
    }),
  );
