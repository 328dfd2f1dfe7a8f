import { type IsoDate, isWithin } from '../../contract/dates.ts';
import { type StatusOnDay, stateOf } from '../../contract/life-cycle.ts';
import type { Provenance } from '../../contract/provenance.ts';
import type { SchemeKindDefinition, SchemeState } from '../../contract/scheme-kind.ts';
import { type TerritoryKey, type TerritoryRef, territoryKey } from '../../contract/territory-ref.ts';
import { dateTest, setTest, type Test, textTest } from '../comparator-tests.ts';
import {
  type DateComparator,
  isAsked,
  type SetComparator,
  type StringComparator,
  valuesOf,
} from '../comparators.ts';
import { facet } from './facets.ts';
import type { ListedScheme } from './listed-scheme.ts';
import type { SchemeSnapshot } from './schemes-in-memory.ts';

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

export interface SchemeTestContext {
  /** The day of every part that names none. */
  today: IsoDate;
  definition: SchemeKindDefinition;
  touching: SchemeSnapshot['touching'];
}

/** Whether the filter lets a scheme through. */
export function schemeTest(filter: SchemeFilter, context: SchemeTestContext): Test<ListedScheme> {
  const { today, definition, touching } = context;
  const day = filter.asOf ?? today;
  const nested = (inner: SchemeFilter) => schemeTest(inner, { ...context, today: day });
  const any = filter.or?.map(nested);
  const excluded = filter.not && nested(filter.not);
  const tests: (Test<ListedScheme> | null)[] = [
    testOf(setTest(filter.provenance), ({ head }) => head.provenance),
    testOf(filter.name && textTest(filter.name), ({ nameKey }) => nameKey),
    testOf(filter.startedOn && dateTest(filter.startedOn), ({ head }) => head.startedOn),
    testOf(filter.endsOn && dateTest(filter.endsOn), ({ head }) => head.endsOn),
    ...Object.entries(filter.details ?? {}).map(([name, comparator]) => detailTest(name, comparator)),
    filter.territory ? placeTest(territoryKey(filter.territory), day, touching) : null,
    onStatus(filter, day, definition),
    ...(filter.and ?? []).map(nested),
    any ? (scheme) => any.some((test) => test(scheme)) : null,
    excluded ? (scheme) => !excluded(scheme) : null,
  ];
  const asked = tests.filter((test) => test !== null);
  return (scheme) => asked.every((test) => test(scheme));
}

function testOf<Value>(
  test: Test<Value> | null | undefined,
  read: (scheme: ListedScheme) => Value,
): Test<ListedScheme> | null {
  return test ? (scheme) => test(read(scheme)) : null;
}

/** Of a detail that may hold several values, one has to match. */
function detailTest(
  name: string,
  comparator: SetComparator<string | number | boolean> | null | undefined,
): Test<ListedScheme> | null {
  if (!isAsked(comparator)) return null;
  const facets = valuesOf(comparator).map((value) => facet(name, value));
  return (scheme) => facets.some((each) => scheme.facets.includes(each));
}

/** The status that holds on the day, the one after the term included. */
function onStatus(
  { state, status }: SchemeFilter,
  day: IsoDate,
  definition: SchemeKindDefinition,
): Test<ListedScheme> | null {
  const [isState, isStatus] = [setTest(state), setTest(status)];
  if (!isState && !isStatus) return null;
  const matches = (found: StatusOnDay | null) =>
    found !== null && (isState?.(found.state) ?? true) && (isStatus?.(found.status) ?? true);
  return ({ head }) => matches(stateOf(definition, head, day));
}

function placeTest(
  territory: TerritoryKey,
  day: IsoDate,
  touching: SchemeSnapshot['touching'],
): Test<ListedScheme> {
  const ever = touching(territory);
  return (scheme) =>
    ever.has(scheme) &&
    scheme.head.perimeters.some(
      (perimeter, at) => isWithin(perimeter, day) && scheme.places[at]?.includes(territory),
    );
}
