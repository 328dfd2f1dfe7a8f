import type { Columns } from '../file/table.ts';

/** Columns of the ANCT's list of districts, and properties of its contours (DOMAIN.md §6), under the names of their vintages. */
export const DISTRICT_COLUMNS = {
  code: ['code_qp', 'codeqp', 'code_qpv', 'code_quartier'],
  name: ['lib_qp', 'libqp', 'nom_qp', 'lib_qpv', 'nom_quartier'],
  communes: ['insee_com', 'inseecom', 'code_insee', 'codes_insee', 'code_commune', 'codgeo', 'depcom'],
} as const satisfies Columns<string>;

const predecessor = (rank: number) => [`qp2015_${rank}`, `code_qp2015_${rank}`, `qp_2015_${rank}`] as const;

/** Columns of the ANCT's correspondence of 2024 with 2015 (DOMAIN.md §6). */
export const CORRESPONDENCE_COLUMNS = {
  code: ['qp2024', 'code_qp2024', 'code_qp_2024'],
  first: predecessor(1),
  second: predecessor(2),
  third: predecessor(3),
} as const satisfies Columns<string>;
