import { groundsOn, isOver, safely } from '../plain/schemes.ts';
import { recountOf, sorted } from '../recount.ts';
import { DRAWN } from './contours.ts';

interface Answer {
  schemesAt: { kind: string; name: string; endsOn: string | null }[];
}

interface Variables {
  point: { longitude: number; latitude: number };
  day: string;
}

export const recount = recountOf<Answer, Variables>({
  decisive: ({ schemesAt }) => sorted(schemesAt.map(({ kind, name, endsOn }) => [kind, name, endsOn])),
  recount({ schemes }, { point: { longitude, latitude }, day }) {
    const groundOf = groundsOn(schemes, day);
    const under = DRAWN.filter(({ bounds: [west, south, east, north] }) => {
      const isBetween = west < longitude && longitude < east;
      return isBetween && south < latitude && latitude < north;
    }).map(({ code }) => code);
    return sorted(
      schemes
        .filter((scheme) => {
          const { whole, parts } = safely(groundOf, scheme);
          return !isOver(scheme, day) && under.some((code) => whole.has(code) || parts.has(code));
        })
        .map(({ kind, name, endsOn }) => [kind, name, endsOn]),
    );
  },
});
