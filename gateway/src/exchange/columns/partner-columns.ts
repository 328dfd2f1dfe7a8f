import { PARTNER_CATEGORIES } from '@maillage/kit';
import { text } from '../cells/basic.ts';
import { code } from '../cells/code.ts';
import type { PartnerRow } from '../rows/record-rows.ts';
import { type Column, fieldsOf } from './column.ts';
import { provenanceColumns } from './scheme-columns.ts';

const is = fieldsOf<PartnerRow>();

export const partnerColumns: readonly Column<PartnerRow>[] = [
  is.optional('id', text, {
    name: 'id',
    aliases: ['identifiant', 'id_partenaire'],
    description: 'Identifiant de la fiche ; vide pour une fiche à créer.',
  }),
  is.required('name', text, {
    name: 'nom',
    aliases: ['name', 'raison_sociale', 'libelle'],
    description: 'Nom.',
  }),
  is.required('category', code(PARTNER_CATEGORIES), {
    name: 'categorie',
    aliases: ['category'],
    description: 'Catégorie.',
  }),
  is.optional('siren', text, { name: 'siren', description: 'Numéro SIREN.' }),
  is.optional('siret', text, { name: 'siret', description: 'Numéro SIRET.' }),
  is.optional('finess', text, { name: 'finess', description: 'Numéro FINESS.' }),
  is.optional('rna', text, { name: 'rna', description: 'Numéro au répertoire national des associations.' }),
  is.optional('communeCode', text, {
    name: 'commune',
    aliases: ['insee_com', 'code_commune'],
    description: 'Code de la commune du siège, ou de l’arrondissement à Paris, Lyon et Marseille.',
  }),
  ...provenanceColumns<PartnerRow>(),
];
