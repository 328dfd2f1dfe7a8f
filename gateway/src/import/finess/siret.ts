const SIRET = /^\d{14}$/;
/** La Poste: the digits of its établissements' numbers add up to a multiple of 5 instead (INSEE). */
const LA_POSTE = '356000000';

/** Whether this is a SIRET whose key is right: Luhn's, over all 14 digits. */
export function isSiret(text: string): boolean {
  if (!SIRET.test(text)) return false;
  return luhn(text) || (text.startsWith(LA_POSTE) && sum([...text].map(Number)) % 5 === 0);
}

function luhn(digits: string): boolean {
  const weighed = [...digits].reverse().map((digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return value > 9 ? value - 9 : value;
  });
  return sum(weighed) % 10 === 0;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** A SIRET without the spaces that it may be written with, and with the first zero that a number lost. */
export function wholeSiret(written: string): string {
  const digits = written.replace(/\s/g, '');
  return digits === '' ? '' : digits.padStart(14, '0');
}
