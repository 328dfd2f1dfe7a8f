import type { Operation } from '../writing/index.ts';
import { problem } from '../writing/index.ts';
import type { ChangeInput, Plan, PlannedChange, Planning } from './record-writing.ts';
import { Refusal, refuseOn } from './refusal.ts';
import { recordAt } from './standing-record.ts';

const alone = <Item>(change: PlannedChange<Item>): Plan<Item> => ({ changes: [change], answer: change });

/** Changes a record by an operation. */
export const operating =
  <Item extends { id: string }, Input>(
    operation: Operation<Item, Input>,
  ): Planning<Item, Input & ChangeInput> =>
  async (input, turn, setting) => {
    const before = await recordAt(turn, input);
    const { record: after, problems } = operation.apply(before, input, setting);
    refuseOn(problems);
    const { id, expectedVersion } = input;
    return alone({ id, expectedVersion, before, after, note: { operation: operation.name } });
  };

/** Makes a new record out of a blank one. A record that was withdrawn may be made anew under the id that it had. */
export const creating =
  <Item extends { id: string }, Input>(
    operation: Operation<Item, Input>,
    blankOf: (input: Input) => Item,
  ): Planning<Item, Input> =>
  async (input, turn, setting) => {
    const blank = blankOf(input);
    const { version, record } = await turn.standing(blank.id);
    if (record !== null)
      throw new Refusal([
        problem(
          'DUPLICATE',
          ['id'],
          [`La fiche ${blank.id} existe déjà.`, `There is a record ${blank.id} already.`],
        ),
      ]);
    const { record: after, problems } = operation.apply(blank, input, setting);
    refuseOn(problems);
    const note = { operation: operation.name };
    return alone({ id: after.id, expectedVersion: version, before: null, after, note });
  };

/** Withdraws a record that should not be there; its history stays. */
export const withdrawing =
  <Item extends { id: string }>(): Planning<Item, ChangeInput> =>
  async (input, turn) => {
    const before = await recordAt(turn, input);
    const { id, expectedVersion } = input;
    return alone({ id, expectedVersion, before, after: null, note: { operation: 'withdraw' } });
  };

/** Another record that is the same as the one of `id`. */
export interface MergeInput extends ChangeInput {
  otherId: string;
  otherExpectedVersion: number;
}

/** Makes one of two records that are one: the other is withdrawn, and points to the one that is kept. */
export const merging =
  <Item extends { id: string }>(operation: Operation<Item, Item>): Planning<Item, MergeInput> =>
  async (input, turn, setting) => {
    const { id, expectedVersion, otherId, otherExpectedVersion } = input;
    if (id === otherId)
      throw new Refusal([
        problem(
          'INCONSISTENT',
          ['otherId'],
          ['Une fiche ne se réunit pas avec elle-même.', 'A record is not merged with itself.'],
        ),
      ]);
    const before = await recordAt(turn, input);
    const other = await recordAt(
      turn,
      { id: otherId, expectedVersion: otherExpectedVersion },
      { id: 'otherId', version: 'otherExpectedVersion' },
    );
    const { record: after, problems } = operation.apply(before, other, setting);
    refuseOn(problems);
    const { name } = operation;
    const answer = { id, expectedVersion, before, after, note: { operation: name } };
    const successor = { id, version: expectedVersion + 1 };
    const gone = {
      id: otherId,
      expectedVersion: otherExpectedVersion,
      before: other,
      after: null,
      note: { operation: name, successor },
    };
    return { changes: [gone, answer], answer };
  };
