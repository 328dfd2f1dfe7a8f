import type { ObjectRef } from '@pothos/core';
import type { SchemeKindDefinition } from '../contract/scheme-kind.ts';
import { territorySchemeCode, territorySchemeId } from '../contract/territory-scheme.ts';
import type { SubgraphBuilder, Types } from './builder.ts';
import { nodeInterface } from './common-types.ts';
import { schemeKindEnum, territoryLevelEnum } from './enum-of.ts';
import { type SchemeReference, schemeInterface } from './scheme-interface.ts';
import { sharedType } from './shared-type.ts';
import { territoryInterface } from './territory-interface.ts';

export interface SchemeStubOptions {
  kinds: readonly SchemeKindDefinition[];
  /** Whether this subgraph resolves references to schemes, because it adds fields to them. */
  resolvable: boolean;
}

export type SchemeStub = ObjectRef<Types, SchemeReference>;

/**
 * A type for each registered kind, by the kind's code: for subgraphs that name schemes of every kind or add fields to them. A kind whose
 * schemes are territories (the QPV) can be named by its code too.
 */
export function schemeStubs(
  builder: SubgraphBuilder,
  options: SchemeStubOptions,
): ReadonlyMap<string, SchemeStub> {
  return sharedType(
    builder,
    'schemeStubs',
    () => new Map(options.kinds.map((kind) => [kind.code, schemeStub(builder, kind, options)])),
  );
}

function schemeStub(
  builder: SubgraphBuilder,
  kind: SchemeKindDefinition,
  { kinds, resolvable }: SchemeStubOptions,
): SchemeStub {
  const { code, typeName, description, territory } = kind;
  const type = builder.objectRef<SchemeReference>(typeName).implement({
    description,
    interfaces: [
      nodeInterface(builder),
      schemeInterface(builder, kinds),
      ...(territory ? [territoryInterface(builder, kinds) as never] : []),
    ],
    fields: (t) => ({
      id: t.id({
        description: 'Identifiant opaque, stable.',
        resolve: (scheme) => referenceOf(kind, scheme).id,
      }),
      kind: t.field({
        type: schemeKindEnum(builder, kinds),
        shareable: true,
        description: 'Type du dispositif.',
        resolve: () => code,
      }),
      ...(territory && {
        code: t.string({
          shareable: true,
          description: 'Code officiel.',
          resolve: (scheme) => territorySchemeCode(code, referenceOf(kind, scheme).id),
        }),
        level: t.field({
          type: territoryLevelEnum(builder),
          shareable: true,
          description: 'Niveau du territoire.',
          resolve: () => territory.level,
        }),
      }),
    }),
  });
  const keys = ['id', ...(territory ? ['code'] : [])].map((field) =>
    builder.keyDirective(builder.selection<{ id: string }>(field as 'id'), resolvable),
  );
  builder.asEntity(type, {
    key: keys,
    resolveReference: (reference) => referenceOf(kind, reference as Partial<SchemeReference>),
  });
  return type;
}

/** A reference by id, or by code: `{ id }`, `{ code }` and the territory `{ level, code }` all name the scheme. */
export function referenceOf(
  kind: SchemeKindDefinition,
  named: { id?: string; code?: string },
): SchemeReference {
  return { id: named.id ?? territorySchemeId(kind.code, named.code ?? ''), kind: kind.code };
}
