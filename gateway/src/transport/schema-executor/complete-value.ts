import {
  type FieldNode,
  GraphQLError,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  type SelectionSetNode,
} from 'graphql';
import { serialisedCheck } from '../../serialised-scalars.ts';
import { completeAbstract } from './abstract-type.ts';
import { completeList } from './complete-list.ts';
import { describeValue } from './describe-value.ts';
import { executeFields } from './execute-fields.ts';
import { isPromise } from './execution.ts';
import { planObject, type Selections } from './object-plan.ts';
import { infoOf, type Place } from './place.ts';

/** Completes a resolved value (specification, CompleteValue): returns it or a promise of it, or throws a field error. */
export type CompleteValue = (value: unknown, place: Place) => unknown;

/** The field whose values are completed. */
export interface CompletedField {
  /** For messages, as `Type.field`. */
  place: string;
  nodes: readonly FieldNode[];
  /** All that is selected below it. */
  below: readonly SelectionSetNode[];
  selections: Selections;
}

export function compileCompletion(type: GraphQLOutputType, field: CompletedField): CompleteValue {
  if (isNonNullType(type)) return completeNonNull(compileCompletion(type.ofType, field), field);
  const complete = completeNullable(type, field);
  return (value, place) => {
    if (value instanceof Error) throw value;
    return value === null || value === undefined ? null : complete(value, place);
  };
}

function completeNullable(type: GraphQLOutputType, field: CompletedField): CompleteValue {
  if (isListType(type)) return completeList(type.ofType, field);
  if (isLeafType(type)) return completeLeaf(type);
  if (isAbstractType(type)) return completeAbstract(type, field);
  return completeObject(type as GraphQLObjectType, field);
}

function completeNonNull(complete: CompleteValue, { place: name }: CompletedField): CompleteValue {
  return (value, place) => {
    const completed = complete(value, place);
    if (completed === null) throw new Error(`Cannot return null for non-nullable field ${name}.`);
    return completed;
  };
}

function completeLeaf(type: GraphQLLeafType): CompleteValue {
  const isSerialised = serialisedCheck(type);
  return (value) => {
    if (isSerialised?.(value)) return value;
    const serialised = type.serialize(value);
    if (serialised === null || serialised === undefined) {
      throw new Error(
        `Expected \`${type.name}.serialize(${describeValue(value)})\` to return non-nullable value, returned: ${describeValue(serialised)}`,
      );
    }
    return serialised;
  };
}

export function completeObject(
  type: GraphQLObjectType,
  { nodes, below, selections }: CompletedField,
): CompleteValue {
  const plan = planObject(type, below, selections);
  const isTypeOf = type.isTypeOf;
  if (!isTypeOf) return (value, place) => executeFields(plan(), value, place);
  return (value, place) => {
    const verify = (is: unknown) => {
      if (is) return executeFields(plan(), value, place);
      throw new GraphQLError(`Expected value of type "${type.name}" but got: ${describeValue(value)}.`, {
        nodes,
      });
    };
    const answer = isTypeOf(value, place.execution.context, infoOf(place));
    return isPromise(answer) ? answer.then(verify) : verify(answer);
  };
}
