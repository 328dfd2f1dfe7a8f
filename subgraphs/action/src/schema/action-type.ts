import {
  type BatchLoad,
  CARRIER_ROLES,
  type CarrierRecord,
  enumOf,
  fundingType,
  historyField,
  historyLoader,
  loaderFor,
  nodeInterface,
  partnerStub,
  placed,
  provenanceEnum,
  type SchemeKindDefinition,
  type SubgraphBuilder,
  schemeInterface,
  sourceType,
  THEMES,
  territoryInterface,
} from '@maillage/kit';
import type { Action, ActionStore } from '../store/action-store.ts';

interface ActionTypeOptions {
  kinds: readonly SchemeKindDefinition[];
  load: BatchLoad<string, Action | null>;
  feed: ActionStore['feed'];
}

export function actionType(builder: SubgraphBuilder, { kinds, load, feed }: ActionTypeOptions) {
  const changes = historyLoader(feed);
  const action = builder.objectRef<Action>('Action').implement({
    description:
      'Ce que font un ou plusieurs dispositifs ; portée par deux ou plus, c’est une action commune.',
    interfaces: [nodeInterface(builder)],
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Identifiant opaque, stable.' }),
      title: t.exposeString('title', { shareable: true, description: 'Titre.' }),
      description: t.exposeString('description', { nullable: true, description: 'Ce qui est fait.' }),
      theme: t.expose('theme', { type: enumOf(builder, THEMES), shareable: true, description: 'Thème.' }),
      objective: t.exposeString('objective', {
        nullable: true,
        description: 'Objectif servi, dans les mots de sa source.',
      }),
      startedOn: t.expose('startedOn', {
        type: 'Date',
        nullable: true,
        description: 'Premier jour ; vide s’il n’est pas connu.',
      }),
      endedOn: t.expose('endedOn', {
        type: 'Date',
        nullable: true,
        description: 'Dernier jour ; vide si elle dure, ou s’il n’est pas connu.',
      }),
      carriers: t.expose('carriers', {
        type: [carrierType(builder, kinds)],
        description: 'Les dispositifs qui la portent.',
      }),
      partners: t.field({
        type: [partnerStub(builder)],
        description: 'Les organisations qui y prennent part.',
        resolve: ({ partnerIds }) => partnerIds.map((id) => ({ id })),
      }),
      fundings: t.field({
        type: [fundingType(builder)],
        description: 'Ses financements.',
        resolve: ({ fundings }) => placed(fundings),
      }),
      targets: t.expose('targets', {
        type: [territoryInterface(builder, kinds)],
        description: 'Les territoires qu’elle vise, QPV compris.',
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
  builder.asEntity(action, {
    key: builder.selection<{ id: string }>('id'),
    resolveReference: ({ id }, context) => loaderFor(context, load).load(id),
  });
  return action;
}

const carrierType = (builder: SubgraphBuilder, kinds: readonly SchemeKindDefinition[]) =>
  builder.objectRef<CarrierRecord>('ActionCarrier').implement({
    description: 'Un dispositif dans une action.',
    fields: (t) => ({
      scheme: t.field({
        type: schemeInterface(builder, kinds),
        description: 'Le dispositif.',
        resolve: ({ kind, schemeId }) => ({ kind, id: schemeId }),
      }),
      role: t.expose('role', { type: enumOf(builder, CARRIER_ROLES), description: 'Ce qu’il y fait.' }),
    }),
  });
