import {
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** Coerced variable values of one request. */
export type VariableValues = Readonly<Record<string, unknown>>;

/** Says whether `@skip` and `@include` leave a selection in. */
export type Inclusion = (selection: SelectionNode) => boolean;

/**
 * The variables that decide what is selected, sorted. An operation is planned once for each combination of their values, so that
 * neither plan nor projection has any condition left.
 */
export function conditionVariables(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string[] {
  const names = new Set<string>();
  const seen = new Set<string>();
  visit(operation.selectionSet);
  return [...names].sort();

  function visit(selectionSet: SelectionSetNode): void {
    for (const selection of selectionSet.selections) {
      for (const { condition } of conditionsOf(selection)) {
        if (typeof condition === 'string') names.add(condition);
      }
      if (selection.kind !== Kind.FRAGMENT_SPREAD) {
        if (selection.selectionSet) visit(selection.selectionSet);
      } else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment) visit(fragment.selectionSet);
      }
    }
  }
}

/** The values of condition variables as a string of 0 and 1: what an operation's shape depends on. */
export function conditionValues(names: readonly string[], variables: VariableValues): string | GraphQLError {
  let values = '';
  for (const name of names) {
    const value = variables[name];
    if (typeof value !== 'boolean') {
      const message = `Variable "$${name}" decides what is selected: it must be true or false.`;
      return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
    }
    values += value ? '1' : '0';
  }
  return values;
}

export function createInclusion(names: readonly string[], values: string): Inclusion {
  const isTrue = (condition: string | boolean) =>
    typeof condition === 'string' ? values[names.indexOf(condition)] === '1' : condition;
  return (selection) =>
    conditionsOf(selection).every(({ wanted, condition }) => isTrue(condition) === wanted);
}

interface Condition {
  /** What the condition must be for the selection to stay. */
  wanted: boolean;
  /** A variable's name, or a literal. */
  condition: string | boolean;
}

function conditionsOf(selection: SelectionNode): Condition[] {
  const conditions: Condition[] = [];
  for (const directive of selection.directives ?? []) {
    const name = directive.name.value;
    if (name !== 'skip' && name !== 'include') continue;
    const value = directive.arguments?.[0]?.value;
    if (value?.kind === Kind.VARIABLE) {
      conditions.push({ wanted: name === 'include', condition: value.name.value });
    } else if (value?.kind === Kind.BOOLEAN) {
      conditions.push({ wanted: name === 'include', condition: value.value });
    }
  }
  return conditions;
}
