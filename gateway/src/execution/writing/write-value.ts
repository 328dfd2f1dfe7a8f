import {
  type GraphQLCompositeType,
  type GraphQLOutputType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Write } from './write.ts';
import { writeLeaf } from './write-leaf.ts';

/** How to write values of a composite type, given what the client selects of it. */
export type WriteComposite = (type: GraphQLCompositeType) => Write;

export function writeValue(type: GraphQLOutputType, composite: WriteComposite): Write {
  if (isNonNullType(type)) return writePresent(type.ofType, composite);
  const write = writePresent(type, composite);
  return (value, isPlain) => (value === null || value === undefined ? 'null' : write(value, isPlain));
}

function writePresent(type: GraphQLOutputType, composite: WriteComposite): Write {
  if (isListType(type)) return writeList(writeValue(type.ofType, composite));
  return isLeafType(type) ? writeLeaf(type) : composite(type as GraphQLCompositeType);
}

function writeList(writeItem: Write): Write {
  return (value, isPlain) => {
    if (!Array.isArray(value)) return undefined;
    let text = '[';
    for (let index = 0; index < value.length; index++) {
      const item = writeItem(value[index], isPlain);
      if (item === undefined) return undefined;
      text += index === 0 ? item : `,${item}`;
    }
    return `${text}]`;
  };
}
