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
import type { Write } from './write.ts';
import { writeValue } from './write-value.ts';

/** One field's text is `prefix` and its value; the same text each time where there is no `write`. */
interface FieldText {
  prefix: string;
  dataKey: string;
  write: Write | null;
}

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
    for (let index = 0; index < fields.length; index++) {
      const { prefix, dataKey, write } = fields[index] as FieldText;
      if (write === null) {
        text += prefix;
        continue;
      }
      const written = write((value as Record<string, unknown>)[dataKey]);
      if (written === undefined) return undefined;
      text += prefix + written;
    }
    text = text === '' ? '{}' : `${text}}`;
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
    const prefix = `${index === 0 ? '{' : ','}${JSON.stringify(responseKey)}:`;
    const name = first.name.value;
    if (name === '__typename') return [{ prefix: `${prefix}"${type.name}"`, dataKey: name, write: null }];
    const definition = type.getFields()[name];
    if (!definition) throw new Error(`There is no field ${type.name}.${name}.`);
    const below = nodes.flatMap((node) => node.selectionSet ?? []);
    const write = writeValue(definition.type, (composite) => writeComposite(composite, below, selected));
    return [{ prefix, dataKey: selected.dataKeys.of(first, type.name), write }];
  });
}
