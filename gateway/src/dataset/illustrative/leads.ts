import type { PartnerRecord, SchemeRecord } from '@maillage/kit';
import type { Atlas } from './atlas/atlas.ts';
import type { Draft } from './draft.ts';
import type { Directory } from './partners/directory.ts';
import type { Random } from './random/random.ts';

/** Retenu: CLSMs whose co-lead, public psychiatry, is known (S2: led by an élu together with psychiatry). */
const CO_LED = 0.75;

/** The Métropole du Grand Paris, which leads none of them: its communes do. */
const LARGEST_GROUPING = 3_000_000;

/** Who leads each scheme (DOMAIN.md §1). */
export function fillLeads(
  drafts: readonly Draft[],
  { atlas, directory }: { atlas: Atlas; directory: Directory },
  random: Random,
): void {
  for (const draft of drafts) {
    const authority = authorityOf(draft, atlas, directory);
    const leads = [authority, ...coLeads(draft, directory, random)];
    draft.record.leads = [...new Set(leads.flatMap((partner) => partner?.id ?? []))];
  }
}

/** The commune or EPCI; for a PTSM its hospital, for a CPTS its association. */
function authorityOf({ record, area }: Draft, atlas: Atlas, directory: Directory): PartnerRecord | undefined {
  if (record.kind === 'PTSM') return directory.departmental(area.seat, 'HOPITAL')[0];
  if (record.kind === 'CPTS') return directory.association(record.id);
  const communal = isOfOneCommune(record);
  const grouping = area.grouping?.code ?? area.seat.epci;
  const city = record.kind === 'CLSM' || area.seat.city === null ? undefined : atlas.place(area.seat.city);
  const municipality = directory.municipality(city ?? area.seat);
  const isGreaterParis = (atlas.grouping(grouping ?? '')?.population ?? 0) > LARGEST_GROUPING;
  if (communal || grouping === null || isGreaterParis) return municipality;
  return directory.grouping(grouping) ?? municipality;
}

function coLeads(
  { record, area }: Draft,
  directory: Directory,
  random: Random,
): (PartnerRecord | undefined)[] {
  if (record.kind === 'CLS') return directory.departmental(area.seat, 'ARS').slice(0, 1);
  if (record.kind !== 'CLSM' || !random.chance(CO_LED)) return [];
  return directory.near(area, { category: 'HOPITAL', count: 1, random });
}

function isOfOneCommune({ perimeters }: SchemeRecord): boolean {
  const scale = perimeters.at(-1)?.scale;
  return scale === 'COMMUNAL' || scale === 'INFRA_COMMUNAL';
}
