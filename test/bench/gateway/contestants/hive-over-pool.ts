import { type DocumentNode, print } from 'graphql';
import type { HiveExecutor } from './hive-tuned.ts';
import { createPool } from './pool.ts';

/** Over a pool of connections; each document is printed once. */
export function hiveOverPool(_name: string, url: string): HiveExecutor {
  const ask = createPool(url);
  const printed = new WeakMap<DocumentNode, string>();
  return ({ document, variables }) => {
    let source = printed.get(document);
    if (source === undefined) {
      source = print(document);
      printed.set(document, source);
    }
    return ask(source, variables ?? {});
  };
}
