import type { FlattenNodePathSegment, PlanNode } from '@graphql-hive/router-query-planner';
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { PlanTypes } from './compile-plan.ts';
import { fieldType } from './field-type.ts';
import { definitionsOf } from './operation-definitions.ts';
import { entityPathsOf, type PlacedFetch, planFetches } from './plan-fetches.ts';
import { renamedKeys } from './renamed-keys.ts';
import { certainType, createPlace, placeBelow, type ResponsePlace } from './response-places.ts';

/** What a plan's response can hold, known before anything is asked. */
export interface ResponseOutline {
  /** What stands at the end of such keys. */
  placeAt(keys: readonly string[]): ResponsePlace;
  /** Whether types are certain wherever a selection set of the plan's fetches is for. */
  isCertain(selectionSet: SelectionSetNode): boolean;
}

/** Where a selection set is met. */
interface Stand {
  type: GraphQLNamedType | undefined;
  places: readonly ResponsePlace[];
  /** From the root of the subgraph's answer. */
  keys: readonly string[];
}

export function outlineResponse(
  root: PlanNode,
  { schema, names }: PlanTypes,
  documentOf: (source: string) => DocumentNode,
): ResponseOutline {
  const response = createPlace();
  const served = new Map<SelectionSetNode, Set<ResponsePlace>>();
  for (const fetch of planFetches(root)) declare(fetch);

  function declare(fetch: PlacedFetch): void {
    const { operation, fragments } = definitionsOf(documentOf(fetch.node.operation));
    const entities = entityPlaces(fetch);
    const namesOf = renamedKeys(fetch.node, names);
    const rootType = schema.getRootType(operation.operation) ?? undefined;
    if (entities.size === 0) response.types.add(rootType);
    visit(operation.selectionSet, { type: rootType, places: [response], keys: [] });

    function visit(selectionSet: SelectionSetNode, stand: Stand): void {
      const places = served.get(selectionSet) ?? new Set();
      served.set(selectionSet, places);
      for (const place of stand.places) places.add(place);
      for (const selection of selectionSet.selections) {
        if (selection.kind === Kind.FIELD) {
          if (selection.selectionSet) visit(selection.selectionSet, below(selection, stand));
          continue;
        }
        const fragment =
          selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        if (!fragment) continue;
        const condition = fragment.typeCondition?.name.value;
        const type = condition === undefined ? stand.type : schema.getType(condition);
        visit(fragment.selectionSet, { ...stand, type });
      }
    }

    function below({ alias, name }: FieldNode, stand: Stand): Stand {
      const key = alias?.value ?? name.value;
      const keys = [...stand.keys, key];
      const ofEntities = keys.length === 1 ? entities.get(key) : undefined;
      if (ofEntities) return { type: undefined, places: ofEntities, keys };
      const type = fieldType(stand.type, name.value);
      const places = stand.places.flatMap((place) => namesOf(keys).map((known) => placeBelow(place, known)));
      for (const place of places) place.types.add(type);
      return { type, places, keys };
    }
  }

  function entityPlaces(fetch: PlacedFetch): ReadonlyMap<string, readonly ResponsePlace[]> {
    const placesOf = (paths: FlattenNodePathSegment[][]) =>
      paths.map((path) => path.reduce(placeAfter, response));
    return new Map([...entityPathsOf(fetch)].map(([alias, paths]) => [alias, placesOf(paths)]));
  }

  return {
    placeAt: (keys) => keys.reduce(placeBelow, response),
    isCertain(selectionSet) {
      const places = [...(served.get(selectionSet) ?? [])];
      return places.length > 0 && places.every((place) => certainType(place) !== null);
    },
  };
}

function placeAfter(place: ResponsePlace, segment: FlattenNodePathSegment): ResponsePlace {
  return segment !== '@' && 'Field' in segment ? placeBelow(place, segment.Field) : place;
}
