import type { IsoDate } from '../contract/dates.ts';
import { departementOfDistrict } from '../contract/district-departement.ts';
import { parseTerritoryKey, type TerritoryRef } from '../contract/territory-ref.ts';
import type { Cog } from '../reference/cog.ts';
import { type Ground, groundIn, hostsIn } from '../reference/ground-on.ts';
import { cogOn } from '../reference/timeline.ts';
import type { Caller } from './caller.ts';

export interface WritingPlace {
  cog: Cog;
  /** Day whose communes the codes are read in: the first of the perimeter, or today's. */
  asOf: IsoDate;
  /** Communes that a QPV lies in, where they are known. Without them it lies in the département that its code names. */
  hostsOf?: (qpvCode: string) => readonly TerritoryRef[];
}

/**
 * Whether every declared territory lies wholly inside the caller's territories. A caller without limits may write everywhere; one with
 * limits may not write what declares no territory, a code that no year knows, or what lies in part elsewhere.
 */
export function mayWriteIn(
  { territories }: Pick<Caller, 'territories'>,
  declared: readonly TerritoryRef[],
  { cog, asOf, hostsOf = () => [] }: WritingPlace,
): boolean {
  if (territories === null) return true;
  const vintage = cogOn(cog, asOf);
  const allowed = groundIn(vintage, territories);
  return declared.length > 0 && declared.every((ref) => isInside(ref, allowed, { vintage, hostsOf }));
}

interface Vintage {
  vintage: Cog;
  hostsOf: (qpvCode: string) => readonly TerritoryRef[];
}

function isInside(ref: TerritoryRef, allowed: Ground, { vintage, hostsOf }: Vintage): boolean {
  const { wholes, parts, unknown } = groundIn(vintage, [ref]);
  if (unknown.size > 0 || wholes.size + parts.size === 0) return false;
  return (
    [...wholes].every((unit) => allowed.wholes.has(unit)) &&
    [...parts].every((key) => {
      if (allowed.parts.has(key)) return true;
      const part = parseTerritoryKey(key);
      const hosts =
        part.level === 'QPV' ? qpvHosts(vintage, part, hostsOf(part.code)) : hostsIn(vintage, part);
      return hosts.length > 0 && hosts.every((host) => allowed.wholes.has(host));
    })
  );
}

/** Units among which a QPV lies: those known, or else those of the département that its code names. */
function qpvHosts(vintage: Cog, { code }: TerritoryRef, known: readonly TerritoryRef[]): string[] {
  return [...groundIn(vintage, known.length > 0 ? known : [departementOfDistrict(code)]).wholes];
}
