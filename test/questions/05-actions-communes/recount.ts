import { plainCogOn } from '../plain/cog.ts';
import { groundsOn, isOver, safely, touches } from '../plain/schemes.ts';
import { byName, type Nodes, type Place, recountOf, sorted } from '../recount.ts';

interface Answer {
  jointActions: Nodes<{
    title: string;
    startedOn: string | null;
    carriers: { scheme: { name: string } }[];
    fundings: { source: string; amount: number | null }[];
    targets: { code: string }[];
  }>;
}

export const recount = recountOf<Answer, { region: Place; themes: string[]; day: string }>({
  decisive: ({ jointActions }) => ({
    count: jointActions.totalCount,
    actions: sorted(
      jointActions.nodes.map(({ title, startedOn, carriers, fundings, targets }) => ({
        ...{ title, startedOn },
        carriers: byName(carriers.map(({ scheme }) => scheme.name)),
        fundings: fundings.map(({ source, amount }) => [source, amount]),
        targets: targets.map(({ code }) => code),
      })),
    ),
  }),
  recount({ schemes, actions }, { region, themes, day }) {
    const groundOf = groundsOn(schemes, day);
    const there = new Set(plainCogOn(day).unitsOf(region));
    const byId = new Map(schemes.map((scheme) => [scheme.id, scheme]));
    const found = actions.filter(({ theme, startedOn, endedOn, fundings, carriers }) => {
      const runs = (startedOn === null || startedOn <= day) && (endedOn === null || day <= endedOn);
      const ids = new Set(carriers.map(({ schemeId }) => schemeId));
      const inBeing = [...ids].flatMap((id) => byId.get(id) ?? []).filter((scheme) => !isOver(scheme, day));
      return (
        runs &&
        themes.includes(theme) &&
        new Set(fundings.map(({ source }) => source)).size >= 2 &&
        inBeing.length >= 2 &&
        inBeing.some((scheme) => touches(safely(groundOf, scheme), there))
      );
    });
    return {
      count: found.length,
      actions: sorted(
        found.map(({ title, startedOn, carriers, fundings, targets }) => ({
          ...{ title, startedOn },
          carriers: byName(carriers.map(({ schemeId }) => byId.get(schemeId)?.name ?? '')),
          fundings: fundings.map(({ source, amount }) => [source, amount]),
          targets: targets.map(({ code }) => code),
        })),
      ),
    };
  },
});
