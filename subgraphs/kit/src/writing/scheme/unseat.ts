import { type IsoDate, isWithin, type SchemeRecord, type SeatRecord } from '../../contract/index.ts';
import { done, type Operation, refused } from '../operation.ts';
import { notFound } from '../problems.ts';

export interface Unseating extends Pick<SeatRecord, 'partnerId' | 'body'> {
  /** Only the seat held as this. */
  role?: string | null;
  /** Last day on which it sits. */
  until: IsoDate;
}

/** Ends every seat that a partner holds in a body on a day. */
export const unseat: Operation<SchemeRecord, Unseating> = {
  name: 'unseat',
  apply(record, { partnerId, body, role, until }) {
    const isMeant = (seat: SeatRecord) =>
      seat.partnerId === partnerId &&
      seat.body === body &&
      (role == null || seat.role === role) &&
      isWithin(seat, until);
    if (!record.seats.some(isMeant))
      return refused(
        record,
        notFound(
          ['partnerId'],
          [
            `Ce partenaire n’a pas de siège dans cette instance le ${until}.`,
            `This partner has no seat in this body on ${until}.`,
          ],
        ),
      );
    return done({
      ...record,
      seats: record.seats.map((seat) => (isMeant(seat) ? { ...seat, until } : seat)),
    });
  },
};
