import { asv } from '@maillage/asv';
import { cls } from '@maillage/cls';
import { clsm } from '@maillage/clsm';
import { cpts } from '@maillage/cpts';
import { checkDetails, checkLifeCycle, isIsoDate, type SchemeKindDefinition } from '@maillage/kit';
import { ptsm } from '@maillage/ptsm';
import { qpv } from '@maillage/qpv';
import { expect, test } from 'vitest';
import { picture, sourced } from './picture.ts';

const DEFINITIONS = new Map<string, SchemeKindDefinition>(
  [asv, cls, clsm, cpts, ptsm, qpv].map((one) => [one.code, one]),
);

function definitionOf(kind: string): SchemeKindDefinition {
  const definition = DEFINITIONS.get(kind);
  if (definition === undefined) throw new Error(`no kind ${kind}`);
  return definition;
}

test('life cycles and details are those that the kinds declare', () => {
  const problems = picture.schemes.flatMap((scheme) => {
    const definition = definitionOf(scheme.kind);
    return [
      ...checkLifeCycle(definition, scheme.statuses),
      ...checkDetails(definition, scheme.details).map(
        (problem) => `${problem.path.join('.')}: ${problem.messageEn}`,
      ),
    ].map((problem) => `${scheme.name}: ${problem}`);
  });
  expect(problems).toEqual([]);
});

test('ids are unique', () => {
  const ids = [
    ...picture.schemes,
    ...picture.partners,
    ...picture.actions,
    ...sourced.schemes,
    ...sourced.partners,
  ].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('whatever is named exists', () => {
  const partners = new Set([...picture.partners, ...sourced.partners].map(({ id }) => id));
  const schemes = new Map(picture.schemes.map((scheme) => [scheme.id, scheme.kind]));
  for (const { leads, seats, fundings, links } of picture.schemes) {
    for (const id of [
      ...leads,
      ...seats.map((seat) => seat.partnerId),
      ...fundings.flatMap((line) => line.partnerId ?? []),
    ]) {
      expect(partners.has(id)).toBe(true);
    }
    for (const { toKind, toSchemeId } of links) {
      if (toSchemeId !== null) expect(schemes.get(toSchemeId)).toBe(toKind);
    }
  }
  for (const { partnerIds, carriers } of picture.actions) {
    for (const id of partnerIds) expect(partners.has(id)).toBe(true);
    for (const { kind, schemeId } of carriers) expect(schemes.get(schemeId)).toBe(kind);
  }
});

test('every date exists and no period ends before it begins', () => {
  const wrong: string[] = [];
  const check = (name: string, { since, until }: { since: string | null; until: string | null }) => {
    if ([since, until].some((day) => day !== null && !isIsoDate(day)))
      wrong.push(`${name}: ${since} ${until}`);
    if (since !== null && until !== null && until < since) wrong.push(`${name}: ${since} after ${until}`);
  };
  for (const scheme of picture.schemes) {
    const { statuses, perimeters, bodies, seats, coordinations, links, derogations } = scheme;
    const periods = [statuses, perimeters, bodies, seats, coordinations, links, derogations];
    for (const period of periods.flat()) check(scheme.name, period);
    for (const { heldOn } of bodies.flatMap((body) => body.meetings))
      check(scheme.name, { since: heldOn, until: heldOn });
    for (const { date } of scheme.documents) check(scheme.name, { since: date, until: date });
    check(scheme.name, { since: scheme.startedOn, until: scheme.endsOn });
  }
  for (const action of picture.actions)
    check(action.title, { since: action.startedOn, until: action.endedOn });
  expect(wrong).toEqual([]);
});

test('derogations are of councils that do not meet the rule, and say that they are illustrative', () => {
  const granted = picture.schemes.flatMap((scheme) =>
    scheme.derogations.map((derogation) => ({ scheme, derogation })),
  );
  expect(new Set(granted.map(({ derogation }) => derogation.rule))).toEqual(new Set(['R01', 'R16']));
  expect(granted.length).toBeLessThan(40);
  for (const { scheme, derogation } of granted) {
    expect(scheme).toMatchObject({ kind: 'CLSM', provenance: 'ILLUSTRATIVE' });
    expect(derogation.source).toBe('Jeu illustratif');
    if (derogation.rule === 'R16') expect(scheme.details.complexCaseCell).toBe(false);
    else expect(scheme.links.map(({ nature }) => nature)).not.toContain('INSCRIT_DANS_CLS');
  }
});

test('whoever sits in an instance sits in one that the scheme has', () => {
  for (const { seats, bodies } of picture.schemes) {
    const types = new Set(bodies.map((body) => body.type));
    for (const seat of seats) expect(types.has(seat.body)).toBe(true);
  }
});
