/** A node of the public graph's answer, before a list says what it asked for. */
export type GraphNode = Readonly<Record<string, unknown>>;
