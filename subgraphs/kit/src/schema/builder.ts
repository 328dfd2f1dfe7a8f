import SchemaBuilder from '@pothos/core';
import DirectivesPlugin from '@pothos/plugin-directives';
import FederationPlugin from '@pothos/plugin-federation';
import type { Geometry } from 'geojson';
import type { GraphQLSchema } from 'graphql';
import type { IsoDate } from '../contract/dates.ts';
import type { SubgraphContext } from './context.ts';
import { enforceScopes } from './restricted.ts';
import { dateScalar, dateTimeScalar, geoJsonScalar } from './scalars.ts';

export interface SubgraphTypes {
  Context: SubgraphContext;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: IsoDate; Output: IsoDate };
    DateTime: { Input: string; Output: string };
    GeoJSON: { Input: Geometry; Output: Geometry };
  };
}

/** A Pothos builder with the house's scalars. Directives come before federation in the list: the other way round `@key` and `@link` vanish. */
export function createBuilder() {
  const builder = new SchemaBuilder<SubgraphTypes>({
    plugins: [DirectivesPlugin, FederationPlugin],
    directives: { useGraphQLToolsUnorderedDirectives: true },
    defaultFieldNullability: false,
  });
  builder.addScalarType('Date', dateScalar);
  builder.addScalarType('DateTime', dateTimeScalar);
  builder.addScalarType('GeoJSON', geoJsonScalar);
  builder.queryType({ description: 'Les questions que l’on peut poser au graphe.' });
  return builder;
}

/** The builder's types, for helpers that name them. */
export type Types = PothosSchemaTypes.ExtendDefaultTypes<SubgraphTypes>;

export type SubgraphBuilder = ReturnType<typeof createBuilder>;

const FEDERATION_LINK = 'https://specs.apollo.dev/federation/v2.6';
const FEDERATION_DIRECTIVES = ['@key', '@shareable', '@inaccessible', '@requiresScopes'];

/** The executable federation 2 subgraph schema of a builder; its restricted fields check who asks. */
export function toSubgraphSchema(builder: SubgraphBuilder): GraphQLSchema {
  const options = { linkUrl: FEDERATION_LINK, federationDirectives: FEDERATION_DIRECTIVES };
  return enforceScopes(builder.toSubGraphSchema(options));
}
