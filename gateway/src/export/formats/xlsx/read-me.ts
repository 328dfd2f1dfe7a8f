import { STAMP_COLUMNS } from '../../stamp.ts';
import type { Sheet } from '../format.ts';

/** The sheet « Lisez-moi »: what the file is, of which day, where it comes from, and what its columns hold. */
export const readMe = ({ table, stamp, address }: Sheet): string[][] => [
  ['Liste', table.label],
  ['Adresse de l’export', address],
  ...(stamp.day === null ? [] : [['État au', stamp.day]]),
  ['Exporté le', stamp.exportedOn],
  [
    'Provenance',
    'Maillage, graphe des dispositifs territoriaux de santé ; celle de chaque fiche est dans sa ligne',
  ],
  ['Licence', stamp.licence.name, stamp.licence.url],
  ['Cellule vide', 'La valeur n’est pas connue'],
  [],
  ['Colonne', 'Sens', 'Contenu', 'À l’import'],
  ...table.columns.map(({ name, description, expects, required, informative }) => [
    name,
    description,
    expects,
    informative ? 'ignorée' : required ? 'obligatoire' : 'reprise',
  ]),
  ...STAMP_COLUMNS.map(({ name, description }) => [name, description, '', 'ignorée']),
];
