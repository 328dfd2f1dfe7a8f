import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, isInterfaceType, isObjectType, parse } from 'graphql';

/** An object of the graph: its fields as values, or as methods that take arguments and read the others from `this`. */
export type GraphObject = { __typename: string } & Record<string, unknown>;

/** All that there is to tell. */
export interface World {
  /** Fields of the root types; of subscriptions, functions that give their events. */
  roots: Record<string, unknown>;
  /** All entities; a subgraph finds them by the fields that a representation brings. */
  entities: readonly GraphObject[];
}

/** What makes an SDL a federation 2 subgraph. */
export const FEDERATION_LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key" "@shareable" "@external" "@requires" "@provides" "@interfaceObject" "@inaccessible" "@override" "@tag"
])
`;

/**
 * A subgraph sees of an object only the fields that it defines itself, and what a representation brought: a plan that forgets to fetch
 * something gives a wrong answer here. `world` is asked at each access, so that it may change between operations.
 */
export function createSubgraph(sdl: string, world: () => World): GraphQLSchema {
  const document = parse(sdl);
  const schema = buildSubgraphSchema({ typeDefs: document });
  const own = ownFields(sdl);
  const view = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(view);
    if (typeof value !== 'object' || value === null || !('__typename' in value)) return value;
    const object = value as GraphObject;
    const visible: GraphObject = { __typename: visibleName(object, schema) };
    for (const key of own.get(visible.__typename) ?? []) if (key in object) visible[key] = object[key];
    return visible;
  };
  const rootTypes = [schema.getQueryType()?.name, schema.getMutationType()?.name];
  const resolveReference = (reference: GraphObject) => {
    const entity = world().entities.find((candidate) => matches(candidate, reference, own));
    return entity ? { ...reference, ...(view(entity) as GraphObject) } : null;
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) continue;
    type.extensions = { ...type.extensions, apollo: { subgraph: { resolveReference } } };
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.name === '_entities' || field.name === '_service') continue;
      if (type === schema.getSubscriptionType()) {
        field.subscribe = (_source, args) => (world().roots[field.name] as (args: unknown) => unknown)(args);
        field.resolve = view;
        continue;
      }
      field.resolve = (source: Record<string, unknown>, args) => {
        const object = rootTypes.includes(type.name) ? world().roots : source;
        const value = object[field.name];
        const result = typeof value === 'function' ? value.call(object, args) : value;
        return result instanceof Promise ? result.then(view) : view(result);
      };
    }
  }
  return schema;
}

/** An interface object goes by the interface's name. */
function visibleName({ __typename, interfaceObject }: GraphObject, schema: GraphQLSchema): string {
  return isObjectType(schema.getType(__typename)) || typeof interfaceObject !== 'string'
    ? __typename
    : interfaceObject;
}

/** Whether an entity is the one meant: all plain values that the representation shares with it are the same. */
function matches(entity: GraphObject, reference: GraphObject, own: Map<string, Set<string>>): boolean {
  if (entity.__typename !== reference.__typename && entity.interfaceObject !== reference.__typename)
    return false;
  return Object.entries(reference).every(
    ([key, value]) =>
      key === '__typename' || !own.get(reference.__typename)?.has(key) || sameKey(entity[key], value),
  );
}

function sameKey(actual: unknown, wanted: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return actual === wanted;
  if (typeof actual !== 'object' || actual === null) return false;
  return Object.entries(wanted).every(
    ([key, value]) => key === '__typename' || sameKey((actual as Record<string, unknown>)[key], value),
  );
}

/** By type, the fields that a subgraph resolves itself, always or where it provides them. */
function ownFields(sdl: string): Map<string, Set<string>> {
  const own = new Map<string, Set<string>>();
  const provided = [...sdl.matchAll(/@provides\(fields: "([^"]*)"\)/g)].flatMap(
    ([, fields]) => fields?.match(/\w+/g) ?? [],
  );
  for (const definition of parse(sdl).definitions) {
    if (definition.kind !== 'ObjectTypeDefinition' && definition.kind !== 'InterfaceTypeDefinition') continue;
    const fields = (definition.fields ?? []).filter(
      (field) =>
        provided.includes(field.name.value) ||
        !field.directives?.some(({ name }) => name.value === 'external'),
    );
    own.set(definition.name.value, new Set(fields.map(({ name }) => name.value)));
  }
  return own;
}
