import {
  amendPartner,
  blankPartner,
  type Cog,
  createPartner,
  creating,
  mayWriteIn,
  mergeMutation,
  mergePartners,
  mutationFields,
  newRecordId,
  operating,
  type PartnerRecord,
  payloadType,
  type RecordWriting,
  recordMutations,
  type SubgraphBuilder,
  type TerritoryLevel,
  type TerritoryRef,
  validatePartner,
  writeScope,
} from '@maillage/kit';
import type { partnerType } from '../schema/partner-type.ts';
import type { PartnerStore } from '../store/partner-store.ts';
import { amendPartnerInput, createPartnerInput } from './partner-inputs.ts';

export interface PartnerMutationsOptions {
  cog: Cog;
  store: PartnerStore;
  type: ReturnType<typeof partnerType>;
  afterWrite?: () => Promise<void>;
}

export function partnerMutations(builder: SubgraphBuilder, options: PartnerMutationsOptions): void {
  const { store, type } = options;
  mutationFields(builder, {
    writing: partnerWriting(options),
    payload: payloadType(builder, {
      name: 'PartnerPayload',
      field: 'partner',
      type,
      load: store.byIds,
      feed: store.feed,
    }),
    mutations: [
      {
        field: 'createPartner',
        description: 'Crée la fiche d’un partenaire.',
        input: createPartnerInput(builder),
        planning: creating(createPartner, () => blankPartner(newRecordId('partner'))),
      },
      {
        field: 'amendPartner',
        description: 'Modifie la fiche d’un partenaire.',
        input: amendPartnerInput(builder),
        planning: operating(amendPartner),
      },
      mergeMutation(builder, 'Partner', mergePartners),
      ...recordMutations<PartnerRecord>(builder, 'Partner'),
    ],
  });
}

/** How the records of partners are written. A caller with limits may write those whose commune lies inside them. */
export const partnerWriting = ({
  cog,
  store,
  afterWrite,
}: Pick<PartnerMutationsOptions, 'cog' | 'store' | 'afterWrite'>): RecordWriting<PartnerRecord> => ({
  scope: writeScope('partner'),
  writer: store.writer,
  afterWrite,
  validate: (record, { today }) => validatePartner(record, { cog, today }),
  mayWrite: (caller, { communeCode }, { today }) =>
    mayWriteIn(caller, communeCode === null ? [] : [seatOf(communeCode, cog)], { cog, asOf: today }),
});

const SEAT_LEVELS: readonly TerritoryLevel[] = ['ARRONDISSEMENT_MUNICIPAL', 'COMMUNE', 'COMMUNE_DELEGUEE'];

/** The territory that the code of a seat names; a commune of another year, when none of this one. */
const seatOf = (code: string, cog: Cog): TerritoryRef => ({
  level: SEAT_LEVELS.find((level) => cog.find({ level, code })) ?? 'COMMUNE',
  code,
});
