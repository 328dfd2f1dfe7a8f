import { type FieldNode, locatedError } from 'graphql';
import { type Execution, type Path, pathToArray } from './execution.ts';

export interface FailedField {
  nodes: readonly FieldNode[];
  isNonNull: boolean;
  path: Path;
  execution: Execution;
}

/** Null, with the error collected; in a non-null place the error goes on to the parent. */
export function handleFieldError(error: unknown, { nodes, isNonNull, path, execution }: FailedField): null {
  const located = locatedError(error, nodes, pathToArray(path));
  if (isNonNull) throw located;
  execution.errors.add(located, path);
  return null;
}
