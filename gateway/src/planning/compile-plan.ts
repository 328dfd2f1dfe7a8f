import type {
  FlattenNodePathSegment,
  InputRewrite,
  PlanNode,
  RequiresSelection,
} from '@graphql-hive/router-query-planner';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import { withoutCertainTypenames } from './certain-typenames.ts';
import { createEntityPaths } from './entity-paths.ts';
import type {
  EntityInput,
  ExecutableNode,
  FetchOperation,
  FlattenPath,
  FlattenStep,
} from './executable-plan.ts';
import { type ClientSelections, widenRequires } from './interface-objects.ts';
import { entityPathsOf, type PlannedFetch, planFetches } from './plan-fetches.ts';
import { compileRepresentations } from './representation.ts';
import { outlineResponse } from './response-outline.ts';
import { type ResultShape, shapeBelow, shapeOfDocument } from './result-shape.ts';
import { compileRewrites } from './rewrites.ts';
import type { TypeNames } from './type-names.ts';

/** What compiling needs to know of the graph. */
export interface PlanTypes {
  /** The whole supergraph: plans also speak of what clients cannot see. */
  schema: GraphQLSchema;
  names: TypeNames;
}

/** An entity input as the planner gives it, its paths apart. */
interface InputSource {
  alias: string;
  variable: string;
  requires: readonly RequiresSelection[];
  inputRewrites?: readonly InputRewrite[] | undefined;
  paths: readonly FlattenPath[];
}

/** A query plan without anything left to parse or look up. Throws on a node that it does not know. */
export function compilePlan(
  root: PlanNode,
  types: PlanTypes,
  client: ClientSelections,
): ExecutableNode | null {
  let fetches = 0;
  const documents = new Map<string, DocumentNode>();
  const outline = outlineResponse(root, types, documentOf);
  const entityPath = createEntityPaths(entityPaths(root), outline);
  return compile(root, []);

  /** `path` leads to where the node's results belong. */
  function compile(node: PlanNode, path: FlattenPath): ExecutableNode | null {
    switch (node.kind) {
      case 'Sequence':
      case 'Parallel': {
        const nodes = node.nodes.map((inner) => compile(inner, path)).filter((inner) => inner !== null);
        return nodes.length > 1 ? { kind: node.kind, nodes } : (nodes[0] ?? null);
      }
      case 'Flatten':
        return compile(node.node, [...path, ...node.path.map(compileStep)]);
      case 'Condition': {
        const whenTrue = node.ifClause ? compile(node.ifClause, path) : null;
        const whenFalse = node.elseClause ? compile(node.elseClause, path) : null;
        return { kind: 'Condition', variable: node.condition, whenTrue, whenFalse };
      }
      case 'Fetch': {
        const operation = compileOperation(node);
        const shape = shapeOfDocument(operation.document);
        const { requires, inputRewrites } = node;
        if (!requires) return { kind: 'Fetch', ...operation, shape };
        const source = {
          alias: '_entities',
          variable: 'representations',
          requires,
          inputRewrites,
          paths: [path],
        };
        return { kind: 'EntityFetch', ...operation, inputs: [compileInput(source, shape)] };
      }
      case 'BatchFetch': {
        const operation = compileOperation(node);
        const shape = shapeOfDocument(operation.document);
        const { aliases } = node.entityBatch;
        const outputRewrites = aliases.flatMap((input) => compileRewrites(input.outputRewrites, types.names));
        const inputs = aliases.map(({ representationsVariableName, paths, ...rest }) => {
          const places = paths.map((segments) => [...path, ...segments.map(compileStep)]);
          return compileInput({ ...rest, variable: representationsVariableName, paths: places }, shape);
        });
        return { kind: 'EntityFetch', ...operation, outputRewrites, inputs };
      }
      case 'Subscription':
        return compile({ ...node.primary, kind: 'Fetch' }, path);
      case 'Defer':
        throw new Error('@defer is not supported.');
    }
  }

  function compileInput(source: InputSource, answer: ResultShape): EntityInput {
    const { alias, variable, requires, inputRewrites, paths } = source;
    const shape = shapeBelow(answer, alias);
    const { keys } = shape;
    const widened = paths.flatMap((path) => widenRequires({ requires, inputRewrites, path, keys }, client));
    const beginRepresentations = compileRepresentations({ requires: widened, inputRewrites, ...types });
    return { alias, variable, paths: paths.map(entityPath), beginRepresentations, shape };
  }

  function entityPaths(node: PlanNode): FlattenPath[] {
    const paths = planFetches(node).flatMap((fetch) => [...entityPathsOf(fetch).values()].flat());
    return paths.map((path) => path.map(compileStep));
  }

  function compileStep(segment: FlattenNodePathSegment): FlattenStep {
    if (segment === '@') return { kind: 'List' };
    if ('Field' in segment) return { kind: 'Field', key: segment.Field };
    return { kind: 'Type', typenames: types.names.within(segment.TypeCondition) };
  }

  function documentOf(source: string): DocumentNode {
    const document = documents.get(source) ?? parse(source, { noLocation: true });
    documents.set(source, document);
    return document;
  }

  function compileOperation(node: PlannedFetch): FetchOperation {
    fetches += 1;
    const { operation } = node;
    return {
      order: fetches,
      service: node.serviceName,
      ...withoutCertainTypenames({ source: operation, document: documentOf(operation) }, outline),
      operationName: node.operationName ?? undefined,
      variableUsages: node.variableUsages ?? [],
      outputRewrites: 'outputRewrites' in node ? compileRewrites(node.outputRewrites, types.names) : [],
    };
  }
}
