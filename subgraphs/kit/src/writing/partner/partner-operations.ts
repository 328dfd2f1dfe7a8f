import type { PartnerRecord } from '../../contract/index.ts';
import { type AmendableFields, amending } from '../amending.ts';
import { wholeSource } from '../given.ts';
import { same } from '../json.ts';
import { done, type Operation } from '../operation.ts';

const FIELDS = [
  'name',
  'category',
  'siren',
  'siret',
  'finess',
  'rna',
  'communeCode',
  'provenance',
  'sources',
] as const satisfies (keyof PartnerRecord)[];
const NEVER_EMPTY = ['name', 'category', 'provenance', 'sources'];

/** Absent fields stay as they are; null empties a field. */
export type PartnerAmendment = Partial<Pick<PartnerRecord, (typeof FIELDS)[number]>>;

/** A partner of which nothing is known; its name and category have to be given. */
export const blankPartner = (id: string): PartnerRecord => ({
  id,
  name: '',
  category: 'AUTRE',
  siren: null,
  siret: null,
  finess: null,
  rna: null,
  communeCode: null,
  provenance: 'DECLARED',
  sources: [],
});

const AMENDABLE: AmendableFields<PartnerRecord, PartnerAmendment> = {
  fields: FIELDS,
  neverEmpty: NEVER_EMPTY,
  whole: ({ sources }) => (sources ? { sources: sources.map(wholeSource) } : {}),
};

/** Applied to a blank record. */
export const createPartner = amending('create', AMENDABLE);
export const amendPartner = amending('amend', AMENDABLE);

/** The record of two partners that are one: the kept one's word holds, the other's fills what it leaves empty. */
export const mergePartners: Operation<PartnerRecord, PartnerRecord> = {
  name: 'merge',
  apply: (kept, other) =>
    done({
      ...kept,
      siren: kept.siren ?? other.siren,
      siret: kept.siret ?? other.siret,
      finess: kept.finess ?? other.finess,
      rna: kept.rna ?? other.rna,
      communeCode: kept.communeCode ?? other.communeCode,
      sources: [
        ...kept.sources,
        ...other.sources.filter((source) => !kept.sources.some((mine) => same(mine, source))),
      ],
    }),
};
