import {
  cogOn,
  connectionType,
  enumOf,
  type IsoDate,
  pageArguments,
  parseTerritoryKey,
  schemeInterface,
  sharedType,
  unitPopulationIn,
  vocabulary,
} from '@maillage/kit';
import type { SplitUnit } from '../../read-model/question/overlap-units.ts';
import type { Overlap } from '../../read-model/question/overlaps.ts';
import { actionStub } from '../action-stub.ts';
import type { ArticulationGraph } from '../graph.ts';
import { pageOfReferences } from '../page-of-references.ts';
import { bodiesHereArgument } from './shared-partner-field.ts';
import { sharedPartnerPage, sharedPartnerType } from './shared-partner-type.ts';

export const OVERLAP_METHODS = vocabulary({
  name: 'OverlapMethod',
  description: 'Comment un recouvrement est établi ; jamais plus précis que ses données (DOMAIN.md §3).',
  labels: {
    UNITS: 'Exact, par la liste des communes, arrondissements, communes déléguées et QPV',
    POLYGONS:
      'Exact à la précision des contours (0,5 % de la surface d’un quartier), là où la liste des communes ne suffisait pas : le contour d’un quartier au moins dit dans quelles communes et quels arrondissements il se trouve. Un quartier à cheval est partagé selon sa surface, jamais selon ses habitants',
    UNRESOLVED:
      'Indécis : une partie de commune est ou peut être à cheval sur la limite, et rien ne dit dans quelle mesure',
  },
});

const codes = (keys: readonly string[]): string[] => keys.map((key) => parseTerritoryKey(key).code);

/** An overlap as one of its two schemes has it, on a day. */
export interface SeenOverlap {
  overlap: Overlap;
  seenFrom: string;
  asOf: IsoDate;
}

/** `Overlap`: ground that two schemes share, and what else these two have in common. */
export const overlapType = (graph: ArticulationGraph) =>
  sharedType(graph.builder, 'Overlap', () => {
    const { builder, cog, kinds, model } = graph;
    const unitsOf = ({ overlap, seenFrom, asOf }: SeenOverlap) =>
      model.overlapUnits(seenFrom, { asOf, withScheme: overlap.schemeId });
    const oldestYear = (unitKeys: readonly string[], day: IsoDate): number | null => {
      const vintage = cogOn(cog, day);
      const years = unitKeys.flatMap((unit) => unitPopulationIn(vintage, unit)?.vintage ?? []);
      return years.length === 0 ? null : Math.min(...years);
    };
    return builder.objectRef<SeenOverlap>('Overlap').implement({
      description: 'Le territoire que deux dispositifs ont en commun, un jour donné.',
      fields: (t) => ({
        scheme: t.field({
          type: schemeInterface(builder, kinds),
          description: 'L’autre dispositif.',
          resolve: ({ overlap: { schemeId, kind } }) => ({ id: schemeId, kind }),
        }),
        method: t.field({
          type: enumOf(builder, OVERLAP_METHODS),
          description: 'Comment il est établi.',
          resolve: ({ overlap }) => overlap.method,
        }),
        unitCodes: t.stringList({
          description:
            'Codes des unités communes : communes, arrondissements de Paris, Lyon et Marseille, communes déléguées, QPV.',
          resolve: (seen) => codes(unitsOf(seen).unitKeys),
        }),
        uncertainCodes: t.stringList({
          description:
            'Codes des parties de commune dont rien ne dit si elles sont communes, ou dans quelle mesure ; vide quand le recouvrement est exact.',
          resolve: (seen) => codes(unitsOf(seen).uncertainKeys),
        }),
        splitUnits: t.field({
          type: [splitUnitType(graph)],
          description:
            'Les QPV à cheval sur la limite, avec la part de leur surface qui est commune ; vide sans contours, et quand aucun ne l’est.',
          resolve: (seen) => unitsOf(seen).split,
        }),
        population: t.int({
          resolve: ({ overlap }) => overlap.population,
          nullable: true,
          description:
            'Personnes qui vivent dans les deux ; vide quand ce n’est pas connu, que le recouvrement est indécis ou qu’un quartier est à cheval : rien ne dit où vivent ses habitants.',
        }),
        populationVintage: t.int({
          nullable: true,
          description:
            'Millésime le plus ancien parmi les populations municipales comptées : une commune fusionnée garde celle de sa dernière année. Vide quand `population` l’est, ou ne vient que de quartiers.',
          resolve: (seen) =>
            seen.overlap.population === null ? null : oldestYear(unitsOf(seen).unitKeys, seen.asOf),
        }),
        shareOfThis: t.float({
          resolve: ({ overlap }) => overlap.shareOfThis,
          nullable: true,
          description:
            'Part des habitants de ce dispositif, de 0 à 1 ; 1 quand toutes ses unités sont communes ; part de sa surface s’il est un quartier à cheval (`splitUnits`) ; vide quand ce n’est pas connu.',
        }),
        shareOfOther: t.float({
          resolve: ({ overlap }) => overlap.shareOfOther,
          nullable: true,
          description: 'Part de l’autre dispositif, de 0 à 1, de même.',
        }),
        sharedPartners: t.field({
          type: connectionType(builder, 'SharedPartner', sharedPartnerType(graph)),
          args: { bodiesHere: bodiesHereArgument(graph, t.arg), ...pageArguments(t.arg) },
          description: 'Les organisations qui siègent le même jour dans les deux, par nom.',
          resolve: ({ overlap: { schemeId }, seenFrom, asOf }, { bodiesHere, ...page }) =>
            sharedPartnerPage(
              graph,
              { seenFrom, question: { asOf, bodiesHere, withScheme: schemeId } },
              page,
            ),
        }),
        jointActions: t.field({
          type: connectionType(builder, 'Action', actionStub(graph)),
          args: {
            ...pageArguments(t.arg),
            asOf: t.arg({
              type: 'Date',
              description: 'En cours ce jour-là, ou sans dates ; les actions de tout temps par défaut.',
            }),
          },
          description: 'Les actions que les deux portent, par titre.',
          resolve: ({ overlap: { schemeId }, seenFrom }, { asOf, ...page }) => {
            const found = model.jointActions(seenFrom, { asOf, withScheme: schemeId });
            return pageOfReferences(found, page);
          },
        }),
      }),
    });
  });

const splitUnitType = ({ builder }: ArticulationGraph) =>
  sharedType(builder, 'SplitUnit', () =>
    builder.objectRef<SplitUnit>('SplitUnit').implement({
      description: 'Un quartier dont une part seulement est commune à deux dispositifs.',
      fields: (t) => ({
        code: t.string({ description: 'Code officiel.', resolve: ({ key }) => parseTerritoryKey(key).code }),
        share: t.exposeFloat('share', { description: 'Part de sa surface, de 0 à 1.' }),
      }),
    }),
  );
