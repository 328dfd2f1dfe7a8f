import type { InputRewrite, RequiresSelection } from '@graphql-hive/router-query-planner';
import { type FieldNode, isInterfaceType, type SelectionSetNode } from 'graphql';
import { collectFields, type Selections } from '../execution/projection/collect-fields.ts';
import type { FlattenPath } from './executable-plan.ts';
import type { FieldKeys } from './field-keys.ts';
import { fieldsUnder } from './fields-under.ts';

/** What the client selects, and under which keys the values come. */
export interface ClientSelections extends Selections {
  root: SelectionSetNode;
  dataKeys: FieldKeys;
}

export interface InterfaceObjectFetch {
  requires: readonly RequiresSelection[];
  inputRewrites: readonly InputRewrite[] | undefined;
  path: FlattenPath;
  /** Keys that the fetch brings. */
  keys: readonly string[];
}

/**
 * A fetch from an interface object serves several types of the interface at once, but the planner names only one of them in what it
 * requires. The fetch is opened here to every type for which the client selects any of what it brings.
 */
export function widenRequires(
  fetch: InterfaceObjectFetch,
  client: ClientSelections,
): readonly RequiresSelection[] {
  const { requires, inputRewrites = [], path, keys } = fetch;
  const interfaceName = inputRewrites.map(typenameSetTo).find((name) => name !== undefined);
  const type = interfaceName === undefined ? undefined : client.schema.getType(interfaceName);
  if (!isInterfaceType(type)) return requires;
  const selectionSets = selectionsAt(path, client);
  const wanted = new Set(keys.filter((key) => key !== '__typename'));
  const typenames = client.schema
    .getPossibleTypes(type)
    .filter((possible) => selects(collectFields(selectionSets, possible, client), wanted, client))
    .map(({ name }) => name);
  return requires.flatMap((selection) => {
    if (selection.kind !== 'InlineFragment' || selection.typeCondition === interfaceName) return [selection];
    const others = typenames.filter((name) => name !== selection.typeCondition);
    return [selection, ...others.map((typeCondition) => ({ ...selection, typeCondition }))];
  });
}

function typenameSetTo(rewrite: InputRewrite): string | undefined {
  const setter = 'ValueSetter' in rewrite ? rewrite.ValueSetter : 'kind' in rewrite ? rewrite : undefined;
  const last = setter?.path.at(-1);
  return last && 'Key' in last && last.Key === '__typename' ? setter?.setValueTo : undefined;
}

function selectionsAt(
  path: FlattenPath,
  { root, fragments, dataKeys }: ClientSelections,
): SelectionSetNode[] {
  let selectionSets = [root];
  for (const step of path) {
    if (step.kind !== 'Field') continue;
    selectionSets = fieldsUnder(selectionSets, { fragments })
      .filter((node) => dataKeys.any(node, step.key))
      .flatMap((node) => node.selectionSet ?? []);
  }
  return selectionSets;
}

function selects(
  fields: ReadonlyMap<string, readonly FieldNode[]>,
  keys: ReadonlySet<string>,
  { dataKeys }: ClientSelections,
): boolean {
  return [...fields.values()].flat().some((node) => [...keys].some((key) => dataKeys.any(node, key)));
}
