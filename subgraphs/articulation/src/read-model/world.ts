import type { Cog, SchemeKindDefinition } from '@maillage/kit';
import { createInterner, type Interner } from './base/interner.ts';
import { createMemo, type Memo } from './base/memo.ts';
import { createPostings, type Postings } from './base/postings.ts';
import { createStringPool, type StringPool } from './base/string-pool.ts';
import { createSuccession, type Succession } from './base/succession.ts';
import { createRoleReader } from './record/coordinated-kinds.ts';
import type {
  ActionNode,
  DiagnosisNode,
  LinkNode,
  PartnerNode,
  PerimeterNode,
  PostNode,
  SchemeNode,
  SeatNode,
} from './record/nodes.ts';
import { createHostReader, type HostReader } from './territory/hosts.ts';
import { createParts, type Parts } from './territory/parts.ts';
import { createUnits, type Units } from './territory/units.ts';

export interface RankedKind {
  definition: SchemeKindDefinition;
  /** Place in the registry. */
  rank: number;
}

/** All that the model knows: the records by id, and what points at them. A record may be pointed at before it has come. */
export interface World {
  cog: Cog;
  kinds: ReadonlyMap<string, RankedKind>;
  units: Units;
  parts: Parts;
  readHosts: HostReader;
  schemeIds: Interner;
  partnerIds: Interner;
  /** Partners, and schemes, that were merged into others. */
  partnerSuccessors: Succession;
  schemeSuccessors: Succession;
  holders: Interner;
  pool: StringPool;
  /** Schemes and partners by the number of their id, actions by id. */
  schemes: Map<number, SchemeNode>;
  /** Schemes that have been withdrawn, as they last were. */
  withdrawn: Map<number, SchemeNode>;
  partners: Map<number, PartnerNode>;
  actions: Map<string, ActionNode>;
  /** Perimeters by unit. */
  perimetersOver: Postings<PerimeterNode>;
  /** Seats and actions by partner. */
  seatsOf: Postings<SeatNode>;
  actionsWith: Postings<ActionNode>;
  /** Actions by scheme that carries them, links by scheme that they point to. */
  actionsOf: Postings<ActionNode>;
  linksTo: Postings<LinkNode>;
  /** Posts by holder. */
  postsOf: Postings<PostNode>;
  /** Schemes by partner that leads them. */
  ledBy: Postings<SchemeNode>;
  /** What tells that two diagnoses are the same document, and the diagnoses of which it does. */
  diagnosisKeys: Interner;
  diagnosesOf: Postings<DiagnosisNode>;
  /** What has been worked out since the last change, and how many changes there have been. */
  memo: Memo;
  revision: number;
  /** Kinds whose coordinator a seat is for. */
  readRole: ReturnType<typeof createRoleReader>;
}

export interface WorldOptions {
  cog: Cog;
  kinds: readonly SchemeKindDefinition[];
}

export function createWorld({ cog, kinds }: WorldOptions): World {
  const units = createUnits(cog);
  const readHosts = createHostReader(units);
  return {
    cog,
    kinds: new Map(kinds.map((definition, rank) => [definition.code, { definition, rank }])),
    units,
    readHosts,
    parts: createParts({ units, readHosts }),
    schemeIds: createInterner(),
    partnerIds: createInterner(),
    partnerSuccessors: createSuccession(),
    schemeSuccessors: createSuccession(),
    holders: createInterner(),
    pool: createStringPool(),
    schemes: new Map(),
    withdrawn: new Map(),
    partners: new Map(),
    actions: new Map(),
    perimetersOver: createPostings(),
    seatsOf: createPostings(),
    actionsWith: createPostings(),
    actionsOf: createPostings(),
    linksTo: createPostings(),
    postsOf: createPostings(),
    ledBy: createPostings(),
    diagnosisKeys: createInterner(),
    diagnosesOf: createPostings(),
    memo: createMemo(),
    revision: 0,
    readRole: createRoleReader(),
  };
}

/** The scheme of an id, or the one that it was merged into; undefined when there is none. */
export function schemeOf(world: World, id: string): SchemeNode | undefined {
  const index = world.schemeIds.known(id);
  return index === undefined ? undefined : world.schemes.get(world.schemeSuccessors.of(index));
}
