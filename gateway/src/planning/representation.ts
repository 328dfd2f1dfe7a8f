import type { InputRewrite, RequiresSelection } from '@graphql-hive/router-query-planner';
import type { GraphQLNamedType, GraphQLSchema } from 'graphql';
import { ERRORED } from './errored.ts';
import {
  compileFields,
  copyRequired,
  findMissing,
  type RequiredObject,
  type ResponseObject,
  requiredValue,
} from './required-fields.ts';
import { applyRewrite, compileRewrites, type Rewrite } from './rewrites.ts';
import type { TypeNames } from './type-names.ts';

/** What a subgraph needs to know an entity by: `__typename`, a key, and what the fields asked for require. */
export type Representation = Record<string, unknown> & { __typename: string };

/** The representations that one fetch sends, entities that are the same to the subgraph once. */
export interface Representations {
  readonly list: readonly Representation[];
  /**
   * The position in `list` of what represents an entity of a type. Null when the type is not one that the fetch is about, or a value that it needs is
   * missing; `ERRORED` when the value is missing because of an error that was already reported.
   */
  place(entity: ResponseObject, typename: unknown): number | null | typeof ERRORED;
}

/** Begins the representations of one fetch. */
export type BeginRepresentations = () => Representations;

export interface RepresentationOptions {
  requires: readonly RequiresSelection[];
  inputRewrites: readonly InputRewrite[] | undefined;
  schema: GraphQLSchema;
  names: TypeNames;
}

/** What is required of entities of one type. */
interface RequiredEntity extends RequiredObject {
  typename: string;
  /** Where all fields are leaves under their own names, the first of them: most often it alone tells entities apart. */
  firstLeaf: string | null;
  rewrites: readonly Rewrite[];
}

export function compileRepresentations(options: RepresentationOptions): BeginRepresentations {
  const { requires, schema, names } = options;
  const rewrites = compileRewrites(options.inputRewrites, names);
  const compiled = new Map<unknown, RequiredEntity | null>();

  function requiredOf(typename: unknown): RequiredEntity | null {
    if (typeof typename !== 'string') return null;
    let required = compiled.get(typename);
    if (required === undefined) {
      const type = schema.getType(typename);
      required = type ? compileEntity(type) : null;
      if (type) compiled.set(typename, required);
    }
    return required;
  }

  function compileEntity(type: GraphQLNamedType): RequiredEntity | null {
    const fields = compileFields(requires, type, { schema, names });
    if (fields.length === 0) return null;
    let typename = type.name;
    const others: Rewrite[] = [];
    for (const rewrite of rewrites) {
      const applies = rewrite.path.every((step) => 'typenames' in step && step.typenames.has(type.name));
      if (rewrite.key === '__typename' && 'setTo' in rewrite.change && applies)
        typename = rewrite.change.setTo;
      else others.push(rewrite);
    }
    const areLeaves = fields.every(({ source, name, below }) => source === name && below === null);
    const firstLeaf = areLeaves && others.length === 0 ? (fields[0]?.name ?? null) : null;
    return { fields, typename, firstLeaf, rewrites: others };
  }

  return () => beginRepresentations(requiredOf);
}

/** Positions are kept by type and by what tells entities of the type apart. */
function beginRepresentations(requiredOf: (typename: unknown) => RequiredEntity | null): Representations {
  const list: Representation[] = [];
  const byTypename = new Map<string, Map<unknown, number>>();
  let lastTypename: unknown;
  let last: OfOneType | null = null;

  /** Entities of one type mostly come one after the other. */
  function ofType(typename: unknown): OfOneType | null {
    if (typename !== lastTypename) {
      const required = requiredOf(typename);
      last = required && { required, positions: positionsOf(required.typename) };
      lastTypename = typename;
    }
    return last;
  }

  function positionsOf(typename: string): Map<unknown, number> {
    let positions = byTypename.get(typename);
    if (!positions) {
      positions = new Map();
      byTypename.set(typename, positions);
    }
    return positions;
  }

  /** `isTaken`: another entity has the same first leaf. */
  function placeWhole(
    entity: ResponseObject,
    { required, positions }: OfOneType,
    isTaken: boolean,
  ): number | null | typeof ERRORED {
    const missing = findMissing(entity, required);
    if (missing !== undefined) return missing;
    if (required.fields.every((field) => requiredValue(entity, field) == null)) return null;
    const representation = build(entity, required);
    const first = required.firstLeaf && representation[required.firstLeaf];
    const isFirst = isKey(first) && !isTaken;
    const key = isFirst ? first : `${WHOLE}${JSON.stringify(representation)}`;
    const known = isFirst ? undefined : positions.get(key);
    if (known !== undefined) return known;
    const position = list.push(representation) - 1;
    positions.set(key, position);
    return position;
  }

  return {
    list,
    place(entity, typename) {
      const type = ofType(typename);
      if (type === null) return null;
      const { required, positions } = type;
      const { firstLeaf } = required;
      const position = firstLeaf === null ? undefined : positions.get(entity[firstLeaf]);
      const known = position === undefined ? undefined : list[position];
      return known && isRepresentedBy(entity, known, required)
        ? (position as number)
        : placeWhole(entity, type, known !== undefined);
    },
  };
}

/** What is required of the entities of one type, and where they have been placed. */
interface OfOneType {
  required: RequiredEntity;
  positions: Map<unknown, number>;
}

/** Begins the keys that stand for whole representations, so that they are no entity's first leaf. */
const WHOLE = '\u0000';

function isKey(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

function isRepresentedBy(
  entity: ResponseObject,
  representation: Representation,
  { fields }: RequiredObject,
): boolean {
  for (const { name } of fields) {
    const value = entity[name];
    if ((value === undefined || value === ERRORED ? null : value) !== representation[name]) return false;
  }
  return true;
}

function build(entity: ResponseObject, required: RequiredEntity): Representation {
  const representation: Representation = { __typename: required.typename };
  copyRequired(entity, required, representation);
  for (const rewrite of required.rewrites) applyRewrite(representation, rewrite);
  return representation;
}
