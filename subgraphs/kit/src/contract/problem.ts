import { type CodeOf, vocabulary } from './vocabulary.ts';

export const PROBLEM_CODES = vocabulary({
  name: 'UserErrorCode',
  description: 'Ce qui ne va pas dans une écriture, et que l’appelant peut corriger.',
  labels: {
    REQUIRED: 'Il manque une valeur',
    EMPTY: 'Le texte ou la liste est vide',
    WRONG_TYPE: 'La valeur n’est pas de la bonne nature',
    WRONG_FORMAT: 'La valeur n’est pas bien écrite',
    OUT_OF_RANGE: 'La valeur est hors des limites',
    TOO_LONG: 'Le texte ou la liste est trop long',
    UNSAFE_TEXT: 'Le texte contient des caractères interdits',
    UNKNOWN_FIELD: 'Ce champ n’existe pas',
    UNKNOWN_CODE: 'Ce code n’est pas de la liste',
    UNKNOWN_TERRITORY: 'Ce territoire n’existe pas à cette date',
    DUPLICATE: 'La valeur existe déjà',
    DATE_ORDER: 'Les dates ne se suivent pas',
    OVERLAP: 'Deux périodes se chevauchent',
    ILLEGAL_MOVE: 'Ce statut ne peut pas suivre le précédent',
    INCONSISTENT: 'Deux valeurs de la fiche se contredisent',
    NOT_FOUND: 'Ce qui est désigné n’existe pas',
    NO_CHANGE: 'Il n’y a rien à changer',
    CONFLICT: 'La fiche a changé depuis la version attendue',
    TOUCHED_SINCE: 'Un changement ultérieur a touché la même partie',
    KEY_REUSED: 'La clé d’idempotence a déjà servi à autre chose',
    UNSAFE_URL: 'Le hub n’appelle pas cette adresse',
    FORBIDDEN: 'L’appelant ne peut pas écrire sur ce territoire',
  },
});

export type ProblemCode = CodeOf<typeof PROBLEM_CODES>;

/** An expected failure that a caller can correct. */
export interface Problem {
  /** Where in the record or in the input: `['details', 'axes', '2']`. */
  path: readonly string[];
  code: ProblemCode;
  messageFr: string;
  messageEn: string;
}
