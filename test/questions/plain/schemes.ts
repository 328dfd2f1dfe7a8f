import type { Period, SchemeRecord } from '@maillage/kit';
import { plainCogOn } from './cog.ts';

export const holds = ({ since, until }: Period, day: string): boolean =>
  (since === null || since <= day) && (until === null || day <= until);

/** DOMAIN.md §1, spelled out: which of each kind's own statuses are « actif », and which are an end. */
const ACTIVE: Record<string, string[]> = {
  CLSM: ['ACTIF'],
  CLS: ['SIGNE', 'EN_COURS', 'PROROGE'],
  PTSM: ['ARRETE', 'CONTRACTUALISE', 'EN_REVISION'],
  ASV: ['ACTIF'],
  CPTS: ['ACI_SIGNE'],
  QPV: ['EN_VIGUEUR'],
};
const ENDS = ['CLOS', 'ECHU', 'ABROGE', 'INTEGRE_CLS'];
/** Kinds that are over when their term is. */
const WITH_TERM = ['CLS', 'QPV'];

const hasLapsed = ({ kind, endsOn }: SchemeRecord, day: string): boolean =>
  WITH_TERM.includes(kind) && endsOn !== null && endsOn < day;

const statusOn = ({ statuses }: SchemeRecord, day: string): string | undefined =>
  statuses.findLast((period) => holds(period, day))?.status;

export const isActive = (scheme: SchemeRecord, day: string): boolean =>
  !hasLapsed(scheme, day) && (ACTIVE[scheme.kind] ?? []).includes(statusOn(scheme, day) ?? '');

export const isOver = (scheme: SchemeRecord, day: string): boolean =>
  hasLapsed(scheme, day) || ENDS.includes(statusOn(scheme, day) ?? '');

export const perimeterOn = ({ perimeters }: SchemeRecord, day: string) =>
  perimeters.findLast((perimeter) => holds(perimeter, day));

/** What a perimeter covers: whole units, and QPV with the units of each commune that they lie in. */
export interface Ground {
  whole: Set<string>;
  parts: Map<string, string[][]>;
}

/** The grounds of all schemes on one day. */
export function groundsOn(schemes: readonly SchemeRecord[], day: string) {
  const cog = plainCogOn(day);
  const districts = new Map(
    schemes.filter(({ kind }) => kind === 'QPV').map((district) => [district.details.code, district]),
  );
  const hostsOf = (code: string): string[][] => {
    const district = districts.get(code);
    const perimeter = district && (perimeterOn(district, day) ?? district.perimeters[0]);
    return (perimeter?.within ?? []).map((commune) => cog.unitsOf(commune));
  };
  return (scheme: SchemeRecord): Ground => {
    const declared = perimeterOn(scheme, day)?.declared ?? [];
    const isDistrict = ({ level }: { level: string }) => level === 'QPV';
    return {
      whole: new Set(declared.filter((place) => !isDistrict(place)).flatMap((place) => cog.unitsOf(place))),
      parts: new Map(declared.filter(isDistrict).map(({ code }) => [code, hostsOf(code)])),
    };
  };
}

/** Of QPV in communes: certainly inside, certainly there in part, or perhaps. */
export type Meeting = 'INSIDE' | 'PARTLY' | 'PERHAPS' | null;

export function meetingOf(hosts: readonly string[][], whole: ReadonlySet<string>): Meeting {
  const isIn = (unit: string) => whole.has(unit);
  if (hosts.length > 0 && hosts.every((units) => units.every(isIn))) return 'INSIDE';
  if (hosts.some((units) => units.every(isIn))) return 'PARTLY';
  return hosts.some((units) => units.some(isIn)) ? 'PERHAPS' : null;
}

/** Whether some of a ground is certainly among the units. */
export function touches({ whole, parts }: Ground, units: ReadonlySet<string>): boolean {
  if ([...whole].some((unit) => units.has(unit))) return true;
  return [...parts.values()].some((hosts) => ['INSIDE', 'PARTLY'].includes(meetingOf(hosts, units) ?? ''));
}

/** Schemes of a kind that are active on the day and touch a territory. */
export function activeIn(
  schemes: readonly SchemeRecord[],
  { kind, day, place }: { kind: string; day: string; place: { level: string; code: string } },
): SchemeRecord[] {
  const there = new Set(plainCogOn(day).unitsOf(place));
  const groundOf = groundsOn(schemes, day);
  return schemes
    .filter((scheme) => scheme.kind === kind && isActive(scheme, day))
    .filter((scheme) => touches(safely(groundOf, scheme), there));
}

/** Ground of a scheme; none for one of a commune that is no more (Pierrefitte-sur-Seine: question 13 is about it). */
export function safely(groundOf: (scheme: SchemeRecord) => Ground, scheme: SchemeRecord): Ground {
  try {
    return groundOf(scheme);
  } catch (error) {
    if (error instanceof RangeError) return { whole: new Set(), parts: new Map() };
    throw error;
  }
}
