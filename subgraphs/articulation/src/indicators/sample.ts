import {
  getOrInsert,
  type IsoDate,
  isWithin,
  type Provenance,
  stateOf,
  type TerritoryKey,
} from '@maillage/kit';
import { factsOf } from '../compliance/facts/facts-of.ts';
import { type NearScheme, schemesNear } from '../compliance/facts/neighbours-of.ts';
import type { RuleFacts } from '../compliance/rule-facts.ts';
import { populationOn } from '../read-model/question/card.ts';
import { schemesOn } from '../read-model/question/schemes-at.ts';
import { type Day, dayOf, perimeterOn } from '../read-model/record/ground-on.ts';
import type { SchemeNode } from '../read-model/record/nodes.ts';
import { bySchemeOrder } from '../read-model/record/scheme-order.ts';
import type { World } from '../read-model/world.ts';

export interface SampleQuestion {
  asOf: IsoDate;
  /** Only CLSMs whose perimeter certainly shares ground with it; not given: all of them. */
  territory?: TerritoryKey | null;
  /**
   * Only CLSMs whose record comes from there; not given: all of them. Schemes of other kinds count whatever their provenance, but for
   * illustrative ones, which say nothing of real CLSMs: they count where illustrative CLSMs do.
   */
  provenance?: readonly Provenance[] | null;
}

/** The CLSMs that an indicator is measured on. */
export interface Sample {
  asOf: IsoDate;
  /** Those active on the day, in the order of schemes. */
  active: readonly Subject[];
  /** Number of those in project on the day. */
  projects: number;
  /** First days, up to the day, of those that have been active by then, and how many of these have none. */
  starts: { known: readonly IsoDate[]; missing: number };
  /** How many CLSMs active on the day, wherever they are, the holder of a post coordinates. */
  coordinatedBy(holderKey: string): number;
}

/** One active CLSM. */
export interface Subject {
  facts: RuleFacts;
  /** Inhabitants of its perimeter; null when they are not known. */
  population(): number | null;
  /** Whether an active scheme of the kind is certainly on its ground; null when that is not known. */
  hasOnGround(kind: string): boolean | null;
}

const KIND = 'CLSM';

export function sampleOf(world: World, { asOf, territory, provenance }: SampleQuestion): Sample {
  const day = dayOf(world, asOf);
  const isAsked = (scheme: SchemeNode) =>
    scheme.definition.code === KIND && (provenance == null || provenance.includes(scheme.provenance));
  const everywhere = [...world.schemes.values()].filter(isAsked);
  const there = territory == null ? everywhere : [...schemesOn(day, [territory])].filter(isAsked);
  const stateOn = (scheme: SchemeNode) => stateOf(scheme.definition, scheme, asOf)?.state;
  const isActive = (scheme: SchemeNode) => stateOn(scheme) === 'ACTIVE';
  const counts = (other: SchemeNode) =>
    other.provenance !== 'ILLUSTRATIVE' || provenance == null || provenance.includes('ILLUSTRATIVE');
  const known = new Set([...world.schemes.values()].filter(counts).map(({ definition }) => definition.code));
  const started = there.filter((scheme) => hasBeenActive(scheme, asOf));
  return {
    asOf,
    active: there
      .filter(isActive)
      .sort(bySchemeOrder)
      .map((scheme) => toSubject(day, scheme, { counts, known })),
    projects: there.filter((scheme) => stateOn(scheme) === 'PROJECT').length,
    starts: {
      known: started.flatMap(({ startedOn }) => startedOn ?? []),
      missing: started.filter(({ startedOn }) => startedOn === null).length,
    },
    coordinatedBy: coordinatedBy(everywhere.filter(isActive), asOf),
  };
}

/** By its first day, or, where that is not known, by a status of an active scheme that began by then. */
function hasBeenActive({ startedOn, statuses, definition }: SchemeNode, asOf: IsoDate): boolean {
  if (startedOn !== null) return startedOn <= asOf;
  return statuses.some(
    ({ status, since }) =>
      definition.statuses[status]?.state === 'ACTIVE' && (since === null || since <= asOf),
  );
}

interface Others {
  /** Whether a scheme of another kind counts, and the kinds of which one does. */
  counts: (other: SchemeNode) => boolean;
  known: ReadonlySet<string>;
}

function toSubject(day: Day, scheme: SchemeNode, { counts, known }: Others): Subject {
  let near: NearScheme[] | undefined;
  return {
    facts: factsOf(day, scheme),
    population: () => populationOn(day.world, scheme, day.date),
    hasOnGround(kind) {
      if (!perimeterOn(scheme, day.date) || !known.has(kind)) return null;
      near ??= schemesNear(day, scheme).filter((other) => counts(other.scheme));
      const found = near.filter((other) => other.scheme.definition.code === kind);
      if (found.some(({ certain }) => certain)) return true;
      return found.length > 0 ? null : false;
    },
  };
}

function coordinatedBy(active: readonly SchemeNode[], asOf: IsoDate): Sample['coordinatedBy'] {
  const schemesOf = new Map<string, Set<SchemeNode>>();
  for (const scheme of active) {
    for (const post of scheme.file?.posts ?? []) {
      if (post.holderKey === null || !isWithin(post, asOf)) continue;
      getOrInsert(schemesOf, post.holderKey, () => new Set()).add(scheme);
    }
  }
  return (holderKey) => schemesOf.get(holderKey)?.size ?? 0;
}
