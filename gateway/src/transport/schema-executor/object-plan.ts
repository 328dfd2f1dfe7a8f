import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isNonNullType,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import { collectFields } from '../../execution/projection/collect-fields.ts';
import { type CompleteValue, compileCompletion } from './complete-value.ts';
import { type ArgumentsOf, compileArguments } from './field-arguments.ts';
import { isSerialisedAs } from './leaf.ts';
import { resolveEntities } from './resolve-entities.ts';

/** Where selections are compiled. */
export interface Selections {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Whether entities are found by `resolveReference` extensions. */
  byReference: boolean;
}

/** One field of one runtime type, with all that can be known before there is a value. */
export interface FieldPlan {
  key: string;
  name: string;
  nodes: readonly FieldNode[];
  parentType: GraphQLObjectType;
  definition: GraphQLField<unknown, unknown>;
  resolve: GraphQLFieldResolver<unknown, unknown> | undefined;
  isNonNull: boolean;
  /** Where there is no resolver of its own: whether a property's value can stand in the response as it is. */
  isReady: ((value: unknown) => boolean) | null;
  argumentsOf: ArgumentsOf;
  complete: CompleteValue;
}

/** The fields to execute for objects of one type, made when the first of them comes by. */
export type ObjectPlan = () => readonly FieldPlan[];

export function planObject(
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
  selections: Selections,
): ObjectPlan {
  let fields: readonly FieldPlan[] | undefined;
  return () => {
    fields ??= planFields(type, selectionSets, selections);
    return fields;
  };
}

function planFields(
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
  selections: Selections,
): FieldPlan[] {
  const collected = collectFields(selectionSets, type, { ...selections, isIncluded: () => true });
  return [...collected].flatMap(([key, nodes]) => {
    const [first] = nodes as [FieldNode];
    const name = first.name.value;
    const definition = name === '__typename' ? TypeNameMetaFieldDef : type.getFields()[name];
    if (!definition) return [];
    const place = `${type.name}.${name}`;
    const below = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const isEntities = selections.byReference && name === '_entities';
    const resolve = isEntities ? resolveEntities(definition.resolve) : definition.resolve;
    const field: FieldPlan = {
      key,
      name,
      nodes,
      parentType: type,
      definition,
      resolve,
      isNonNull: isNonNullType(definition.type),
      isReady: resolve ? null : isSerialisedAs(definition.type),
      argumentsOf: compileArguments(definition, first),
      complete: compileCompletion(definition.type, { place, nodes, below, selections }),
    };
    return [field];
  });
}
