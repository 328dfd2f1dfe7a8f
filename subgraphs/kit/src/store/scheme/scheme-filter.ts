import type { IsoDate } from '../../contract/dates.ts';
import type { Provenance } from '../../contract/provenance.ts';
import type { SchemeKindDefinition, SchemeState } from '../../contract/scheme-kind.ts';
import { type TerritoryRef, territoryKey } from '../../contract/territory-ref.ts';
import {
  type DateComparator,
  dateCondition,
  isAsked,
  type SetComparator,
  type StringComparator,
  textConditions,
  valuesOf,
} from '../comparators.ts';
import { holdsOn, toColumn } from '../date-column.ts';
import type { Prisma } from '../generated/scheme/client.ts';
import { facet } from './facets.ts';

/** What a list of schemes can be asked for; every part must hold. A detail's comparator stands under the detail's name. */
export interface SchemeFilter {
  state?: SetComparator<SchemeState> | null;
  status?: SetComparator<string> | null;
  name?: StringComparator | null;
  startedOn?: DateComparator | null;
  endsOn?: DateComparator | null;
  provenance?: SetComparator<Provenance> | null;
  /** Schemes whose perimeter touches this territory. */
  territory?: TerritoryRef | null;
  /** The day that `state`, `status` and `territory` are asked for. */
  asOf?: IsoDate | null;
  details?: Record<string, SetComparator<string | number | boolean> | null | undefined>;
  and?: readonly SchemeFilter[] | null;
  or?: readonly SchemeFilter[] | null;
  not?: SchemeFilter | null;
}

type Where = Prisma.SchemeWhereInput;

/** The filter as a condition of the store. `today` is the day of every part that names none. */
export function schemeWhere(filter: SchemeFilter, today: IsoDate, definition: SchemeKindDefinition): Where {
  const day = filter.asOf ?? today;
  const nested = (inner: SchemeFilter): Where => schemeWhere(inner, day, definition);
  const parts: (Where | null)[] = [
    isAsked(filter.state) ? onStatus(day, definition, { state: { in: valuesOf(filter.state) } }) : null,
    isAsked(filter.status) ? onStatus(day, definition, { status: { in: valuesOf(filter.status) } }) : null,
    filter.name ? { AND: textConditions(filter.name).map((nameKey) => ({ nameKey })) } : null,
    filter.startedOn ? { startedOn: dateCondition(filter.startedOn) } : null,
    filter.endsOn ? { endsOn: dateCondition(filter.endsOn) } : null,
    isAsked(filter.provenance) ? { provenance: { in: valuesOf(filter.provenance) } } : null,
    filter.territory
      ? { perimeters: { some: { places: { has: territoryKey(filter.territory) }, ...holdsOn(day) } } }
      : null,
    ...Object.entries(filter.details ?? {}).map(([name, comparator]) =>
      isAsked(comparator)
        ? { facets: { hasSome: valuesOf(comparator).map((value) => facet(name, value)) } }
        : null,
    ),
    ...(filter.and ?? []).map(nested),
    filter.or ? { OR: filter.or.map(nested) } : null,
    filter.not ? { NOT: nested(filter.not) } : null,
  ];
  return { AND: parts.filter((part) => part !== null) };
}

/** The status that holds on the day, the one after the term included. */
function onStatus(day: IsoDate, definition: SchemeKindDefinition, condition: StatusCondition): Where {
  const holding: Where = { statuses: { some: { ...condition, ...holdsOn(day) } } };
  if (!definition.statusAfterTerm) return holding;
  const past: Where = { endsOn: { lt: toColumn(day) as Date } };
  const ended: Where = { statuses: { some: { state: 'ENDED', ...holdsOn(day) } } };
  const afterTerm = {
    status: definition.statusAfterTerm,
    state: definition.statuses[definition.statusAfterTerm]?.state,
  };
  const matches = Object.entries(condition).every(([key, { in: values }]) =>
    values.includes(afterTerm[key as 'state'] ?? ''),
  );
  const lapsed: Where = { ...past, NOT: ended };
  return { OR: [{ ...holding, NOT: lapsed }, ...(matches ? [lapsed] : [])] };
}

type StatusCondition = Partial<Record<'status' | 'state', { in: string[] }>>;
