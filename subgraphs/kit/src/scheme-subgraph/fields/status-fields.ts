import { stateOf } from '../../contract/life-cycle.ts';
import type { SchemeKindDefinition } from '../../contract/scheme-kind.ts';
import type { StatusPeriod } from '../../contract/scheme-record.ts';
import { vocabulary } from '../../contract/vocabulary.ts';
import type { SubgraphBuilder } from '../../schema/builder.ts';
import { enumOf } from '../../schema/enum-of.ts';
import { periodFields } from '../../schema/period-fields.ts';
import { asOfArgument, type SchemeFields, type SchemeTypeOptions } from './field-options.ts';

/** The enum of a kind's own life cycle: `ClsmStatus`. */
export const statusEnum = (builder: SubgraphBuilder, { typeName, label, statuses }: SchemeKindDefinition) =>
  enumOf(
    builder,
    vocabulary({
      name: `${typeName}Status`,
      description: `Statut propre au type « ${label} ».`,
      labels: Object.fromEntries(Object.entries(statuses).map(([code, status]) => [code, status.label])),
    }),
  );

/** The kind's own status beside the common state: on a day, with its French label, and over time. */
export function statusFields(builder: SubgraphBuilder, { definition }: SchemeTypeOptions) {
  const period = builder.objectRef<StatusPeriod>(`${definition.typeName}StatusPeriod`).implement({
    description: 'Un statut et la période où il a valu.',
    fields: (t) => ({
      status: t.expose('status', { type: statusEnum(builder, definition), description: 'Le statut.' }),
      ...periodFields(t),
    }),
  });
  return (t: SchemeFields) => ({
    status: t.field({
      type: statusEnum(builder, definition),
      nullable: true,
      args: asOfArgument(t),
      description: 'Statut propre à ce type, ce jour-là ; vide quand rien n’en est connu.',
      resolve: (head, { asOf }, { today }) => stateOf(definition, head, asOf ?? today)?.status ?? null,
    }),
    statusLabel: t.string({
      nullable: true,
      args: asOfArgument(t),
      description: 'Ce statut en français.',
      resolve: (head, { asOf }, { today }) => {
        const status = stateOf(definition, head, asOf ?? today)?.status;
        return status === undefined ? null : (definition.statuses[status]?.label ?? null);
      },
    }),
    statuses: t.field({
      type: [period],
      description: 'Ses statuts successifs.',
      resolve: ({ statuses }) => statuses,
    }),
  });
}
