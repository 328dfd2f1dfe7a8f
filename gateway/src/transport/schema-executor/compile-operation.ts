import {
  BREAK,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';
import { fragmentsOf } from '../../planning/operation-definitions.ts';
import { compileVariables } from '../../planning/variables.ts';
import { collectErrors } from './collected-errors.ts';
import { executeFields, executeFieldsSerially } from './execute-fields.ts';
import { type Execution, isPromise } from './execution.ts';
import { planObject, type Selections } from './object-plan.ts';

export type ExecuteOperation = (
  variables: Readonly<Record<string, unknown>>,
  context: unknown,
) => ExecutionResult | Promise<ExecutionResult>;

/**
 * The only operation of a valid document, made ready for one schema: executed again and again, nothing of it is looked up twice. Answers
 * are those of graphql-js. Null for what a plan never has: several operations, subscriptions, directives, introspection.
 */
export function compileOperation(
  document: DocumentNode,
  { schema, byReference }: Pick<Selections, 'schema' | 'byReference'>,
): ExecuteOperation | null {
  const operation = onlyOperation(document);
  const rootType = operation && schema.getRootType(operation.operation);
  if (!rootType || operation.operation === OperationTypeNode.SUBSCRIPTION || needsMore(document)) return null;
  const fragments = fragmentsOf(document);
  const plan = planObject(rootType, [operation.selectionSet], { schema, fragments, byReference });
  const coerce = compileVariables(schema, operation.variableDefinitions ?? []);
  const fragmentsByName = Object.fromEntries(fragments);
  const executeRoot =
    operation.operation === OperationTypeNode.MUTATION ? executeFieldsSerially : executeFields;

  return (inputs, context) => {
    const variables = coerce(inputs);
    if (variables.errors) return { errors: variables.errors };
    const errors = collectErrors();
    const execution: Execution = {
      schema,
      fragments: fragmentsByName,
      operation,
      variables: variables.coerced,
      context,
      errors,
    };
    const respond = (data: Record<string, unknown> | null): ExecutionResult =>
      errors.all.length === 0 ? { data } : { errors: errors.all, data };
    const fail = (error: unknown) => {
      errors.add(error as GraphQLError, null);
      return respond(null);
    };
    try {
      const data = executeRoot(plan(), undefined, { place: null, execution });
      return isPromise(data) ? data.then(respond, fail) : respond(data);
    } catch (error) {
      return fail(error);
    }
  };
}

function onlyOperation({ definitions }: DocumentNode): OperationDefinitionNode | null {
  const [first, ...others] = definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  return first && others.length === 0 ? first : null;
}

function needsMore(document: DocumentNode): boolean {
  let found = false;
  const stop = () => {
    found = true;
    return BREAK;
  };
  visit(document, {
    Directive: stop,
    Field: ({ name }) => (name.value === '__schema' || name.value === '__type' ? stop() : undefined),
  });
  return found;
}
