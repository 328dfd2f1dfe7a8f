import type { IsoDate } from '../../contract/dates.ts';
import type { Provenance } from '../../contract/provenance.ts';
import type { SchemeKindDefinition, SchemeState } from '../../contract/scheme-kind.ts';
import { type TerritoryRef, territoryKey } from '../../contract/territory-ref.ts';
import { searchKey } from '../../reference/index.ts';
import { holdsOn, toColumn } from '../date-column.ts';
import type { Prisma } from '../generated/scheme/client.ts';
import { facet } from './facets.ts';

export interface SetComparator<Value> {
  eq?: Value | null;
  in?: readonly Value[] | null;
}

export interface StringComparator extends SetComparator<string> {
  contains?: string | null;
  startsWith?: string | null;
}

export interface DateComparator {
  eq?: IsoDate | null;
  lt?: IsoDate | null;
  lte?: IsoDate | null;
  gt?: IsoDate | null;
  gte?: IsoDate | null;
  isNull?: boolean | null;
}

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
    filter.state ? onStatus(day, definition, { state: { in: valuesOf(filter.state) } }) : null,
    filter.status ? onStatus(day, definition, { status: { in: valuesOf(filter.status) } }) : null,
    filter.name ? nameWhere(filter.name) : null,
    filter.startedOn ? { startedOn: dateWhere(filter.startedOn) } : null,
    filter.endsOn ? { endsOn: dateWhere(filter.endsOn) } : null,
    filter.provenance ? { provenance: { in: valuesOf(filter.provenance) } } : null,
    filter.territory
      ? { perimeters: { some: { places: { has: territoryKey(filter.territory) }, ...holdsOn(day) } } }
      : null,
    ...Object.entries(filter.details ?? {}).map(([name, comparator]) =>
      comparator ? { facets: { hasSome: valuesOf(comparator).map((value) => facet(name, value)) } } : null,
    ),
    ...(filter.and ?? []).map(nested),
    filter.or ? { OR: filter.or.map(nested) } : null,
    filter.not ? { NOT: nested(filter.not) } : null,
  ];
  return { AND: parts.filter((part) => part !== null) };
}

/** `eq` and `in` together: the values that satisfy both. */
function valuesOf<Value>({ eq, in: list }: SetComparator<Value>): Value[] {
  if (eq == null) return [...(list ?? [])];
  return list == null || list.includes(eq) ? [eq] : [];
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

function nameWhere({ eq, in: list, contains, startsWith }: StringComparator): Where {
  const exact = valuesOf({ eq, in: list }).map(searchKey);
  return {
    AND: [
      ...(eq != null || list != null ? [{ nameKey: { in: exact } }] : []),
      ...(contains == null ? [] : [{ nameKey: { contains: searchKey(contains) } }]),
      ...(startsWith == null ? [] : [{ nameKey: { startsWith: searchKey(startsWith) } }]),
    ],
  };
}

function dateWhere({ eq, lt, lte, gt, gte, isNull }: DateComparator): Prisma.DateTimeNullableFilter {
  const day = (value: IsoDate | null | undefined) => (value == null ? undefined : (toColumn(value) as Date));
  const bounds = { lt: day(lt), lte: day(lte), gt: day(gt), gte: day(gte) };
  if (isNull === true) return { ...bounds, equals: null };
  return { ...bounds, ...(eq != null && { equals: day(eq) }), ...(isNull === false && { not: null }) };
}
