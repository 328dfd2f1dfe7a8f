import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  isAbstractType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { collectFields } from '../projection/collect-fields.ts';
import type { SelectedData } from '../projection/complete-object.ts';
import { sharedText } from '../shared-text.ts';
import { type FieldText, fieldText } from './field-text.ts';
import type { Write } from './write.ts';
import { isPlain, isStringType } from './write-leaf.ts';
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
    const runtimeType = typeof typename === 'string' ? selected.schema.getType(typename) : undefined;
    if (!isObjectType(runtimeType) || !isAbstractType(type) || !selected.schema.isSubType(type, runtimeType))
      return;
    const write = writeObject(runtimeType, selectionSets, selected);
    writes.set(typename, write);
    return write;
  }

  return (value) => {
    if (typeof value !== 'object' || value === null) return undefined;
    const { __typename: typename } = value as { __typename?: unknown };
    return (writes.get(typename) ?? writeOf(typename))?.(value);
  };
}

function writeObject(
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
  selected: SelectedData,
): Write {
  let fields: readonly FieldText[] | undefined;
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    fields ??= compileFields(type, selectionSets, selected);
    const shared = sharedText(value);
    if (shared?.writer === fields) return shared.text;
    let text = '';
    /** Whether the quote that ends the last value is still to come. */
    let isOpen = false;
    for (let index = 0; index < fields.length; index++) {
      const field = fields[index] as FieldText;
      const fieldValue = (value as Record<string, unknown>)[field.dataKey];
      if (field.isString && isPlain(fieldValue)) {
        text += (isOpen ? field.betweenStrings : field.beforeString) + fieldValue;
        isOpen = true;
        continue;
      }
      const written = field.write === null ? '' : field.write(fieldValue);
      if (written === undefined) return undefined;
      text += (isOpen ? field.afterString : field.before) + written;
      isOpen = false;
    }
    text = text === '' ? '{}' : text + (isOpen ? '"}' : '}');
    if (shared) Object.assign(shared, { writer: fields, text });
    return text;
  };
}

function compileFields(
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
  selected: SelectedData,
): FieldText[] {
  const collected = [...collectFields(selectionSets, type, selected)];
  return collected.flatMap(([responseKey, nodes], index): FieldText[] => {
    const [first] = nodes as [FieldNode];
    const before = `${index === 0 ? '{' : ','}${JSON.stringify(responseKey)}:`;
    const name = first.name.value;
    if (name === '__typename') {
      return [fieldText(`${before}"${type.name}"`, { dataKey: name, write: null, isString: false })];
    }
    const definition = type.getFields()[name];
    if (!definition) throw new Error(`There is no field ${type.name}.${name}.`);
    const below = nodes.flatMap((node) => node.selectionSet ?? []);
    const write = writeValue(definition.type, (composite) => writeComposite(composite, below, selected));
    const dataKey = selected.dataKeys.of(first, type.name);
    return [fieldText(before, { dataKey, write, isString: isStringType(definition.type) })];
  });
}
