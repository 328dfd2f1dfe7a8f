import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type SelectionSetNode,
} from 'graphql';
import { ERRORED } from '../../planning/errored.ts';
import type { FieldKeys } from '../../planning/field-keys.ts';
import { TYPENAME_ERRORED } from '../merge.ts';
import { collectFields, type Selections } from './collect-fields.ts';
import { completeValue } from './complete-value.ts';
import { dependsOnType } from './depends-on-type.ts';
import { type Complete, NO_VALUE, type Projection } from './projection.ts';
import { reportBadValue } from './report.ts';

/** The client's selections, and where each aliased field's value stands. */
export interface SelectedData extends Selections {
  dataKeys: FieldKeys;
}

interface FieldStep {
  responseKey: string;
  /** Null for what the projection answers itself. */
  dataKey: string | null;
  complete: Complete;
}

/**
 * Completes objects of a composite type. The steps of each runtime type are worked out when the first object of that type comes by, and
 * serve all later requests of the same shape.
 */
export function completeComposite(
  type: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
  selected: SelectedData,
): Complete {
  const stepsByTypename = new Map<string, readonly FieldStep[]>();

  function stepsFor(runtimeType: GraphQLCompositeType): readonly FieldStep[] {
    let steps = stepsByTypename.get(runtimeType.name);
    if (!steps) {
      steps = compileSteps(selectionSets, runtimeType, selected);
      stepsByTypename.set(runtimeType.name, steps);
    }
    return steps;
  }

  if (isObjectType(type)) {
    let steps: readonly FieldStep[] | undefined;
    return (value, projection) => {
      if (!isObject(value)) return reportBadValue(`Expected an object of type ${type.name}.`, projection);
      steps ??= stepsFor(type);
      return completeFields(value, steps, projection);
    };
  }

  const needsType = isInterfaceType(type) && dependsOnType(selectionSets, type, selected);
  return (value, projection) => {
    if (!isObject(value)) return reportBadValue(`Expected an object of type ${type.name}.`, projection);
    const typename = value.__typename;
    const known = typeof typename === 'string' ? stepsByTypename.get(typename) : undefined;
    if (known) return completeFields(value, known, projection);
    const runtimeType = runtimeTypeOf(typename, type, selected);
    if (!runtimeType)
      return reportBadValue(`The subgraph gave an object that is no public ${type.name}.`, projection);
    if (needsType && runtimeType === type) {
      if (value[TYPENAME_ERRORED] === true || typename === ERRORED) return null;
      return reportBadValue(`No subgraph told which ${type.name} this is.`, projection);
    }
    return completeFields(value, stepsFor(runtimeType), projection);
  };
}

/** An object type that `type` can be; or `type` itself, while only a subgraph with an interface object has spoken. */
function runtimeTypeOf(
  typename: unknown,
  type: GraphQLCompositeType,
  { schema }: SelectedData,
): GraphQLCompositeType | null {
  if (typename === undefined || typename === null || typename === ERRORED || typename === type.name) {
    return isUnionType(type) && typename !== undefined ? null : type;
  }
  const runtimeType = typeof typename === 'string' ? schema.getType(typename) : undefined;
  if (!isObjectType(runtimeType) || !isAbstractType(type)) return null;
  return schema.isSubType(type, runtimeType) ? runtimeType : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function completeFields(
  data: Record<string, unknown>,
  steps: readonly FieldStep[],
  projection: Projection,
): Record<string, unknown> | null {
  const completed: Record<string, unknown> = {};
  const at = projection.depth++;
  for (const { responseKey, dataKey, complete } of steps) {
    projection.path[at] = responseKey;
    const value = complete(dataKey === null ? data : data[dataKey], projection);
    if (value === NO_VALUE) {
      projection.depth = at;
      return null;
    }
    if (responseKey === '__proto__') defineOwn(completed, responseKey, value);
    else completed[responseKey] = value;
  }
  projection.depth = at;
  return completed;
}

/** A client may well name a field `__proto__`: assigning would not make it a key. */
function defineOwn(object: object, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

function compileSteps(
  selectionSets: readonly SelectionSetNode[],
  type: GraphQLCompositeType,
  selected: SelectedData,
): FieldStep[] {
  const steps: FieldStep[] = [];
  for (const [responseKey, nodes] of collectFields(selectionSets, type, selected)) {
    const [first] = nodes;
    if (first) steps.push(compileStep(responseKey, { first, nodes, type }, selected));
  }
  return steps;
}

interface CollectedField {
  first: FieldNode;
  nodes: readonly FieldNode[];
  type: GraphQLCompositeType;
}

function compileStep(responseKey: string, field: CollectedField, selected: SelectedData): FieldStep {
  const { first, nodes, type } = field;
  const name = first.name.value;
  const place = `${type.name}.${name}`;
  if (name === '__typename') return { responseKey, dataKey: null, complete: completeTypename(type) };
  if (name === '__schema' || name === '__type') {
    const complete: Complete = (_data, projection) => projection.introspection[responseKey] ?? null;
    return { responseKey, dataKey: null, complete };
  }
  if (isUnionType(type)) throw new Error(`A union has no field ${name}.`);
  const definition = type.getFields()[name];
  if (!definition) throw new Error(`There is no field ${place}.`);
  const selectionSets = nodes.flatMap((node) => node.selectionSet ?? []);
  const complete = completeValue(definition.type, place, (composite) =>
    completeComposite(composite, selectionSets, selected),
  );
  return { responseKey, dataKey: selected.dataKeys.of(first, type.name), complete };
}

/** Of an abstract type, only an interface object whose runtime type nobody told: that is no value. */
function completeTypename(type: GraphQLCompositeType): Complete {
  if (isObjectType(type)) return () => type.name;
  return (data, projection) => {
    if (!isObject(data) || data[TYPENAME_ERRORED] !== true) {
      reportBadValue(`No subgraph told which ${type.name} this is.`, projection);
    }
    return NO_VALUE;
  };
}

/** The whole response: a function from the merged data of all subgraphs. */
export function completeRoot(
  type: GraphQLObjectType,
  selectionSet: SelectionSetNode,
  selected: SelectedData,
): Complete {
  return completeComposite(type, [selectionSet], selected);
}
