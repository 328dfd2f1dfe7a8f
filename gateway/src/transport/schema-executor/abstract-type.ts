import {
  defaultTypeResolver,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLObjectType,
  isObjectType,
} from 'graphql';
import { type CompletedField, type CompleteValue, completeObject } from './complete-value.ts';
import { describeValue } from './describe-value.ts';
import { isPromise } from './execution.ts';
import { infoOf } from './place.ts';

/** Completes values of an interface or union as the object type that each turns out to be. */
export function completeAbstract(type: GraphQLAbstractType, field: CompletedField): CompleteValue {
  const { schema } = field.selections;
  const completions = new Map<string, CompleteValue>();
  const resolveType = type.resolveType ?? defaultTypeResolver;

  function completionOf(runtimeType: GraphQLObjectType): CompleteValue {
    let complete = completions.get(runtimeType.name);
    if (!complete) {
      complete = completeObject(runtimeType, field);
      completions.set(runtimeType.name, complete);
    }
    return complete;
  }

  function validated(name: unknown, value: unknown): GraphQLObjectType {
    const refuse = (message: string) => new GraphQLError(message, { nodes: field.nodes });
    if (name === undefined || name === null) {
      throw refuse(
        `Abstract type "${type.name}" must resolve to an Object type at runtime for field "${field.place}". Either the "${type.name}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`,
      );
    }
    if (typeof name !== 'string') {
      throw new GraphQLError(
        `Abstract type "${type.name}" must resolve to an Object type at runtime for field "${field.place}" with value ${describeValue(value)}, received "${describeValue(name)}".`,
      );
    }
    const runtimeType = schema.getType(name);
    if (!runtimeType) {
      throw refuse(
        `Abstract type "${type.name}" was resolved to a type "${name}" that does not exist inside the schema.`,
      );
    }
    if (!isObjectType(runtimeType)) {
      throw refuse(`Abstract type "${type.name}" was resolved to a non-object type "${name}".`);
    }
    if (!schema.isSubType(type, runtimeType)) {
      throw refuse(`Runtime Object type "${name}" is not a possible type for "${type.name}".`);
    }
    return runtimeType;
  }

  return (value, place) => {
    const complete = (name: unknown) =>
      (completions.get(name as string) ?? completionOf(validated(name, value)))(value, place);
    const name = resolveType(value, place.execution.context, infoOf(place), type);
    return isPromise(name) ? name.then(complete) : complete(name);
  };
}
