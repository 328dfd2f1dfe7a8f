import { compareText } from '../base/index.ts';
import type { BodyRecord, MeetingRecord } from '../contract/scheme-record.ts';
import type { SubgraphBuilder } from '../schema/builder.ts';
import { enumOf } from '../schema/enum-of.ts';
import { periodFields } from '../schema/period-fields.ts';
import { type Placed, positionField } from '../schema/placed.ts';
import { sharedType } from '../schema/shared-type.ts';
import { BODY_TYPES, COLLEGES, type College, THEMES } from '../vocabulary/index.ts';

interface Attendance {
  college: College;
  persons: number;
}

/** `Body`: an instance of a scheme, with its meetings. */
export const bodyType = (builder: SubgraphBuilder) =>
  sharedType(builder, 'Body', () =>
    builder.objectRef<Placed<BodyRecord>>('Body').implement({
      description: 'Une instance d’un dispositif : comité de pilotage, plénière, groupe de travail…',
      shareable: true,
      fields: (t) => ({
        ...positionField(t),
        type: t.expose('type', { type: enumOf(builder, BODY_TYPES), description: 'Nature de l’instance.' }),
        theme: t.expose('theme', {
          type: enumOf(builder, THEMES),
          nullable: true,
          description: 'Thème, pour un groupe de travail.',
        }),
        name: t.exposeString('name', { nullable: true, description: 'Nom qu’elle se donne.' }),
        ...periodFields(t),
        meetings: t.field({
          type: [meetingType(builder)],
          args: { year: t.arg.int({ description: 'De cette année seulement.' }) },
          description: 'Ses réunions, dans l’ordre des dates.',
          resolve: ({ meetings }, { year }) =>
            meetings
              .filter((meeting) => year == null || meeting.heldOn.startsWith(`${year}-`))
              .toSorted((one, other) => compareText(one.heldOn, other.heldOn)),
        }),
      }),
    }),
  );

const meetingType = (builder: SubgraphBuilder) =>
  sharedType(builder, 'Meeting', () =>
    builder.objectRef<MeetingRecord>('Meeting').implement({
      description: 'Une réunion d’une instance.',
      shareable: true,
      fields: (t) => ({
        heldOn: t.expose('heldOn', { type: 'Date', description: 'Jour de la réunion.' }),
        attendance: t.field({
          type: [attendanceType(builder)],
          description: 'Présents par collège ; un collège absent de la liste n’a pas été compté.',
          resolve: ({ attendance }) =>
            Object.entries(attendance).map(([college, persons]) => ({
              college: college as College,
              persons,
            })),
        }),
      }),
    }),
  );

const attendanceType = (builder: SubgraphBuilder) =>
  sharedType(builder, 'Attendance', () =>
    builder.objectRef<Attendance>('Attendance').implement({
      description: 'Présence d’un collège à une réunion.',
      shareable: true,
      fields: (t) => ({
        college: t.expose('college', { type: enumOf(builder, COLLEGES), description: 'Le collège.' }),
        persons: t.exposeInt('persons', { description: 'Nombre de personnes présentes.' }),
      }),
    }),
  );
