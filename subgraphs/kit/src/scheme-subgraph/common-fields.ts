import type { ObjectRef } from '@pothos/core';
import { type IsoDate, isWithin } from '../contract/dates.ts';
import { stateOf } from '../contract/life-cycle.ts';
import type { SchemeKindDefinition } from '../contract/scheme-kind.ts';
import type { Cog } from '../reference/index.ts';
import type { SubgraphBuilder, Types } from '../schema/builder.ts';
import { changeType } from '../schema/change-type.ts';
import {
  documentType,
  externalIdType,
  fundingType,
  partnerStub,
  sourceType,
} from '../schema/common-types.ts';
import { connectionType, pageArguments } from '../schema/connection.ts';
import { loaderFor } from '../schema/context.ts';
import { enumOf, provenanceEnum, schemeKindEnum, schemeStateEnum } from '../schema/enum-of.ts';
import { pageOfArray, readPage } from '../schema/page.ts';
import { seatInterface, seatType } from '../schema/seat-type.ts';
import type { SchemeHead } from '../store/scheme/scheme-lists.ts';
import { BODY_TYPES, COLLEGES } from '../vocabulary/index.ts';
import { bodyType } from './body-type.ts';
import { coordinationType } from './coordination-type.ts';
import { perimeterInterface, perimeterType } from './perimeter-type.ts';
import type { SchemeLoaders } from './scheme-loaders.ts';

export interface SchemeTypeOptions {
  definition: SchemeKindDefinition;
  kinds: readonly SchemeKindDefinition[];
  cog: Cog;
  loaders: SchemeLoaders;
}

/** The same, with the type that is being made. */
export interface SchemeFieldOptions extends SchemeTypeOptions {
  type: ObjectRef<Types, SchemeHead>;
}

type SchemeFields = PothosSchemaTypes.ObjectFieldBuilder<Types, SchemeHead>;

/** Of things with a period, those that hold on the day. */
const onDay = <Item extends { since: IsoDate | null; until: IsoDate | null }>(items: Item[], day: IsoDate) =>
  items.filter((item) => isWithin(item, day));

/** Where common fields stand: on the interface that clients see, or on the kind's type that answers. */
export type Place = 'interface' | 'type';

/** The fields that every kind of scheme has, for the interface and for the kind's type alike. */
export function commonFields(builder: SubgraphBuilder, options: SchemeFieldOptions, place: Place) {
  return (t: SchemeFields) => ({
    ...cardFields(builder, t, { ...options, shareable: place === 'type' }),
    ...territoryFields(builder, t, { ...options, place }),
    ...organisationFields(builder, t, options),
    ...seatFields(builder, t, { ...options, place }),
    ...recordFields(builder, t, options),
  });
}

function cardFields(
  builder: SubgraphBuilder,
  t: SchemeFields,
  options: SchemeTypeOptions & { shareable: boolean },
) {
  const { definition, kinds, loaders, shareable } = options;
  return {
    id: t.exposeID('id', { description: 'Identifiant opaque, stable.' }),
    kind: t.expose('kind', {
      type: schemeKindEnum(builder, kinds),
      shareable,
      description: 'Type du dispositif.',
    }),
    name: t.exposeString('name', { shareable, description: 'Nom.' }),
    state: t.field({
      type: schemeStateEnum(builder),
      nullable: true,
      shareable,
      args: asOfArgument(t),
      description: 'État commun, ce jour-là ; vide quand rien n’en est connu.',
      resolve: async (head, { asOf }, context) => {
        const statuses = await loaderFor(context, loaders.statuses).load(head.id);
        return stateOf(definition, { statuses, endsOn: head.endsOn }, asOf ?? context.today)?.state ?? null;
      },
    }),
    startedOn: t.expose('startedOn', {
      type: 'Date',
      nullable: true,
      shareable,
      description: 'Premier jour ; vide s’il n’est pas connu.',
    }),
    endsOn: t.expose('endsOn', {
      type: 'Date',
      nullable: true,
      shareable,
      description: 'Dernier jour du terme, s’il y en a un.',
    }),
    provenance: t.expose('provenance', {
      type: provenanceEnum(builder),
      shareable,
      description: 'D’où vient la fiche.',
    }),
  };
}

function territoryFields(
  builder: SubgraphBuilder,
  t: SchemeFields,
  { place, ...options }: SchemeTypeOptions & { place: Place },
) {
  const { loaders } = options;
  const type = place === 'type' ? perimeterType : perimeterInterface;
  return {
    perimeter: t.field({
      type: type(builder, options) as ReturnType<typeof perimeterType>,
      nullable: true,
      args: asOfArgument(t),
      description: 'Le territoire, ce jour-là ; vide quand il n’est pas connu.',
      resolve: async ({ id }, { asOf }, context) =>
        onDay(await loaderFor(context, loaders.perimeters).load(id), asOf ?? context.today).at(-1) ?? null,
    }),
  };
}

function organisationFields(builder: SubgraphBuilder, t: SchemeFields, { loaders }: SchemeTypeOptions) {
  return {
    leads: t.field({
      type: [partnerStub(builder)],
      description: 'Les organisations qui le portent.',
      resolve: ({ leads }) => leads.map((id) => ({ id })),
    }),
    bodies: t.field({
      type: [bodyType(builder)],
      args: {
        type: t.arg({ type: enumOf(builder, BODY_TYPES), description: 'De cette nature seulement.' }),
        ...asOfArgument(t),
      },
      description: 'Ses instances, ce jour-là.',
      resolve: async ({ id }, { type, asOf }, context) =>
        onDay(await loaderFor(context, loaders.bodies).load(id), asOf ?? context.today).filter(
          (body) => type == null || body.type === type,
        ),
    }),
    coordinations: t.field({
      type: [coordinationType(builder)],
      args: asOfArgument(t),
      description: 'Ses postes de coordination, ce jour-là.',
      resolve: async ({ id }, { asOf }, context) =>
        onDay(await loaderFor(context, loaders.coordinations).load(id), asOf ?? context.today),
    }),
    fundings: t.field({
      type: [fundingType(builder)],
      args: { year: t.arg.int({ description: 'De cette année seulement.' }) },
      description: 'Ses financements.',
      resolve: async ({ id }, { year }, context) =>
        (await loaderFor(context, loaders.fundings).load(id)).filter(
          (line) => year == null || line.year === year,
        ),
    }),
    documents: t.field({
      type: [documentType(builder)],
      description: 'Ses documents.',
      resolve: ({ id }, _, context) => loaderFor(context, loaders.documents).load(id),
    }),
  };
}

function seatFields(
  builder: SubgraphBuilder,
  t: SchemeFields,
  { definition, kinds, loaders, place, type: scheme }: SchemeFieldOptions & { place: Place },
) {
  const name = `${definition.typeName}Seat`;
  const own = { kinds, name, scheme };
  const type = place === 'type' ? seatType(builder, own) : seatInterface(builder, kinds, name);
  return {
    seats: t.field({
      type: [type],
      args: {
        body: t.arg({ type: enumOf(builder, BODY_TYPES), description: 'Dans cette instance seulement.' }),
        college: t.arg({ type: enumOf(builder, COLLEGES), description: 'De ce collège seulement.' }),
        ...asOfArgument(t),
      },
      description: 'Qui y siège, ce jour-là.',
      resolve: async (scheme, { body, college, asOf }, context) =>
        onDay(await loaderFor(context, loaders.seats).load(scheme.id), asOf ?? context.today)
          .filter(
            (seat) => (body == null || seat.body === body) && (college == null || seat.college === college),
          )
          .map((seat) => ({ ...seat, scheme })),
    }),
  };
}

function recordFields(builder: SubgraphBuilder, t: SchemeFields, { loaders }: SchemeTypeOptions) {
  return {
    version: t.exposeInt('version', { description: 'Version de la fiche : augmente à chaque changement.' }),
    sources: t.expose('sources', {
      type: [sourceType(builder)],
      description: 'Documents d’où vient la fiche.',
    }),
    externalIds: t.field({
      type: [externalIdType(builder)],
      description: 'Identifiants dans d’autres registres.',
      resolve: ({ id }, _, context) => loaderFor(context, loaders.externalIds).load(id),
    }),
    history: t.field({
      type: connectionType(builder, 'Change', changeType(builder)),
      args: pageArguments(t.arg),
      description: 'Les changements de la fiche, du plus ancien au plus récent.',
      resolve: async ({ id }, args, context) =>
        pageOfArray(await loaderFor(context, loaders.history).load(id), readPage(args, 1), ({ version }) =>
          String(version),
        ),
    }),
  };
}

export const asOfArgument = (t: SchemeFields) => ({
  asOf: t.arg({ type: 'Date', description: 'Ce jour-là ; aujourd’hui par défaut.' }),
});
