import {
  type BatchLoad,
  type Cog,
  enumOf,
  historyField,
  historyLoader,
  loaderFor,
  nodeInterface,
  PARTNER_CATEGORIES,
  provenanceEnum,
  type SchemeKindDefinition,
  type SubgraphBuilder,
  sourceType,
  type TerritoryRef,
  territoryInterface,
} from '@maillage/kit';
import type { Partner, PartnerStore } from '../store/partner-store.ts';

interface PartnerTypeOptions {
  cog: Cog;
  kinds: readonly SchemeKindDefinition[];
  load: BatchLoad<string, Partner | null>;
  feed: PartnerStore['feed'];
}

export function partnerType(builder: SubgraphBuilder, { cog, kinds, load, feed }: PartnerTypeOptions) {
  const changes = historyLoader(feed);
  const partner = builder.objectRef<Partner>('Partner').implement({
    description:
      'Une organisation que des dispositifs rencontrent : hôpital, association, commune, délégation… jamais une personne.',
    interfaces: [nodeInterface(builder)],
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Identifiant opaque, stable.' }),
      name: t.exposeString('name', { shareable: true, description: 'Nom.' }),
      category: t.expose('category', {
        type: enumOf(builder, PARTNER_CATEGORIES),
        shareable: true,
        description: 'Catégorie.',
      }),
      siren: t.exposeString('siren', { nullable: true, description: 'Numéro SIREN.' }),
      siret: t.exposeString('siret', { nullable: true, description: 'Numéro SIRET.' }),
      finess: t.exposeString('finess', { nullable: true, description: 'Numéro FINESS.' }),
      rna: t.exposeString('rna', {
        nullable: true,
        description: 'Numéro au répertoire national des associations.',
      }),
      commune: t.field({
        type: territoryInterface(builder, kinds),
        nullable: true,
        description:
          'Commune de son siège, ou arrondissement à Paris, Lyon et Marseille ; vide si elle n’est pas connue.',
        resolve: ({ communeCode }) => (communeCode === null ? null : seat(communeCode, cog)),
      }),
      provenance: t.expose('provenance', {
        type: provenanceEnum(builder),
        description: 'D’où vient la fiche.',
      }),
      sources: t.expose('sources', {
        type: [sourceType(builder)],
        description: 'Documents d’où vient la fiche.',
      }),
      version: t.exposeInt('version', { description: 'Version de la fiche : augmente à chaque changement.' }),
      history: historyField(builder, t, { feed, load: changes }),
    }),
  });
  builder.asEntity(partner, {
    key: builder.selection<{ id: string }>('id'),
    resolveReference: ({ id }, context) => loaderFor(context, load).load(id),
  });
  return partner;
}

const SEAT_LEVELS = ['ARRONDISSEMENT_MUNICIPAL', 'COMMUNE', 'COMMUNE_DELEGUEE'] as const;

function seat(code: string, cog: Cog): TerritoryRef | null {
  return SEAT_LEVELS.map((level) => ({ level, code })).find((ref) => cog.find(ref)) ?? null;
}
