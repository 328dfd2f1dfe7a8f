import {
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isScalarType,
  isSpecifiedScalarType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** How many `@skip` and `@include` there are. */
export function conditionCount(source: string): number {
  return source.match(/@(skip|include)/g)?.length ?? 0;
}

/** Whether a fragment stands at the operation's root, and `__typename` in or beside it. */
export function asksRootTypename(source: string): boolean {
  const { definitions } = parse(source);
  const fragments = new Map(
    definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  const [operation] = definitions as OperationDefinitionNode[];
  const root = operation?.selectionSet;
  if (!root?.selections.some(({ kind }) => kind !== Kind.FIELD)) return false;
  return asks(root);

  function asks({ selections }: SelectionSetNode): boolean {
    return selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return selection.name.value === '__typename';
      if (selection.kind === Kind.INLINE_FRAGMENT) return asks(selection.selectionSet);
      const fragment = fragments.get(selection.name.value);
      return fragment !== undefined && asks(fragment.selectionSet);
    });
  }
}

export function hasFragmentOnInterface(source: string, schema: GraphQLSchema): boolean {
  const conditions = [...source.matchAll(/\bon (\w+)/g)];
  return conditions.some(([, name]) => isInterfaceType(schema.getType(name as string)));
}

/** Whether some field that gives a list of leaves, or may as a custom scalar, is selected more than once. */
export function repeatsList(source: string, schema: GraphQLSchema): boolean {
  const seen = new Set<string>();
  let repeats = false;
  const types = new TypeInfo(schema);
  visit(
    parse(source),
    visitWithTypeInfo(types, {
      Field({ alias, name, selectionSet }) {
        const type = types.getType();
        const nullable = isNonNullType(type) ? type.ofType : type;
        if (selectionSet || !nullable || isCompositeType(nullable)) return;
        if (!isListType(nullable) && !(isScalarType(nullable) && !isSpecifiedScalarType(nullable))) return;
        const key = alias?.value ?? name.value;
        repeats ||= seen.has(key);
        seen.add(key);
      },
    }),
  );
  return repeats;
}
