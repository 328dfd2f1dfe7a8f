import type { RequiresSelection } from '@graphql-hive/router-query-planner';
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { ERRORED } from './errored.ts';
import { fieldType } from './field-type.ts';
import { MAX_LIST_NESTING } from './nesting.ts';
import type { TypeNames } from './type-names.ts';

/** An object of the response so far. */
export type ResponseObject = Record<string, unknown>;

export interface RequiredField {
  /** Where the value stands in the response so far; under the field's own name in places where nothing stood in the way. */
  source: string;
  /** The field's own name, as the subgraph wants it. */
  name: string;
  nullable: boolean;
  below: ((value: ResponseObject) => RequiredObject | null) | null;
}

/** The fields required of one runtime type. */
export interface RequiredObject {
  fields: readonly RequiredField[];
}

/** What compiling needs to know of the graph. */
export interface RequiredTypes {
  schema: GraphQLSchema;
  names: TypeNames;
}

export function compileFields(
  selections: readonly RequiresSelection[],
  type: GraphQLNamedType,
  types: RequiredTypes,
): RequiredField[] {
  const bySource = new Map<string, { field: RequiredField; below: RequiresSelection[] }>();
  collect(selections);
  for (const entry of bySource.values()) {
    if (entry.below.length > 0)
      entry.field.below = compileBelow(entry.below, fieldType(type, entry.field.name), types);
  }
  return [...bySource.values()].map(({ field }) => field);

  function collect(inner: readonly RequiresSelection[]): void {
    for (const selection of inner) {
      if (selection.kind === 'InlineFragment') {
        if (types.names.within([selection.typeCondition]).has(type.name)) collect(selection.selections);
      } else if (selection.kind === 'Field') {
        const name = selection.alias ?? selection.name;
        if (name === '__typename') continue;
        const known = bySource.get(name);
        const entry = known ?? { field: compileField(selection.name, name), below: [] };
        entry.below.push(...(selection.selections ?? []));
        bySource.set(name, entry);
      } else {
        throw new Error('The query plan requires a named fragment, which has no meaning there.');
      }
    }
  }

  function compileField(source: string, name: string): RequiredField {
    const declared = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name]?.type : undefined;
    return { source, name, nullable: !isNonNullType(declared), below: null };
  }
}

function compileBelow(
  selections: readonly RequiresSelection[],
  declared: GraphQLNamedType | undefined,
  types: RequiredTypes,
): (value: ResponseObject) => RequiredObject | null {
  const byTypename = new Map<string, RequiredObject>();
  return (value) => {
    const typename = typeof value.__typename === 'string' ? value.__typename : declared?.name;
    const type = typename === undefined ? undefined : types.schema.getType(typename);
    if (!type) return null;
    let required = byTypename.get(type.name);
    if (!required) {
      required = { fields: compileFields(selections, type, types) };
      byTypename.set(type.name, required);
    }
    return required;
  };
}

export function requiredValue(object: ResponseObject, { source, name }: RequiredField): unknown {
  const value = object[source];
  return value === undefined && source !== name ? object[name] : value;
}

/**
 * Undefined when nothing is missing: a null that the schema allows is a value like any other, but one that stands for an error is not. What a
 * subgraph computed from that would be wrong, and look right.
 */
export function findMissing(
  object: ResponseObject,
  required: RequiredObject,
): null | typeof ERRORED | undefined {
  for (const field of required.fields) {
    const value = requiredValue(object, field);
    if (value === ERRORED) return ERRORED;
    if (value === undefined || value === null) {
      if (!field.nullable) return null;
    } else if (field.below) {
      const missing = findMissingBelow(value, field.below);
      if (missing !== undefined) return missing;
    }
  }
  return undefined;
}

function findMissingBelow(
  value: unknown,
  below: NonNullable<RequiredField['below']>,
  nesting = 0,
): null | typeof ERRORED | undefined {
  if (Array.isArray(value)) {
    if (nesting === MAX_LIST_NESTING) return null;
    for (const item of value) {
      const missing = findMissingBelow(item, below, nesting + 1);
      if (missing !== undefined) return missing;
    }
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const required = below(value as ResponseObject);
  return required ? findMissing(value as ResponseObject, required) : undefined;
}

export function copyRequired(
  from: ResponseObject,
  required: RequiredObject,
  to: Record<string, unknown>,
): void {
  for (const field of required.fields) {
    const value = requiredValue(from, field);
    if (value === undefined || value === null || value === ERRORED) to[field.name] = null;
    else to[field.name] = field.below ? copyBelow(value, field.below) : value;
  }
}

function copyBelow(value: unknown, below: NonNullable<RequiredField['below']>, nesting = 0): unknown {
  if (Array.isArray(value)) {
    return nesting < MAX_LIST_NESTING ? value.map((item) => copyBelow(item, below, nesting + 1)) : null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const object = value as ResponseObject;
  const required = below(object);
  const copy: Record<string, unknown> = {};
  if (typeof object.__typename === 'string') copy.__typename = object.__typename;
  if (required) copyRequired(object, required, copy);
  return copy;
}
