import { activeIn, groundsOn, isActive, meetingOf } from '../plain/schemes.ts';
import { type Place, recountOf } from '../recount.ts';

interface Answer {
  active: { asOf: string; value: number }[];
  withQpv: { asOf: string; numerator: number; denominator: number; value: number }[];
}

export const recount = recountOf<Answer, { region: Place; from: number; to: number }>({
  decisive: ({ active, withQpv }) => ({
    active: active.map(({ asOf, value }) => [asOf, value]),
    withQpv: withQpv.map(({ asOf, numerator, denominator }) => [asOf, numerator, denominator]),
  }),
  recount({ schemes }, { region, from, to }) {
    const days = Array.from({ length: to - from + 1 }, (_, at) => `${from + at}-10-01`);
    const counts = days.map((day) => {
      const groundOf = groundsOn(schemes, day);
      const hosts = schemes
        .filter((scheme) => scheme.kind === 'QPV' && isActive(scheme, day))
        .flatMap((district) => [...groundOf(district).parts.values()]);
      const councils = activeIn(schemes, { kind: 'CLSM', day, place: region });
      const covering = councils.filter((council) => {
        const { whole } = groundOf(council);
        return hosts.some((units) => ['INSIDE', 'PARTLY'].includes(meetingOf(units, whole) ?? ''));
      });
      return { day, all: councils.length, covering: covering.length };
    });
    return {
      active: counts.map(({ day, all }) => [day, all]),
      withQpv: counts.map(({ day, all, covering }) => [day, covering, all]),
    };
  },
});
