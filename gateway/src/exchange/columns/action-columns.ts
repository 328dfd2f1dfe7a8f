import { THEMES } from '@maillage/kit';
import { date, text } from '../cells/basic.ts';
import { code } from '../cells/code.ts';
import { listOf } from '../cells/list.ts';
import { carrier, funding } from '../cells/record-parts.ts';
import { territory } from '../cells/territory.ts';
import type { ActionRow } from '../rows/record-rows.ts';
import { type Column, fieldsOf } from './column.ts';
import { provenanceColumns } from './scheme-columns.ts';

const is = fieldsOf<ActionRow>();

export const actionColumns: readonly Column<ActionRow>[] = [
  is.optional('id', text, {
    name: 'id',
    aliases: ['identifiant', 'id_action'],
    description: 'Identifiant de la fiche ; vide pour une fiche à créer.',
  }),
  is.required('title', text, {
    name: 'titre',
    aliases: ['title', 'nom', 'intitule'],
    description: 'Titre.',
  }),
  is.optional('description', text, { name: 'description', description: 'Ce qui est fait.' }),
  is.required('theme', code(THEMES), { name: 'theme', description: 'Thème.' }),
  is.optional('objective', text, {
    name: 'objectif',
    aliases: ['objective'],
    description: 'Objectif servi, dans les mots de sa source.',
  }),
  is.optional('startedOn', date, {
    name: 'debut',
    aliases: ['date_debut', 'started_on'],
    description: 'Premier jour.',
  }),
  is.optional('endedOn', date, {
    name: 'fin',
    aliases: ['date_fin', 'ended_on'],
    description: 'Dernier jour, compris.',
  }),
  is.defaulted('carriers', listOf(carrier), {
    name: 'porteurs',
    description: 'Les dispositifs qui la portent, et leur rôle.',
    whenEmpty: () => [],
  }),
  is.defaulted('partnerIds', listOf(text), {
    name: 'partenaires',
    description: 'Identifiants des organisations qui y prennent part.',
    whenEmpty: () => [],
  }),
  is.defaulted('fundings', listOf(funding), {
    name: 'financements',
    description: 'Ses financements.',
    whenEmpty: () => [],
  }),
  is.defaulted('targets', listOf(territory), {
    name: 'cibles',
    description: 'Les territoires qu’elle vise, QPV compris.',
    whenEmpty: () => [],
  }),
  ...provenanceColumns<ActionRow>(),
];
