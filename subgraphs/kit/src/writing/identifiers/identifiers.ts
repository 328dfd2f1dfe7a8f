import { luhnSum } from './luhn.ts';

const SIREN = /^\d{9}$/;
const SIRET = /^\d{14}$/;
const FINESS = /^(\d{2}|2[AB])\d{7}$/;
const RNA = /^W[0-9A-Z]{3}\d{6}$/;

/** La Poste, whose establishments outgrew Luhn's key: the digits of their SIRET add up to a multiple of five (INSEE, Sirene). */
const LA_POSTE = '356000000';

/** SIREN: nine digits, the last of them Luhn's key. */
export const isSiren = (text: string): boolean => SIREN.test(text) && luhnSum(text) % 10 === 0;

/** SIRET: a SIREN and five digits, the last of them Luhn's key over all. */
export function isSiret(text: string): boolean {
  if (!SIRET.test(text)) return false;
  if (luhnSum(text) % 10 === 0) return true;
  return text.startsWith(LA_POSTE) && [...text].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
}

/** FINESS: département, then seven digits. */
export const isFiness = (text: string): boolean => FINESS.test(text);

/** RNA: `W`, the prefecture's three characters, six digits. */
export const isRna = (text: string): boolean => RNA.test(text);
