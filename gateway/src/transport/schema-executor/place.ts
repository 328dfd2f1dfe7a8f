import { type FieldNode, type GraphQLResolveInfo, locatedError } from 'graphql';
import type { Execution } from './execution.ts';
import type { FieldPlan } from './object-plan.ts';

type ResolveInfo = Omit<GraphQLResolveInfo, AddedByOthers>;
type Path = GraphQLResolveInfo['path'];

/** Declared by another package for its own executor; graphql-js gives neither. */
type AddedByOthers = 'getAbortSignal' | 'getAsyncHelpers';

/**
 * Where a value stands: a field of an object, or an item of a field's list. There is one for most of the values of a response, so it is also
 * what resolvers are told, read when they look at it: all of `GraphQLResolveInfo`, though not in properties of its own.
 */
export class Place implements ResolveInfo {
  readonly field: FieldPlan;
  /** Response key, or index in the list. */
  readonly key: string | number;
  /** Of the object that it is a field of, or of its list; null for fields of the root. */
  readonly prev: Place | null;
  readonly execution: Execution;

  constructor(field: FieldPlan, key: string | number, { place, execution }: Parent) {
    this.field = field;
    this.key = key;
    this.prev = place;
    this.execution = execution;
  }

  /** Itself, for what stands in it. */
  get place(): Place {
    return this;
  }
  get fieldName() {
    return this.field.name;
  }
  get fieldNodes() {
    return this.field.nodes;
  }
  get returnType() {
    return this.field.definition.type;
  }
  get parentType() {
    return this.field.parentType;
  }
  get path(): Path {
    const typename = isItem(this) ? undefined : this.field.parentType.name;
    return { prev: this.prev?.path, key: this.key, typename };
  }
  get schema() {
    return this.execution.schema;
  }
  get fragments() {
    return this.execution.fragments;
  }
  get rootValue() {
    return undefined;
  }
  get operation() {
    return this.execution.operation;
  }
  get variableValues() {
    return this.execution.variables;
  }
}

/** What values stand in: the place of an object or of a list, or the root. */
export interface Parent {
  readonly place: Place | null;
  readonly execution: Execution;
}

const isItem = ({ key }: Place): boolean => typeof key === 'number';

/** What resolvers are told: of an item, what they are told of the field. */
export function infoOf(place: Place): GraphQLResolveInfo {
  let ofField = place;
  while (isItem(ofField)) ofField = ofField.prev as Place;
  return ofField as ResolveInfo as GraphQLResolveInfo;
}

/** Null, with the error collected; in a non-null place the error goes on to the parent. */
export function handleError(error: unknown, place: Place, isNonNull: boolean): null {
  const located = locatedError(error, place.field.nodes as FieldNode[], keysTo(place));
  if (isNonNull) throw located;
  place.execution.errors.add(located, place);
  return null;
}

function keysTo(place: Place): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at: Place | null = place; at !== null; at = at.prev) keys.push(at.key);
  return keys.reverse();
}
