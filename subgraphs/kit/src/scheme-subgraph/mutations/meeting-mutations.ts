import type { SchemeKindDefinition, SchemeRecord } from '../../contract/index.ts';
import { changeInput, type InputFields } from '../../mutations/inputs.ts';
import type { MutationDefinition } from '../../mutations/mutation-fields.ts';
import { operating } from '../../mutations/plannings.ts';
import type { SubgraphBuilder } from '../../schema/builder.ts';
import { enumOf } from '../../schema/enum-of.ts';
import { BODY_TYPES } from '../../vocabulary/index.ts';
import { recordMeeting, removeMeeting, unseat } from '../../writing/index.ts';
import { attendanceInput } from './shared-inputs.ts';

/** What happens in the bodies of a scheme: meetings, and members that leave. */
export function meetingMutations(
  builder: SubgraphBuilder,
  { typeName }: SchemeKindDefinition,
): MutationDefinition<SchemeRecord>[] {
  const meeting = (t: InputFields) => ({
    position: t.int({
      required: true,
      description: 'Rang de l’instance dans la fiche, à partir de 0, tel que la version attendue le donne.',
    }),
    heldOn: t.field({ type: 'Date', required: true, description: 'Jour de la réunion.' }),
  });
  return [
    {
      field: `unseatFrom${typeName}`,
      description: 'Met fin aux sièges d’une organisation dans une instance, à une date.',
      input: changeInput(builder, {
        name: 'UnseatInput',
        description: 'La fin d’un siège.',
        fields: (t) => ({
          partnerId: t.id({ required: true, description: 'L’organisation.' }),
          body: t.field({ type: enumOf(builder, BODY_TYPES), required: true, description: 'L’instance.' }),
          role: t.string({ description: 'Seulement le siège tenu à ce titre.' }),
          until: t.field({ type: 'Date', required: true, description: 'Dernier jour où elle siège.' }),
        }),
      }),
      planning: operating(unseat),
    },
    {
      field: `record${typeName}Meeting`,
      description: 'Note une réunion d’une instance et les présents ; remplace celle du même jour.',
      input: changeInput(builder, {
        name: 'RecordMeetingInput',
        description: 'Une réunion.',
        fields: (t) => ({
          ...meeting(t),
          attendance: t.field({
            type: [attendanceInput(builder)],
            description: 'Présents par collège ; un collège absent de la liste n’a pas été compté.',
          }),
        }),
      }),
      planning: operating(recordMeeting),
    },
    {
      field: `remove${typeName}Meeting`,
      description: 'Enlève une réunion qui n’a pas eu lieu.',
      input: changeInput(builder, {
        name: 'RemoveMeetingInput',
        description: 'La réunion à enlever.',
        fields: meeting,
      }),
      planning: operating(removeMeeting),
    },
  ];
}
