import { FIRST_NUMBER } from './hosts.ts';

/** First digit of the three that number a QPV of 2015: those that a QPV of 2024 replaced, and those that none did. */
export const REPEALED = { replaced: 9, dropped: 8 } as const;

/** A code in the pattern of the generation of 2024 (DOMAIN.md §1), numbered from 51 in its département. */
export function illustrativeCode(departement: string, number: number, letter: string): string {
  return `QN${departement.padStart(3, '0')}${FIRST_NUMBER + number - 1}${letter}`;
}

/** A code in the pattern of the generation of 2015. */
export function repealedCode(departement: string, number: number, series: 8 | 9): string {
  return `QP${departement.padStart(3, '0')}${series}${String(number).padStart(2, '0')}`;
}
