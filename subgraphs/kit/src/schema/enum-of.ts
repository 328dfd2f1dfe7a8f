import type { EnumRef } from '@pothos/core';
import type { PROVENANCES, Provenance } from '../contract/provenance.ts';
import type { SCHEME_STATES, SchemeKindDefinition, SchemeState } from '../contract/scheme-kind.ts';
import type { TERRITORY_LEVELS, TerritoryLevel } from '../contract/territory-ref.ts';
import { type Vocabulary, vocabulary } from '../contract/vocabulary.ts';
import type { SubgraphBuilder, Types } from './builder.ts';
import { sharedType } from './shared-type.ts';

/** The enum of a vocabulary; each value is described by its French label. */
export function enumOf<Code extends string>(
  builder: SubgraphBuilder,
  of: Vocabulary<Code>,
): EnumRef<Types, Code> {
  return sharedType(builder, of.name, () => {
    const values = Object.entries<string>(of.labels).map(([code, label]) => [
      code,
      { value: code, description: label },
    ]);
    return builder.enumType(of.name, {
      description: of.description,
      values: Object.fromEntries(values),
    }) as unknown as EnumRef<Types, Code>;
  });
}

/** `SchemeKind`: the registry's kinds. */
export function schemeKindEnum(
  builder: SubgraphBuilder,
  kinds: readonly SchemeKindDefinition[],
): EnumRef<Types, string> {
  return enumOf(
    builder,
    vocabulary({
      name: 'SchemeKind',
      description: 'Type de dispositif territorial de santé.',
      labels: Object.fromEntries(kinds.map((kind) => [kind.code, kind.label])),
    }),
  );
}

const STATES: Vocabulary<SchemeState> = {
  name: 'SchemeState',
  description: 'État commun à tous les types de dispositifs, déduit du statut propre à chacun.',
  labels: { PROJECT: 'En projet', ACTIVE: 'Actif', DORMANT: 'En sommeil', ENDED: 'Terminé' },
} satisfies Vocabulary<(typeof SCHEME_STATES)[number]>;

const PROVENANCE_LABELS: Vocabulary<Provenance> = {
  name: 'Provenance',
  description: 'D’où vient un enregistrement.',
  labels: {
    OFFICIAL: 'Registre officiel',
    DECLARED: 'Déclaré par celui qui le tient',
    SOURCED: 'Repris d’un document cité',
    ILLUSTRATIVE: 'Illustratif : plausible, mais pas réel',
  },
} satisfies Vocabulary<(typeof PROVENANCES)[number]>;

const LEVELS: Vocabulary<TerritoryLevel> = {
  name: 'TerritoryLevel',
  description:
    'Niveau d’un territoire. Un même code peut exister à deux niveaux : 93066 est une commune et une commune déléguée.',
  labels: {
    REGION: 'Région',
    DEPARTEMENT: 'Département',
    EPCI: 'Intercommunalité à fiscalité propre',
    EPT: 'Établissement public territorial de la Métropole du Grand Paris',
    COMMUNE: 'Commune',
    ARRONDISSEMENT_MUNICIPAL: 'Arrondissement de Paris, Lyon ou Marseille',
    COMMUNE_DELEGUEE: 'Commune déléguée ou associée',
    QPV: 'Quartier prioritaire de la politique de la ville',
  },
} satisfies Vocabulary<(typeof TERRITORY_LEVELS)[number]>;

export const schemeStateEnum = (builder: SubgraphBuilder) => enumOf(builder, STATES);
export const provenanceEnum = (builder: SubgraphBuilder) => enumOf(builder, PROVENANCE_LABELS);
export const territoryLevelEnum = (builder: SubgraphBuilder) => enumOf(builder, LEVELS);
