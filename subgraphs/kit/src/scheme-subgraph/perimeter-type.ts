import type { SchemeKindDefinition } from '../contract/scheme-kind.ts';
import type { PerimeterRecord } from '../contract/scheme-record.ts';
import { parseTerritoryKey } from '../contract/territory-ref.ts';
import { type Cog, populationOf, populationVintageOf, resolveUnits } from '../reference/index.ts';
import type { SubgraphBuilder, Types } from '../schema/builder.ts';
import { enumOf } from '../schema/enum-of.ts';
import { sharedType } from '../schema/shared-type.ts';
import { territoryInterface } from '../schema/territory-interface.ts';
import { PERIMETER_SCALES } from '../vocabulary/index.ts';

export interface PerimeterTypeOptions {
  definition: SchemeKindDefinition;
  kinds: readonly SchemeKindDefinition[];
  cog: Cog;
}

/**
 * The perimeter of one kind, behind the `Perimeter` that clients see: as it was declared, and the units that it resolves to in the
 * COG. One type for each kind, because the planner does not follow an interface's fields through a type that subgraphs share.
 */
export const perimeterType = (builder: SubgraphBuilder, options: PerimeterTypeOptions) =>
  sharedType(builder, `${options.definition.typeName}Perimeter`, () =>
    builder.objectRef<PerimeterRecord>(`${options.definition.typeName}Perimeter`).implement({
      description: `Le territoire d’un dispositif de type « ${options.definition.label} » sur une période.`,
      interfaces: [perimeterInterface(builder, options)],
      fields: perimeterFields(builder, options),
    }),
  );

export const perimeterInterface = (builder: SubgraphBuilder, options: PerimeterTypeOptions) =>
  sharedType(builder, 'Perimeter', () =>
    builder.interfaceRef<PerimeterRecord>('Perimeter').implement({
      description: 'Le territoire d’un dispositif sur une période.',
      resolveType: () => `${options.definition.typeName}Perimeter`,
      fields: perimeterFields(builder, options) as never,
    }),
  );

function perimeterFields(builder: SubgraphBuilder, { cog, kinds }: PerimeterTypeOptions) {
  const unitKeys = (perimeter: PerimeterRecord) => resolveUnits(cog, perimeter.declared);
  return (t: PothosSchemaTypes.ObjectFieldBuilder<Types, PerimeterRecord>) => ({
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
    declaredAs: t.expose('declared', {
      type: [territoryInterface(builder, kinds)],
      description: 'Tel que le dispositif l’a déclaré.',
    }),
    units: t.field({
      type: [territoryInterface(builder, kinds)],
      description:
        'Les unités auxquelles il se ramène : communes, arrondissements de Paris, Lyon et Marseille, et les parties de commune (communes déléguées, QPV) déclarées comme telles.',
      resolve: (perimeter) => unitKeys(perimeter).map(parseTerritoryKey),
    }),
    unitCodes: t.stringList({
      description: 'Codes de ces unités.',
      resolve: (perimeter) => unitKeys(perimeter).map((key) => parseTerritoryKey(key).code),
    }),
    population: t.int({
      nullable: true,
      description:
        'Habitants (population municipale) ; vide dès que la population d’une unité n’est pas connue.',
      resolve: (perimeter) => perimeter.population ?? populationOf(cog, unitKeys(perimeter)),
    }),
    populationVintage: t.int({
      description:
        'Millésime des populations ; le plus ancien quand les unités n’ont pas toutes le même (Mayotte : 2017).',
      resolve: (perimeter) => populationVintageOf(cog, unitKeys(perimeter)),
    }),
  });
}
