/** What a cell holds: missing is empty, several are separated by `|` in CSV and a list in JSON. */
export type Cell = string | number | boolean | null | readonly string[];

/** One column of an export: how it is asked for, and how it is read from a node of the answer. */
export interface Column {
  name: string;
  /** In French: shown in the index of exports. */
  description: string;
  /** Selection of the public graph that the cell is read from. */
  selection: string;
  read(node: Node): Cell;
}

/** A node of the public graph's answer. */
export type Node = Readonly<Record<string, unknown>>;

/** A column that is a field as it stands. */
export const fieldColumn = (name: string, description: string): Column => ({
  name,
  description,
  selection: name,
  read: (node) => (node[name] ?? null) as Cell,
});
