import {
  createBuilder,
  createSubgraph,
  kindSlug,
  type Subgraph,
  sharedType,
  toSubgraphSchema,
  writeScope,
} from '@maillage/kit';
import type { RecordGround } from '../import-records.ts';
import { importFileMutation } from './import-file-mutation.ts';
import { undoImportMutation } from './undo-import-mutation.ts';

export const EXCHANGE_NAME = 'exchange';

export interface ExchangeSubgraphOptions extends Omit<RecordGround, 'today'> {
  /** Resolves when what was written shows in the rest of the graph. */
  afterWrite: () => Promise<void>;
}

/** The import of files: a subgraph of the hub itself, since one file may write in several stores at once. */
export function createExchangeSubgraph(options: ExchangeSubgraphOptions): Subgraph {
  const { kinds } = options;
  const builder = createBuilder();
  sharedType(builder, 'Mutation', () =>
    builder.mutationType({ description: 'Ce que l’on peut écrire dans le graphe.' }),
  );
  const scopes = [...kinds.map(kindSlug), 'partner', 'action'].map(writeScope);
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
  const mutations = { ...options, scopes, inTurn };
  importFileMutation(builder, mutations);
  undoImportMutation(builder, mutations);
  return createSubgraph({ name: EXCHANGE_NAME, schema: toSubgraphSchema(builder) });
}
