import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  Kind,
  OperationTypeNode,
} from 'graphql';

/** A field that a schema restricts, found in its SDL. */
export interface RestrictedField {
  type: string;
  field: string;
  /** Alternatives of scopes; empty where it is enough to be known. */
  scopes: string[][];
}

/** Every field under `@requiresScopes` or `@authenticated`, in the order of the document. */
export function restrictedFields(document: DocumentNode): RestrictedField[] {
  return document.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION)
      return [];
    return (definition.fields ?? []).flatMap(({ name, directives }) => {
      const guard = directives?.find((each) => /^(requiresScopes|authenticated)$/.test(each.name.value));
      if (!guard) return [];
      const value = guard.arguments?.[0]?.value;
      const scopes = value?.kind === Kind.LIST ? value.values.map(textsOf) : [];
      return [{ type: definition.name.value, field: name.value, scopes }];
    });
  });
}

const textsOf = (value: { kind: Kind }): string[] =>
  'values' in value ? (value.values as { value: string }[]).map((scope) => scope.value) : [];

/** Values for arguments and input fields of these names, as GraphQL writes them. */
export type Samples = Readonly<Record<string, string>>;

/**
 * An operation that selects the field, by the shortest way from a root, its required arguments given some value; null when there is none.
 * Of a mutation's payload it selects what went wrong.
 */
export function operationOn(
  schema: GraphQLSchema,
  { type, field }: RestrictedField,
  samples: Samples = {},
): string | null {
  for (const root of OPERATIONS.map((name) => schema.getRootType(name))) {
    const way = root && wayTo(schema, root, type);
    const owner = schema.getType(type);
    const last = isObjectType(owner) ? owner.getFields()[field] : undefined;
    if (!way || !last) continue;
    const inside = `{ ${call(last, samples)}${below(last)} }`;
    const selection = way.reduceRight((inner, step) => `{ ${call(step, samples)} ${inner} }`, inside);
    const kind = OPERATIONS.find((name) => schema.getRootType(name) === root);
    return `${kind} ${selection}`;
  }
  return null;
}

const OPERATIONS = [OperationTypeNode.QUERY, OperationTypeNode.MUTATION, OperationTypeNode.SUBSCRIPTION];

type Field = GraphQLField<unknown, unknown>;

function wayTo(schema: GraphQLSchema, root: GraphQLObjectType, target: string): Field[] | null {
  const ways = new Map<string, Field[]>([[root.name, []]]);
  for (const [name, way] of ways) {
    if (name === target) return way;
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const below = getNamedType(field.type);
      if (!isObjectType(below) || ways.has(below.name)) continue;
      ways.set(below.name, [...way, field]);
    }
  }
  return null;
}

function below({ type }: Field): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return '';
  return isObjectType(named) && named.getFields().userErrors ? ' { userErrors { code } }' : ' { __typename }';
}

function call({ name, args }: Field, samples: Samples): string {
  const given = args.filter(isRequiredArgument).map((arg) => assigned(arg, samples));
  return given.length > 0 ? `${name}(${given.join(', ')})` : name;
}

const assigned = ({ name, type }: { name: string; type: GraphQLInputType }, samples: Samples): string =>
  `${name}: ${samples[name] ?? someValue(type, samples)}`;

const SCALARS: Record<string, string> = {
  Int: '1',
  Float: '0.5',
  Boolean: 'true',
  Date: '"2025-01-01"',
  DateTime: '"2025-01-01T00:00:00Z"',
};

function someValue(asked: GraphQLInputType, samples: Samples): string {
  const type = getNullableType(asked);
  if (isListType(type)) return `[${someValue(type.ofType, samples)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (!isInputObjectType(type)) return SCALARS[type.name] ?? '"x"';
  const fields = Object.values(type.getFields());
  const given = type.isOneOf ? fields.slice(0, 1) : fields.filter(isRequiredInputField);
  return `{ ${given.map((field) => assigned(field, samples)).join(', ')} }`;
}

export const schemaOf = (document: DocumentNode): GraphQLSchema =>
  buildASTSchema(document, { assumeValidSDL: true });
