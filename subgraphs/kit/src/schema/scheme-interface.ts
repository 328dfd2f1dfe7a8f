import type { InterfaceRef } from '@pothos/core';
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
