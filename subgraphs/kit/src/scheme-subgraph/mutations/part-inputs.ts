import type { InputRef } from '@pothos/core';
import type { SchemeKindDefinition } from '../../contract/index.ts';
import { changeInput, type InputFields, plainInput } from '../../mutations/inputs.ts';
import type { SubgraphBuilder } from '../../schema/builder.ts';
import { enumOf, schemeKindEnum } from '../../schema/enum-of.ts';
import {
  BODY_TYPES,
  COLLEGES,
  DOCUMENT_TYPES,
  EMPLOYER_TYPES,
  FUNDING_PURPOSES,
  FUNDING_SOURCES,
  GRADES,
  LINK_NATURES,
  THEMES,
} from '../../vocabulary/index.ts';
import type { PartList } from '../../writing/index.ts';

/** Whether the input is of a new item, which has to be said whole, or of a change of one. */
interface Newness {
  isNew: boolean;
}

export type PartFields = (t: InputFields, newness: Newness) => object;

const period = (t: InputFields) => ({
  since: t.field({ type: 'Date', description: 'Premier jour ; vide s’il n’est pas connu.' }),
  until: t.field({ type: 'Date', description: 'Dernier jour, compris ; vide s’il dure encore.' }),
});

/** What is said of one item of each list. */
export const partFields = (
  builder: SubgraphBuilder,
  kinds: readonly SchemeKindDefinition[],
): Record<PartList, PartFields> => ({
  bodies: (t, { isNew }) => ({
    type: t.field({ type: enumOf(builder, BODY_TYPES), required: isNew, description: 'Nature.' }),
    theme: t.field({ type: enumOf(builder, THEMES), description: 'Thème, pour un groupe de travail.' }),
    name: t.string({ description: 'Nom qu’elle se donne.' }),
    ...period(t),
  }),
  seats: (t, { isNew }) => ({
    partnerId: t.id({ required: isNew, description: 'L’organisation.' }),
    body: t.field({ type: enumOf(builder, BODY_TYPES), required: isNew, description: 'L’instance.' }),
    role: t.string({ description: 'À quel titre ; jamais le nom d’une personne.' }),
    college: t.field({ type: enumOf(builder, COLLEGES), description: 'Le collège.' }),
    presides: t.boolean({ description: 'Préside l’instance.' }),
    ...period(t),
  }),
  coordinations: (t) => ({
    fte: t.float({ description: 'Équivalent temps plein, de 0 à 1.' }),
    employer: t.field({ type: enumOf(builder, EMPLOYER_TYPES), description: 'Employeur.' }),
    workplace: t.field({ type: enumOf(builder, EMPLOYER_TYPES), description: 'Lieu d’exercice.' }),
    grade: t.field({ type: enumOf(builder, GRADES), description: 'Catégorie.' }),
    holderKey: t.string({
      description:
        'Clé pseudonyme de qui l’occupe, jamais son nom : 4 à 64 lettres sans accent, chiffres, « - » ou « _ », dont un chiffre ou « _ » au moins. La même clé sur deux postes dit la même personne ; nul quand on ne sait pas. Elle n’est jamais relue.',
    }),
    ...period(t),
  }),
  fundings: (t, { isNew }) => ({
    year: t.int({ required: isNew, description: 'Année.' }),
    source: t.field({
      type: enumOf(builder, FUNDING_SOURCES),
      required: isNew,
      description: 'Origine des fonds.',
    }),
    purpose: t.field({
      type: enumOf(builder, FUNDING_PURPOSES),
      required: isNew,
      description: 'Ce qui est financé.',
    }),
    amount: t.float({ description: 'Montant en euros ; vide quand il n’est pas connu.' }),
    partnerId: t.id({ description: 'Le financeur, quand il est connu.' }),
  }),
  links: (t, { isNew }) => ({
    toKind: t.field({
      type: schemeKindEnum(builder, kinds),
      required: isNew,
      description: 'Type du dispositif avec lequel il s’articule.',
    }),
    toSchemeId: t.id({ description: 'Ce dispositif, quand la source dit lequel.' }),
    nature: t.field({ type: enumOf(builder, LINK_NATURES), required: isNew, description: 'Nature.' }),
    source: t.string({ description: 'Document qui le déclare.' }),
    ...period(t),
  }),
  documents: (t, { isNew }) => ({
    type: t.field({ type: enumOf(builder, DOCUMENT_TYPES), required: isNew, description: 'Nature.' }),
    title: t.string({ required: isNew, description: 'Titre.' }),
    date: t.field({ type: 'Date', description: 'Date du document.' }),
    url: t.string({ description: 'Adresse du document : https://…' }),
  }),
  derogations: (t, { isNew }) => ({
    rule: t.string({
      required: isNew,
      description: 'Numéro de la règle, parmi celles de « ruleSets » : R01, R09a…',
    }),
    ruleSet: t.string({
      description: 'Nom du jeu de règles, parmi ceux de « ruleSets » ; vide pour tout jeu qui a cette règle.',
    }),
    grantedBy: t.string({
      required: isNew,
      description: 'Qui l’accorde : une instance, jamais le nom d’une personne.',
    }),
    reason: t.string({ required: isNew, description: 'Le motif.' }),
    source: t.string({ description: 'Document qui l’accorde.' }),
    ...period(t),
  }),
});

const positionField = (t: InputFields) => ({
  position: t.int({
    required: true,
    description: 'Son rang dans la fiche, à partir de 0, tel que la version attendue le donne.',
  }),
});

export interface PartInputOptions {
  /** `Seat`: the types are named after it. */
  name: string;
  /** Field that holds the item: `seat`. */
  key: string;
  /** « un siège », for descriptions. */
  label: string;
  fields: PartFields;
}

/** `SeatInput`: a new item, whole. */
export const partInput = (builder: SubgraphBuilder, { name, label, fields }: PartInputOptions) =>
  plainInput(builder, {
    name: `${name}Input`,
    description: `Décrit ${label}.`,
    fields: (t) => fields(t, { isNew: true }),
  });

/** `AddSeatInput` */
export const addInput = (builder: SubgraphBuilder, options: PartInputOptions): InputRef<object> =>
  changeInput(builder, {
    name: `Add${options.name}Input`,
    description: `Ajoute ${options.label} à une fiche.`,
    fields: (t) => ({
      [options.key]: t.field({
        type: partInput(builder, options),
        required: true,
        description: 'Ce qui est ajouté.',
      }),
    }),
  });

/** `AmendSeatInput` */
export const amendInput = (builder: SubgraphBuilder, options: PartInputOptions): InputRef<object> =>
  changeInput(builder, {
    name: `Amend${options.name}Input`,
    description: `Modifie ${options.label} d’une fiche.`,
    fields: (t) => ({
      ...positionField(t),
      [options.key]: t.field({
        type: plainInput(builder, {
          name: `${options.name}Amendment`,
          description: 'Ce qui change : un champ absent reste tel quel, un champ nul est vidé.',
          fields: (inner) => options.fields(inner, { isNew: false }),
        }),
        required: true,
        description: 'Ce qui change.',
      }),
    }),
  });

export const endInput = (builder: SubgraphBuilder): InputRef<object> =>
  changeInput(builder, {
    name: 'EndPartInput',
    description: 'Met fin à ce qui, dans une fiche, vaut pour un temps.',
    fields: (t) => ({
      ...positionField(t),
      until: t.field({ type: 'Date', required: true, description: 'Dernier jour, compris.' }),
    }),
  });

export const removeInput = (builder: SubgraphBuilder): InputRef<object> =>
  changeInput(builder, {
    name: 'RemovePartInput',
    description: 'Enlève d’une fiche ce qui n’aurait jamais dû y être.',
    fields: positionField,
  });
