import type { IsoDate, Period } from '@maillage/kit';

/**
 * The seats of a scheme in one block of numbers: for each, that of its partner, its first day and its last one. National questions go through
 * every seat there is, and would otherwise wait for the memory of each.
 */
export type SeatSpans = Int32Array;

interface SpannedSeat extends Period {
  partner: number;
}

const NUMBERS_OF_A_SEAT = 3;

export function seatSpans(seats: readonly SpannedSeat[]): SeatSpans {
  const spans = new Int32Array(seats.length * NUMBERS_OF_A_SEAT);
  for (const [index, { partner, since, until }] of seats.entries()) {
    spans.set(
      [partner, numberOf(since ?? FIRST_DAY), numberOf(until ?? LAST_DAY)],
      index * NUMBERS_OF_A_SEAT,
    );
  }
  return spans;
}

/** Visits the partner of each seat that holds on the day, in the order of the seats. */
export function eachSeated(spans: SeatSpans, day: IsoDate, visit: (partner: number) => void): void {
  const asked = numberOf(day);
  for (let at = 0; at < spans.length; at += NUMBERS_OF_A_SEAT) {
    if ((spans[at + 1] as number) <= asked && asked <= (spans[at + 2] as number)) visit(spans[at] as number);
  }
}

const FIRST_DAY: IsoDate = '0000-00-00';
const LAST_DAY: IsoDate = '9999-99-99';

/** Days in the order of the calendar: `2026-01-31` is 20260131. */
const numberOf = (day: IsoDate): number => Number(day.replaceAll('-', ''));
