import { type IsoDate, stateOf, territoryKey } from '@maillage/kit';
import { schemesOn } from '../question/schemes-at.ts';
import { dayOf } from '../record/ground-on.ts';
import type { SchemeNode } from '../record/nodes.ts';
import type { World } from '../world.ts';
import { fundersOn } from './funders-on.ts';
import { linkedSchemes } from './linked-to.ts';
import { matchesAny, matchesDay, matchesSet, nameTest } from './matches.ts';
import type { SchemeFilter } from './scheme-filter.ts';

export type SchemeTest = (scheme: SchemeNode) => boolean;

interface FilterOnDay {
  filter: SchemeFilter;
  /** The day of parts that name none. */
  asOf: IsoDate;
}

/** The filter as a test of schemes; what is the same for all of them is worked out once. */
export function schemeTest(world: World, { filter, asOf }: FilterOnDay): SchemeTest {
  const day = filter.asOf ?? asOf;
  const nested = (inner: SchemeFilter) => schemeTest(world, { filter: inner, asOf: day });
  const { kind, state, name, startedOn, endsOn, provenance, territory, and, or, not } = filter;
  const { funder, linkedTo } = filter;
  const tests: (SchemeTest | null | undefined)[] = [
    kind && (({ definition }) => matchesSet(definition.code, kind)),
    state && ((scheme) => matchesSet(stateOf(scheme.definition, scheme, day)?.state ?? null, state)),
    name && onName(nameTest(name)),
    startedOn && ((scheme) => matchesDay(scheme.startedOn, startedOn)),
    endsOn && ((scheme) => matchesDay(scheme.endsOn, endsOn)),
    provenance && ((scheme) => matchesSet(scheme.provenance, provenance)),
    funder && ((scheme) => matchesAny(fundersOn(scheme, day), funder)),
    linkedTo &&
      isNamedIn(
        linkedSchemes(world, { natures: linkedTo.natures, asOf: day, isOther: nested(linkedTo.scheme) }),
      ),
    territory && isOneOf(schemesOn(dayOf(world, day), [territoryKey(territory)])),
    ...(and ?? []).map(nested),
    or && anyOf(or.map(nested)),
    not && complementOf(nested(not)),
  ];
  const given = tests.filter((test) => test != null);
  return (scheme) => given.every((test) => test(scheme));
}

const onName =
  (test: (nameKey: string) => boolean): SchemeTest =>
  ({ nameKey }) =>
    test(nameKey);

const isNamedIn =
  (ids: ReadonlySet<string>): SchemeTest =>
  ({ id }) =>
    ids.has(id);

const isOneOf =
  (schemes: ReadonlySet<SchemeNode>): SchemeTest =>
  (scheme) =>
    schemes.has(scheme);

const anyOf =
  (tests: SchemeTest[]): SchemeTest =>
  (scheme) =>
    tests.some((test) => test(scheme));

const complementOf =
  (test: SchemeTest): SchemeTest =>
  (scheme) =>
    !test(scheme);
