import { createHash } from 'node:crypto';
import type { Problem } from '../contract/index.ts';
import { type Caller, requireScope } from '../identity/index.ts';
import type { SubgraphContext } from '../schema/context.ts';
import type { ChangeKey } from '../store/change-log.ts';
import type { WritersTurn } from '../store/record-writer.ts';
import { canonical, problem, same, textProblems, type WritingSetting } from '../writing/index.ts';
import type {
  Plan,
  PlannedChange,
  Planning,
  RecordWriting,
  WritingInput,
  WritingResult,
} from './record-writing.ts';
import { Refusal, refuseOn } from './refusal.ts';
import { becomesVisible } from './visibility.ts';

/** A mutation as it was asked for. */
export interface Asked<Item, Input> {
  /** Name of the mutation: with its input, what a retry has to be the same as. */
  mutation: string;
  input: Input;
  planning: Planning<Item, Input>;
}

/**
 * Carries out one mutation: all of it, or nothing. What the caller can correct is answered as data.
 * @throws UNAUTHENTICATED, FORBIDDEN for a caller without the scope
 */
export async function writeRecord<Item extends { id: string }, Input extends WritingInput>(
  writing: RecordWriting<Item>,
  { mutation, input, planning }: Asked<Item, Input>,
  context: SubgraphContext,
): Promise<WritingResult> {
  const caller = requireScope(context, writing.scope);
  const setting = { today: context.today };
  const fingerprint = printOf(mutation, input);
  try {
    refuseOn(textProblems(input));
    refuseOn(keyProblems(input));
    const written = await writing.writer.inTurn(async (turn) => {
      const made = await madeAlready(turn, { caller, input, fingerprint });
      if (made) return made;
      const plan = await planning(input, turn, setting);
      check(writing, plan, { caller, setting });
      return carryOut(plan, turn, { caller, input, fingerprint });
    });
    context.loaders.clear();
    const visible = await becomesVisible(writing.afterWrite);
    return { written, problems: [], conflictId: null, visible };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    context.loaders.clear();
    return { written: null, problems: error.problems, conflictId: error.conflictId, visible: true };
  }
}

interface Author {
  caller: Caller;
  input: WritingInput;
  fingerprint: string;
}

const printOf = (mutation: string, input: object): string =>
  createHash('sha256')
    .update(canonical([mutation, input]))
    .digest('hex');

function keyProblems({ idempotencyKey }: WritingInput): Problem[] {
  if (idempotencyKey == null || idempotencyKey.trim() !== '') return [];
  return [problem('EMPTY', ['idempotencyKey'], ['Le texte est vide.', 'The text is empty.'])];
}

/** The change that the same call made before. @throws Refusal when the key served another call */
async function madeAlready<Item>(
  turn: WritersTurn<Item>,
  { caller, input, fingerprint }: Author,
): Promise<ChangeKey | null> {
  if (input.idempotencyKey == null) return null;
  const made = await turn.keyed(caller.actor, input.idempotencyKey);
  if (!made) return null;
  if (made.fingerprint === fingerprint) return { id: made.id, version: made.version };
  throw new Refusal([
    problem(
      'KEY_REUSED',
      ['idempotencyKey'],
      [
        `Cette clé a déjà servi à un autre changement, de ${made.id}.`,
        `This key already served another change, of ${made.id}.`,
      ],
    ),
  ]);
}

interface Checking {
  caller: Caller;
  setting: WritingSetting;
}

/** @throws Refusal with every problem of every record at once */
function check<Item extends { id: string }>(
  writing: RecordWriting<Item>,
  { changes, answer }: Plan<Item>,
  { caller, setting }: Checking,
): void {
  const allowed = ({ before, after }: PlannedChange<Item>) =>
    [before, after].every((record) => record === null || writing.mayWrite(caller, record, setting));
  refuseOn([
    ...(same(answer.before, answer.after)
      ? [problem('NO_CHANGE', [], ['La fiche est déjà ainsi.', 'The record already is so.'])]
      : []),
    ...(changes.every(allowed) ? [] : [outside()]),
    ...changes.flatMap(({ after }) => (after ? writing.validate(after, setting) : [])),
  ]);
}

const outside = (): Problem =>
  problem(
    'FORBIDDEN',
    ['id'],
    [
      'La fiche est, ou serait, hors des territoires où vous pouvez écrire.',
      'The record lies, or would lie, outside the territories where you may write.',
    ],
  );

async function carryOut<Item extends { id: string }>(
  { changes, answer }: Plan<Item>,
  turn: WritersTurn<Item>,
  { caller, input, fingerprint }: Author,
): Promise<ChangeKey> {
  const why = { actor: caller.actor, reason: input.reason ?? null, source: input.source ?? null };
  for (const change of changes) {
    const { id, expectedVersion, after, note } = change;
    const key = change === answer ? { idempotencyKey: input.idempotencyKey ?? null, fingerprint } : {};
    if (after === null) await turn.withdraw(id, expectedVersion, { ...why, ...note, ...key });
    else {
      refuseOn(await turn.clashes(after));
      await turn.write(after, expectedVersion, { ...why, ...note, ...key });
    }
  }
  return { id: answer.id, version: answer.expectedVersion + 1 };
}
