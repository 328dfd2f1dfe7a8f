import { stateOf } from '../../contract/life-cycle.ts';
import type { SubgraphBuilder } from '../../schema/builder.ts';
import { provenanceEnum, schemeKindEnum, schemeStateEnum } from '../../schema/enum-of.ts';
import { asOfArgument, type SchemeFields, type SchemeTypeOptions } from './field-options.ts';

/** The card: what other subgraphs may answer too. */
export function cardFields(
  builder: SubgraphBuilder,
  t: SchemeFields,
  options: SchemeTypeOptions & { shareable: boolean },
) {
  const { definition, kinds, shareable } = options;
  return {
    id: t.exposeID('id', { description: 'Identifiant opaque, stable.' }),
    kind: t.expose('kind', {
      type: schemeKindEnum(builder, kinds),
      shareable,
      description: 'Type du dispositif.',
    }),
    name: t.exposeString('name', { shareable, description: 'Nom.' }),
    state: t.field({
      type: schemeStateEnum(builder),
      nullable: true,
      shareable,
      args: asOfArgument(t),
      description: 'État commun, ce jour-là ; vide quand rien n’en est connu.',
      resolve: (head, { asOf }, { today }) => stateOf(definition, head, asOf ?? today)?.state ?? null,
    }),
    startedOn: t.expose('startedOn', {
      type: 'Date',
      nullable: true,
      shareable,
      description: 'Premier jour ; vide s’il n’est pas connu.',
    }),
    endsOn: t.expose('endsOn', {
      type: 'Date',
      nullable: true,
      shareable,
      description: 'Dernier jour du terme, s’il y en a un.',
    }),
    provenance: t.expose('provenance', {
      type: provenanceEnum(builder),
      shareable,
      description: 'D’où vient la fiche.',
    }),
  };
}
