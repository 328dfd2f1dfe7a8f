/** What one subgraph, or several taken together, got wrong. */
export interface CompositionProblem {
  message: string;
  code: string | null;
}

/** Thrown when subgraphs do not compose, or a supergraph cannot be served: `problems` lists every reason at once. */
export class CompositionError extends Error {
  readonly problems: readonly CompositionProblem[];

  constructor(summary: string, problems: readonly CompositionProblem[]) {
    super(`${summary}\n${problems.map(formatProblem).join('\n')}`);
    this.name = 'CompositionError';
    this.problems = problems;
  }
}

function formatProblem({ code, message }: CompositionProblem): string {
  return code === null ? `- ${message}` : `- [${code}] ${message}`;
}
