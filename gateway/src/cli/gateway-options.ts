import { StartupError } from '../database/startup-error.ts';
import { NOT_FORWARDABLE } from '../supergraph/forwarded-headers.ts';

/** How long subgraphs may take to answer, in milliseconds. */
export interface Timeouts {
  bySubgraph: ReadonlyMap<string, number>;
  others: number;
}

export const DEFAULT_TIMEOUTS: Timeouts = { bySubgraph: new Map(), others: 10_000 };

/** Adds what one `--timeout` says: `5000` for all subgraphs, `reviews=5000` for one. */
export function addTimeout(value: string, timeouts: Timeouts): Timeouts {
  const [, name, digits] = /^(?:(.+)=)?(\d{1,9})$/.exec(value) ?? [];
  const milliseconds = Number(digits);
  if (!(milliseconds > 0)) {
    throw new StartupError(`--timeout expects milliseconds, or name=milliseconds, not “${value}”.`, 2);
  }
  if (name === undefined) return { ...timeouts, others: milliseconds };
  return { ...timeouts, bySubgraph: new Map([...timeouts.bySubgraph, [name, milliseconds]]) };
}

/** Adds the header that one `--forward-header` names. */
export function addHeaderName(value: string, names: readonly string[]): readonly string[] {
  const name = value.toLowerCase();
  if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name))
    throw new StartupError(`--forward-header expects the name of a header, not “${value}”.`, 2);
  if (NOT_FORWARDABLE.has(name))
    throw new StartupError(`The header ${name} can't be forwarded: it is about one connection only.`, 2);
  return [...names, name];
}
