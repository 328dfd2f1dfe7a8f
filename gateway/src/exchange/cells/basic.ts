import { isIsoDate } from '@maillage/kit';
import { type Codec, read, unexpected } from './content.ts';

export const text: Codec<string> = {
  type: 'text',
  expects: 'un texte',
  write: (value) => value,
  read,
};

export const integer: Codec<number> = {
  type: 'integer',
  expects: 'un nombre entier',
  write: (value) => value,
  read: (cell) =>
    INTEGER.test(unspaced(cell))
      ? read(Number(unspaced(cell).replace(/[.,]0+$/, '')))
      : unexpected(cell, ['un nombre entier', 'a whole number']),
};

export const decimal: Codec<number> = {
  type: 'decimal',
  expects: 'un nombre, à virgule ou à point',
  write: (value) => value,
  read: (cell) => {
    const number = unspaced(cell).replace(',', '.');
    return DECIMAL.test(number) ? read(Number(number)) : unexpected(cell, ['un nombre', 'a number']);
  },
};

export const date: Codec<string> = {
  type: 'date',
  expects: 'un jour AAAA-MM-JJ (JJ/MM/AAAA est compris)',
  write: (value) => value,
  read: (cell) => {
    const [, day = '', month = '', year = ''] = FRENCH_DAY.exec(cell.trim()) ?? [];
    const iso = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : cell.trim();
    return isIsoDate(iso) ? read(iso) : unexpected(cell, ['un jour AAAA-MM-JJ', 'a day YYYY-MM-DD']);
  },
};

export const yesNo: Codec<boolean> = {
  type: 'boolean',
  expects: 'oui ou non',
  write: (value) => value,
  read: (cell) => {
    const word = cell.trim().toLowerCase();
    if (YES.includes(word)) return read(true);
    return NO.includes(word) ? read(false) : unexpected(cell, ['oui ou non', 'oui or non']);
  },
};

const INTEGER = /^-?\d{1,15}(?:[.,]0+)?$/;
const DECIMAL = /^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i;
const FRENCH_DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const YES = ['oui', 'vrai', 'true', 'x', '1'];
const NO = ['non', 'faux', 'false', '0'];

const unspaced = (cell: string): string => cell.replace(/\s/g, '');
