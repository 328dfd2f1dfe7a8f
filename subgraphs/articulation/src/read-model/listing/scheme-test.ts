import { dateTest, type IsoDate, setTest, stateOf, territoryKey, textTest } from '@maillage/kit';
import { schemesOn } from '../question/schemes-at.ts';
import { dayOf } from '../record/ground-on.ts';
import type { SchemeNode } from '../record/nodes.ts';
import type { World } from '../world.ts';
import { fundersOn } from './funders-on.ts';
import { linkedSchemes } from './linked-to.ts';
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
  const isKind = setTest(kind);
  const isState = setTest(state);
  const isNamed = name && textTest(name);
  const hasStart = startedOn && dateTest(startedOn);
  const hasEnd = endsOn && dateTest(endsOn);
  const isProvenance = setTest(provenance);
  const isFunder = setTest(funder);
  const tests: (SchemeTest | null | undefined)[] = [
    isKind && (({ definition }) => isKind(definition.code)),
    isState && ((scheme) => isState(stateOf(scheme.definition, scheme, day)?.state ?? null)),
    isNamed && (({ nameKey }) => isNamed(nameKey)),
    hasStart && ((scheme) => hasStart(scheme.startedOn)),
    hasEnd && ((scheme) => hasEnd(scheme.endsOn)),
    isProvenance && ((scheme) => isProvenance(scheme.provenance)),
    isFunder && ((scheme) => fundersOn(scheme, day).some(isFunder)),
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
