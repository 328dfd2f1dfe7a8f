import { type FieldNode, type GraphQLResolveInfo, locatedError } from 'graphql';
import { type Execution, type Path, pathToArray } from './execution.ts';
import type { FieldPlan } from './object-plan.ts';

/** Where a value stands: a field of an object, or an item of a field's list. */
export interface Place {
  field: FieldPlan;
  path: Path;
  execution: Execution;
  /** Of an item, where its list stands. */
  list: Place | null;
  /** Made when something asks for it. */
  info: GraphQLResolveInfo | null;
}

/** What resolvers are told: of an item, what they are told of the field. */
export function infoOf(place: Place): GraphQLResolveInfo {
  if (place.list !== null) return infoOf(place.list);
  place.info ??= resolveInfo(place);
  return place.info;
}

function resolveInfo({ field, path, execution }: Place): GraphQLResolveInfo {
  const { schema, fragments, operation, variables } = execution;
  const info: Omit<GraphQLResolveInfo, AddedByOthers> = {
    fieldName: field.name,
    fieldNodes: field.nodes,
    returnType: field.definition.type,
    parentType: field.parentType,
    path,
    schema,
    fragments,
    rootValue: undefined,
    operation,
    variableValues: variables,
  };
  return info as GraphQLResolveInfo;
}

/** Declared by another package for its own executor; graphql-js gives neither. */
type AddedByOthers = 'getAbortSignal' | 'getAsyncHelpers';

/** Null, with the error collected; in a non-null place the error goes on to the parent. */
export function handleError(error: unknown, { field, path, execution }: Place, isNonNull: boolean): null {
  const located = locatedError(error, field.nodes as FieldNode[], pathToArray(path));
  if (isNonNull) throw located;
  execution.errors.add(located, path);
  return null;
}
