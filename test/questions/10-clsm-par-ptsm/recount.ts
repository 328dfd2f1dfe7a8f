import { plainCogOn } from '../plain/cog.ts';
import { groundsOn, isActive, safely, touches } from '../plain/schemes.ts';
import { byName, type Nodes, type Place, recountOf } from '../recount.ts';

interface Answer {
  ptsmSchemes: Nodes<{
    name: string;
    coverage: { covered: number; uncertain: number; population: number; share: number };
    overlaps: Nodes<{ scheme: { name: string } }>;
  }>;
}

export const recount = recountOf<Answer, { region: Place; day: string }>({
  decisive: ({ ptsmSchemes }) =>
    ptsmSchemes.nodes.map(({ name, coverage, overlaps }) => ({
      ...{ name, ...coverage },
      councils: byName(overlaps.nodes.map(({ scheme }) => scheme.name)),
    })),
  recount({ schemes }, { region, day }) {
    const cog = plainCogOn(day);
    const groundOf = groundsOn(schemes, day);
    const there = new Set(cog.unitsOf(region));
    const councils = schemes.filter((scheme) => scheme.kind === 'CLSM' && isActive(scheme, day));
    return schemes
      .filter((scheme) => scheme.kind === 'PTSM' && touches(groundOf(scheme), there))
      .sort((one, other) => (one.name < other.name ? -1 : 1))
      .map((project) => {
        const { whole } = groundOf(project);
        const inside = councils.filter((council) => touches(safely(groundOf, council), whole));
        const units = new Set(inside.flatMap((council) => [...groundOf(council).whole]));
        const covered = cog.people([...whole].filter((unit) => units.has(unit))) as number;
        const population = cog.people(whole) as number;
        return {
          ...{ name: project.name, covered, uncertain: 0, population, share: covered / population },
          councils: byName(inside.map(({ name }) => name)),
        };
      });
  },
});
