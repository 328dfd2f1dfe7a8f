import type { SchemeKindDefinition } from '../../contract/index.ts';
import type { InputFields } from '../../mutations/inputs.ts';
import type { SubgraphBuilder } from '../../schema/builder.ts';
import { provenanceEnum } from '../../schema/enum-of.ts';
import { statusEnum } from '../fields/status-fields.ts';
import { detailsInput } from './detail-inputs.ts';
import { externalIdInput, sourceInput } from './shared-inputs.ts';

/** What creating and amending a scheme of a kind both say of it. */
export const cardFields =
  (builder: SubgraphBuilder, definition: SchemeKindDefinition, { isNew }: { isNew: boolean }) =>
  (t: InputFields) => ({
    name: t.string({ required: isNew, description: 'Nom.' }),
    startedOn: t.field({ type: 'Date', description: 'Premier jour.' }),
    endsOn: t.field({ type: 'Date', description: 'Dernier jour du terme, s’il y en a un.' }),
    status: t.field({
      type: statusEnum(builder, definition),
      description: 'Statut propre à ce type, à partir du jour « statusSince ».',
    }),
    statusSince: t.field({
      type: 'Date',
      description: isNew
        ? 'Premier jour de ce statut ; absent s’il n’est pas connu.'
        : 'Premier jour de ce statut : celui d’avant finit la veille.',
    }),
    details: t.field({
      type: detailsInput(builder, definition),
      description: 'Ce qui est propre à ce type.',
    }),
    provenance: t.field({
      type: provenanceEnum(builder),
      description: isNew ? 'D’où vient la fiche ; DECLARED par défaut.' : 'D’où vient la fiche.',
    }),
    sources: t.field({ type: [sourceInput(builder)], description: 'Documents d’où elle vient, tous.' }),
    leads: t.idList({ description: 'Les partenaires qui le portent, tous.' }),
    externalIds: t.field({
      type: [externalIdInput(builder)],
      description: 'Identifiants dans d’autres registres, tous.',
    }),
  });
