import type { PerimeterScale } from '@maillage/kit';
import type { Shares } from '../random/quotas.ts';

/** S1 part 1: creations since 2017 among the 260 (119, of which 8 in 2022, 15 to 30 in the other years). Retenu: the split of the years 2017–2021. */
export const CREATIONS_SINCE_2017: Shares<number> = [
  [2017, 24],
  [2018, 28],
  [2019, 25],
  [2020, 15],
  [2021, 19],
  [2022, 8],
];

/** S1 part 1: 85 % are under ten years old, creations gather speed from 2012. Retenu: the split of the years. */
export const UNDER_TEN_YEARS = 0.85;
export const CREATIONS_2012_TO_2016: Shares<number> = [
  [2012, 4],
  [2013, 16],
  [2014, 19],
  [2015, 22],
  [2016, 21],
];

/** S1 part 1: the first in 1982, few until 2007. Retenu: the split. */
export const CREATIONS_BEFORE_2012: Shares<number> = [
  [1990, 1],
  [1997, 1],
  [2001, 2],
  [2004, 2],
  [2006, 3],
  [2007, 3],
  [2008, 4],
  [2009, 5],
  [2010, 6],
  [2011, 7],
];
export const FIRST_CLSM_YEAR = 1982;

/**
 * S1 part 1: 52 % one commune, 34 % intercommunal, the rest other; mean population 107,000, half under 80,000, 13,000 to 525,000.
 * Retenu: how scale and population cross, which follows what communes and EPCI of each size there are.
 */
export interface SizeBand {
  /** Inhabitants: lower bound included, upper excluded. */
  from: number;
  below: number;
  scales: Shares<Extract<PerimeterScale, 'COMMUNAL' | 'INTERCOMMUNAL' | 'AUTRE' | 'INFRA_COMMUNAL'>>;
}
export const SIZE_BANDS: readonly SizeBand[] = [
  {
    from: 13_000,
    below: 30_000,
    scales: [
      ['COMMUNAL', 36],
      ['INTERCOMMUNAL', 3],
    ],
  },
  {
    from: 30_000,
    below: 80_000,
    scales: [
      ['COMMUNAL', 69],
      ['INTERCOMMUNAL', 13],
      ['AUTRE', 6],
      ['INFRA_COMMUNAL', 3],
    ],
  },
  {
    from: 80_000,
    below: 150_000,
    scales: [
      ['COMMUNAL', 22],
      ['INTERCOMMUNAL', 36],
      ['AUTRE', 12],
      ['INFRA_COMMUNAL', 5],
    ],
  },
  {
    from: 150_000,
    below: 300_000,
    scales: [
      ['COMMUNAL', 8],
      ['INTERCOMMUNAL', 24],
      ['AUTRE', 8],
      ['INFRA_COMMUNAL', 2],
    ],
  },
  {
    from: 300_000,
    below: 525_001,
    scales: [
      ['COMMUNAL', 0],
      ['INTERCOMMUNAL', 12],
      ['AUTRE', 1],
    ],
  },
];

/** S1 part 1. */
export const COVERING_QPV = 0.83;

/** S1 part 1: one sector 62 %. Retenu: the split of the rest. */
export const ADULT_SECTORS: Shares<number> = [
  [1, 62],
  [2, 18],
  [3, 10],
  [4, 5],
  [5, 5],
];

/** S1 part 1; from the most to the least urban. */
export const TERRITORY_NATURES: Shares<'URBAIN' | 'SEMI_RURAL' | 'RURAL'> = [
  ['URBAIN', 64],
  ['SEMI_RURAL', 31],
  ['RURAL', 5],
];
