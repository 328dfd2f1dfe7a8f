import type { CellType, Content } from '../exchange/index.ts';

/** The licence under which the hub's records are given out. */
export interface Licence {
  name: string;
  url: string;
}

export const OPEN_LICENCE: Licence = {
  name: 'Licence Ouverte 2.0',
  url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
};

/** What every row of an export says of the export itself. */
export interface Stamp {
  /** The day that a dated list is of. */
  day: string | null;
  exportedOn: string;
  licence: Licence;
}

interface StampColumn {
  name: string;
  description: string;
  type: CellType;
  content(stamp: Stamp): Content;
}

/** The last columns of every export, that an import passes over. */
export const STAMP_COLUMNS: readonly StampColumn[] = [
  {
    name: 'jour',
    description: 'Jour dont l’export donne l’état (asOf).',
    type: 'date',
    content: ({ day }) => day,
  },
  {
    name: 'exporte_le',
    description: 'Jour où l’export a été fait.',
    type: 'date',
    content: ({ exportedOn }) => exportedOn,
  },
  {
    name: 'licence',
    description: 'Licence des données.',
    type: 'text',
    content: ({ licence }) => licence.name,
  },
];
