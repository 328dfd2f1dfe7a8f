import type { SchemeRecord } from '@maillage/kit';
import { plainCogOn } from '../plain/cog.ts';
import { groundsOn, isOver, meetingOf, safely, touches } from '../plain/schemes.ts';
import { type Nodes, type Place, recountOf, sorted } from '../recount.ts';

type Pairs = Nodes<{ scheme: { name: string }; other: { code: string }; method: string }>;

interface Answer {
  articulationChanges: { overlapsGained: Pairs; overlapsLost: Pairs };
}

const named = ({ nodes }: Pairs) =>
  sorted(nodes.map(({ scheme, other, method }) => [scheme.name, other.code, method]));

export const recount = recountOf<Answer, { region: Place; from: string; to: string }>({
  decisive: ({ articulationChanges: { overlapsGained, overlapsLost } }) => ({
    gained: named(overlapsGained),
    lost: named(overlapsLost),
  }),
  recount({ schemes }, { region, from, to }) {
    const pairsOn = (day: string): string[][] => {
      const groundOf = groundsOn(schemes, day);
      const there = new Set(plainCogOn(day).unitsOf(region));
      const ofKind = (kind: string): SchemeRecord[] =>
        schemes.filter((scheme) => {
          const isThere = scheme.kind === kind && !isOver(scheme, day);
          return isThere && touches(safely(groundOf, scheme), there);
        });
      const districts = ofKind('QPV').flatMap((district) => [...groundOf(district).parts]);
      return ofKind('CLSM').flatMap((council) => {
        const { whole } = groundOf(council);
        return districts.flatMap(([code, hosts]) => {
          const meeting = meetingOf(hosts, whole);
          return meeting ? [[council.name, code, meeting === 'INSIDE' ? 'UNITS' : 'UNRESOLVED']] : [];
        });
      });
    };
    const [first, second] = [pairsOn(from), pairsOn(to)];
    const without = (pairs: string[][], others: string[][]) => {
      const known = new Set(others.map(([name, code]) => `${name} ${code}`));
      return sorted(pairs.filter(([name, code]) => !known.has(`${name} ${code}`)));
    };
    return { gained: without(second, first), lost: without(first, second) };
  },
});
