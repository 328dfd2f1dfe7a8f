import {
  changeInput,
  creationInput,
  enumOf,
  type InputFields,
  PARTNER_CATEGORIES,
  provenanceEnum,
  type SubgraphBuilder,
  sourceInput,
} from '@maillage/kit';

/** What creating and amending a partner both say of it. */
const cardFields =
  (builder: SubgraphBuilder, { isNew }: { isNew: boolean }) =>
  (t: InputFields) => ({
    name: t.string({ required: isNew, description: 'Nom de l’organisation ; jamais d’une personne.' }),
    category: t.field({
      type: enumOf(builder, PARTNER_CATEGORIES),
      required: isNew,
      description: 'Catégorie.',
    }),
    siren: t.string({ description: 'Numéro SIREN : 9 chiffres, dont une clé.' }),
    siret: t.string({ description: 'Numéro SIRET : 14 chiffres, dont une clé.' }),
    finess: t.string({ description: 'Numéro FINESS : 9 caractères.' }),
    rna: t.string({ description: 'Numéro au répertoire national des associations : W et 9 caractères.' }),
    communeCode: t.string({
      description:
        'Code INSEE de la commune de son siège, ou de l’arrondissement à Paris, Lyon et Marseille.',
    }),
    provenance: t.field({ type: provenanceEnum(builder), description: 'D’où vient la fiche.' }),
    sources: t.field({ type: [sourceInput(builder)], description: 'Documents d’où elle vient, tous.' }),
  });

export const createPartnerInput = (builder: SubgraphBuilder) =>
  creationInput(builder, {
    name: 'CreatePartnerInput',
    description: 'Décrit un nouveau partenaire.',
    fields: cardFields(builder, { isNew: true }),
  });

export const amendPartnerInput = (builder: SubgraphBuilder) =>
  changeInput(builder, {
    name: 'AmendPartnerInput',
    description: 'Ce qui change : un champ absent reste tel quel, un champ nul est vidé.',
    fields: cardFields(builder, { isNew: false }),
  });
