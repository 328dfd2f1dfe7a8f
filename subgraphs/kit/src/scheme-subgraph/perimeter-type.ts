import type { IsoDate } from '../contract/dates.ts';
import type { PerimeterRecord } from '../contract/scheme-record.ts';
import { parseTerritoryKey } from '../contract/territory-ref.ts';
import { populationVintageOn, unknownRefsOn } from '../reference/index.ts';
import type { SubgraphBuilder, Types } from '../schema/builder.ts';
import { enumOf } from '../schema/enum-of.ts';
import { answeredGeometry, simplifyArgument } from '../schema/geometry-argument.ts';
import { sharedType } from '../schema/shared-type.ts';
import { territoryInterface } from '../schema/territory-interface.ts';
import { PERIMETER_SCALES } from '../vocabulary/index.ts';
import type { SchemeTypeOptions } from './fields/field-options.ts';
import { ownTerritories } from './own-territories.ts';
import { unitsResolver } from './resolved-units.ts';

/** A perimeter as it is asked for, on a day that it holds. */
export interface PerimeterOnDay extends PerimeterRecord {
  asOf: IsoDate;
}

/**
 * The perimeter of one kind, behind the `Perimeter` that clients see: as it was declared, and the units that it resolves to on
 * the day. One type for each kind, because the planner does not follow an interface's fields through a type that subgraphs share.
 */
export const perimeterType = (builder: SubgraphBuilder, options: SchemeTypeOptions) =>
  sharedType(builder, `${options.definition.typeName}Perimeter`, () =>
    builder.objectRef<PerimeterOnDay>(`${options.definition.typeName}Perimeter`).implement({
      description: `Le territoire d’un dispositif de type « ${options.definition.label} » sur une période.`,
      interfaces: [perimeterInterface(builder, options)],
      fields: perimeterFields(builder, options),
    }),
  );

export const perimeterInterface = (builder: SubgraphBuilder, options: SchemeTypeOptions) =>
  sharedType(builder, 'Perimeter', () =>
    builder.interfaceRef<PerimeterOnDay>('Perimeter').implement({
      description: 'Le territoire d’un dispositif sur une période.',
      resolveType: () => `${options.definition.typeName}Perimeter`,
      fields: perimeterFields(builder, options) as never,
    }),
  );

function perimeterFields(builder: SubgraphBuilder, options: SchemeTypeOptions) {
  const { cog, kinds, contours } = options;
  const territories = ownTerritories(options);
  const resolve = unitsResolver(cog);
  const unitsOf = ({ asOf, declared }: PerimeterOnDay) => resolve(declared, asOf);
  const surfaceOf = (perimeter: PerimeterOnDay) =>
    unknownRefsOn(cog, perimeter.asOf, perimeter.declared).length === 0
      ? contours.ofUnits(unitsOf(perimeter).keys, perimeter.asOf)
      : null;
  return (t: PothosSchemaTypes.ObjectFieldBuilder<Types, PerimeterOnDay>) => ({
    scale: t.expose('scale', { type: enumOf(builder, PERIMETER_SCALES), description: 'Échelle.' }),
    validFrom: t.expose('since', {
      type: 'Date',
      nullable: true,
      description: 'Premier jour ; vide s’il n’est pas connu.',
    }),
    validTo: t.expose('until', {
      type: 'Date',
      nullable: true,
      description: 'Dernier jour ; vide s’il dure encore.',
    }),
    declaredAs: t.field({
      type: [territoryInterface(builder, kinds)],
      description: 'Tel que le dispositif l’a déclaré, dans les codes de sa déclaration.',
      resolve: ({ asOf, declared }, _, context) =>
        territories(
          declared.map((ref) => ({ ...ref, asOf })),
          context,
        ),
    }),
    within: t.field({
      type: [territoryInterface(builder, kinds)],
      description:
        'Communes où il se trouve sans en être fait, telles que sa source les donne (un QPV) ; liste vide sinon.',
      resolve: ({ asOf, within }, _, context) =>
        territories(
          within.map((ref) => ({ ...ref, asOf })),
          context,
        ),
    }),
    units: t.field({
      type: [territoryInterface(builder, kinds)],
      description:
        'Les unités auxquelles il se ramène ce jour-là, dans le millésime du COG en vigueur : communes, arrondissements de Paris, Lyon et Marseille, et parties de commune (communes déléguées, QPV, communes fusionnées sans commune déléguée).',
      resolve: (perimeter, _, context) =>
        territories(
          unitsOf(perimeter).keys.map((key) => ({ ...parseTerritoryKey(key), asOf: perimeter.asOf })),
          context,
        ),
    }),
    unitCodes: t.stringList({
      description: 'Codes de ces unités.',
      resolve: (perimeter) => unitsOf(perimeter).keys.map((key) => parseTerritoryKey(key).code),
    }),
    population: t.int({
      nullable: true,
      description:
        'Habitants (population municipale) ; vide dès que la population d’une unité n’est pas connue. Une commune fusionnée compte pour sa dernière population connue, jamais pour toute la commune qui l’a réunie.',
      resolve: (perimeter) => perimeter.population ?? unitsOf(perimeter).population?.people ?? null,
    }),
    statedPopulation: t.int({
      nullable: true,
      description:
        'Habitants que sa source donne elle-même pour ce périmètre ; vide quand ils se déduisent de ses unités.',
      resolve: ({ population }) => population,
    }),
    populationVintage: t.int({
      description:
        'Millésime des populations ; le plus ancien quand les unités n’ont pas toutes le même (Mayotte : 2017 ; une commune fusionnée : sa dernière année).',
      resolve: (perimeter) => populationVintageOn(cog, perimeter.asOf, unitsOf(perimeter).keys),
    }),
    geometry: t.field({
      type: 'GeoJSON',
      nullable: true,
      args: simplifyArgument(t.arg),
      description:
        'Où il est ce jour-là : l’union des contours de ses unités. Vide dès que l’une d’elles n’a pas de contour ; jamais une partie pour le tout.',
      resolve: (perimeter, { simplify }, context) =>
        answeredGeometry(surfaceOf(perimeter), simplify, context),
    }),
    geometryVintage: t.int({
      nullable: true,
      description: 'Millésime de ces contours, le plus ancien s’il y en a plusieurs ; vide sans contour.',
      resolve: (perimeter) => surfaceOf(perimeter)?.vintage ?? null,
    }),
  });
}
