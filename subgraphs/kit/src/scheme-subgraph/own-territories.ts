import type { TerritoryRef } from '../contract/territory-ref.ts';
import { loaderFor, type SubgraphContext } from '../schema/context.ts';
import type { SchemeTypeOptions } from './fields/field-options.ts';

/**
 * Territories as this subgraph answers for them: one that is a scheme of this very kind (a QPV's perimeter names the QPV itself) becomes
 * that scheme, whose type it has here.
 */
export function ownTerritories({ definition, loaders }: Pick<SchemeTypeOptions, 'definition' | 'loaders'>) {
  const { territory } = definition;
  return async (refs: readonly TerritoryRef[], context: SubgraphContext): Promise<TerritoryRef[]> => {
    if (!territory) return [...refs];
    const codes = loaderFor(context, loaders.headByCode);
    return Promise.all(
      refs.map(async (ref) =>
        ref.level === territory.level ? { ...ref, ...(await codes.load(ref.code)) } : ref,
      ),
    );
  };
}
