import {
  checkTerritoryRef,
  connectionType,
  enumOf,
  loaderFor,
  pageArguments,
  readPage,
  type SubgraphBuilder,
  territoryKey,
  territoryRefInput,
  vocabulary,
} from '@maillage/kit';
import type { DuplicatePair } from '../store/partner-duplicates.ts';
import type { Partner, PartnerStore } from '../store/partner-store.ts';
import type { partnerType } from './partner-type.ts';

const REASONS = vocabulary({
  name: 'PartnerDuplicateReason',
  description: 'Pourquoi deux fiches de partenaires n’en sont peut-être qu’une.',
  labels: {
    SAME_SIREN: 'Le même SIREN, sans que leurs communes diffèrent',
    SAME_RNA: 'Le même numéro RNA',
    CLOSE_NAME: 'Des noms proches, dans la même commune',
  },
});

const CURSOR_PARTS = 2;

/** `partnerDuplicates`: pairs of partners that may be one, for somebody to look at before `mergePartner`. */
export function partnerDuplicates(
  builder: SubgraphBuilder,
  partner: ReturnType<typeof partnerType>,
  store: PartnerStore,
): void {
  const pair = builder.objectRef<DuplicatePair>('PartnerDuplicate').implement({
    description: 'Deux fiches de partenaires qui n’en sont peut-être qu’une.',
    fields: (t) => ({
      partners: t.field({
        type: [partner],
        description: 'Les deux fiches.',
        resolve: async ({ ids }, _, context) =>
          (await loaderFor(context, store.byIds).loadMany(ids)).filter(isPartner),
      }),
      reasons: t.expose('reasons', {
        type: [enumOf(builder, REASONS)],
        description: 'Ce qui le fait penser.',
      }),
      similarity: t.exposeFloat('similarity', {
        description: 'Ressemblance de leurs noms, de 0 à 1 (trigrammes).',
      }),
    }),
  });
  builder.queryField('partnerDuplicates', (t) =>
    t.field({
      type: connectionType(builder, 'PartnerDuplicate', pair),
      args: {
        partner: t.arg.id({ description: 'Seulement celles dont une est ce partenaire.' }),
        territory: t.arg({
          type: territoryRefInput(builder),
          description: 'Seulement celles dont un siège est dans ce territoire.',
        }),
        ...pageArguments(t.arg),
      },
      description:
        'Les partenaires qui sont peut-être en double. Un SIRET ou un numéro FINESS n’est jamais à deux partenaires : il est refusé à l’écriture.',
      resolve: (_, { partner: partnerId, territory, ...page }) => {
        if (territory) checkTerritoryRef(territory);
        return store.duplicates({
          partnerId,
          territory: territory && territoryKey(territory),
          page: readPage(page, CURSOR_PARTS),
        });
      },
    }),
  );
}

const isPartner = (loaded: Partner | Error | null): loaded is Partner =>
  loaded !== null && !(loaded instanceof Error);
