import { plainCogOn } from '../plain/cog.ts';
import { groundsOn, isOver, safely, touches } from '../plain/schemes.ts';
import { recountOf, sorted } from '../recount.ts';

interface Answer {
  schemesAt: { kind: string; name: string; endsOn: string | null }[];
}

export const recount = recountOf<Answer, { postcode: string; day: string }>({
  decisive: ({ schemesAt }) => sorted(schemesAt.map(({ kind, name, endsOn }) => [kind, name, endsOn])),
  recount({ schemes }, { postcode, day }) {
    const groundOf = groundsOn(schemes, day);
    const there = new Set(plainCogOn(day).unitsAt(postcode));
    return sorted(
      schemes
        .filter((scheme) => !isOver(scheme, day) && touches(safely(groundOf, scheme), there))
        .map(({ kind, name, endsOn }) => [kind, name, endsOn]),
    );
  },
});
