import type { Problem } from '../contract/index.ts';
import { notFound, problem } from '../writing/index.ts';

/** Why a mutation was not carried out: thrown so that its transaction leaves nothing behind, and answered as data. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly problems: readonly Problem[];
  /** The record that has moved on, after a conflict. */
  readonly conflictId: string | null;

  constructor(problems: readonly Problem[], conflictId: string | null = null) {
    super('refused');
    this.problems = problems;
    this.conflictId = conflictId;
  }
}

/** @throws Refusal when there is any problem */
export function refuseOn(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Refusal(problems);
}

export const unknownRecord = (id: string, path: string): Refusal =>
  new Refusal([notFound([path], [`Il n’y a pas de fiche ${id}.`, `There is no record ${id}.`])]);

export const withdrawnRecord = (id: string, path: string): Refusal =>
  new Refusal([notFound([path], [`La fiche ${id} a été retirée.`, `The record ${id} has been withdrawn.`])]);

export const conflict = (
  { id, version, expected }: { id: string; version: number; expected: number },
  path: string,
): Refusal =>
  new Refusal(
    [
      problem(
        'CONFLICT',
        [path],
        [
          `La fiche ${id} est à la version ${version}, et non ${expected}.`,
          `The record ${id} is at version ${version}, not ${expected}.`,
        ],
      ),
    ],
    id,
  );
