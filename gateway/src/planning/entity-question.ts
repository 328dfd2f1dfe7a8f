import type { FlattenNodePathSegment, PlanNode, RequiresSelection } from '@graphql-hive/router-query-planner';
import { Kind, parse, print, type SelectionNode } from 'graphql';
import { definitionsOf } from './operation-definitions.ts';
import type { PlannedFetch } from './plan-fetches.ts';

/** What one fetch asks about entities, where it asks for leaves alone. */
export interface EntityQuestion {
  /** The same for fetches that ask the same of the same subgraph, wherever the entities are. */
  meaning: string;
  /** Keys of the leaves. */
  brings: readonly string[];
  paths: readonly (readonly FlattenNodePathSegment[])[];
}

/** Null for any other node, and for a fetch of several questions or one that changes what it sends or gets. */
export function entityQuestion(node: PlanNode): EntityQuestion | null {
  const parts = partsOf(node);
  if (parts === null) return null;
  const { fetch, requires, paths } = parts;
  const { operation } = definitionsOf(parse(fetch.operation, { noLocation: true }));
  const leaves: string[] = [];
  const brings: string[] = [];

  /** Whether there are leaves only. */
  function collect(selections: readonly SelectionNode[], condition: string): boolean {
    return selections.every((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return false;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const { typeCondition, directives = [] } = selection;
        const inner = [condition, typeCondition?.name.value, ...directives.map(print)].join(' ');
        return collect(selection.selectionSet.selections, inner);
      }
      brings.push(selection.alias?.value ?? selection.name.value);
      leaves.push(`${condition} ${print(selection)}`);
      return selection.selectionSet === undefined;
    });
  }

  const [entities] = operation.selectionSet.selections;
  if (entities?.kind !== Kind.FIELD || !collect(entities.selectionSet?.selections ?? [], '')) return null;
  const required = requires.map(inOrder).sort();
  const variables = [...(fetch.variableUsages ?? [])].sort();
  const meaning = JSON.stringify([fetch.serviceName, variables, required, leaves.sort()]);
  return { meaning, brings, paths };
}

interface FetchParts {
  fetch: PlannedFetch;
  requires: readonly RequiresSelection[];
  paths: readonly (readonly FlattenNodePathSegment[])[];
}

function partsOf(node: PlanNode): FetchParts | null {
  if (node.kind === 'BatchFetch') {
    const [only, ...others] = node.entityBatch.aliases;
    if (!only || others.length > 0 || only.inputRewrites?.length || only.outputRewrites?.length) return null;
    return { fetch: node, requires: only.requires, paths: only.paths };
  }
  if (node.kind !== 'Flatten' || node.node.kind !== 'Fetch' || !node.node.requires) return null;
  const { inputRewrites, outputRewrites, requires } = node.node;
  if (inputRewrites?.length || outputRewrites?.length) return null;
  return { fetch: node.node, requires, paths: [node.path] };
}

/** The same text whatever the order of what is required. */
function inOrder(selection: RequiresSelection): string {
  const inner = 'selections' in selection ? (selection.selections ?? []) : [];
  const own = Object.entries({ ...selection, selections: inner.map(inOrder).sort() });
  return JSON.stringify(own.sort());
}

/** The fetch of a question, put to entities at other places too, which come first. */
export function withPaths(node: PlanNode, more: EntityQuestion['paths']): PlanNode {
  const parts = partsOf(node);
  if (parts === null) throw new Error('This node of the query plan asks no question about entities.');
  const { fetch, requires, paths } = parts;
  const { serviceName, variableUsages, operationKind, operationName, operation } = fetch;
  const asked =
    fetch.kind === 'BatchFetch'
      ? (fetch.entityBatch.aliases[0] as (typeof fetch.entityBatch.aliases)[number])
      : { alias: '_entities', representationsVariableName: 'representations', requires: [...requires] };
  return {
    kind: 'BatchFetch',
    serviceName,
    variableUsages,
    operationKind,
    operationName,
    operation,
    entityBatch: { aliases: [{ ...asked, paths: [...more, ...paths].map((path) => [...path]) }] },
  };
}
