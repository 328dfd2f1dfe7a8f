import { isWithin } from '@maillage/kit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachSeated, seatSpans } from '../src/read-model/record/seat-spans.ts';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const nearDay = fc.oneof(day, fc.constantFrom('2024-02-28', '2024-02-29', '2024-03-01', '2023-12-31'));
const seat = fc.record({
  partner: fc.nat(),
  since: fc.option(nearDay),
  until: fc.option(nearDay),
});

test('the seats that hold on a day, in their order, are those within whose periods it lies', () => {
  fc.assert(
    fc.property(fc.array(seat), nearDay, (seats, asked) => {
      const held: number[] = [];
      eachSeated(seatSpans(seats), asked, (partner) => held.push(partner));
      expect(held).toEqual(seats.filter((each) => isWithin(each, asked)).map(({ partner }) => partner));
    }),
  );
});
