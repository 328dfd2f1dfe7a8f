import { kindSlug, type SchemeKindDefinition } from '@maillage/kit';
import { type Column, fieldColumn } from './column.ts';
import { schemeColumns } from './scheme-columns.ts';

/** A list of the public graph that can be exported. */
export interface ExportList {
  /** In the address: `/export/clsm.csv`. */
  slug: string;
  /** French: what it lists. */
  label: string;
  /** Root field of the public graph, with the type of its filter. */
  field: string;
  filterType: string;
  /** Whether the list is as of a day. */
  dated: boolean;
  columns: readonly Column[];
}

export const exportLists = (kinds: readonly SchemeKindDefinition[]): ExportList[] => [
  ...kinds.map((kind) => ({
    slug: kindSlug(kind),
    label: kind.label,
    field: kind.listField,
    filterType: `${kind.typeName}Filter`,
    dated: true,
    columns: schemeColumns(kind),
  })),
  {
    slug: 'partners',
    label: 'Partenaires',
    field: 'partners',
    filterType: 'PartnerFilter',
    dated: false,
    columns: PARTNERS,
  },
];

const PARTNERS: readonly Column[] = [
  fieldColumn('id', 'Identifiant de la fiche.'),
  fieldColumn('name', 'Nom.'),
  fieldColumn('category', 'Catégorie.'),
  fieldColumn('siren', 'Numéro SIREN.'),
  fieldColumn('siret', 'Numéro SIRET.'),
  fieldColumn('finess', 'Numéro FINESS.'),
  fieldColumn('rna', 'Numéro au répertoire national des associations.'),
  {
    name: 'commune',
    description: 'Code de la commune du siège.',
    selection: 'commune { code }',
    read: (node) => (node.commune as { code: string } | null)?.code ?? null,
  },
  fieldColumn('provenance', 'D’où vient la fiche.'),
];
