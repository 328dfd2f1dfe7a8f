import type { Content, DescribedTable, Table } from '../../exchange/index.ts';
import type { GraphNode } from '../graph-node.ts';
import type { Parameter } from '../parameters/parameter.ts';

/** A list of the public graph that can be exported. */
export interface ExportList {
  table: DescribedTable;
  /** Root field of the public graph, with the type of its filter. */
  field: string;
  filterType: string;
  /** Whether the list is as of a day: its filter has `asOf`, and its selection the variable `day`. */
  dated: boolean;
  /** What its nodes are asked for; with the variable `ever`, where items of all time can be asked for. */
  selection: string;
  /** Conditions that its address may have. */
  parameters: readonly Parameter[];
  /** Whether its nodes have a perimeter, and so a place on a map. */
  mapped: boolean;
  /** A node's rows, each its cells in the order of the columns. */
  rows(node: GraphNode): Content[][];
}

interface ListSource<Row, Node> extends Omit<ExportList, 'table' | 'rows' | 'mapped'> {
  table: Table<Row>;
  mapped?: boolean;
  toRows(node: Node): Row[];
}

/** `Node` is what `selection` asks for: the two are written side by side. */
export function exportList<Row, Node>({ table, toRows, ...source }: ListSource<Row, Node>): ExportList {
  return {
    mapped: false,
    ...source,
    table,
    rows: (node) =>
      toRows(node as unknown as Node).map((row) => table.columns.map((column) => column.content(row))),
  };
}
