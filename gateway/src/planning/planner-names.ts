import type { PlanNode } from '@graphql-hive/router-query-planner';
import { type ConstDirectiveNode, type DocumentNode, Kind, parse, print, visit } from 'graphql';

/** A supergraph whose subgraphs go by names that the planner gets on with best. */
export interface PlannerSupergraph {
  sdl: string;
  /** Gives the fetches of a plan their subgraphs' real names, in place. */
  restoreNames: (node: PlanNode) => void;
}

/**
 * The planner looks for the types of an interface in subgraphs in the order of their names, and gives up when the first of them knows the interface
 * as an object only. So subgraphs with interface objects are given names that come last.
 */
export function namePlannerSubgraphs(supergraphSdl: string): PlannerSupergraph {
  const document = parse(supergraphSdl, { noLocation: true });
  const withInterfaceObject = graphsWithInterfaceObject(document);
  if (withInterfaceObject.size === 0) return { sdl: supergraphSdl, restoreNames: () => {} };
  const plannerNames = new Map<string, string>();
  const realNames = new Map<string, string>();
  visit(document, {
    EnumValueDefinition({ name: { value: graph }, directives }) {
      const name = directives?.map((join) => argument(join, 'join__graph', 'name')).find(Boolean);
      if (name === undefined) return;
      const plannerName = `${withInterfaceObject.has(graph) ? 'b' : 'a'}:${name}`;
      plannerNames.set(name, plannerName);
      realNames.set(plannerName, name);
    },
  });
  const renamed = visit(document, {
    Directive(directive) {
      const named = directive.name.value === 'join__graph' ? 'name' : 'override';
      if (directive.name.value !== 'join__graph' && directive.name.value !== 'join__field') return undefined;
      const args = directive.arguments?.map((each) =>
        each.name.value === named && each.value.kind === Kind.STRING
          ? {
              ...each,
              value: { ...each.value, value: plannerNames.get(each.value.value) ?? each.value.value },
            }
          : each,
      );
      return { ...directive, arguments: args };
    },
  });
  return { sdl: print(renamed), restoreNames: (node) => restoreNames(node, realNames) };
}

function graphsWithInterfaceObject(document: DocumentNode): Set<string> {
  const graphs = new Set<string>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const join of definition.directives ?? []) {
      const graph = argument(join, 'join__type', 'graph');
      if (graph !== undefined && argument(join, 'join__type', 'isInterfaceObject')) graphs.add(graph);
    }
  }
  return graphs;
}

/** What a directive's argument says, as text; undefined where it says nothing, or no. */
function argument(directive: ConstDirectiveNode, of: string, name: string): string | undefined {
  if (directive.name.value !== of) return undefined;
  const value = directive.arguments?.find((each) => each.name.value === name)?.value;
  if (value?.kind === Kind.STRING || value?.kind === Kind.ENUM) return value.value;
  return value?.kind === Kind.BOOLEAN && value.value ? 'true' : undefined;
}

function restoreNames(node: PlanNode, realNames: ReadonlyMap<string, string>): void {
  switch (node.kind) {
    case 'Fetch':
    case 'BatchFetch':
      node.serviceName = realNames.get(node.serviceName) ?? node.serviceName;
      return;
    case 'Sequence':
    case 'Parallel':
      for (const inner of node.nodes) restoreNames(inner, realNames);
      return;
    case 'Flatten':
      restoreNames(node.node, realNames);
      return;
    case 'Condition':
      if (node.ifClause) restoreNames(node.ifClause, realNames);
      if (node.elseClause) restoreNames(node.elseClause, realNames);
      return;
    case 'Subscription':
      node.primary.serviceName = realNames.get(node.primary.serviceName) ?? node.primary.serviceName;
      return;
    case 'Defer':
      return;
  }
}
