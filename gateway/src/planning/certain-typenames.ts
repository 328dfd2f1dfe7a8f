import { type DocumentNode, Kind, print, type SelectionNode, stripIgnoredCharacters, visit } from 'graphql';
import type { ResponseOutline } from './response-outline.ts';

/** What a fetch sends. */
export interface FetchSource {
  source: string;
  document: DocumentNode;
}

/** Asks for no `__typename` where the type is certain, unless it is all that is asked for. */
export function withoutCertainTypenames(fetch: FetchSource, outline: ResponseOutline): FetchSource {
  let changed = false;
  const document = visit(fetch.document, {
    SelectionSet(node) {
      const selections = node.selections.filter((selection) => !isTypename(selection));
      const isWanted = selections.length === node.selections.length || selections.length === 0;
      if (isWanted || !outline.isCertain(node)) return undefined;
      changed = true;
      return { ...node, selections };
    },
  });
  return changed ? { document, source: stripIgnoredCharacters(print(document)) } : fetch;
}

function isTypename(selection: SelectionNode): boolean {
  return selection.kind === Kind.FIELD && selection.name.value === '__typename' && !selection.alias;
}
