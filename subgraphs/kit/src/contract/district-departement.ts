import type { TerritoryRef } from './territory-ref.ts';

/** The département that the code of a QPV names on its three characters: `QN09301M` and `QP093001` are in the 93 (DOMAIN.md §1). */
export const departementOfDistrict = (code: string): TerritoryRef => ({
  level: 'DEPARTEMENT',
  code: code.slice(2, 5).replace(/^0/, ''),
});
