import { changeFields, enumOf, schemeInterface, sharedType, vocabulary } from '@maillage/kit';
import type { LoggedChange } from '../../feed/change-log.ts';
import { actionStub } from '../action-stub.ts';
import { type ArticulationGraph, schemeReference } from '../graph.ts';
import { partnerType } from '../partner-type.ts';

const ENTITIES = vocabulary({
  name: 'ChangeEntity',
  description: 'De quoi une fiche est la fiche.',
  labels: { SCHEME: 'Un dispositif', PARTNER: 'Un partenaire', ACTION: 'Une action' },
});

/** `ChangeEntry`: a change of any record of the graph, and the record that it is of. */
export const changeEntryType = (graph: ArticulationGraph) =>
  sharedType(graph.builder, 'ChangeEntry', () => {
    const { builder, kinds, model } = graph;
    return builder.objectRef<LoggedChange>('ChangeEntry').implement({
      description: 'Un changement d’une fiche du graphe, avec ce dont elle est la fiche.',
      fields: (t) => ({
        ...changeFields(builder, t),
        entity: t.expose('entity', { type: enumOf(builder, ENTITIES), description: 'Nature de la fiche.' }),
        recordId: t.exposeID('id', {
          description: 'Identifiant de ce dont elle est la fiche, même après son retrait.',
        }),
        scheme: t.field({
          type: schemeInterface(builder, kinds),
          nullable: true,
          description: 'Le dispositif ; vide s’il s’agit d’autre chose, ou s’il a été retiré.',
          resolve: ({ entity, id }) => (entity === 'SCHEME' ? schemeReference(graph, id) : null),
        }),
        partner: t.field({
          type: partnerType(graph),
          nullable: true,
          description: 'Le partenaire, de même.',
          resolve: ({ entity, id }) => (entity === 'PARTNER' && model.partner(id) ? { id } : null),
        }),
        action: t.field({
          type: actionStub(graph),
          nullable: true,
          description: 'L’action, de même.',
          resolve: ({ entity, id }) => (entity === 'ACTION' && model.action(id) ? { id } : null),
        }),
      }),
    });
  });
