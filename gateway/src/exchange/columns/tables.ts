import { kindSlug, type SchemeKindDefinition } from '@maillage/kit';
import type {
  BodyRow,
  DerogationRow,
  DocumentRow,
  FundingRow,
  LinkRow,
  PerimeterRow,
  PostRow,
  SeatRow,
} from '../rows/part-rows.ts';
import type { ActionRow, PartnerRow } from '../rows/record-rows.ts';
import type { SchemeRow } from '../rows/scheme-row.ts';
import { actionColumns } from './action-columns.ts';
import type { Column } from './column.ts';
import {
  bodyColumns,
  derogationColumns,
  documentColumns,
  fundingColumns,
  linkColumns,
  perimeterRowColumns,
  postColumns,
  seatColumns,
} from './part-columns.ts';
import { partnerColumns } from './partner-columns.ts';
import { kindColumns, schemeColumns } from './scheme-columns.ts';

/** A file of rows of one sort: what an export writes and an import reads. */
export interface Table<Row> {
  /** Names it in addresses and on the command line: `clsm`. */
  slug: string;
  /** French: what it lists. */
  label: string;
  columns: readonly Column<Row>[];
}

export interface Tables {
  /** One for each kind, with its own details; by the kind's code. */
  kinds: ReadonlyMap<string, Table<SchemeRow>>;
  schemes: Table<SchemeRow>;
  perimeters: Table<PerimeterRow>;
  seats: Table<SeatRow>;
  posts: Table<PostRow>;
  bodies: Table<BodyRow>;
  fundings: Table<FundingRow>;
  links: Table<LinkRow>;
  documents: Table<DocumentRow>;
  derogations: Table<DerogationRow>;
  partners: Table<PartnerRow>;
  actions: Table<ActionRow>;
}

/** Every table of a registry of kinds. */
export const createTables = (kinds: readonly SchemeKindDefinition[]): Tables => ({
  kinds: new Map(
    kinds.map((kind) => [kind.code, { slug: kindSlug(kind), label: kind.label, columns: kindColumns(kind) }]),
  ),
  schemes: {
    slug: 'schemes',
    label: 'Dispositifs de tous les types, avec ce qu’ils ont en commun',
    columns: schemeColumns(kinds),
  },
  perimeters: {
    slug: 'perimeters',
    label: 'Périmètres des dispositifs',
    columns: perimeterRowColumns(kinds),
  },
  seats: { slug: 'seats', label: 'Sièges des partenaires dans les instances', columns: seatColumns(kinds) },
  posts: { slug: 'posts', label: 'Postes de coordination', columns: postColumns(kinds) },
  bodies: { slug: 'bodies', label: 'Instances et leurs réunions', columns: bodyColumns(kinds) },
  fundings: { slug: 'fundings', label: 'Financements des dispositifs', columns: fundingColumns(kinds) },
  links: { slug: 'links', label: 'Articulations déclarées entre dispositifs', columns: linkColumns(kinds) },
  documents: { slug: 'documents', label: 'Documents des dispositifs', columns: documentColumns(kinds) },
  derogations: { slug: 'derogations', label: 'Dérogations aux règles', columns: derogationColumns(kinds) },
  partners: { slug: 'partners', label: 'Partenaires', columns: partnerColumns },
  actions: { slug: 'actions', label: 'Actions', columns: actionColumns },
});

/** A table whose rows nothing is asked of: for what only speaks of columns. */
export type DescribedTable = Omit<Table<never>, 'columns'> & {
  columns: readonly Pick<
    Column<never>,
    'name' | 'aliases' | 'description' | 'type' | 'expects' | 'required' | 'informative'
  >[];
};

/** All tables, in the order in which they are shown. */
export const tableList = ({ kinds, ...others }: Tables): DescribedTable[] => [
  ...kinds.values(),
  ...Object.values(others),
];
