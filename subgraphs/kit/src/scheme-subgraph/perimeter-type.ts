import type { SchemeKindDefinition } from '../contract/scheme-kind.ts';
import type { PerimeterRecord } from '../contract/scheme-record.ts';
import { parseTerritoryKey } from '../contract/territory-ref.ts';
import { type Cog, populationOf, resolveUnits } from '../reference/index.ts';
import type { SubgraphBuilder } from '../schema/builder.ts';
import { enumOf } from '../schema/enum-of.ts';
import { sharedType } from '../schema/shared-type.ts';
import { territoryInterface } from '../schema/territory-interface.ts';
import { PERIMETER_SCALES } from '../vocabulary/index.ts';

interface PerimeterTypeOptions {
  cog: Cog;
  kinds: readonly SchemeKindDefinition[];
}

/** `Perimeter`: as it was declared, and the units that it resolves to in the COG. */
export const perimeterType = (builder: SubgraphBuilder, { cog, kinds }: PerimeterTypeOptions) =>
  sharedType(builder, 'Perimeter', () => {
    const unitsOf = (perimeter: PerimeterRecord) =>
      resolveUnits(cog, perimeter.declared).map(parseTerritoryKey);
    return builder.objectRef<PerimeterRecord>('Perimeter').implement({
      description: 'Le territoire d’un dispositif sur une période.',
      shareable: true,
      fields: (t) => ({
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
          resolve: unitsOf,
        }),
        unitCodes: t.stringList({
          description: 'Codes de ces unités.',
          resolve: (perimeter) => unitsOf(perimeter).map((unit) => unit.code),
        }),
        population: t.int({
          nullable: true,
          description:
            'Habitants (population municipale) ; vide dès que la population d’une unité n’est pas connue.',
          resolve: (perimeter) =>
            perimeter.population ?? populationOf(cog, resolveUnits(cog, perimeter.declared)),
        }),
        populationVintage: t.int({
          description: 'Millésime des populations.',
          resolve: () => cog.populationVintage,
        }),
      }),
    });
  });
