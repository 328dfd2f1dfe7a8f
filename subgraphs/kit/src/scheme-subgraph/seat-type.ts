import type { SeatRecord } from '../contract/scheme-record.ts';
import type { SubgraphBuilder } from '../schema/builder.ts';
import { partnerStub } from '../schema/common-types.ts';
import { enumOf } from '../schema/enum-of.ts';
import type { SchemeInterface, SchemeReference } from '../schema/scheme-interface.ts';
import { sharedType } from '../schema/shared-type.ts';
import { BODY_TYPES, COLLEGES } from '../vocabulary/index.ts';

/** A seat with the scheme that it is on. */
export interface SeatOf extends SeatRecord {
  scheme: SchemeReference;
}

/** `Seat`: who sits where, as what and when. */
export const seatType = (builder: SubgraphBuilder, scheme: SchemeInterface) =>
  sharedType(builder, 'Seat', () =>
    builder.objectRef<SeatOf>('Seat').implement({
      description: 'Un siège : une organisation dans une instance d’un dispositif.',
      shareable: true,
      fields: (t) => ({
        scheme: t.field({
          type: scheme,
          description: 'Le dispositif.',
          resolve: (seat) => seat.scheme as never,
        }),
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
        since: t.expose('since', {
          type: 'Date',
          nullable: true,
          description: 'Premier jour ; vide s’il n’est pas connu.',
        }),
        until: t.expose('until', {
          type: 'Date',
          nullable: true,
          description: 'Dernier jour ; vide s’il dure encore.',
        }),
      }),
    }),
  );
