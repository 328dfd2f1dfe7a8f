import type { InterfaceRef } from '@pothos/core';
import type { SchemeKindDefinition } from '../contract/scheme-kind.ts';
import type { TerritoryLevel, TerritoryRef } from '../contract/territory-ref.ts';
import type { SubgraphBuilder, Types } from './builder.ts';
import { territoryLevelEnum } from './enum-of.ts';
import { sharedType } from './shared-type.ts';

/** GraphQL type of each level of the COG. A QPV is a scheme too: its type is its kind's. */
export const TERRITORY_TYPES = {
  REGION: { typeName: 'Region', description: 'Une région.' },
  DEPARTEMENT: { typeName: 'Departement', description: 'Un département, ou une collectivité d’outre-mer.' },
  EPCI: { typeName: 'Epci', description: 'Une intercommunalité à fiscalité propre.' },
  EPT: {
    typeName: 'Ept',
    description: 'Un établissement public territorial de la Métropole du Grand Paris.',
  },
  COMMUNE: { typeName: 'Commune', description: 'Une commune.' },
  ARRONDISSEMENT_MUNICIPAL: {
    typeName: 'ArrondissementMunicipal',
    description: 'Un arrondissement de Paris, de Lyon ou de Marseille.',
  },
  COMMUNE_DELEGUEE: {
    typeName: 'CommuneDeleguee',
    description: 'Une commune déléguée ou associée : une partie d’une commune.',
  },
} as const satisfies Partial<Record<TerritoryLevel, { typeName: string; description: string }>>;

/** Levels that the COG knows: all but the QPV. */
export type CogLevel = keyof typeof TERRITORY_TYPES;

export const COG_LEVELS = Object.keys(TERRITORY_TYPES) as CogLevel[];

/** `Territory` with what every subgraph can say of one. The backing value is its `TerritoryRef`. */
export const territoryInterface = (
  builder: SubgraphBuilder,
  kinds: readonly SchemeKindDefinition[],
): InterfaceRef<Types, TerritoryRef> =>
  sharedType(builder, 'Territory', () =>
    builder.interfaceRef<TerritoryRef>('Territory').implement({
      description:
        'Un territoire, à l’un des niveaux du découpage administratif ou de la politique de la ville.',
      resolveType: (ref) => territoryTypeName(kinds, ref.level),
      fields: (t) => ({
        code: t.exposeString('code', {
          description: 'Code officiel : COG, SIREN d’un EPCI ou d’un EPT, code d’un QPV.',
        }),
        level: t.expose('level', { type: territoryLevelEnum(builder), description: 'Niveau du territoire.' }),
      }),
    }),
  );

function territoryTypeName(
  kinds: readonly SchemeKindDefinition[],
  level: TerritoryLevel,
): string | undefined {
  if (level in TERRITORY_TYPES) return TERRITORY_TYPES[level as CogLevel].typeName;
  return kinds.find((kind) => kind.territory?.level === level)?.typeName;
}
