import {
  type ConstDirectiveNode,
  type FieldNode,
  type GraphQLSchema,
  isInterfaceType,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql';

/** By interface, the fields of its keys. */
export type InterfaceKeys = ReadonlyMap<string, readonly FieldNode[]>;

/**
 * The key fields of interfaces that are an interface object in some subgraph. The planner forgets to ask for them where a client selects only
 * fields of one of the types, and can then not go on.
 */
export function interfaceObjectKeys(supergraph: GraphQLSchema, publicSchema: GraphQLSchema): InterfaceKeys {
  const keys = new Map<string, FieldNode[]>();
  for (const type of Object.values(publicSchema.getTypeMap())) {
    if (!isInterfaceType(type)) continue;
    const joins = supergraph
      .getType(type.name)
      ?.astNode?.directives?.filter(({ name }) => name.value === 'join__type');
    if (!joins?.some(isInterfaceObject)) continue;
    const publicFields = type.getFields();
    const fields = joins
      .flatMap(keyFields)
      .filter(({ name, selectionSet }) => !selectionSet && name.value in publicFields);
    keys.set(type.name, fields);
  }
  return keys;
}

function isInterfaceObject(join: ConstDirectiveNode): boolean {
  return (
    join.arguments?.some(
      ({ name, value }) => name.value === 'isInterfaceObject' && value.kind === Kind.BOOLEAN && value.value,
    ) ?? false
  );
}

function keyFields(join: ConstDirectiveNode): FieldNode[] {
  const key = join.arguments?.find(({ name }) => name.value === 'key')?.value;
  if (key?.kind !== Kind.STRING) return [];
  const [operation] = parse(`{ ${key.value} }`, { noLocation: true })
    .definitions as OperationDefinitionNode[];
  return operation?.selectionSet.selections.filter((selection) => selection.kind === Kind.FIELD) ?? [];
}
