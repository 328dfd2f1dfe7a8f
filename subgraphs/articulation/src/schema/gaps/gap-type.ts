import {
  parseTerritoryKey,
  schemeInterface,
  schemeKindEnum,
  sharedType,
  type TerritoryKey,
  type TerritoryRef,
  territoryInterface,
} from '@maillage/kit';
import type { CoverageGap } from '../../gaps/index.ts';
import { type ArticulationGraph, schemeReference, territoryReference } from '../graph.ts';

/** `CoverageGap`: a place that none of the kinds asked for covers. */
export const coverageGapType = (graph: ArticulationGraph) =>
  sharedType(graph.builder, 'CoverageGap', () => {
    const { builder, kinds, cog } = graph;
    return builder.objectRef<CoverageGap>('CoverageGap').implement({
      description:
        'Une zone blanche : un quartier ou une commune qu’aucun dispositif actif des types cherchés ne couvre.',
      fields: (t) => ({
        territory: t.field({
          type: territoryInterface(builder, kinds),
          description: 'Le quartier, la commune ou l’arrondissement.',
          resolve: ({ key }) => territoryReference(graph, parseTerritoryKey(key)),
        }),
        scheme: t.field({
          type: schemeInterface(builder, kinds),
          nullable: true,
          description: 'Le quartier, comme dispositif ; vide pour une commune.',
          resolve: ({ schemeId }) => (schemeId === null ? null : schemeReference(graph, schemeId)),
        }),
        communes: t.field({
          type: [territoryInterface(builder, kinds)],
          description:
            'Les communes du quartier, la ville entière quand sa liste la cite ; la commune elle-même sinon.',
          resolve: ({ hostKeys }) => communesOf(graph, hostKeys),
        }),
        departements: t.field({
          type: [territoryInterface(builder, kinds)],
          description: 'Le département, ou ceux d’un quartier qui en touche plusieurs.',
          resolve: ({ hostKeys }): TerritoryRef[] => {
            const codes = hostKeys.flatMap((key) => cog.entry(key)?.departements ?? []);
            return [...new Set(codes)].map((code) => ({ level: 'DEPARTEMENT', code }));
          },
        }),
        population: t.exposeInt('population', {
          nullable: true,
          description: 'Habitants ; vide quand ils ne sont pas connus.',
        }),
        lacking: t.expose('lacking', {
          type: [schemeKindEnum(builder, kinds)],
          description: 'Types cherchés dont aucun dispositif actif ne le couvre, pas même en partie.',
        }),
        uncertain: t.expose('uncertain', {
          type: [schemeKindEnum(builder, kinds)],
          description:
            'Types cherchés dont un dispositif actif le couvre en partie, ou dont rien ne dit s’il le couvre ; vide pour une zone blanche certaine.',
        }),
        qpvCount: t.exposeInt('districts', {
          description: 'QPV en vigueur qui touchent la commune de façon certaine ; 0 pour un quartier.',
        }),
      }),
    });
  });

/** Whole units as communes: all arrondissements of a city together are that city. */
function communesOf({ cog }: ArticulationGraph, units: readonly TerritoryKey[]): TerritoryRef[] {
  const known = new Set(units);
  const cityOf = (unit: TerritoryKey): TerritoryRef => {
    const code = cog.entry(unit)?.commune ?? null;
    const city: TerritoryRef | null = code === null ? null : { level: 'COMMUNE', code };
    const isWhole = city && cog.members(city).every(({ key }) => known.has(key));
    return isWhole ? city : parseTerritoryKey(unit);
  };
  return [...new Map(units.map(cityOf).map((ref) => [`${ref.level}:${ref.code}`, ref])).values()];
}
