import {
  badUserInput,
  checkTerritoryRef,
  codeComparator,
  connectionType,
  enumOf,
  loaderFor,
  PARTNER_CATEGORIES,
  pageArguments,
  provenanceEnum,
  readPage,
  type SubgraphBuilder,
  stringComparator,
  territoryRefInput,
} from '@maillage/kit';
import type { PartnerFilter } from '../store/partner-filter.ts';
import type { PartnerStore } from '../store/partner-store.ts';
import type { partnerType } from './partner-type.ts';

const CURSOR_PARTS = 2;
const SIRET = /^\d{14}$/;
const FINESS = /^[0-9AB]{9}$/;

export function partnerQueries(
  builder: SubgraphBuilder,
  partner: ReturnType<typeof partnerType>,
  store: PartnerStore,
): void {
  builder.queryFields((t) => ({
    partner: t.field({
      type: partner,
      nullable: true,
      args: {
        id: t.arg.id({ description: 'Identifiant opaque.' }),
        siret: t.arg.string({ description: 'Numéro SIRET, 14 chiffres.' }),
        finess: t.arg.string({ description: 'Numéro FINESS, 9 caractères.' }),
      },
      description: 'Un partenaire, par l’un de ses identifiants ; vide s’il n’est pas connu.',
      resolve: (_, { id, siret, finess }, context) => {
        if ([id, siret, finess].filter((value) => value != null).length !== 1) {
          throw badUserInput('« partner » attend un seul des arguments « id », « siret » ou « finess ».');
        }
        if (id != null) return loaderFor(context, store.byIds).load(id);
        return store.byNumber(
          siret != null
            ? { siret: wellFormed(siret, SIRET, 'siret') }
            : { finess: wellFormed(finess ?? '', FINESS, 'finess') },
        );
      },
    }),
    partners: t.field({
      type: connectionType(builder, 'Partner', partner),
      args: {
        filter: t.arg({ type: partnerFilterInput(builder), description: 'Conditions à remplir.' }),
        ...pageArguments(t.arg),
      },
      description: 'Les partenaires, par nom.',
      resolve: (_, { filter, ...page }) => {
        if (filter?.territory) checkTerritoryRef(filter.territory);
        return store.page(filter ?? {}, readPage(page, CURSOR_PARTS));
      },
    }),
  }));
}

function wellFormed(value: string, pattern: RegExp, name: string): string {
  if (pattern.test(value)) return value;
  throw badUserInput(
    `« ${name} » attend ${name === 'siret' ? '14 chiffres' : '9 caractères'} ; reçu : ${JSON.stringify(value)}.`,
  );
}

function partnerFilterInput(builder: SubgraphBuilder) {
  return builder.inputRef<PartnerFilter>('PartnerFilter').implement({
    description: 'Toutes les conditions données doivent être remplies.',
    fields: (t) =>
      ({
        name: t.field({ type: stringComparator(builder), description: 'Nom.' }),
        category: t.field({
          type: codeComparator(builder, 'PartnerCategory', enumOf(builder, PARTNER_CATEGORIES)),
          description: 'Catégorie.',
        }),
        provenance: t.field({
          type: codeComparator(builder, 'Provenance', provenanceEnum(builder)),
          description: 'D’où vient la fiche.',
        }),
        territory: t.field({
          type: territoryRefInput(builder),
          description: 'Son siège est dans ce territoire.',
        }),
      }) as never,
  });
}
