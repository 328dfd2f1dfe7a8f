import { plainCogOn } from '../plain/cog.ts';
import { groundsOn, holds, isOver, safely, touches } from '../plain/schemes.ts';
import { byName, type Nodes, type Place, recountOf, sorted } from '../recount.ts';

interface Answer {
  coordinators: Nodes<{
    schemeCount: number;
    fte: number | null;
    moreThanFullTime: boolean | null;
    posts: { scheme: { name: string } }[];
  }>;
}

export const recount = recountOf<Answer, { region: Place; day: string }>({
  decisive: ({ coordinators }) =>
    sorted(
      coordinators.nodes.map(({ schemeCount, fte, moreThanFullTime, posts }) => ({
        ...{ schemeCount, fte, moreThanFullTime },
        schemes: byName(posts.map(({ scheme }) => scheme.name)),
      })),
    ),
  recount({ schemes }, { region, day }) {
    const groundOf = groundsOn(schemes, day);
    const there = new Set(plainCogOn(day).unitsOf(region));
    const posts = schemes
      .filter((scheme) => !isOver(scheme, day))
      .flatMap((scheme) =>
        scheme.coordinations.filter((post) => holds(post, day)).map((post) => ({ scheme, ...post })),
      )
      .filter(({ holderKey }) => holderKey !== null);
    const people = [...Map.groupBy(posts, ({ holderKey }) => holderKey).values()];
    return sorted(
      people
        .filter((held) => new Set(held.map(({ scheme }) => scheme)).size > 1)
        .filter((held) => held.some(({ scheme }) => touches(safely(groundOf, scheme), there)))
        .map((held) => {
          const known = Math.round(held.reduce((sum, { fte }) => sum + 100 * (fte ?? 0), 0)) / 100;
          const isKnown = held.every(({ fte }) => fte !== null);
          return {
            schemeCount: new Set(held.map(({ scheme }) => scheme)).size,
            fte: isKnown ? known : null,
            moreThanFullTime: known > 1 ? true : isKnown ? false : null,
            schemes: byName(held.map(({ scheme }) => scheme.name)),
          };
        }),
    );
  },
});
