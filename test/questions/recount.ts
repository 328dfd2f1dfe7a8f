import type { Records } from './plain/records.ts';

/** What an answer says that matters, and the same worked out again from the records, by plain sets and loops. */
export interface Recount {
  decisive(answer: unknown): unknown;
  recount(records: Records, variables: unknown): unknown;
}

export function recountOf<Answer, Variables>(checks: {
  decisive(answer: Answer): unknown;
  recount(records: Records, variables: Variables): unknown;
}): Recount {
  return {
    decisive: (answer) => checks.decisive(answer as Answer),
    recount: (records, variables) => checks.recount(records, variables as Variables),
  };
}

export interface Place {
  level: string;
  code: string;
}

export interface Nodes<Node> {
  totalCount: number;
  nodes: Node[];
}

/** In the order of their JSON: where the order is the hub's own matter. */
export const sorted = <Item>(items: readonly Item[]): Item[] =>
  items.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

export const byName = (names: Iterable<string>): string[] => [...names].sort();
