/**
 * Writes a value that subgraphs gave as the JSON text that the response shows. Undefined when the value is not simply right: the response is
 * then projected again by the general way, which knows of errors and of nulls that go up.
 *
 * `isPlain`: no string in it holds anything that JSON escapes, and none need be looked through.
 */
export type Write = (value: unknown, isPlain: boolean) => string | undefined;
