import type { GraphQLError } from 'graphql';
import type { VariableValues } from '../planning/conditions.ts';
import type { ResponseObject } from '../planning/required-fields.ts';
import type { RequestContext, Transports } from '../transport/transport.ts';

/** One run of a plan: what it works on, and what it has brought together. */
export interface PlanRun {
  /** The response so far, by data keys. */
  data: ResponseObject;
  /** Errors of each fetch, by its order in the plan, with paths of data keys. */
  errors: Map<number, GraphQLError[]>;
  /** Whether no string of any answer so far holds anything that JSON escapes. */
  isPlain: boolean;
  variables: VariableValues;
  context: RequestContext;
  transports: Transports;
  /** Names of object types: the only ones that a merged `__typename` may end as. */
  objectTypes: ReadonlySet<string>;
}

export function addError(run: PlanRun, order: number, error: GraphQLError): void {
  const errors = run.errors.get(order);
  if (errors) errors.push(error);
  else run.errors.set(order, [error]);
}
