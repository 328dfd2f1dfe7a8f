import {
  type ConstDirectiveNode,
  type FieldNode,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql';

/** By abstract type, fields that are asked for wherever anything of that type is selected. */
export type AddedFields = ReadonlyMap<string, readonly FieldNode[]>;

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * The key fields of interfaces that are an interface object in some subgraph: the planner forgets them where a client selects only fields of
 * one of the types, and can then not go on. And `__typename` of what may turn out to be of a type that clients cannot see.
 */
export function findAddedFields(supergraph: GraphQLSchema, publicSchema: GraphQLSchema): AddedFields {
  const added = new Map<string, FieldNode[]>();
  for (const type of Object.values(publicSchema.getTypeMap())) {
    const whole = supergraph.getType(type.name);
    if (!isAbstractType(type) || !isAbstractType(whole)) continue;
    const fields: FieldNode[] = [];
    const joins = whole.astNode?.directives?.filter(({ name }) => name.value === 'join__type') ?? [];
    if (isInterfaceType(type) && joins.some(isInterfaceObject)) {
      const publicFields = type.getFields();
      fields.push(
        ...joins
          .flatMap(keyFields)
          .filter(({ name, selectionSet }) => !selectionSet && name.value in publicFields),
      );
    }
    const hidden = supergraph.getPossibleTypes(whole).length > publicSchema.getPossibleTypes(type).length;
    if (hidden) fields.push(TYPENAME);
    if (fields.length > 0) added.set(type.name, fields);
  }
  return added;
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
