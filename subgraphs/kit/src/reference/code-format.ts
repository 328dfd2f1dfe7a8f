import type { TerritoryLevel, TerritoryRef } from '../contract/index.ts';

/** How the codes of a level are written. */
export interface CodeFormat {
  pattern: RegExp;
  /** In French, for an error message: « 5 caractères, par exemple 93066 ». */
  expected: string;
}

const SIREN: CodeFormat = { pattern: /^\d{9}$/, expected: 'un SIREN de 9 chiffres, par exemple 200057867' };

const COMMUNE: CodeFormat = {
  pattern: /^(\d{2}|2[AB])\d{3}$/,
  expected: 'un code INSEE de 5 caractères, par exemple 93066 ou 2A004',
};

const FORMATS: Readonly<Record<TerritoryLevel, CodeFormat>> = {
  REGION: {
    pattern: /^(\d{2}|9[78]\d)$/,
    expected: 'un code de région de 2 chiffres, ou de 3 outre-mer, par exemple 11 ou 975',
  },
  DEPARTEMENT: {
    pattern: /^(\d{2}|2[AB]|9[78]\d)$/,
    expected: 'un code de département de 2 ou 3 caractères, par exemple 93, 2A ou 974',
  },
  EPCI: SIREN,
  EPT: SIREN,
  COMMUNE,
  ARRONDISSEMENT_MUNICIPAL: COMMUNE,
  COMMUNE_DELEGUEE: COMMUNE,
  QPV: {
    pattern: /^(QN[0-9AB]{3}\d{2}[MINC]|QP[0-9A-Z]{6})$/,
    expected: 'un code de QPV, par exemple QN09301M (génération 2024) ou QP093001 (génération 2015)',
  },
};

/** The format of a level's codes (COG; QPV: DOMAIN.md §1). */
export function codeFormat(level: TerritoryLevel): CodeFormat {
  return FORMATS[level];
}

/** True when the code is written as codes of its level are; says nothing of whether it exists. */
export function isWellFormedCode(ref: TerritoryRef): boolean {
  return FORMATS[ref.level].pattern.test(ref.code);
}
