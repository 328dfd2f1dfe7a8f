import {
  type GraphQLEnumType,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { chance } from './chance.ts';
import { readRequired } from './required-values.ts';
import type { GraphObject, World } from './subgraph.ts';
import { argument, joins, membersOf, readFacts, type SupergraphFacts } from './supergraph-facts.ts';

export interface WorldOptions {
  /** The whole supergraph. */
  supergraph: GraphQLSchema;
  /** What clients see of it: nothing else occurs in the data. */
  publicSchema: GraphQLSchema;
  seed: number;
  /** Per thousand, fields that fail, and nulls where there may be none. */
  faults?: number;
  /** No empty lists, and few nulls. */
  plenty?: boolean;
}

const ENTITIES_OF_A_TYPE = 3;

/**
 * Data made up for a supergraph: a function of the seed alone, every value telling where it comes from (`Product2.name`). Keys are never null and
 * identify their entity; a field that requires others is computed from just what it requires.
 */
export function createWorld(options: WorldOptions): World {
  const { supergraph, publicSchema, seed, faults = 40, plenty = false } = options;
  const facts = readFacts(supergraph);
  const random = (place: string) => chance(`${seed} ${place}`);
  const pools = new Map<string, GraphObject[]>();
  const roots: Record<string, unknown> = {};
  const build: Builder = { facts, publicSchema, random, pools, faults, plenty };

  let serial = 0;
  for (const type of Object.values(supergraph.getTypeMap())) {
    if (!isObjectType(type) || isRoot(supergraph, type) || !facts.isEntity(type)) continue;
    pools.set(
      type.name,
      Array.from({ length: ENTITIES_OF_A_TYPE }, (_, index) => {
        serial += 1;
        const shell: GraphObject = { __typename: type.name, interfaceObject: facts.interfaceObjectOf(type) };
        for (const field of Object.values(type.getFields())) {
          if (facts.keyNames.has(field.name)) shell[field.name] = keyLeaf(field, serial);
        }
        return Object.defineProperty(shell, NAME, { value: `${type.name}${index + 1}` });
      }),
    );
  }
  for (const [name, pool] of pools) {
    const type = supergraph.getType(name) as GraphQLObjectType;
    for (const entity of pool) addFields(entity, { type, place: entity[NAME] as string }, build);
  }
  for (const type of [
    supergraph.getQueryType(),
    supergraph.getMutationType(),
    supergraph.getSubscriptionType(),
  ]) {
    if (type) addFields(roots, { type, place: type.name }, build);
  }
  return { roots, entities: [...pools.values()].flat() };
}

/** What an entity is called in the values of its fields. */
const NAME = Symbol('name') as unknown as string;

interface Builder {
  facts: SupergraphFacts;
  publicSchema: GraphQLSchema;
  random: (place: string) => number;
  pools: ReadonlyMap<string, readonly GraphObject[]>;
  faults: number;
  plenty: boolean;
}

interface Place {
  type: GraphQLObjectType;
  place: string;
}

function isRoot(schema: GraphQLSchema, type: GraphQLNamedType): boolean {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(
    type as never,
  );
}

/** Undefined for what is no leaf: that is filled in once all entities exist. */
function keyLeaf({ type }: GraphQLField<unknown, unknown>, serial: number): unknown {
  switch (getNamedType(type).name) {
    case 'ID':
    case 'String':
      return `k${serial}`;
    case 'Int':
      return serial;
    default:
      return undefined;
  }
}

function addFields(object: Record<string, unknown>, { type, place }: Place, build: Builder): void {
  const { facts } = build;
  for (const field of Object.values(type.getFields())) {
    if (object[field.name] !== undefined) continue;
    const at = `${place}.${field.name}`;
    const required = facts.requiresOf(type, field);
    if (required) {
      object[field.name] = function (this: GraphObject, args: object) {
        return makeValue(
          { type, field, at: at + show(args) + show(readRequired(this, required, facts.schema)) },
          build,
        );
      };
    } else if (field.args.length > 0 || !isPlain(field, build) || isRoot(facts.schema, type)) {
      object[field.name] = (args: object) => makeValue({ type, field, at: at + show(args) }, build);
    } else {
      object[field.name] = makeValue({ type, field, at }, build);
    }
  }
}

/** Leaves, and what stands in keys, can be compared with what a representation brings. */
function isPlain({ type, name }: GraphQLField<unknown, unknown>, { facts }: Builder): boolean {
  const named = getNamedType(type);
  return (
    facts.keyNames.has(name) ||
    (facts.sharedNames.has(name) && !('getFields' in named || isAbstractType(named)))
  );
}

interface FieldPlace {
  type: GraphQLObjectType;
  field: GraphQLField<unknown, unknown>;
  at: string;
}

function makeValue({ type, field, at }: FieldPlace, build: Builder): unknown {
  const { facts, random, faults, plenty } = build;
  const isKey = facts.keyNames.has(field.name);
  const strict = facts.strictType(type, field);
  // Where subgraphs differ in what may be null, only some would find a null wrong.
  const mayFail = !facts.sharedNames.has(field.name) && strict === field.type;
  if (mayFail && random(`${at} fails`) * 1_000 < faults) {
    throw new GraphQLError(`${at} fails`, { extensions: { code: 'FAILS' } });
  }
  return value(strict, at);

  function value(of: GraphQLOutputType, place: string): unknown {
    if (isNonNullType(of)) {
      if (mayFail && random(`${place} lacks`) * 1_000 < faults / 4) return null;
      return present(of.ofType, place);
    }
    return !isKey && random(`${place} null`) < (plenty ? 0.05 : 0.15) ? null : present(of, place);
  }

  function present(of: GraphQLOutputType, place: string): unknown {
    if (isListType(of)) {
      const length = plenty ? 2 : Math.floor(random(`${place} length`) * 4);
      return Array.from({ length }, (_, index) => value(of.ofType, `${place}[${index}]`));
    }
    const named = getNamedType(of);
    if (isEnumType(named)) return pick(facts.commonValues(type, field, enumValues(named, build)), place);
    if (isAbstractType(named)) {
      const members = membersOf(facts.schema, named).filter(({ name }) => build.publicSchema.getType(name));
      const typename = pick(facts.commonValues(type, field, members), place);
      return typename === null ? null : object(facts.schema.getType(typename) as GraphQLObjectType, place);
    }
    return isObjectType(named) ? object(named, place) : leaf(named.name, place);
  }

  function object(of: GraphQLObjectType, place: string): unknown {
    const pool = build.pools.get(of.name);
    if (pool) return pick(pool, place);
    const fresh: GraphObject = { __typename: of.name };
    addFields(fresh, { type: of, place }, build);
    return fresh;
  }

  function pick<T>(from: readonly T[], place: string): T | null {
    return from[Math.floor(random(`${place} which`) * from.length)] ?? null;
  }

  function leaf(name: string, place: string): unknown {
    const number = Math.floor(random(place) * 100);
    switch (name) {
      case 'Int':
        return number;
      case 'Float':
        return number + 0.5;
      case 'Boolean':
        return number < 50;
      case 'ID':
      case 'String':
        return place;
      default:
        return number < 70 ? { of: place, list: [number, null, { deep: number }] } : place;
    }
  }
}

function enumValues(type: GraphQLEnumType, { publicSchema }: Builder) {
  const seen = publicSchema.getType(type.name);
  return type
    .getValues()
    .filter(({ name }) => isEnumType(seen) && seen.getValue(name))
    .map((each) => ({
      name: each.name,
      graphs: new Set(joins(each, 'join__enumValue').flatMap((join) => argument(join, 'graph') ?? [])),
    }));
}

/** Values in the order of their names: the order in which a client or a plan gives them means nothing. */
function show(value: object): string {
  const text = JSON.stringify(value, (_key, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
  return text === '{}' ? '' : text;
}
