import { mapNodes, type PageArgs, pageOfArray, readPage } from '@maillage/kit';

/** A page of what other subgraphs have under these ids. */
export const pageOfReferences = (ids: readonly string[], args: PageArgs) =>
  mapNodes(
    pageOfArray(ids, readPage(args, 1), (id) => id),
    (id) => ({ id }),
  );
