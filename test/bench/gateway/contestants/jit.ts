import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

/** Its own JSON, and leaves as the data has them: they are what they have to be. */
const OPTIONS = {
  customJSONSerializer: true,
  disableLeafSerialization: true,
  disablingCapturingStackErrors: true,
};

/** Executes with graphql-jit; each document is compiled once. */
export type JitExecute = (
  document: DocumentNode,
  variables: Record<string, unknown>,
) => Promise<ExecutionResult> | ExecutionResult;

export function createJit(schema: GraphQLSchema): JitExecute {
  const compile = createCompiler(schema);
  return (document, variables) => compile(document).query(undefined, {}, variables);
}

/** `compiled.stringify` writes JSON by the query's own shape. */
export function createCompiler(schema: GraphQLSchema): (document: DocumentNode) => CompiledQuery {
  const queries = new WeakMap<DocumentNode, CompiledQuery>();
  return (document) => {
    let query = queries.get(document);
    if (!query) {
      const compiled = compileQuery(schema, document, undefined, OPTIONS as never);
      if (!isCompiledQuery(compiled))
        throw new Error(`graphql-jit cannot compile this: ${JSON.stringify(compiled)}`);
      query = compiled;
      queries.set(document, query);
    }
    return query;
  };
}
