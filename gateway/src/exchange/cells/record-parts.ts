import {
  CARRIER_ROLES,
  type CarrierRecord,
  COLLEGES,
  type College,
  type ExternalIdRecord,
  FUNDING_PURPOSES,
  FUNDING_SOURCES,
  type FundingRecord,
  isIsoDate,
  type MeetingRecord,
  type SourceRecord,
  type StatusPeriod,
} from '@maillage/kit';
import { inParts, inWords } from './parts.ts';

/** How the parts of records that have no file of their own stand in a cell. */

const OPEN = '..';

/** « ACTIF 2019-01-01/.. »: an interval as ISO 8601 writes it, both days included. */
export const statusPeriod = inWords<StatusPeriod>({
  expects: [
    'un statut et sa période, comme ACTIF 2019-01-01/2024-12-31, « .. » pour un jour inconnu ou à venir',
    'a status and its period, such as ACTIF 2019-01-01/2024-12-31',
  ],
  write: ({ status, since, until }) => [status, `${since ?? OPEN}/${until ?? OPEN}`],
  read([status = '', period = `${OPEN}/${OPEN}`, ...rest]) {
    const [since, until] = period.split('/').map((day) => (day === OPEN || day === '' ? null : day));
    const days = [since, until];
    if (rest.length > 0 || status === '' || !days.every((day) => day === null || isDay(day))) return null;
    return { status: status.toUpperCase(), since: since ?? null, until: until ?? null };
  },
});

const isDay = (day: string | undefined): boolean => day !== undefined && isIsoDate(day);

export const source = inParts<SourceRecord>({
  expects: ['document § partie § adresse', 'document § section § address'],
  write: ({ document, section, url }) => [document, section, url],
  read: ([document, section = null, url = null, ...rest]) =>
    document && rest.length === 0 ? { document, section, url } : null,
});

export const externalId = inParts<ExternalIdRecord>({
  expects: ['registre § identifiant, comme SIREN § 130012345', 'register § identifier'],
  write: ({ system, value }) => [system, value],
  read: ([system, value, ...rest]) => (system && value && rest.length === 0 ? { system, value } : null),
});

/** « 2024-03-12 ELUS:3 AIDANTS:2 »: a college that is not there was not counted. */
export const meeting = inWords<MeetingRecord>({
  expects: [
    'une réunion et ses présents par collège, comme 2024-03-12 ELUS:3 AIDANTS:2',
    'a meeting and who attended, such as 2024-03-12 ELUS:3 AIDANTS:2',
  ],
  write: ({ heldOn, attendance }) => [
    heldOn,
    ...Object.entries(attendance).map(([college, persons]) => `${college}:${persons}`),
  ],
  read([heldOn = '', ...counts]) {
    const attendance: Partial<Record<College, number>> = {};
    for (const count of counts) {
      const [, college, persons] = /^([A-Z_]+):(\d{1,6})$/.exec(count) ?? [];
      if (college === undefined || !Object.hasOwn(COLLEGES.labels, college)) return null;
      attendance[college as College] = Number(persons);
    }
    return isIsoDate(heldOn) ? { heldOn, attendance } : null;
  },
});

export const carrier = inWords<CarrierRecord>({
  expects: [
    'un dispositif et son rôle, comme CLSM clsm_… LEAD (LEAD ou PARTNER)',
    'a scheme and its role, such as CLSM clsm_… LEAD (LEAD or PARTNER)',
  ],
  write: ({ kind, schemeId, role }) => [kind, schemeId, role],
  read: ([kind, schemeId, role = '', ...rest]) =>
    kind && schemeId && rest.length === 0 && Object.hasOwn(CARRIER_ROLES.labels, role)
      ? { kind, schemeId, role: role as CarrierRecord['role'] }
      : null,
});

const UNKNOWN = '?';

/** « 2024 ARS POSTE 30000 partner_… », `?` for what is not known. */
export const funding = inWords<FundingRecord>({
  expects: [
    'année, origine, objet, montant, financeur, comme 2024 ARS ACTION 5000 partner_… ; « ? » pour un montant ou un financeur inconnu',
    'year, source, purpose, amount, funder, such as 2024 ARS ACTION 5000 partner_…; ? for an unknown amount or funder',
  ],
  write: ({ year, source, purpose, amount, partnerId }) => [
    String(year),
    source,
    purpose,
    amount === null ? UNKNOWN : String(amount),
    partnerId ?? UNKNOWN,
  ],
  read([year = '', source = '', purpose = '', amount = UNKNOWN, partnerId = UNKNOWN, ...rest]) {
    const euros = amount === UNKNOWN ? null : Number(amount.replace(',', '.'));
    const isKnown =
      Object.hasOwn(FUNDING_SOURCES.labels, source) && Object.hasOwn(FUNDING_PURPOSES.labels, purpose);
    if (rest.length > 0 || !/^\d{4}$/.test(year) || !isKnown || Number.isNaN(euros ?? 0)) return null;
    return {
      year: Number(year),
      source: source as FundingRecord['source'],
      purpose: purpose as FundingRecord['purpose'],
      amount: euros,
      partnerId: partnerId === UNKNOWN ? null : partnerId,
    };
  },
});
