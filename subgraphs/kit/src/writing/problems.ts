import type { Problem, ProblemCode } from '../contract/index.ts';

type Path = readonly (string | number)[];

/** A problem at a path; the two messages are whole sentences. */
export const problem = (
  code: ProblemCode,
  path: Path,
  [messageFr, messageEn]: readonly [string, string],
): Problem => ({ path: path.map(String), code, messageFr, messageEn });

export const notFound = (path: Path, messages: readonly [string, string]): Problem =>
  problem('NOT_FOUND', path, messages);

/** `problems` found in a part, as they stand in the whole. */
export const under = (path: Path, problems: readonly Problem[]): Problem[] =>
  problems.map((found) => ({ ...found, path: [...path.map(String), ...found.path] }));
