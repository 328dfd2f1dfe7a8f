import { compareText } from '../../base/index.ts';
import type { BodyRecord, IsoDate, MeetingRecord, SchemeRecord } from '../../contract/index.ts';
import type { College } from '../../vocabulary/index.ts';
import { type Applied, done, type Operation, refused } from '../operation.ts';
import { notFound } from '../problems.ts';
import { noSuchPart } from './parts.ts';

interface MeetingOf {
  /** Place of the body in the record. */
  position: number;
  heldOn: IsoDate;
}

export interface HeldMeeting extends MeetingOf {
  /** Persons present by college; a college that is not there was not counted. */
  attendance?: readonly { college: College; persons: number }[] | null;
}

/** A meeting of a body; one that the record knows on that day is replaced. */
export const recordMeeting: Operation<SchemeRecord, HeldMeeting> = {
  name: 'recordMeeting',
  apply: (record, { position, heldOn, attendance }) =>
    inBody(record, position, (body) => {
      const counted = (attendance ?? []).map(({ college, persons }) => [college, persons]);
      return withMeetings(body, heldOn, [{ heldOn, attendance: Object.fromEntries(counted) }]);
    }),
};

/** Takes away a meeting that did not take place. */
export const removeMeeting: Operation<SchemeRecord, MeetingOf> = {
  name: 'removeMeeting',
  apply(record, { position, heldOn }) {
    const known = record.bodies[position]?.meetings.some((meeting) => meeting.heldOn === heldOn);
    if (known === false)
      return refused(
        record,
        notFound(
          ['heldOn'],
          [`Aucune réunion de cette instance le ${heldOn}.`, `No meeting of this body on ${heldOn}.`],
        ),
      );
    return inBody(record, position, (body) => withMeetings(body, heldOn, []));
  },
};

function inBody(
  record: SchemeRecord,
  position: number,
  change: (body: BodyRecord) => BodyRecord,
): Applied<SchemeRecord> {
  if (!record.bodies[position]) return refused(record, noSuchPart(position));
  const bodies = record.bodies.map((body, index) => (index === position ? change(body) : body));
  return done({ ...record, bodies });
}

/** The body with these meetings instead of that of the day, in the order of days. */
function withMeetings(body: BodyRecord, day: IsoDate, meetings: MeetingRecord[]): BodyRecord {
  const others = body.meetings.filter(({ heldOn }) => heldOn !== day);
  const all = [...others, ...meetings].toSorted((one, other) => compareText(one.heldOn, other.heldOn));
  return { ...body, meetings: all };
}
