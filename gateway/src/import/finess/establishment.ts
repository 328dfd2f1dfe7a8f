import { type Cog, type PartnerCategory, stateOn } from '@maillage/kit';
import { Refusal } from '../report.ts';
import type { FinessCells } from './finess-file.ts';
import { isSiret, wholeSiret } from './siret.ts';

/** An établissement that is a partner, as FINESS has it. */
export interface Establishment {
  finess: string;
  name: string;
  category: PartnerCategory;
  siret: string | null;
  communeCode: string;
}

/** Categories of FINESS that are partners (DOMAIN.md §6), and what they are among ours. */
const CATEGORIES: Readonly<Record<string, PartnerCategory>> = {
  /** Centre hospitalier spécialisé. */
  '292': 'HOPITAL',
  '156': 'CMP',
  /** Centre d’accueil thérapeutique à temps partiel: a hospital's own. */
  '425': 'HOPITAL',
  /** CPTS. */
  '604': 'LIBERAL',
  /** SAMSAH, SAVS, ESAT, CSAPA. */
  '445': 'MEDICO_SOCIAL',
  '446': 'MEDICO_SOCIAL',
  '246': 'MEDICO_SOCIAL',
  '197': 'MEDICO_SOCIAL',
};

const FINESS = /^\d[\dAB]\d{7}$/;

/** The établissement of a row; null for one of a category that is none of ours. `day` is the one that communes are looked for on. */
export function establishmentOf(
  cells: FinessCells,
  { cog, day }: { cog: Cog; day: string },
): Establishment | Refusal | null {
  const category = CATEGORIES[cells.category];
  if (!category)
    return /^\d{3}$/.test(cells.category)
      ? null
      : new Refusal(cells.category, 'catégorie attendue : 3 chiffres (colonne 19)');
  const finess = cells.finess.toUpperCase().padStart(9, '0');
  if (!FINESS.test(finess)) return new Refusal(cells.finess, 'numéro FINESS attendu : 9 caractères');
  const name = cells.longName || cells.name;
  if (name === '') return new Refusal(finess, 'établissement sans raison sociale');
  const siret = wholeSiret(cells.siret);
  if (siret !== '' && !isSiret(siret))
    return new Refusal(siret, 'SIRET dont les 14 chiffres ou la clé sont faux');
  const communeCode = communeCodeOf(cells);
  const isKnown = (['COMMUNE', 'ARRONDISSEMENT_MUNICIPAL'] as const).some((level) =>
    stateOn(cog, { level, code: communeCode }, day),
  );
  if (!isKnown)
    return new Refusal(
      `${cells.departement} ${cells.commune}`,
      'commune inconnue de tous les millésimes du COG (département et commune)',
    );
  return { finess, name, category, siret: siret === '' ? null : siret, communeCode };
}

/**
 * The COG's code: FINESS has the commune on three digits beside its département, and calls those overseas 9A (Guadeloupe) to 9F (Mayotte): what
 * follows 97 is then the three digits.
 */
function communeCodeOf({ departement, commune }: FinessCells): string {
  const written = departement.toUpperCase();
  const digits = commune.padStart(3, '0');
  return /^9[A-J7]/.test(written) ? `97${digits}` : `${written.padStart(2, '0')}${digits}`;
}
