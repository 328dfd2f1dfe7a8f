import {
  type SchemeKindDefinition,
  type SubgraphBuilder,
  schemeKindEnum,
  type TerritoryRef,
  territoryRefInput,
} from '@maillage/kit';

/** What a webhook is made from. */
export interface CreateWebhookInput {
  url: string;
  label: string;
  kinds?: string[] | null;
  territory?: TerritoryRef | null;
}

export const createWebhookInput = (builder: SubgraphBuilder, kinds: readonly SchemeKindDefinition[]) =>
  builder.inputRef<CreateWebhookInput>('CreateWebhookInput').implement({
    description: 'Un webhook à créer.',
    fields: (t) => ({
      url: t.string({ required: true, description: 'Adresse https publique où envoyer les changements.' }),
      label: t.string({ required: true, description: 'Nom, pour le reconnaître : 200 caractères au plus.' }),
      kinds: t.field({
        type: [schemeKindEnum(builder, kinds)],
        description: 'Seulement ces types de dispositifs ; tous par défaut.',
      }),
      territory: t.field({
        type: territoryRefInput(builder),
        description:
          'Seulement les dispositifs dont un périmètre, passé, présent ou à venir, touche de façon certaine ce territoire.',
      }),
    }),
  });
