import {
  cogOn,
  connectionType,
  enumOf,
  type IsoDate,
  pageArguments,
  pageOfArray,
  parseTerritoryKey,
  readPage,
  schemeInterface,
  sharedType,
  unitPopulationIn,
  vocabulary,
} from '@maillage/kit';
import type { Overlap } from '../../read-model/question/overlaps.ts';
import { actionStub } from '../action-stub.ts';
import type { ArticulationGraph } from '../graph.ts';
import { sharedPartnerType } from './shared-partner-type.ts';

export const OVERLAP_METHODS = vocabulary({
  name: 'OverlapMethod',
  description: 'Comment un recouvrement est établi ; jamais plus précis que ses données (DOMAIN.md §3).',
  labels: {
    UNITS: 'Exact, par la liste des communes, arrondissements, communes déléguées et QPV',
    POLYGONS: 'Par l’intersection des contours',
    UNRESOLVED:
      'Indécis : une partie de commune est ou peut être à cheval sur la limite, et rien ne dit dans quelle mesure',
  },
});

const codes = (keys: readonly string[]): string[] => keys.map((key) => parseTerritoryKey(key).code);

/** An overlap as one of its two schemes has it, on a day. */
export interface SeenOverlap extends Overlap {
  seenFrom: string;
  asOf: IsoDate;
}

/** `Overlap`: ground that two schemes share, and what else these two have in common. */
export const overlapType = (graph: ArticulationGraph) =>
  sharedType(graph.builder, 'Overlap', () => {
    const { builder, cog, kinds, model } = graph;
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
          resolve: ({ schemeId, kind }) => ({ id: schemeId, kind }),
        }),
        method: t.field({
          type: enumOf(builder, OVERLAP_METHODS),
          description: 'Comment il est établi.',
          resolve: ({ method }) => method,
        }),
        unitCodes: t.stringList({
          description:
            'Codes des unités communes : communes, arrondissements de Paris, Lyon et Marseille, communes déléguées, QPV.',
          resolve: ({ unitKeys }) => codes(unitKeys),
        }),
        uncertainCodes: t.stringList({
          description:
            'Codes des parties de commune dont rien ne dit si elles sont communes, ou dans quelle mesure ; vide quand le recouvrement est exact.',
          resolve: ({ uncertainKeys }) => codes(uncertainKeys),
        }),
        population: t.exposeInt('population', {
          nullable: true,
          description:
            'Personnes qui vivent dans les deux ; vide quand ce n’est pas connu ou que le recouvrement est indécis.',
        }),
        populationVintage: t.int({
          nullable: true,
          description:
            'Millésime le plus ancien parmi les populations municipales comptées : une commune fusionnée garde celle de sa dernière année. Vide quand `population` l’est, ou ne vient que de quartiers.',
          resolve: ({ population, unitKeys, asOf }) =>
            population === null ? null : oldestYear(unitKeys, asOf),
        }),
        shareOfThis: t.exposeFloat('shareOfThis', {
          nullable: true,
          description:
            'Part des habitants de ce dispositif, de 0 à 1 ; 1 quand toutes ses unités sont communes ; vide quand ce n’est pas connu.',
        }),
        shareOfOther: t.exposeFloat('shareOfOther', {
          nullable: true,
          description: 'Part des habitants de l’autre dispositif, de 0 à 1, de même.',
        }),
        sharedPartners: t.field({
          type: connectionType(builder, 'SharedPartner', sharedPartnerType(graph)),
          args: pageArguments(t.arg),
          description: 'Les organisations qui siègent le même jour dans les deux, par nom.',
          resolve: ({ seenFrom, schemeId, asOf }, args) =>
            pageOfArray(
              model.sharedPartners(seenFrom, { asOf, withScheme: schemeId }),
              readPage(args, 1),
              ({ partnerId }) => partnerId,
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
          resolve: ({ seenFrom, schemeId }, { asOf, ...page }) => {
            const found = model.jointActions(seenFrom, { asOf, withScheme: schemeId });
            return pageOfArray(
              found.map(({ actionId }) => ({ id: actionId })),
              readPage(page, 1),
              (action) => action.id,
            );
          },
        }),
      }),
    });
  });
