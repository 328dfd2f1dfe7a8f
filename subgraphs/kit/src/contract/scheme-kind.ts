import type { DetailFields } from './detail-field.ts';

/** What every kind's own status comes down to, so that schemes of all kinds compare. */
export const SCHEME_STATES = ['PROJECT', 'ACTIVE', 'DORMANT', 'ENDED'] as const;
export type SchemeState = (typeof SCHEME_STATES)[number];

export interface StatusDefinition {
  /** French label: « Signé ». */
  label: string;
  state: SchemeState;
  /** Statuses that may follow. */
  next: readonly string[];
}

/**
 * A kind of scheme, whole: what a scheme subgraph is made of. The kit gives it store, loaders, filters, history and feed.
 * A new kind is one such definition and one line in the registry.
 */
export interface SchemeKindDefinition {
  /** Value of `SchemeKind`: `CLSM`. Its lower case names the subgraph, the Postgres schema and the prefix of ids. */
  code: string;
  /** GraphQL type: `Clsm`. */
  typeName: string;
  /** Root field of its list: `clsmSchemes`. */
  listField: string;
  /** Official French name. */
  label: string;
  /** French; says what it is, its legal basis and who leads it. */
  description: string;
  /** Its life cycle: every status with its label, the common state it means and the statuses that may follow. The first is where it starts. */
  statuses: Readonly<Record<string, StatusDefinition>>;
  /** Status that holds from the day after `endsOn`, for kinds that have a term; null for those that have none. */
  statusAfterTerm: string | null;
  details: DetailFields;
  /** Set when each scheme of this kind is itself a territory that others can name (the QPV). */
  territory?: {
    level: 'QPV';
    /** The detail that holds its official code. */
    codeDetail: string;
  };
}

/** Name of the kind's subgraph and of its Postgres schema, and prefix of its ids. */
export function kindSlug(definition: Pick<SchemeKindDefinition, 'code'>): string {
  return definition.code.toLowerCase();
}
