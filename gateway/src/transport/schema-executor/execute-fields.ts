import type { GraphQLResolveInfo } from 'graphql';
import { ResponseRecord } from '../../execution/response-record.ts';
import { isPromise } from './execution.ts';
import type { FieldPlan } from './object-plan.ts';
import { handleError, infoOf, type Parent, Place } from './place.ts';

/** Fields of one object, side by side; a promise only if one of them is. */
export function executeFields(
  fields: readonly FieldPlan[],
  source: unknown,
  parent: Parent,
): Record<string, unknown> | Promise<Record<string, unknown>> {
  const results = new ResponseRecord();
  let pending: string[] | null = null;
  try {
    for (const field of fields) {
      const value = executeField(field, source, parent);
      results[field.key] = value;
      if (isPromise(value)) {
        pending ??= [];
        pending.push(field.key);
      }
    }
  } catch (error) {
    if (pending === null) throw error;
    return settle(results, pending).finally(() => {
      throw error;
    });
  }
  return pending === null ? results : settle(results, pending);
}

/** The fields of a mutation's root, one after the other. */
export async function executeFieldsSerially(
  fields: readonly FieldPlan[],
  source: unknown,
  parent: Parent,
): Promise<Record<string, unknown>> {
  const results = new ResponseRecord();
  for (const field of fields) results[field.key] = await executeField(field, source, parent);
  return results;
}

async function settle(
  results: Record<string, unknown>,
  pending: readonly string[],
): Promise<Record<string, unknown>> {
  const values = await Promise.all(pending.map((key) => results[key]));
  for (let index = 0; index < pending.length; index++) results[pending[index] as string] = values[index];
  return results;
}

function executeField(field: FieldPlan, source: unknown, parent: Parent): unknown {
  if (field.isReady !== null && typeof source === 'object' && source !== null) {
    const value = (source as Record<string, unknown>)[field.name];
    if (field.isReady(value)) return value;
  }
  return resolveField(field, source, parent);
}

function resolveField(field: FieldPlan, source: unknown, parent: Parent): unknown {
  const { key, isNonNull, resolve } = field;
  const { execution } = parent;
  const place = new Place(field, key, parent);
  try {
    const resolved = resolve
      ? resolve(source, field.argumentsOf(execution.variables), execution.context, infoOf(place))
      : readProperty(source, place);
    const completed = isPromise(resolved)
      ? resolved.then((value) => field.complete(value, place))
      : field.complete(resolved, place);
    return isPromise(completed)
      ? completed.then(undefined, (error) => handleError(error, place, isNonNull))
      : completed;
  } catch (error) {
    return handleError(error, place, isNonNull);
  }
}

/** What graphql-js does for a field without resolver: a property, or the answer of a method. */
function readProperty(source: unknown, place: Place): unknown {
  if ((typeof source !== 'object' || source === null) && typeof source !== 'function') return undefined;
  const { field, execution } = place;
  const property = (source as Record<string, unknown>)[field.name];
  if (typeof property !== 'function') return property;
  return (source as Record<string, Method>)[field.name]?.(
    field.argumentsOf(execution.variables),
    execution.context,
    infoOf(place),
  );
}

type Method = (args: unknown, context: unknown, info: GraphQLResolveInfo) => unknown;
