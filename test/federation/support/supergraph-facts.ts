import {
  type ConstDirectiveNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  parseType,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';

/** What a supergraph says of which subgraph knows what: enough to make up data that every subgraph could give. */
export interface SupergraphFacts {
  schema: GraphQLSchema;
  isEntity(type: GraphQLNamedType): boolean;
  /** The name of the interface that some subgraph has as an object, if `type` is one of its types. */
  interfaceObjectOf(type: GraphQLNamedType): string | undefined;
  /** Names of fields that stand in some key. */
  keyNames: ReadonlySet<string>;
  /** Names of fields that stand in some key, or that others require or provide. */
  sharedNames: ReadonlySet<string>;
  requiresOf(type: GraphQLNamedType, field: AnyField): SelectionSetNode | null;
  /** The strictest of the types that subgraphs give a field. */
  strictType(type: GraphQLNamedType, field: AnyField): GraphQLOutputType;
  /** The values or types that every subgraph which resolves the field knows. */
  commonValues(type: GraphQLNamedType, field: AnyField, choices: Choices): string[];
}

type AnyField = GraphQLField<unknown, unknown>;

/** An enum's values, each with the graphs that know it; or an abstract type's object types. */
export type Choices = readonly { name: string; graphs: ReadonlySet<string> }[];

export function readFacts(schema: GraphQLSchema): SupergraphFacts {
  const keyNames = new Set<string>();
  const sharedNames = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    for (const join of joins(type, 'join__type')) addNames(argument(join, 'key'), keyNames, sharedNames);
    if (!('getFields' in type)) continue;
    for (const field of Object.values(type.getFields())) {
      for (const join of joins(field, 'join__field')) {
        addNames(argument(join, 'requires'), sharedNames);
        addNames(argument(join, 'provides'), sharedNames);
      }
    }
  }

  const graphsOf = (type: GraphQLNamedType) =>
    joins(type, 'join__type').flatMap((join) => argument(join, 'graph') ?? []);

  /** A field that an interface object brings is described on the interface alone. */
  function fieldJoins(type: GraphQLNamedType, field: AnyField): ConstDirectiveNode[] {
    const own = joins(field, 'join__field');
    if (own.length > 0 || !isObjectType(type)) return own;
    const origins = type.getInterfaces().filter(isInterfaceObject);
    return origins.flatMap((origin) => joins(origin.getFields()[field.name] ?? {}, 'join__field'));
  }

  function resolvingGraphs(type: GraphQLNamedType, field: AnyField): string[] {
    const named = fieldJoins(type, field).filter((join) => argument(join, 'graph') !== undefined);
    if (named.length === 0) return graphsOf(type);
    return named
      .filter((join) => argument(join, 'external') !== 'true')
      .map((join) => argument(join, 'graph') as string);
  }

  return {
    schema,
    keyNames,
    sharedNames,
    isEntity: (type) => joins(type, 'join__type').some((join) => argument(join, 'key') !== undefined),
    interfaceObjectOf(type) {
      if (!isObjectType(type)) return undefined;
      return type.getInterfaces().find((each) => isInterfaceObject(each))?.name;
    },
    requiresOf(type, field) {
      const required = fieldJoins(type, field).flatMap((join) => argument(join, 'requires') ?? [])[0];
      return required === undefined ? null : selectionSetOf(required);
    },
    strictType(type, field) {
      const types = fieldJoins(type, field)
        .flatMap((join) => argument(join, 'type') ?? [])
        .map((text) => typeFromAST(schema, parseType(text) as never) as unknown as GraphQLOutputType)
        .concat(field.type);
      return types.reduce((a, b) => (strictness(b) > strictness(a) ? b : a));
    },
    commonValues(type, field, choices) {
      const graphs = resolvingGraphs(type, field);
      return choices
        .filter((choice) => graphs.every((graph) => choice.graphs.has(graph)))
        .map(({ name }) => name);
    },
  };
}

/** The object types of an abstract type, with the subgraphs that know each as one of its types. */
export function membersOf(schema: GraphQLSchema, type: GraphQLAbstractType): Choices {
  const asObject = joins(type, 'join__type')
    .filter((join) => argument(join, 'isInterfaceObject') === 'true')
    .map((join) => argument(join, 'graph') as string);
  return schema.getPossibleTypes(type).map((member) => {
    const known = joins(type, 'join__unionMember')
      .filter((join) => argument(join, 'member') === member.name)
      .concat(joins(member, 'join__implements').filter((join) => argument(join, 'interface') === type.name))
      .map((join) => argument(join, 'graph') as string);
    return { name: member.name, graphs: new Set([...known, ...asObject]) };
  });
}

/** What stands in the directive's argument, as text. */
export function argument(join: ConstDirectiveNode, name: string): string | undefined {
  const value = join.arguments?.find((each) => each.name.value === name)?.value;
  if (value?.kind === Kind.STRING || value?.kind === Kind.ENUM) return value.value;
  return value?.kind === Kind.BOOLEAN ? String(value.value) : undefined;
}

interface Annotated {
  astNode?: { readonly directives?: readonly ConstDirectiveNode[] } | null;
}

export function joins({ astNode }: Annotated, name: string): ConstDirectiveNode[] {
  return astNode?.directives?.filter((directive) => directive.name.value === name) ?? [];
}

function isInterfaceObject(type: Annotated): boolean {
  return joins(type, 'join__type').some((join) => argument(join, 'isInterfaceObject') === 'true');
}

function selectionSetOf(fieldSet: string): SelectionSetNode {
  const [definition] = parse(`{ ${fieldSet} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`No field set: ${fieldSet}`);
  return definition.selectionSet;
}

function addNames(fieldSet: string | undefined, ...to: Set<string>[]): void {
  if (fieldSet === undefined) return;
  visit(selectionSetOf(fieldSet));

  function visit({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) for (const names of to) names.add(selection.name.value);
      if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet) visit(selection.selectionSet);
    }
  }
}

/** More non-null, more exact. */
function strictness(type: GraphQLOutputType): number {
  if (isNonNullType(type)) return 1 + strictness(type.ofType);
  if (isListType(type)) return strictness(type.ofType);
  return isAbstractType(getNamedType(type)) ? 0 : 10;
}
