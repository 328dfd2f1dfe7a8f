import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
} from 'graphql';

/** What a caller needs for an element of the graph: to be known, and all scopes of one of the alternatives. */
export interface AccessRule {
  /** The same for rules that ask the same. */
  key: string;
  /** Null where it is enough to be known. Without any alternative nobody may. */
  alternatives: readonly (readonly string[])[] | null;
}

/** The access rules of a supergraph, read once. */
export interface AccessRules {
  /** Of a type, and of a field on it. */
  ofType(typeName: string): readonly AccessRule[];
  ofField(typeName: string, fieldName: string): readonly AccessRule[];
  /** No rule at all: nothing need be looked at. */
  isEmpty: boolean;
}

const NONE: readonly AccessRule[] = [];

/**
 * Reads `@authenticated`, `@requiresScopes` and `@policy` under the names that the supergraph's `@link`s give them. Policies are not
 * evaluated here: what one guards is refused to all.
 */
export function readAccessRules(supergraph: GraphQLSchema): AccessRules {
  const names = directiveNames(supergraph);
  const rules = new Map<string, readonly AccessRule[]>();

  function add(key: string, directives: readonly ConstDirectiveNode[] | undefined): void {
    const found = (directives ?? []).flatMap((directive) => ruleOf(directive, names) ?? []);
    if (found.length > 0) rules.set(key, found);
  }

  for (const type of Object.values(supergraph.getTypeMap())) {
    add(type.name, directivesOf(type));
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields()))
      add(`${type.name}.${field.name}`, field.astNode?.directives);
  }
  return {
    ofType: (typeName) => rules.get(typeName) ?? NONE,
    ofField: (typeName, fieldName) => rules.get(`${typeName}.${fieldName}`) ?? NONE,
    isEmpty: rules.size === 0,
  };
}

function directivesOf({ astNode, extensionASTNodes }: GraphQLNamedType): ConstDirectiveNode[] {
  return [astNode, ...extensionASTNodes].flatMap((node) => node?.directives ?? []);
}

const SPECIFICATIONS = ['authenticated', 'requiresScopes', 'policy'] as const;
type Specification = (typeof SPECIFICATIONS)[number];

/** By the name of a directive here, what it is: a `@link` may give it another name. */
function directiveNames({ astNode }: GraphQLSchema): ReadonlyMap<string, Specification> {
  const names = new Map<string, Specification>(SPECIFICATIONS.map((name) => [name, name]));
  for (const link of astNode?.directives ?? []) {
    const [, name] = /\/(\w+)\/v\d+\.\d+\/?$/.exec(textOf(argument(link, 'url')) ?? '') ?? [];
    const specification = SPECIFICATIONS.find((known) => known === name);
    if (!specification) continue;
    const alias = textOf(argument(link, 'as'));
    if (alias !== undefined) names.set(alias, specification);
    for (const imported of listOf(argument(link, 'import'))) {
      const renamed = textOf(memberOf(imported, 'as'));
      if (renamed !== undefined) names.set(renamed.replace('@', ''), specification);
    }
  }
  return names;
}

function memberOf(value: ConstValueNode, name: string): ConstValueNode | undefined {
  return value.kind === Kind.OBJECT
    ? value.fields.find((field) => field.name.value === name)?.value
    : undefined;
}

function ruleOf(
  directive: ConstDirectiveNode,
  names: ReadonlyMap<string, Specification>,
): AccessRule | undefined {
  switch (names.get(directive.name.value)) {
    case 'authenticated':
      return { key: 'authenticated', alternatives: null };
    case 'requiresScopes': {
      const alternatives = listOf(argument(directive, 'scopes')).map((scopes) =>
        listOf(scopes).map((scope) => textOf(scope) ?? ''),
      );
      return { key: `scopes ${JSON.stringify(alternatives)}`, alternatives };
    }
    case 'policy':
      return { key: 'policy', alternatives: [] };
    case undefined:
      return undefined;
  }
}

function argument(directive: ConstDirectiveNode, name: string): ConstValueNode | undefined {
  return directive.arguments?.find((each) => each.name.value === name)?.value;
}

const textOf = (value: ConstValueNode | undefined): string | undefined =>
  value?.kind === Kind.STRING ? value.value : undefined;

const listOf = (value: ConstValueNode | undefined): readonly ConstValueNode[] =>
  value?.kind === Kind.LIST ? value.values : [];
