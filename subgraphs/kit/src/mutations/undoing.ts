import type { Problem } from '../contract/index.ts';
import type { LoggedStep, StandingRecord, WritersTurn } from '../store/index.ts';
import { difference, notFound, problem, same, takeBack } from '../writing/index.ts';
import type { ChangeInput, Plan, PlannedChange, Planning } from './record-writing.ts';
import { Refusal } from './refusal.ts';
import { standingAt } from './standing-record.ts';

/** Takes one change back: that which made `version` of the record. */
export interface UndoInput extends ChangeInput {
  version: number;
}

/**
 * A new change that takes back exactly what an earlier one did. Refused, naming the later changes, when they touched the same parts. What a
 * merge did is taken back on both records.
 */
export const undoing =
  <Item extends { id: string }>(): Planning<Item, UndoInput> =>
  async (input, turn) => {
    const { id, version, expectedVersion } = input;
    const standing = await standingAt(turn, input);
    const step = await turn.change({ id, version });
    if (!step)
      throw new Refusal([
        notFound(['version'], [`La fiche n’a pas de version ${version}.`, `There is no version ${version}.`]),
      ]);
    if (step.after === null && step.successor !== null) throw mergedAway(step.successor);
    const after = await takenBack(input, standing, turn);
    const note = { operation: 'undo', undoes: version };
    const answer = { id, expectedVersion, before: standing.record, after, note };
    return { changes: [answer, ...(await otherOfMerge(input, turn))], answer } satisfies Plan<Item>;
  };

async function takenBack<Item extends { id: string }>(
  { id, version }: UndoInput,
  standing: StandingRecord<Item>,
  turn: WritersTurn<Item>,
): Promise<Item | null> {
  const step = await turn.change({ id, version });
  const { before, after } = step ?? { before: null, after: null };
  if (before !== null && after !== null && standing.record !== null) {
    const { record, touched } = takeBack(standing.record, { before, after });
    if (touched.length === 0) return record;
    throw touchedSince(touched, await turn.since({ id, version }));
  }
  if (same(standing.record, after)) return before;
  throw touchedSince([[]], await turn.since({ id, version }));
}

/** The record that a merge withdrew comes back as it was. */
async function otherOfMerge<Item extends { id: string }>(
  { id, version }: UndoInput,
  turn: WritersTurn<Item>,
): Promise<PlannedChange<Item>[]> {
  const other = await turn.mergedInto({ id, version });
  const step = other && (await turn.change(other));
  if (!other || !step) return [];
  const standing = await turn.standing(other.id);
  if (standing.version !== other.version) throw touchedSince([['otherId']], await turn.since(other));
  const note = { operation: 'undo', undoes: other.version };
  return [{ id: other.id, expectedVersion: other.version, before: null, after: step.before, note }];
}

const mergedAway = (successor: string): Refusal =>
  new Refusal([
    problem(
      'INCONSISTENT',
      ['id'],
      [
        `La fiche a été réunie avec ${successor} : annulez ce changement de ${successor}.`,
        `The record was merged with ${successor}: undo that change of ${successor}.`,
      ],
    ),
  ]);

/** One problem for each part, naming the later changes that touched it. */
function touchedSince<Item>(paths: readonly string[][], later: readonly LoggedStep<Item>[]): Refusal {
  return new Refusal(paths.map((path) => touchedProblem(path, later)));
}

function touchedProblem<Item>(path: readonly string[], later: readonly LoggedStep<Item>[]): Problem {
  const culprits = later.filter(({ before, after }) => touches(difference(before, after), path));
  const named = (culprits.length > 0 ? culprits : later).map(
    ({ version, operation, actor }) => `${version} (${operation ?? '—'}, ${actor})`,
  );
  return problem('TOUCHED_SINCE', path, [
    `Un changement ultérieur a touché la même partie ; version ${named.join(', ')}.`,
    `A later change touched the same part; version ${named.join(', ')}.`,
  ]);
}

/** Lists move as items come and go: of a list it is enough that something in it changed. */
const touches = (differences: readonly { path: string[] }[], [field]: readonly string[]): boolean =>
  differences.some(({ path }) => field === undefined || path.length === 0 || path[0] === field);
