import { inspect } from 'node:util';

/** A value in an error message, short. */
export function describeValue(value: unknown): string {
  return inspect(value, {
    depth: 1,
    breakLength: Number.POSITIVE_INFINITY,
    maxArrayLength: 10,
    maxStringLength: 100,
  });
}
