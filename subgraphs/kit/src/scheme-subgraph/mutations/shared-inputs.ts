import { type InputFields, plainInput } from '../../mutations/inputs.ts';
import type { SubgraphBuilder } from '../../schema/builder.ts';
import { territoryRefInput } from '../../schema/comparators.ts';
import { enumOf } from '../../schema/enum-of.ts';
import { COLLEGES, PERIMETER_SCALES } from '../../vocabulary/index.ts';

export const sourceInput = (builder: SubgraphBuilder) =>
  plainInput(builder, {
    name: 'SourceInput',
    description: 'Document d’où vient une fiche.',
    fields: (t) => ({
      document: t.string({ required: true, description: 'Fichier ou publication.' }),
      section: t.string({ description: 'Partie du document.' }),
      url: t.string({ description: 'Adresse du document.' }),
    }),
  });

export const externalIdInput = (builder: SubgraphBuilder) =>
  plainInput(builder, {
    name: 'ExternalIdInput',
    description: 'Identifiant donné par un autre registre.',
    fields: (t) => ({
      system: t.string({ required: true, description: 'Le registre : SIREN, CODE_QP, ANCT…' }),
      value: t.string({ required: true, description: 'L’identifiant dans ce registre.' }),
    }),
  });

export const attendanceInput = (builder: SubgraphBuilder) =>
  plainInput(builder, {
    name: 'AttendanceInput',
    description: 'Présence d’un collège à une réunion.',
    fields: (t) => ({
      college: t.field({ type: enumOf(builder, COLLEGES), required: true, description: 'Le collège.' }),
      persons: t.int({ required: true, description: 'Nombre de personnes présentes.' }),
    }),
  });

/** What is said of a perimeter. */
export const perimeterFields =
  (builder: SubgraphBuilder, { sinceIsNeeded }: { sinceIsNeeded: boolean }) =>
  (t: InputFields) => ({
    scale: t.field({ type: enumOf(builder, PERIMETER_SCALES), required: true, description: 'Échelle.' }),
    declared: t.field({
      type: [territoryRefInput(builder)],
      required: true,
      description: 'Les territoires, tels que le porteur les déclare.',
    }),
    since: t.field({
      type: 'Date',
      required: sinceIsNeeded,
      description: sinceIsNeeded
        ? 'Premier jour : le périmètre d’avant finit la veille.'
        : 'Premier jour ; absent s’il n’est pas connu.',
    }),
    until: t.field({ type: 'Date', description: 'Dernier jour, compris ; absent s’il dure encore.' }),
    within: t.field({
      type: [territoryRefInput(builder)],
      description: 'Pour un QPV : les communes où se trouve son polygone.',
    }),
    population: t.int({
      description: 'Habitants, quand la source elle-même les donne ; absent s’ils suivent des unités.',
    }),
  });

export const perimeterInput = (builder: SubgraphBuilder) =>
  plainInput(builder, {
    name: 'PerimeterInput',
    description: 'Un périmètre.',
    fields: perimeterFields(builder, { sinceIsNeeded: false }),
  });
