import type { InterfaceRef, ObjectRef } from '@pothos/core';
import type { SchemeKindDefinition } from '../contract/scheme-kind.ts';
import type { SubgraphBuilder, Types } from './builder.ts';
import { nodeInterface } from './common-types.ts';
import { schemeKindEnum } from './enum-of.ts';
import { sharedType } from './shared-type.ts';

export type SchemeInterface = InterfaceRef<Types, SchemeReference>;

/** What any subgraph knows of a scheme that it only names. */
export interface SchemeReference {
  id: string;
  /** Code of the kind. */
  kind: string;
}

/** `Scheme` with what a subgraph can say of schemes that it only names. Composition adds what others answer. */
export const schemeInterface = (
  builder: SubgraphBuilder,
  kinds: readonly SchemeKindDefinition[],
): SchemeInterface =>
  sharedType(builder, 'Scheme', () =>
    builder.interfaceRef<SchemeReference>('Scheme').implement({
      description: 'Un dispositif territorial de santé, de quelque type qu’il soit.',
      interfaces: [nodeInterface(builder)],
      resolveType: (scheme) => kinds.find((kind) => kind.code === scheme.kind)?.typeName,
      fields: (t) => ({
        kind: t.field({
          type: schemeKindEnum(builder, kinds),
          description: 'Type du dispositif.',
          resolve: (scheme) => scheme.kind,
        }),
      }),
    }),
  );

export interface SchemeStubOptions {
  kinds: readonly SchemeKindDefinition[];
  /** Whether this subgraph resolves references to schemes, because it adds fields to them. */
  resolvable: boolean;
}

/** A type for each registered kind, for subgraphs that name schemes of every kind or add fields to them. */
export function schemeStubs(
  builder: SubgraphBuilder,
  { kinds, resolvable }: SchemeStubOptions,
): ReadonlyMap<string, ObjectRef<Types, SchemeReference>> {
  return sharedType(
    builder,
    'schemeStubs',
    () => new Map(kinds.map((kind) => [kind.code, schemeStub(builder, kind, { kinds, resolvable })])),
  );
}

function schemeStub(
  builder: SubgraphBuilder,
  { code, typeName, description }: SchemeKindDefinition,
  { kinds, resolvable }: SchemeStubOptions,
): ObjectRef<Types, SchemeReference> {
  const type = builder.objectRef<SchemeReference>(typeName).implement({
    description,
    interfaces: [nodeInterface(builder), schemeInterface(builder, kinds)],
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Identifiant opaque, stable.' }),
      kind: t.field({
        type: schemeKindEnum(builder, kinds),
        shareable: true,
        description: 'Type du dispositif.',
        resolve: (scheme) => scheme.kind,
      }),
    }),
  });
  const key = builder.selection<{ id: string }>('id');
  builder.asEntity(type, {
    key: resolvable ? key : builder.keyDirective(key, false),
    resolveReference: ({ id }) => ({ id, kind: code }),
  });
  return type;
}
