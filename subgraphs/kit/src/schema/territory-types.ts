import type { ObjectRef } from '@pothos/core';
import type { IsoDate } from '../contract/dates.ts';
import type { SchemeKindDefinition } from '../contract/scheme-kind.ts';
import type { TerritoryRef } from '../contract/territory-ref.ts';
import { type Cog, stateOn } from '../reference/index.ts';
import type { SubgraphBuilder, Types } from './builder.ts';
import { territoryLevelEnum } from './enum-of.ts';
import { sharedType } from './shared-type.ts';
import { COG_LEVELS, type CogLevel, TERRITORY_TYPES, territoryInterface } from './territory-interface.ts';

export interface TerritoryTypesOptions {
  cog: Cog;
  kinds: readonly SchemeKindDefinition[];
  /** Whether this subgraph resolves references to territories, because it adds fields to them. */
  resolvable: boolean;
}

export type CogTerritoryTypes = Readonly<Record<CogLevel, ObjectRef<Types, TerritoryOnDay>>>;

/** A territory on a day: what stands behind its type. Without a day, on that of the request. */
export interface TerritoryOnDay extends TerritoryRef {
  asOf?: IsoDate;
}

/**
 * The type of each level of the COG, with what the reference held by every subgraph answers: code, level, name, population. Its key has the
 * day that it is described on, so that what another subgraph adds is of the same day.
 */
export function territoryTypes(builder: SubgraphBuilder, options: TerritoryTypesOptions): CogTerritoryTypes {
  return sharedType(builder, 'territoryTypes', () => {
    const types = COG_LEVELS.map((level) => [level, cogTerritory(builder, level, options)]);
    return Object.fromEntries(types) as CogTerritoryTypes;
  });
}

function cogTerritory(
  builder: SubgraphBuilder,
  level: CogLevel,
  { cog, kinds, resolvable }: TerritoryTypesOptions,
): ObjectRef<Types, TerritoryOnDay> {
  const stateOf = (ref: TerritoryOnDay, { today }: { today: IsoDate }) =>
    stateOn(cog, ref, ref.asOf ?? today);
  const type = builder.objectRef<TerritoryOnDay>(TERRITORY_TYPES[level].typeName).implement({
    description: TERRITORY_TYPES[level].description,
    interfaces: [territoryInterface(builder, kinds)],
    fields: (t) => ({
      ...codeAndLevel(builder, t),
      name: t.string({
        shareable: true,
        description: 'Nom officiel.',
        resolve: (ref, _, context) => stateOf(ref, context)?.entry.name ?? ref.code,
      }),
      population: t.int({
        shareable: true,
        nullable: true,
        description: 'Population municipale ; vide quand elle n’est pas connue.',
        resolve: (ref, _, context) => stateOf(ref, context)?.entry.population ?? null,
      }),
      asOf: t.field({
        type: 'Date',
        shareable: true,
        description:
          'Le jour dont il donne l’état : celui de la question, ou le plus proche où ce code désignait ce territoire.',
        resolve: (ref, _, context) => stateOf(ref, context)?.day ?? ref.asOf ?? context.today,
      }),
      vintage: t.int({
        shareable: true,
        nullable: true,
        description:
          'Millésime du code officiel géographique d’où viennent nom, population et rattachements ; vide pour une commune disparue avant 2024.',
        resolve: (ref, _, context) => stateOf(ref, context)?.vintage ?? null,
      }),
    }),
  });
  const key = builder.selection<{ code: string; asOf?: IsoDate | null }>('code asOf');
  builder.asEntity(type, {
    key: resolvable ? key : builder.keyDirective(key, false),
    resolveReference({ code, asOf = null }, context) {
      const ref = { level, code, asOf: asOf ?? context.today };
      return stateOf(ref, context) ? ref : null;
    },
  });
  return type;
}

/** Stub of a kind whose schemes are territories (the QPV), for subgraphs that only name them as territories. */
export function territoryKindStub(
  builder: SubgraphBuilder,
  { typeName, description, territory }: SchemeKindDefinition,
  kinds: readonly SchemeKindDefinition[],
): void {
  if (!territory) return;
  const type = builder.objectRef<TerritoryRef>(typeName).implement({
    description,
    interfaces: [territoryInterface(builder, kinds)],
    fields: (t) => codeAndLevel(builder, t),
  });
  builder.asEntity(type, {
    key: builder.keyDirective(builder.selection<{ code: string }>('code'), false),
    resolveReference: ({ code }) => ({ level: territory.level, code }),
  });
}

type TerritoryFields = PothosSchemaTypes.ObjectFieldBuilder<Types, TerritoryRef>;

const codeAndLevel = (builder: SubgraphBuilder, t: TerritoryFields) => ({
  code: t.exposeString('code', { shareable: true, description: 'Code officiel.' }),
  level: t.expose('level', {
    shareable: true,
    type: territoryLevelEnum(builder),
    description: 'Niveau du territoire.',
  }),
});
