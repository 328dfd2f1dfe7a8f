import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { collectFields } from '../projection/collect-fields.ts';
import type { SelectedData } from '../projection/complete-object.ts';
import { dependsOnType } from '../projection/depends-on-type.ts';
import { sharedObject } from '../shared-object.ts';
import { type FieldText, type FieldValue, fieldText } from './field-text.ts';
import type { Write } from './write.ts';
import { isPlainString, isStringType } from './write-leaf.ts';
import { writeValue } from './write-value.ts';

/** Writes objects of a composite type. What is written of each runtime type is worked out when the first object of that type comes by. */
export function writeComposite(
  type: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
  selected: SelectedData,
): Write {
  if (isObjectType(type)) return writeObject(type, selectionSets, selected);
  const writes = new Map<unknown, Write>();

  function writeOf(typename: unknown): Write | undefined {
    const runtimeType = typename === undefined ? type : selected.schema.getType(typename as string);
    if (!runtimeType || !canBe(runtimeType)) return;
    const write = writeObject(runtimeType, selectionSets, selected);
    writes.set(typename, write);
    return write;
  }

  /** An object may well keep its type to itself where nothing that is selected depends on it. */
  function canBe(runtimeType: GraphQLNamedType): runtimeType is GraphQLObjectType | GraphQLInterfaceType {
    if (isObjectType(runtimeType))
      return isAbstractType(type) && selected.schema.isSubType(type, runtimeType);
    return runtimeType === type && isInterfaceType(type) && !dependsOnType(selectionSets, type, selected);
  }

  return (value, isPlain) => {
    if (typeof value !== 'object' || value === null) return undefined;
    const { __typename: typename } = value as { __typename?: unknown };
    return (writes.get(typename) ?? writeOf(typename))?.(value, isPlain);
  };
}

function writeObject(
  type: GraphQLObjectType | GraphQLInterfaceType,
  selectionSets: readonly SelectionSetNode[],
  selected: SelectedData,
): Write {
  let fields: readonly FieldText[] | undefined;
  return (value, isPlain) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    fields ??= compileFields(type, selectionSets, selected);
    const shared = sharedObject(value);
    if (shared?.writer === fields) return shared.text;
    let text = '';
    /** Whether the quote that ends the last value is still to come. */
    let isOpen = false;
    for (let index = 0; index < fields.length; index++) {
      const field = fields[index] as FieldText;
      const fieldValue = (value as Record<string, unknown>)[field.dataKey];
      if (field.isString && isPlainString(fieldValue, isPlain)) {
        text += (isOpen ? field.betweenStrings : field.beforeString) + fieldValue;
        isOpen = true;
        continue;
      }
      const written = field.write === null ? '' : field.write(fieldValue, isPlain);
      if (written === undefined) return undefined;
      text += (isOpen ? field.afterString : field.before) + written;
      isOpen = false;
    }
    text = text === '' ? '{}' : text + (isOpen ? '"}' : '}');
    if (shared) Object.assign(shared, { writer: fields, text });
    return text;
  };
}

const NO_VALUE: FieldValue = { dataKey: '__typename', write: null, isString: false };
const UNKNOWN: FieldValue = { ...NO_VALUE, write: () => undefined };

function compileFields(
  type: GraphQLObjectType | GraphQLInterfaceType,
  selectionSets: readonly SelectionSetNode[],
  selected: SelectedData,
): FieldText[] {
  const collected = [...collectFields(selectionSets, type, selected)];
  return collected.flatMap(([responseKey, nodes], index): FieldText[] => {
    const [first] = nodes as [FieldNode];
    const before = `${index === 0 ? '{' : ','}${JSON.stringify(responseKey)}:`;
    const name = first.name.value;
    if (name === '__typename') {
      return [
        isObjectType(type) ? fieldText(`${before}"${type.name}"`, NO_VALUE) : fieldText(before, UNKNOWN),
      ];
    }
    const definition = type.getFields()[name];
    if (!definition) throw new Error(`There is no field ${type.name}.${name}.`);
    const below = nodes.flatMap((node) => node.selectionSet ?? []);
    const write = writeValue(definition.type, (composite) => writeComposite(composite, below, selected));
    const dataKey = selected.dataKeys.of(first, type.name);
    return [fieldText(before, { dataKey, write, isString: isStringType(definition.type) })];
  });
}
