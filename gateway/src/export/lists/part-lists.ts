import type {
  BodyRecord,
  College,
  CoordinationRecord,
  DerogationRecord,
  DocumentRecord,
  LinkRecord,
  SeatRecord,
} from '@maillage/kit';
import type { OfScheme, Table, Tables } from '../../exchange/index.ts';
import { type ExportList, exportList } from './export-list.ts';
import {
  type DeclaredPerimeter,
  FUNDINGS,
  type FundingNode,
  PERIMETERS,
  PERIOD,
  type Reference,
  toCells,
} from './nodes.ts';
import { KIND_PARAMETER, SCHEME_PARAMETERS } from './scheme-lists.ts';

interface SchemeCard extends Reference {
  kind: string;
}

type SeatNode = Omit<SeatRecord, 'partnerId'> & { partner: Reference };
type BodyNode = Omit<BodyRecord, 'meetings'> & {
  meetings: { heldOn: string; attendance: { college: College; persons: number }[] }[];
};
type LinkNode = Pick<LinkRecord, 'nature' | 'source' | 'since' | 'until'> & {
  declaredBy: { id: string };
  kind: string;
  scheme: Reference | null;
};

/** The parts of schemes: each list reads the schemes of a filter, and gives what each of them has on the day. */
export const partLists = (tables: Tables): ExportList[] => [
  partList(
    tables.perimeters,
    PERIMETERS,
    ({ perimeter, perimeters }: { perimeter?: DeclaredPerimeter | null; perimeters?: DeclaredPerimeter[] }) =>
      (perimeters ?? (perimeter ? [perimeter] : [])).map(toCells),
  ),
  partList(
    tables.seats,
    `seats(asOf: $day, ever: $ever) { partner { id name } body role college presides ${PERIOD} }`,
    ({ seats }: { seats: SeatNode[] }) =>
      seats.map(({ partner, ...seat }) => ({ ...seat, partnerId: partner.id, partnerName: partner.name })),
  ),
  partList(
    tables.posts,
    `coordinations(asOf: $day, ever: $ever) { fte employer workplace grade ${PERIOD} }`,
    ({ coordinations }: { coordinations: Omit<CoordinationRecord, 'holderKey'>[] }) => coordinations,
  ),
  partList(
    tables.bodies,
    `bodies(asOf: $day, ever: $ever) { type theme name ${PERIOD} meetings { heldOn attendance { college persons } } }`,
    ({ bodies }: { bodies: BodyNode[] }) =>
      bodies.map(({ meetings, ...body }) => ({
        ...body,
        meetings: meetings.map(({ heldOn, attendance }) => ({
          heldOn,
          attendance: Object.fromEntries(attendance.map(({ college, persons }) => [college, persons])),
        })),
      })),
  ),
  partList(tables.fundings, FUNDINGS, ({ fundings }: { fundings: FundingNode[] }) =>
    fundings.map(({ partner, ...line }) => ({
      ...line,
      partnerId: partner?.id ?? null,
      partnerName: partner?.name ?? null,
    })),
  ),
  partList(
    tables.links,
    `links(asOf: $day, ever: $ever) { declaredBy { id } kind scheme { id name } nature source ${PERIOD} }`,
    ({ id, links }: SchemeCard & { links: LinkNode[] }) =>
      links
        .filter(({ declaredBy }) => declaredBy.id === id)
        .map(({ declaredBy: _, kind, scheme, ...link }) => ({
          ...link,
          toKind: kind,
          toSchemeId: scheme?.id ?? null,
          toSchemeName: scheme?.name ?? null,
        })),
  ),
  partList(
    tables.documents,
    'documents { type title date url }',
    ({ documents }: { documents: DocumentRecord[] }) => documents,
  ),
  partList(
    tables.derogations,
    `derogations(asOf: $day, ever: $ever) { rule ruleSet grantedBy reason source ${PERIOD} }`,
    ({ derogations }: { derogations: DerogationRecord[] }) => derogations,
  ),
];

function partList<Item extends object, Node>(
  table: Table<OfScheme & Item>,
  selection: string,
  items: (node: SchemeCard & Node) => Item[],
): ExportList {
  return exportList<OfScheme & Item, SchemeCard & Node>({
    table,
    field: 'schemes',
    filterType: 'SchemeFilter',
    dated: true,
    selection: `id kind name ${selection}`,
    parameters: [KIND_PARAMETER, ...SCHEME_PARAMETERS],
    toRows: (node) => {
      const of: OfScheme = { kind: node.kind, schemeId: node.id, schemeName: node.name };
      return items(node).map((item) => ({ ...item, ...of }));
    },
  });
}
