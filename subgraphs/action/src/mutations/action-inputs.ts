import {
  CARRIER_ROLES,
  changeInput,
  creationInput,
  enumOf,
  fundingInput,
  type InputFields,
  plainInput,
  provenanceEnum,
  type SchemeKindDefinition,
  type SubgraphBuilder,
  schemeKindEnum,
  sourceInput,
  THEMES,
  territoryRefInput,
} from '@maillage/kit';

interface ActionInputOptions {
  kinds: readonly SchemeKindDefinition[];
  isNew: boolean;
}

const carrierInput = (builder: SubgraphBuilder, kinds: readonly SchemeKindDefinition[]) =>
  plainInput(builder, {
    name: 'ActionCarrierInput',
    description: 'Un dispositif dans une action.',
    fields: (t) => ({
      kind: t.field({
        type: schemeKindEnum(builder, kinds),
        required: true,
        description: 'Type du dispositif.',
      }),
      schemeId: t.id({ required: true, description: 'Le dispositif.' }),
      role: t.field({
        type: enumOf(builder, CARRIER_ROLES),
        required: true,
        description: 'Ce qu’il y fait.',
      }),
    }),
  });

/** What creating and amending an action both say of it. */
const cardFields =
  (builder: SubgraphBuilder, { kinds, isNew }: ActionInputOptions) =>
  (t: InputFields) => ({
    title: t.string({ required: isNew, description: 'Titre.' }),
    description: t.string({ description: 'Ce qui est fait.' }),
    theme: t.field({ type: enumOf(builder, THEMES), required: isNew, description: 'Thème.' }),
    objective: t.string({ description: 'Objectif servi, dans les mots de sa source.' }),
    startedOn: t.field({ type: 'Date', description: 'Premier jour.' }),
    endedOn: t.field({ type: 'Date', description: 'Dernier jour.' }),
    carriers: t.field({
      type: [carrierInput(builder, kinds)],
      description: 'Les dispositifs qui la portent, tous.',
    }),
    partnerIds: t.idList({ description: 'Les organisations qui y prennent part, toutes.' }),
    fundings: t.field({ type: [fundingInput(builder)], description: 'Ses financements, tous.' }),
    targets: t.field({
      type: [territoryRefInput(builder)],
      description: 'Les territoires qu’elle vise, tous.',
    }),
    provenance: t.field({ type: provenanceEnum(builder), description: 'D’où vient la fiche.' }),
    sources: t.field({ type: [sourceInput(builder)], description: 'Documents d’où elle vient, tous.' }),
  });

export const createActionInput = (builder: SubgraphBuilder, kinds: readonly SchemeKindDefinition[]) =>
  creationInput(builder, {
    name: 'CreateActionInput',
    description: 'Décrit une nouvelle action.',
    fields: cardFields(builder, { kinds, isNew: true }),
  });

export const amendActionInput = (builder: SubgraphBuilder, kinds: readonly SchemeKindDefinition[]) =>
  changeInput(builder, {
    name: 'AmendActionInput',
    description: 'Ce qui change : un champ absent reste tel quel, un champ nul est vidé.',
    fields: cardFields(builder, { kinds, isNew: false }),
  });
