import type { IsoDate } from '@maillage/kit';
import { DISTRICT_CODE, type QpvChange } from '@maillage/qpv';

/** What the code of a district says of it (DOMAIN.md §1). */
export interface DistrictFacts {
  generation: 2015 | 2024;
  change: QpvChange | null;
  /** Number of the decree that lists it; null for generation 2015, of which the sources tell none. */
  decree: string | null;
  /** First day of the list that it is on. */
  since: IsoDate;
  /** Last day of that list; null while it is in force. */
  until: IsoDate | null;
}

const CHANGES: Readonly<Record<string, QpvChange>> = {
  M: 'MODIFIE',
  I: 'INCHANGE',
  N: 'NOUVEAU',
  C: 'MAYOTTE',
};

/** The decree of 2023 lists the districts of the mainland from 2024-01-01, the one of 2024 those overseas from 2025-01-01. */
const LISTS = {
  mainland: { decree: '2023-1314', since: '2024-01-01', eve: '2023-12-31' },
  overseas: { decree: '2024-1212', since: '2025-01-01', eve: '2024-12-31' },
} as const;

/** Décret 2014-1750 [K]: the first QPV, in force from this day. */
const FIRST_LIST = '2015-01-01';

/** Undefined for what is no code of a district. */
export function districtFacts(code: string): DistrictFacts | undefined {
  if (!DISTRICT_CODE.test(code)) return undefined;
  const list = /^Q[NP]9/.test(code) ? LISTS.overseas : LISTS.mainland;
  return code.startsWith('QN')
    ? {
        generation: 2024,
        change: CHANGES[code.at(-1) ?? ''] ?? null,
        decree: list.decree,
        since: list.since,
        until: null,
      }
    : { generation: 2015, change: null, decree: null, since: FIRST_LIST, until: list.eve };
}
