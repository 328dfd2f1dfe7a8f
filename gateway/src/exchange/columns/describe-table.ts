import type { DescribedTable } from './tables.ts';

/** A table's columns as lines of Markdown, that a terminal shows as well. */
export const describeTable = ({ slug, label, columns }: DescribedTable): string[] => [
  `### ${slug} — ${label}`,
  '',
  '| colonne | sens | contenu | à l’import |',
  '|---|---|---|---|',
  ...columns.map(({ name, aliases, description, expects, required, informative }) =>
    row([
      [name, ...aliases].map((one) => `\`${one}\``).join(', '),
      description,
      expects,
      informative ? 'ignorée' : required ? 'obligatoire' : 'reprise',
    ]),
  ),
];

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
