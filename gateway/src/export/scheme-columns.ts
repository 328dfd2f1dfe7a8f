import type { SchemeKindDefinition } from '@maillage/kit';
import { type Column, fieldColumn, type Node } from './column.ts';

/** Columns of every kind, then the kind's own details by their names. Nothing in them is about a person. */
export const schemeColumns = ({ details }: SchemeKindDefinition): Column[] => [
  fieldColumn('id', 'Identifiant de la fiche.'),
  fieldColumn('name', 'Nom.'),
  onDay('status', 'Statut propre à ce type, au jour de l’export.'),
  onDay('state', 'État commun, au jour de l’export.'),
  fieldColumn('startedOn', 'Premier jour.'),
  fieldColumn('endsOn', 'Dernier jour du terme.'),
  perimeterColumn('scale', 'Échelle du périmètre.', 'scale'),
  {
    ...perimeterColumn(
      'declaredAs',
      'Périmètre tel que déclaré : niveau et code.',
      'declaredAs { level code }',
    ),
    read: (node) => declared(node).map(({ level, code }) => `${level}:${code}`),
  },
  perimeterColumn('unitCodes', 'Codes des communes et arrondissements auxquels il se ramène.', 'unitCodes'),
  perimeterColumn('population', 'Habitants.', 'population'),
  perimeterColumn('populationVintage', 'Millésime des populations.', 'populationVintage'),
  {
    name: 'leads',
    description: 'Organisations qui le portent.',
    selection: 'leads { name }',
    read: (node) => (node.leads as { name: string }[]).map((partner) => partner.name),
  },
  {
    name: 'externalIds',
    description: 'Identifiants dans d’autres registres.',
    selection: 'externalIds { system value }',
    read: (node) =>
      (node.externalIds as { system: string; value: string }[]).map(
        ({ system, value }) => `${system}:${value}`,
      ),
  },
  ...Object.entries(details).map(([name, field]) => fieldColumn(name, field.description)),
  fieldColumn('provenance', 'D’où vient la fiche.'),
  {
    name: 'sources',
    description: 'Documents d’où vient la fiche.',
    selection: 'sources { document section }',
    read: (node) =>
      (node.sources as { document: string; section: string | null }[]).map(({ document, section }) =>
        section === null ? document : `${document} § ${section}`,
      ),
  },
];

const onDay = (name: string, description: string): Column => ({
  ...fieldColumn(name, description),
  selection: `${name}(asOf: $day)`,
});

function perimeterColumn(name: string, description: string, selection: string): Column {
  return {
    name,
    description,
    selection: `perimeter(asOf: $day) { ${selection} }`,
    read: (node) => ((node.perimeter as Node | null)?.[name] ?? null) as string | number | string[] | null,
  };
}

const declared = (node: Node) =>
  ((node.perimeter as Node | null)?.declaredAs ?? []) as { level: string; code: string }[];
