import {
  type ActionRecord,
  isWithin,
  type PartnerRecord,
  type PerimeterRecord,
  type SchemeRecord,
} from '@maillage/kit';
import type {
  BodyRow,
  DerogationRow,
  DocumentRow,
  FundingRow,
  LinkRow,
  OfScheme,
  PerimeterRow,
  PostRow,
  SeatRow,
} from './part-rows.ts';
import type { PerimeterCells, SchemeRow } from './scheme-row.ts';

export type PartnerRow = Omit<PartnerRecord, 'id'> & { id: string | null };
export type ActionRow = Omit<ActionRecord, 'id'> & { id: string | null };

/** One scheme as the rows of a set of files: its own, and those of its parts. */
export interface SchemeRows {
  scheme: SchemeRow;
  perimeters: PerimeterRow[];
  seats: SeatRow[];
  posts: PostRow[];
  bodies: BodyRow[];
  fundings: FundingRow[];
  links: LinkRow[];
  documents: DocumentRow[];
  derogations: DerogationRow[];
}

export function toSchemeRows(record: SchemeRecord, day: string): SchemeRows {
  const { id, kind, name, startedOn, endsOn, statuses, leads, externalIds, details, provenance, sources } =
    record;
  const of: OfScheme = { kind, schemeId: id, schemeName: name };
  const current = record.perimeters.findLast((perimeter) => isWithin(perimeter, day)) ?? null;
  return {
    scheme: {
      id,
      kind,
      name,
      startedOn,
      endsOn,
      statuses,
      leads,
      externalIds,
      details,
      provenance,
      sources,
      ...toPerimeterCells(current),
    },
    perimeters: record.perimeters.map((perimeter) => ({ ...of, ...toPerimeterCells(perimeter) })),
    seats: record.seats.map((seat) => ({ ...of, ...seat, partnerName: null })),
    posts: record.coordinations.map(({ holderKey: _, ...post }) => ({ ...of, ...post })),
    bodies: record.bodies.map((body) => ({ ...of, ...body })),
    fundings: record.fundings.map((line) => ({ ...of, ...line, partnerName: null })),
    links: record.links.map((link) => ({ ...of, ...link, toSchemeName: null })),
    documents: record.documents.map((document) => ({ ...of, ...document })),
    derogations: record.derogations.map((derogation) => ({ ...of, ...derogation })),
  };
}

export const toPerimeterCells = (perimeter: PerimeterRecord | null): PerimeterCells => ({
  scale: perimeter?.scale ?? null,
  declared: perimeter?.declared ?? [],
  within: perimeter?.within ?? [],
  statedPopulation: perimeter?.population ?? null,
  perimeterSince: perimeter?.since ?? null,
  perimeterUntil: perimeter?.until ?? null,
});

/** Null where the cells name no perimeter. Where its polygon lies is known from contours alone. */
export const fromPerimeterCells = ({
  scale,
  declared,
  within,
  statedPopulation,
  perimeterSince,
  perimeterUntil,
}: PerimeterCells): PerimeterRecord | null =>
  scale === null
    ? null
    : {
        scale,
        declared,
        within,
        population: statedPopulation,
        polygon: null,
        since: perimeterSince,
        until: perimeterUntil,
      };
