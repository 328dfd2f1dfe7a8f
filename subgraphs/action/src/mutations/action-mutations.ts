import {
  type ActionRecord,
  amendAction,
  blankAction,
  type Cog,
  createAction,
  creating,
  mayWriteIn,
  mutationFields,
  newRecordId,
  operating,
  payloadType,
  type RecordWriting,
  recordMutations,
  type SchemeKindDefinition,
  type SubgraphBuilder,
  validateAction,
  writeScope,
} from '@maillage/kit';
import type { actionType } from '../schema/action-type.ts';
import type { ActionStore } from '../store/action-store.ts';
import { amendActionInput, createActionInput } from './action-inputs.ts';

export interface ActionMutationsOptions {
  cog: Cog;
  kinds: readonly SchemeKindDefinition[];
  store: ActionStore;
  type: ReturnType<typeof actionType>;
  afterWrite?: () => Promise<void>;
}

export function actionMutations(builder: SubgraphBuilder, options: ActionMutationsOptions): void {
  const { kinds, store, type } = options;
  mutationFields(builder, {
    writing: actionWriting(options),
    payload: payloadType(builder, {
      name: 'ActionPayload',
      field: 'action',
      type,
      load: store.byIds,
      feed: store.feed,
    }),
    mutations: [
      {
        field: 'createAction',
        description: 'Crée la fiche d’une action.',
        input: createActionInput(builder, kinds),
        planning: creating(createAction, () => blankAction(newRecordId('action'))),
      },
      {
        field: 'amendAction',
        description: 'Modifie la fiche d’une action.',
        input: amendActionInput(builder, kinds),
        planning: operating(amendAction),
      },
      ...recordMutations<ActionRecord>(builder, 'Action'),
    ],
  });
}

/**
 * How the records of actions are written. A caller with limits may write those that name their targets, all of them inside: where the schemes
 * that carry an action lie is not for this subgraph to know.
 */
export const actionWriting = ({
  cog,
  kinds,
  store,
  afterWrite,
}: Pick<ActionMutationsOptions, 'cog' | 'kinds' | 'store' | 'afterWrite'>): RecordWriting<ActionRecord> => ({
  scope: writeScope('action'),
  writer: store.writer,
  afterWrite,
  validate: (record, { today }) => validateAction(record, { cog, kinds, today }),
  mayWrite: (caller, { targets, startedOn }, { today }) =>
    mayWriteIn(caller, targets, { cog, asOf: startedOn ?? today }),
});
