import type { RequestContext } from './transport.ts';

/**
 * Makes something once for each request. It is kept on the request's own context, under a key that nobody else has: a map from contexts would
 * cost the garbage collector more than a small request costs otherwise. Contexts that cannot be added to have such a map.
 */
export function onePerRequest<T>(create: (context: RequestContext) => T): (context: RequestContext) => T {
  const key = Symbol('of this request');
  const fixed = new WeakMap<RequestContext, Kept<T>>();

  function keep(context: RequestContext): Kept<T> {
    const known = fixed.get(context);
    if (known) return known;
    const kept = { value: create(context) };
    if (Object.isExtensible(context)) (context as Keeper<T>)[key] = kept;
    else fixed.set(context, kept);
    return kept;
  }

  return (context) => ((context as Keeper<T>)[key] ?? keep(context)).value;
}

interface Kept<T> {
  value: T;
}

type Keeper<T> = Record<symbol, Kept<T> | undefined>;
