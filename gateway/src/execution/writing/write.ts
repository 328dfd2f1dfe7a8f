/**
 * Writes a value that subgraphs gave as the JSON text that the response shows. Undefined when the value is not simply right: the response is
 * then projected again by the general way, which knows of errors and of nulls that go up.
 */
export type Write = (value: unknown) => string | undefined;
