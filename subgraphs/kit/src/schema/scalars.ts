import type { Geometry } from 'geojson';
import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isIsoDate } from '../contract/dates.ts';
import { badUserInput } from '../errors.ts';

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** A scalar written as a string, refused with what was expected when it is malformed. */
function stringScalar(options: {
  name: string;
  description: string;
  expected: string;
  isValid: (value: string) => boolean;
}) {
  const { name, description, expected, isValid } = options;
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && isValid(value)) return value;
    throw badUserInput(`${name} attend ${expected} ; reçu : ${JSON.stringify(value)}.`);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    parseValue: parse,
    serialize: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : null),
  });
}

export const dateScalar = stringScalar({
  name: 'Date',
  description: 'Un jour du calendrier, AAAA-MM-JJ.',
  expected: 'un jour AAAA-MM-JJ, par exemple "2026-01-31"',
  isValid: isIsoDate,
});

export const dateTimeScalar = stringScalar({
  name: 'DateTime',
  description: 'Un instant, RFC 3339.',
  expected: 'un instant RFC 3339, par exemple "2026-01-31T09:30:00Z"',
  isValid: (value) => RFC_3339.test(value) && !Number.isNaN(Date.parse(value)),
});

const noGeometry = (): never => {
  throw badUserInput(
    'GeoJSON ne se donne pas en argument : une position se donne par sa longitude et sa latitude.',
  );
};

export const geoJsonScalar = new GraphQLScalarType<Geometry, Geometry>({
  name: 'GeoJSON',
  description:
    'Une géométrie GeoJSON (RFC 7946), WGS84 : longitude puis latitude, en degrés. Seulement en réponse.',
  serialize: (value) => value as Geometry,
  parseValue: noGeometry,
  parseLiteral: noGeometry,
});

/** The graph's own scalars, by name: the gateway checks variables and literals with the same ones. */
export const scalars: Readonly<Record<string, GraphQLScalarType>> = {
  Date: dateScalar,
  DateTime: dateTimeScalar,
  GeoJSON: geoJsonScalar,
};
