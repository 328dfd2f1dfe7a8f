import type { InputRewrite, RequiresSelection } from '@graphql-hive/router-query-planner';
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { ERRORED } from './errored.ts';
import { applyRewrite, compileRewrites, type Rewrite } from './rewrites.ts';
import type { TypeNames } from './type-names.ts';

/** What a subgraph needs to know an entity by: `__typename`, a key, and what the fields asked for require. */
export type Representation = Record<string, unknown> & { __typename: string };

/** An object of the response so far. */
export type ResponseObject = Record<string, unknown>;

/** Entities that are represented by the same `identity` are the same to the subgraph; it is cheaper than the representation. */
export interface RepresentationBuilder {
  /**
   * Null when the entity's type is not one that this fetch is about, or a value that it needs is missing; `ERRORED` when the value is missing
   * because of an error that was already reported.
   */
  identify(entity: ResponseObject): string | null | typeof ERRORED;
  /** Only for entities that `identify` has accepted. */
  represent(entity: ResponseObject): Representation;
}

export interface RepresentationOptions {
  requires: readonly RequiresSelection[];
  inputRewrites: readonly InputRewrite[] | undefined;
  schema: GraphQLSchema;
  names: TypeNames;
}

interface RequiredField {
  /** Where the value stands in the response so far; under the field's own name in places where nothing stood in the way. */
  source: string;
  /** The field's own name, as the subgraph wants it. */
  name: string;
  nullable: boolean;
  below: ((value: ResponseObject) => RequiredObject | null) | null;
}

/** The fields required of one runtime type. */
interface RequiredObject {
  fields: readonly RequiredField[];
}

interface RequiredEntity extends RequiredObject {
  typename: string;
  /** The only field, if there is one only and it is a leaf: then its value identifies the entity. */
  singleKey: string | null;
  rewrites: readonly Rewrite[];
}

export function createRepresentationBuilder(options: RepresentationOptions): RepresentationBuilder {
  const { requires, schema, names } = options;
  const rewrites = compileRewrites(options.inputRewrites, names);
  const compiled = new Map<string, RequiredEntity | null>();

  function requiredOf(entity: ResponseObject): RequiredEntity | null {
    const typename = entity.__typename;
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
    const [only] = fields;
    const singleKey =
      only && fields.length === 1 && only.source === only.name && !only.below && others.length === 0
        ? only.source
        : null;
    return { fields, typename, singleKey, rewrites: others };
  }

  function build(entity: ResponseObject, required: RequiredEntity): Representation {
    const representation: Representation = { __typename: required.typename };
    copyRequired(entity, required, representation);
    for (const rewrite of required.rewrites) applyRewrite(representation, rewrite);
    return representation;
  }

  return {
    identify(entity) {
      const required = requiredOf(entity);
      if (required === null) return null;
      const missing = findMissing(entity, required);
      if (missing !== undefined) return missing;
      if (required.fields.every((field) => requiredValue(entity, field) == null)) return null;
      if (required.singleKey === null) return JSON.stringify(build(entity, required));
      const value = entity[required.singleKey];
      return typeof value === 'string'
        ? `${required.typename}"${value}`
        : `${required.typename} ${JSON.stringify(value)}`;
    },
    represent(entity) {
      const required = requiredOf(entity);
      if (required === null) throw new Error('An entity that was not identified cannot be represented.');
      return build(entity, required);
    },
  };
}

interface Types {
  schema: GraphQLSchema;
  names: TypeNames;
}

function compileFields(
  selections: readonly RequiresSelection[],
  type: GraphQLNamedType,
  types: Types,
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

function fieldType(type: GraphQLNamedType, name: string): GraphQLNamedType | undefined {
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  return field && getNamedType(field.type);
}

function compileBelow(
  selections: readonly RequiresSelection[],
  declared: GraphQLNamedType | undefined,
  types: Types,
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

function requiredValue(object: ResponseObject, { source, name }: RequiredField): unknown {
  const value = object[source];
  return value === undefined && source !== name ? object[name] : value;
}

/** Undefined when nothing is missing: a null that the schema allows is a value like any other. */
function findMissing(object: ResponseObject, required: RequiredObject): null | typeof ERRORED | undefined {
  for (const field of required.fields) {
    const value = requiredValue(object, field);
    if (value === undefined || value === null || value === ERRORED) {
      if (!field.nullable) return value === ERRORED ? ERRORED : null;
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
): null | typeof ERRORED | undefined {
  if (Array.isArray(value)) {
    for (const item of value) {
      const missing = findMissingBelow(item, below);
      if (missing !== undefined) return missing;
    }
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const required = below(value as ResponseObject);
  return required ? findMissing(value as ResponseObject, required) : undefined;
}

function copyRequired(from: ResponseObject, required: RequiredObject, to: Record<string, unknown>): void {
  for (const field of required.fields) {
    const value = requiredValue(from, field);
    if (value === undefined || value === null || value === ERRORED) to[field.name] = null;
    else to[field.name] = field.below ? copyBelow(value, field.below) : value;
  }
}

function copyBelow(value: unknown, below: NonNullable<RequiredField['below']>): unknown {
  if (Array.isArray(value)) return value.map((item) => copyBelow(item, below));
  if (typeof value !== 'object' || value === null) return null;
  const object = value as ResponseObject;
  const required = below(object);
  const copy: Record<string, unknown> = {};
  if (typeof object.__typename === 'string') copy.__typename = object.__typename;
  if (required) copyRequired(object, required, copy);
  return copy;
}
