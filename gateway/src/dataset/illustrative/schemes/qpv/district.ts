import type { IsoDate } from '@maillage/kit';
import type { Place } from '../../atlas/place.ts';

/** A quartier prioritaire as the other makers look at it. */
export interface District {
  id: string;
  code: string;
  /** The communes it lies in, whole cities included; one, seldom two. */
  hosts: readonly Place[];
  population: number;
  since: IsoDate;
  /** Last day in force; null while it is. */
  until: IsoDate | null;
}

export function inForce(district: District, day: IsoDate): boolean {
  return district.since <= day && (district.until === null || day <= district.until);
}
