import { compareText } from '@maillage/kit';
import { inTurn } from '../read-model/base/compare.ts';
import type { Steps } from '../read-model/base/steps.ts';
import { overlaps } from '../read-model/question/overlaps.ts';
import { isInState } from '../read-model/question/question.ts';
import { schemesOn } from '../read-model/question/schemes-at.ts';
import { type Day, dayOf, groundOf, perimeterOn } from '../read-model/record/ground-on.ts';
import type { SchemeNode } from '../read-model/record/nodes.ts';
import { bySchemeOrder } from '../read-model/record/scheme-order.ts';
import type { World } from '../read-model/world.ts';
import { type CoverageGap, coverageGaps } from './coverage-gaps.ts';
import type { GapQuestion } from './gap-question.ts';

export interface GapsBySchemeQuestion extends Pick<GapQuestion, 'missing' | 'territory' | 'asOf'> {
  /** Kind of the schemes that are asked about. */
  kind: string;
  /** Kind of the districts: its schemes are territories. */
  within: string;
  /** Only schemes all of whose districts are blank; not given: those with one blank district at least. */
  every?: boolean | null;
}

/** An active scheme that certainly holds ground of districts in force, and those of them that are blank. */
export interface SchemeGaps {
  schemeId: string;
  kind: string;
  /** Codes of the départements that its whole units lie in, sorted. */
  departements: string[];
  /** Number of districts in force of which it certainly holds some ground. */
  districts: number;
  /** Those that no active scheme of the missing kinds covers: most people first. */
  gaps: CoverageGap[];
}

interface Found extends Omit<SchemeGaps, 'schemeId' | 'kind'> {
  scheme: SchemeNode;
}

/** By the first of its départements, then in the order of schemes. A step for each scheme. */
export function* gapsByScheme(world: World, question: GapsBySchemeQuestion): Steps<SchemeGaps[]> {
  const { kind, within, missing, every, territory, asOf } = question;
  const day = dayOf(world, asOf);
  const gaps = yield* coverageGaps(world, { missing, within, asOf });
  const there = territory == null ? world.schemes.values() : schemesOn(day, [territory]);
  const found: Found[] = [];
  for (const scheme of there) {
    if (scheme.definition.code !== kind || !isInState(scheme, asOf, ['ACTIVE'])) continue;
    yield;
    const districts = districtsOf(scheme, { day, within });
    const blank = gaps.filter(({ schemeId }) => schemeId !== null && districts.has(schemeId));
    if (blank.length === 0 || (every && blank.length < districts.size)) continue;
    found.push({
      scheme,
      departements: departementsOf(scheme, day),
      districts: districts.size,
      gaps: blank,
    });
  }
  return found
    .sort(byDepartement)
    .map(({ scheme, ...rest }) => ({ schemeId: scheme.id, kind: scheme.definition.code, ...rest }));
}

const byDepartement = inTurn<Found>(
  (a, b) => compareText(a.departements[0] ?? '', b.departements[0] ?? ''),
  (a, b) => bySchemeOrder(a.scheme, b.scheme),
);

function districtsOf({ id }: SchemeNode, { day, within }: { day: Day; within: string }): Set<string> {
  const found = overlaps(day.world, id, { asOf: day.date, kinds: [within], states: ['ACTIVE'] });
  return new Set(found.filter(({ certain }) => certain).map(({ schemeId }) => schemeId));
}

function departementsOf(scheme: SchemeNode, day: Day): string[] {
  const perimeter = perimeterOn(scheme, day.date);
  if (!perimeter) return [];
  const { units } = day.world;
  const cog = units.vintages[day.parts.vintage];
  const { wholes, parts } = groundOf(perimeter, day);
  const hosts = [...parts].flatMap((part) => [...(day.parts.hosts(part)?.units ?? [])]);
  const codes = [...wholes, ...hosts].flatMap((unit) => cog?.entry(units.keyOf(unit))?.departements ?? []);
  return [...new Set(codes)].sort(compareText);
}
