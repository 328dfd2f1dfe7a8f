import {
  badUserInput,
  checkTerritoryRef,
  DEFAULT_PAGE_SIZE,
  MAX_PAGE_SIZE,
  pageArguments,
  readPage,
  schemeKindEnum,
  type TerritoryKey,
  type TerritoryRef,
  territoryKey,
  territoryRefInput,
} from '@maillage/kit';
import type { ArticulationGraph } from './graph.ts';

export type Arg = Parameters<typeof pageArguments>[0];

/** The day and the kinds that most questions can name. */
export const questionArguments = ({ builder, kinds }: ArticulationGraph, arg: Arg) => ({
  kinds: arg({
    type: [schemeKindEnum(builder, kinds)],
    description: 'Seulement avec les dispositifs de ces types ; tous par défaut.',
  }),
  asOf: arg({ type: 'Date', description: 'Ce jour-là ; aujourd’hui par défaut.' }),
});

/** The same, of a list in pages. */
export const pagedQuestionArguments = (graph: ArticulationGraph, arg: Arg) => ({
  ...questionArguments(graph, arg),
  ...pageArguments(arg),
});

/** The same, of facts that can be narrowed to what lies somewhere. */
export const pagedFactArguments = (graph: ArticulationGraph, arg: Arg) => ({
  territory: arg({
    type: territoryRefInput(graph.builder),
    description:
      'Seulement avec les dispositifs dont le périmètre touche de façon certaine ce territoire, ce jour-là.',
  }),
  ...pagedQuestionArguments(graph, arg),
});

/** Narrows facts to those with one other scheme. */
export const withArgument = (arg: Arg) => ({
  with: arg.id({ description: 'Avec ce dispositif seulement.' }),
});

/** @throws BAD_USER_INPUT on a code that is not written as its level's are */
export function askedTerritory(territory: TerritoryRef | null | undefined): TerritoryKey | null {
  if (!territory) return null;
  checkTerritoryRef(territory);
  return territoryKey(territory);
}

/** @throws BAD_USER_INPUT unless the number, of the argument of that name, is at least `least` */
export function checkLeast(name: string, value: number | null | undefined, least: number): void {
  if (value == null || value >= least) return;
  throw badUserInput(`« ${name} » attend un entier à partir de ${least} ; reçu : ${value}.`);
}

/** Of a list whose beginning is enough: how much of it. */
export const boundArgument = (arg: Arg) => ({
  first: arg.int({
    description: `Les premiers seulement : ${DEFAULT_PAGE_SIZE} par défaut, ${MAX_PAGE_SIZE} au plus.`,
  }),
});

/** @throws BAD_USER_INPUT on a `first` that pages do not allow either */
export function beginning<Item>(items: readonly Item[], first: number | null | undefined): Item[] {
  return items.slice(0, readPage({ first }, 1).first);
}

/** @throws BAD_USER_INPUT unless the share is from 0 to 1 */
export function checkShare(share: number | null | undefined): void {
  if (share == null || (share >= 0 && share <= 1)) return;
  throw badUserInput(`« minShare » attend une part de 0 à 1 ; reçu : ${share}.`);
}
