import {
  badUserInput,
  DEFAULT_PAGE_SIZE,
  MAX_PAGE_SIZE,
  pageArguments,
  readPage,
  schemeKindEnum,
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
