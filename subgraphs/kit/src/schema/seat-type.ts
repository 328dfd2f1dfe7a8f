import type { InterfaceRef, ObjectRef, OutputRef } from '@pothos/core';
import type { SchemeKindDefinition } from '../contract/scheme-kind.ts';
import type { SeatRecord } from '../contract/scheme-record.ts';
import { BODY_TYPES, COLLEGES } from '../vocabulary/index.ts';
import type { SubgraphBuilder, Types } from './builder.ts';
import { partnerStub } from './common-types.ts';
import { enumOf } from './enum-of.ts';
import { periodFields } from './period-fields.ts';
import { positionField } from './placed.ts';
import { type SchemeReference, schemeInterface } from './scheme-interface.ts';
import { sharedType } from './shared-type.ts';

/** A seat with the scheme that it is on. */
export interface SeatOf extends SeatRecord {
  /** Place among the seats of its scheme's record. */
  position: number;
  scheme: SchemeReference;
}

export interface SeatTypeOptions {
  kinds: readonly SchemeKindDefinition[];
  /** Name of this subgraph's type of seats: the planner needs one type for each subgraph, behind the one interface that clients see. */
  name: string;
  /** Type of `scheme`: `Scheme`, or the one kind that this subgraph has. */
  scheme: OutputRef<SchemeReference>;
}

/** `Seat`: who sits where, as what and when. */
export const seatType = (
  builder: SubgraphBuilder,
  { kinds, name, scheme }: SeatTypeOptions,
): ObjectRef<Types, SeatOf> =>
  sharedType(builder, name, () =>
    builder.objectRef<SeatOf>(name).implement({
      description: 'Un siège : une organisation dans une instance d’un dispositif.',
      interfaces: [seatInterface(builder, kinds, name)],
      fields: (t) => ({
        scheme: t.field({ type: scheme, description: 'Le dispositif.', resolve: (seat) => seat.scheme }),
        ...seatFields(builder, t),
      }),
    }),
  );

/** What clients see of seats, whichever subgraph tells of them. */
export const seatInterface = (
  builder: SubgraphBuilder,
  kinds: readonly SchemeKindDefinition[],
  typeName: string,
): InterfaceRef<Types, SeatOf> =>
  sharedType(builder, 'Seat', () =>
    builder.interfaceRef<SeatOf>('Seat').implement({
      description: 'Un siège : une organisation dans une instance d’un dispositif.',
      resolveType: () => typeName,
      fields: (t) => ({
        scheme: t.expose('scheme', { type: schemeInterface(builder, kinds), description: 'Le dispositif.' }),
        ...seatFields(builder, t as never),
      }),
    }),
  );

const seatFields = (builder: SubgraphBuilder, t: PothosSchemaTypes.ObjectFieldBuilder<Types, SeatOf>) => ({
  ...positionField(t),
  partner: t.field({
    type: partnerStub(builder),
    description: 'L’organisation.',
    resolve: ({ partnerId }) => ({ id: partnerId }),
  }),
  body: t.expose('body', { type: enumOf(builder, BODY_TYPES), description: 'L’instance.' }),
  role: t.exposeString('role', {
    nullable: true,
    description: 'À quel titre ; jamais le nom d’une personne.',
  }),
  college: t.expose('college', {
    type: enumOf(builder, COLLEGES),
    nullable: true,
    description: 'Le collège.',
  }),
  presides: t.exposeBoolean('presides', { description: 'Préside l’instance.' }),
  ...periodFields(t),
});
