import type { SchemeKindDefinition } from '../../contract/scheme-kind.ts';
import type { TerritoryLevel, TerritoryRef } from '../../contract/territory-ref.ts';
import type { SubgraphBuilder } from '../../schema/builder.ts';
import { territoryLevelEnum } from '../../schema/enum-of.ts';
import { answeredGeometry, simplifyArgument } from '../../schema/geometry-argument.ts';
import { territoryInterface } from '../../schema/territory-interface.ts';
import type { SchemeFields, SchemeTypeOptions } from './field-options.ts';

type OwnTerritory = NonNullable<SchemeKindDefinition['territory']>;

/** What makes a scheme of this kind a `Territory` too: its code, its level, and the larger territories that it lies in. */
export function ownTerritoryFields(
  builder: SubgraphBuilder,
  { kinds, cog, contours }: SchemeTypeOptions,
  { level, codeDetail }: OwnTerritory,
) {
  const larger = (t: SchemeFields, within: 'REGION' | 'DEPARTEMENT', description: string) =>
    t.field({
      type: territoryInterface(builder, kinds),
      nullable: true,
      description,
      resolve: ({ perimeters }): TerritoryRef | null => {
        const host = perimeters
          .at(-1)
          ?.within.map((ref) => cog.find(ref))
          .find((entry) => entry !== undefined);
        const code = within === 'REGION' ? host?.regions[0] : host?.departements[0];
        return code === undefined ? null : { level: within, code };
      },
    });
  return (t: SchemeFields) => ({
    code: t.string({
      shareable: true,
      description: 'Code officiel.',
      resolve: ({ details }) => String(details[codeDetail]),
    }),
    level: t.field({
      type: territoryLevelEnum(builder),
      shareable: true,
      description: 'Niveau du territoire.',
      resolve: (): TerritoryLevel => level,
    }),
    population: t.int({
      nullable: true,
      description: 'Habitants, quand la source du quartier les donne ; vide sinon.',
      resolve: ({ perimeters }) => perimeters.at(-1)?.population ?? null,
    }),
    geometry: t.field({
      type: 'GeoJSON',
      nullable: true,
      args: simplifyArgument(t.arg),
      description: 'Son polygone ; vide tant qu’il n’est pas importé.',
      resolve: ({ details }, { simplify }, context) => {
        const code = String(details[codeDetail]);
        return answeredGeometry(contours.ofTerritory({ level, code }, context.today), simplify, context);
      },
    }),
    geometryVintage: t.int({
      nullable: true,
      description: 'Génération dont est ce polygone ; vide sans polygone.',
      resolve: ({ details }, _, { today }) =>
        contours.ofTerritory({ level, code: String(details[codeDetail]) }, today)?.vintage ?? null,
    }),
    region: larger(t, 'REGION', 'Région de sa première commune.'),
    departement: larger(t, 'DEPARTEMENT', 'Département de sa première commune.'),
    communes: t.field({
      type: [territoryInterface(builder, kinds)],
      description:
        'Communes où il se trouve, telles que sa liste les donne (ville entière à Paris, Lyon et Marseille).',
      resolve: ({ perimeters }) => perimeters.at(-1)?.within ?? [],
    }),
  });
}
