import { type Chair, chair } from './chair.ts';

/**
 * Who sits in an instance on mental health beside the four quarters. Retenu: how often, under S1 part 2 (CCAS and ARS « dans un grand
 * nombre de COPIL », the others « selon les configurations locales »).
 */
export const INSTITUTIONS: readonly Chair[] = [
  chair('ARS', 'ARS', { from: 'DEPARTEMENT', role: 'Délégation départementale', share: 0.86 }),
  chair('CCAS', 'SOCIAL_MEDICO_SOCIAL', { role: 'Direction', share: 0.78 }),
  chair('COLLECTIVITE', 'COLLECTIVITE', {
    from: 'DEPARTEMENT',
    role: 'Action sociale départementale',
    share: 0.56,
  }),
  chair('MDPH', 'SOCIAL_MEDICO_SOCIAL', { from: 'DEPARTEMENT', share: 0.38 }),
  chair('EDUCATION', 'EDUCATION', { from: 'DEPARTEMENT', role: 'Santé scolaire', share: 0.45 }),
  chair('PREFECTURE', 'PREFECTURE_ETAT', { from: 'DEPARTEMENT', role: 'Politique de la ville', share: 0.36 }),
  chair('ASSURANCE_MALADIE', 'ASSURANCE_MALADIE', { from: 'DEPARTEMENT', share: 0.34 }),
];

export const LOCAL_ACTORS: readonly Chair[] = [
  chair('SOCIAL', 'SOCIAL_MEDICO_SOCIAL', { share: 0.6 }),
  chair('MEDICO_SOCIAL', 'SOCIAL_MEDICO_SOCIAL', { share: 0.58 }),
  chair('BAILLEUR', 'LOGEMENT', { share: 0.5 }),
  chair('POLICE', 'JUSTICE_SECURITE', { share: 0.42 }),
  chair('LIBERAL', 'LIBERAL', { share: 0.46 }),
  chair('ASSOCIATION', 'ASSOCIATION', { share: 0.52 }),
  chair('CULTURE', 'AUTRE', { share: 0.2 }),
  chair('EDUCATION', 'EDUCATION', { share: 0.2 }),
];

export const SPECIALISED_ACTORS: readonly Chair[] = [
  chair('MDA', 'SANTE', { from: 'DEPARTEMENT', share: 0.34 }),
  chair('CAF', 'SOCIAL_MEDICO_SOCIAL', { from: 'DEPARTEMENT', share: 0.26 }),
  chair('ORDRE', 'LIBERAL', { from: 'DEPARTEMENT', share: 0.16 }),
  chair('JUSTICE', 'JUSTICE_SECURITE', { from: 'DEPARTEMENT', share: 0.24 }),
  chair('PREVENTION', 'SANTE', { from: 'DEPARTEMENT', share: 0.26 }),
  chair('PREVENTION', 'SANTE', { from: 'REGION', share: 0.12 }),
  chair('ASSOCIATION', 'ASSOCIATION', {
    from: 'DEPARTEMENT',
    role: 'Protection juridique des majeurs',
    share: 0.24,
  }),
];

/** The four quarters as other instances than a CLSM's COPIL have them. */
export const QUARTERS: readonly Chair[] = [
  chair('COLLECTIVITE', 'ELUS', { from: 'LEAD', role: 'Délégation à la santé', share: 0.95 }),
  chair('HOPITAL', 'PSYCHIATRIE_ADULTE', { role: 'Psychiatrie adulte', share: 0.97 }),
  chair('CMP', 'PSYCHIATRIE_INFANTO_JUVENILE', { role: 'Psychiatrie infanto-juvénile', share: 0.5 }),
  chair('ASSOCIATION_FAMILLES', 'AIDANTS', {
    from: 'DEPARTEMENT',
    role: 'Représentation des familles',
    share: 0.9,
  }),
  chair('GEM', 'USAGERS', { role: 'Représentation des usagers', share: 0.85 }),
];

/** The chairs taken more or less often. */
export function scaled(chairs: readonly Chair[], factor: number): Chair[] {
  return chairs.map((one) => ({ ...one, share: Math.min(1, one.share * factor) }));
}
