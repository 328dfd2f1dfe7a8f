import type { SourceRecord, Theme } from '@maillage/kit';

/** A section of the national état des lieux of the CLSMs, 2023 (S1). */
export function s1(section: string): SourceRecord {
  return { document: 'etat-des-lieux-2023.txt', section, url: null };
}

/** The official geographic code of 2026, with populations and SIREN of communes and EPCI. */
export function cog(section: string): SourceRecord {
  return { document: '@etalab/decoupage-administratif 6.0.0 (COG 2026)', section, url: null };
}

/** Right to the best of our knowledge and in none of the source documents: to be shown as such (DOMAIN.md, [K]). */
export function generalKnowledge(section: string, url: string | null = null): SourceRecord {
  return { document: 'connaissance générale', section, url };
}

/** Why the CLSMs that S1 names are known to be active: it only surveys those declared active. */
export const SURVEY = s1('Introduction · questionnaire clos en octobre 2022');

export const COPIL_SECTION = 'Partie 2 · Composition · exemples de COPIL';

/** Where S1 describes the actions of a theme: its heading in part 4. */
export const ACTION_SECTIONS: Partial<Record<Theme, string>> = {
  SITUATIONS_COMPLEXES:
    'Partie 4 · Commissions de réflexion et d’aide pour les personnes en situation difficile',
  LOGEMENT_HABITAT: 'Partie 4 · Logement/habitat',
  SISM: 'Partie 4 · Semaines d’information sur la santé mentale (SISM)',
  SENSIBILISATION_PROFESSIONNELS:
    'Partie 4 · Sensibilisation/ information en santé mentale auprès des professionnels',
  SENSIBILISATION_POPULATION:
    'Partie 4 · Sensibilisation/ information en santé mentale auprès de la population générale',
  LOISIRS_CULTURE: 'Partie 4 · Loisirs et culture',
  PARENTALITE_ENFANTS_JEUNES: 'Partie 4 · Parentalité, santé mentale des enfants et des jeunes',
  ACCES_SOINS_PRECARITE: 'Partie 4 · Accès aux soins, précarité',
  SUICIDE: 'Partie 4 · Suicide',
};
