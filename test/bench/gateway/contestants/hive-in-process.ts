import { subgraphSchemas } from '../graph/subgraphs.ts';
import type { HiveExecutor } from './hive-tuned.ts';
import { createJit } from './jit.ts';

/** In this process, by graphql-jit. */
export function hiveInProcess(): (name: string) => HiveExecutor {
  const schemas = subgraphSchemas();
  return (name) => {
    const schema = schemas.get(name);
    if (!schema) throw new Error(`There is no subgraph ${name}.`);
    const execute = createJit(schema);
    return ({ document, variables }) => execute(document, variables ?? {});
  };
}
