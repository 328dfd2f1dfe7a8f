import {
  type CoordinationRecord,
  type LinkRecord,
  type PerimeterRecord,
  type SchemeKindDefinition,
  type SchemeRecord,
  type SeatRecord,
  searchKey,
  territoryKey,
} from '@maillage/kit';
import { sortedInts } from '../base/sorted-ints.ts';
import type { Hosts } from '../territory/hosts.ts';
import { polygonHosts } from '../territory/polygon-hosts.ts';
import type { ResolvedUnits } from '../territory/units.ts';
import type { World } from '../world.ts';
import type { FunderOfYear, LinkNode, PerimeterNode, PostNode, SchemeNode, SeatNode } from './nodes.ts';
import { targetOf } from './put-scheme.ts';
import { toSchemeFile } from './scheme-file.ts';
import { seatSpans } from './seat-spans.ts';
import { toDiagnoses } from './to-diagnoses.ts';

/** A record as the model keeps it; null when its kind is not in the registry. */
export function toSchemeNode(world: World, record: SchemeRecord): SchemeNode | null {
  const kind = world.kinds.get(record.kind);
  if (!kind) return null;
  const scheme: SchemeNode = {
    id: record.id,
    index: world.schemeIds.idOf(record.id),
    definition: kind.definition,
    kindRank: kind.rank,
    name: record.name,
    nameKey: searchKey(record.name),
    statuses: record.statuses,
    startedOn: record.startedOn,
    endsOn: record.endsOn,
    provenance: record.provenance,
    part: ownTerritory(world, record, kind.definition),
    perimeters: [],
    seats: [],
    seatSpans: seatSpans([]),
    coordinatorSeats: [],
    posts: [],
    links: [],
    leads: record.leads.map((id) => world.partnerSuccessors.of(world.partnerIds.idOf(id))),
    namedLeads: record.leads.map(world.partnerIds.idOf),
    diagnoses: [],
    fundedBy: fundersByYear(world, record),
    file: toSchemeFile(world.pool, record),
  };
  scheme.perimeters = record.perimeters.map((perimeter) => toPerimeter(world, scheme, perimeter));
  scheme.seats = record.seats.map((seat, position) => ({ ...toSeat(world, scheme, seat), position }));
  scheme.seatSpans = seatSpans(scheme.seats);
  scheme.coordinatorSeats = scheme.seats.filter(({ coordinates }) => coordinates.length > 0);
  scheme.posts = record.coordinations.flatMap((post, position) => {
    const node = toPost(world, scheme, post);
    return node ? [{ ...node, position }] : [];
  });
  scheme.links = record.links.map((link, position) => ({ ...toLink(world, scheme, link), position }));
  scheme.diagnoses = toDiagnoses(world, scheme, record.documents);
  return scheme;
}

function fundersByYear({ pool }: World, { fundings }: SchemeRecord): FunderOfYear[] {
  return [...new Set(fundings.map(({ year, source }) => pool<FunderOfYear>(`${year} ${source}`)))];
}

/** Unit of the territory that the scheme itself is. */
function ownTerritory(
  world: World,
  record: SchemeRecord,
  { territory }: SchemeKindDefinition,
): number | null {
  const code = territory && record.details[territory.codeDetail];
  return territory && typeof code === 'string'
    ? world.units.idOf(territoryKey({ level: territory.level, code }))
    : null;
}

/** A scheme that is itself a territory covers that territory, whatever communes it lies in. */
function toPerimeter(world: World, scheme: SchemeNode, perimeter: PerimeterRecord): PerimeterNode {
  return {
    scheme,
    since: world.pool(perimeter.since),
    until: world.pool(perimeter.until),
    units:
      scheme.part === null
        ? world.units.resolveInAll(perimeter.declared)
        : everyVintage(world, { wholes: sortedInts([]), parts: sortedInts([scheme.part]), complete: true }),
    hosts: hostsOf(world, perimeter),
    stated: perimeter.population,
  };
}

/** A record from before polygons says nothing of one. */
function hostsOf({ units, readHosts }: World, { within, polygon }: PerimeterRecord): Hosts[] {
  return units.vintages.map((_, vintage) => {
    const list = readHosts(within, vintage);
    return polygon ? polygonHosts(list, { polygon, units, vintage }) : list;
  });
}

const everyVintage = ({ units }: World, resolved: ResolvedUnits): readonly ResolvedUnits[] =>
  units.vintages.map(() => resolved);

function toSeat(
  { pool, partnerIds, partnerSuccessors, readRole }: World,
  scheme: SchemeNode,
  seat: SeatRecord,
): Omit<SeatNode, 'position'> {
  const named = partnerIds.idOf(seat.partnerId);
  return {
    scheme,
    named,
    partner: partnerSuccessors.of(named),
    body: pool(seat.body),
    role: pool(seat.role),
    college: pool(seat.college),
    presides: seat.presides,
    coordinates: readRole(seat),
    since: pool(seat.since),
    until: pool(seat.until),
  };
}

function toPost(
  { pool, holders }: World,
  scheme: SchemeNode,
  post: CoordinationRecord,
): Omit<PostNode, 'position'> | null {
  if (post.holderKey === null) return null;
  return {
    scheme,
    holder: holders.idOf(post.holderKey),
    fte: post.fte,
    employer: pool(post.employer),
    workplace: pool(post.workplace),
    since: pool(post.since),
    until: pool(post.until),
  };
}

const toLink = (world: World, scheme: SchemeNode, record: LinkRecord): Omit<LinkNode, 'position'> => ({
  scheme,
  record,
  target: targetOf(world, record),
});
