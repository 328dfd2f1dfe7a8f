import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { conditionVariables } from './conditions.ts';
import { checkLimits, type OperationLimits } from './limits.ts';
import { fragmentsOf } from './operation-definitions.ts';
import { type CoerceVariables, compileVariables } from './variables.ts';

/** A client document, parsed, within the limits and valid; or the errors that say why it is not. */
export type ClientDocument =
  | { errors: readonly GraphQLError[]; operations: null }
  | { errors: null; operations: readonly ClientOperation[] };

/** One operation of a valid document. */
export interface ClientOperation {
  /** Unique to this operation among all that were ever read: a key for caches. */
  id: string;
  name: string | undefined;
  definition: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Variables that `@skip` and `@include` depend on, sorted. */
  conditionVariables: readonly string[];
  coerceVariables: CoerceVariables;
}

let count = 0;

/** Positions are only kept for documents that turn out wrong: they would weigh more than all the rest. */
export function readDocument(source: string, schema: GraphQLSchema, limits: OperationLimits): ClientDocument {
  const first = inspect(source, { schema, limits, noLocation: true });
  if (first.document) return { errors: null, operations: operationsOf(first.document, schema) };
  const again = inspect(source, { schema, limits, noLocation: false });
  return { errors: again.errors ?? first.errors, operations: null };
}

interface Inspection {
  schema: GraphQLSchema;
  limits: OperationLimits;
  noLocation: boolean;
}

type Inspected =
  | { document: DocumentNode; errors: null }
  | { document: null; errors: readonly GraphQLError[] };

function inspect(source: string, { schema, limits, noLocation }: Inspection): Inspected {
  let document: DocumentNode;
  try {
    document = parse(source, { noLocation, maxTokens: limits.maxTokens });
  } catch (error) {
    return { document: null, errors: [withCode(error as GraphQLError, 'GRAPHQL_PARSE_FAILED')] };
  }
  const tooLarge = checkLimits(document, limits);
  if (tooLarge.length > 0) return { document: null, errors: tooLarge };
  const invalid = validate(schema, document, undefined, { maxErrors: 20 });
  if (invalid.length > 0) {
    return { document: null, errors: incrementalDelivery(invalid) ?? invalid.map(asInvalid) };
  }
  return { document, errors: null };
}

function asInvalid(error: GraphQLError): GraphQLError {
  return withCode(error, 'GRAPHQL_VALIDATION_FAILED');
}

const INCREMENTAL_DIRECTIVES = ['defer', 'stream'];

/** Errors of a code of their own for `@defer` and `@stream`, which are no part of the specification yet. */
function incrementalDelivery(invalid: readonly GraphQLError[]): GraphQLError[] | null {
  const errors = invalid.filter(({ nodes }) =>
    nodes?.some((node) => node.kind === Kind.DIRECTIVE && INCREMENTAL_DIRECTIVES.includes(node.name.value)),
  );
  return errors.length > 0
    ? errors.map((error) => withCode(error, 'INCREMENTAL_DELIVERY_NOT_SUPPORTED'))
    : null;
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  const { message, nodes, source, positions, path } = error;
  return new GraphQLError(message, { nodes, source, positions, path, extensions: { code } });
}

function operationsOf(document: DocumentNode, schema: GraphQLSchema): ClientOperation[] {
  const fragments = fragmentsOf(document);
  const operations: ClientOperation[] = [];
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    count += 1;
    operations.push({
      id: String(count),
      name: definition.name?.value,
      definition,
      fragments,
      conditionVariables: conditionVariables(definition, fragments),
      coerceVariables: compileVariables(schema, definition.variableDefinitions ?? []),
    });
  }
  return operations;
}

/** The operation that a request means, by the rules of the specification's GetOperation. */
export function selectOperation(
  operations: readonly ClientOperation[],
  operationName: string | null | undefined,
): ClientOperation | GraphQLError {
  if (operationName == null) {
    const [only, ...others] = operations;
    if (only && others.length === 0) return only;
    return unresolvable(
      only
        ? 'Must provide operation name if query contains multiple operations.'
        : 'Must provide an operation.',
    );
  }
  return (
    operations.find(({ name }) => name === operationName) ??
    unresolvable(`Unknown operation named "${operationName}".`)
  );
}

function unresolvable(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } });
}
