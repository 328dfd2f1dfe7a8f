import type { FieldNode } from 'graphql';

/** Under which key the value of each field that a client selects stands in what subgraphs return. */
export interface FieldKeys {
  /** Of an object of this type; the field's own name where it has no other. */
  of(field: FieldNode, typename: string): string;
  /** Of an object of whatever type. */
  any(field: FieldNode, key: string): boolean;
}

export interface FieldKeyTable extends FieldKeys {
  /** Without types, for objects of all. */
  set(field: FieldNode, key: string, typenames?: Iterable<string>): void;
}

export function createFieldKeys(): FieldKeyTable {
  const ofAll = new Map<FieldNode, string>();
  const byType = new Map<FieldNode, Map<string, string>>();
  return {
    of(field, typename) {
      return byType.get(field)?.get(typename) ?? ofAll.get(field) ?? field.name.value;
    },
    any(field, key) {
      const ofTypes = byType.get(field);
      if (ofTypes && [...ofTypes.values()].includes(key)) return true;
      return (ofAll.get(field) ?? field.name.value) === key;
    },
    set(field, key, typenames) {
      if (!typenames) return void ofAll.set(field, key);
      const ofTypes = byType.get(field) ?? new Map<string, string>();
      byType.set(field, ofTypes);
      for (const typename of typenames) ofTypes.set(typename, key);
    },
  };
}
