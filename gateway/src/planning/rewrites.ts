import type { FetchNodePathSegment, FetchRewrite } from '@graphql-hive/router-query-planner';
import { MAX_LIST_NESTING } from './nesting.ts';
import type { TypeNames } from './type-names.ts';

/** A change to a subgraph's answer, or to a representation on its way to one, at every place its path leads to. */
export interface Rewrite {
  path: readonly RewriteStep[];
  /** The key at the end of the path. */
  key: string;
  change: { renameTo: string } | { setTo: string };
}

type RewriteStep = { key: string } | { typenames: ReadonlySet<string> };

export function compileRewrites(rewrites: readonly FetchRewrite[] | undefined, names: TypeNames): Rewrite[] {
  return (rewrites ?? []).map((rewrite) => compileRewrite(rewrite, names));
}

function compileRewrite(rewrite: FetchRewrite, names: TypeNames): Rewrite {
  const setter = 'ValueSetter' in rewrite ? rewrite.ValueSetter : 'kind' in rewrite ? rewrite : null;
  if (setter) return place(setter.path, { setTo: setter.setValueTo }, names);
  if ('KeyRenamer' in rewrite) {
    return place(rewrite.KeyRenamer.path, { renameTo: rewrite.KeyRenamer.renameKeyTo }, names);
  }
  throw new Error(`Unknown rewrite in the query plan: ${JSON.stringify(rewrite)}`);
}

function place(
  segments: readonly FetchNodePathSegment[],
  change: Rewrite['change'],
  names: TypeNames,
): Rewrite {
  const path: RewriteStep[] = segments.map((segment) =>
    'Key' in segment ? { key: segment.Key } : { typenames: names.within(segment.TypenameEquals) },
  );
  const last = path.pop();
  if (!last || !('key' in last))
    throw new Error(`A rewrite in the query plan ends nowhere: ${JSON.stringify(segments)}`);
  return { path, key: last.key, change };
}

/** Changes `value` in place. */
export function applyRewrite(value: unknown, rewrite: Rewrite): void {
  walk(value, 0, 0);

  function walk(current: unknown, index: number, nesting: number): void {
    if (typeof current !== 'object' || current === null) return;
    if (Array.isArray(current)) {
      if (nesting < MAX_LIST_NESTING) for (const item of current) walk(item, index, nesting + 1);
      return;
    }
    const object = current as Record<string, unknown>;
    const step = rewrite.path[index];
    if (step === undefined) {
      change(object, rewrite);
    } else if ('key' in step) {
      walk(object[step.key], index + 1, 0);
    } else {
      const typename = object.__typename;
      if (typeof typename !== 'string' || step.typenames.has(typename)) walk(object, index + 1, 0);
    }
  }
}

function change(object: Record<string, unknown>, { key, change }: Rewrite): void {
  const value = object[key];
  if (value === undefined) return;
  if ('setTo' in change) {
    if (value !== null) object[key] = change.setTo;
  } else {
    object[change.renameTo] = value;
    delete object[key];
  }
}

/** The keys on the way to what a rewrite changes, its own included. */
export function keysOf({ path, key }: Rewrite): string[] {
  return [...path.flatMap((step) => ('key' in step ? [step.key] : [])), key];
}

/** The path of an error about a value that `rewrite` has moved. */
export function renamePath(path: readonly (string | number)[], rewrite: Rewrite): (string | number)[] {
  const renamed = [...path];
  if (!('renameTo' in rewrite.change)) return renamed;
  const keys = keysOf(rewrite);
  const positions = path.flatMap((segment, position) => (typeof segment === 'string' ? [position] : []));
  const moved = positions[keys.length - 1];
  if (moved !== undefined && keys.every((key, index) => path[positions[index] as number] === key)) {
    renamed[moved] = rewrite.change.renameTo;
  }
  return renamed;
}
