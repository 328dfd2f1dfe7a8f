import { plainCogOn } from '../plain/cog.ts';
import { groundsOn, isActive, safely } from '../plain/schemes.ts';
import { type Nodes, type Place, recountOf } from '../recount.ts';

interface Answer {
  coverageGaps: Nodes<{ territory: { code: string }; population: number; qpvCount: number }>;
  coverageSummary: { departements: { uncovered: number; population: number }[] };
}

const KINDS = ['CLSM', 'CLS', 'CPTS'];
const MANY = 10_000;

export const recount = recountOf<Answer, { region: Place; day: string }>({
  decisive: ({ coverageGaps, coverageSummary }) => ({
    communes: coverageGaps.nodes.map(({ territory, population, qpvCount }) => [
      territory.code,
      population,
      qpvCount,
    ]),
    departements: coverageSummary.departements.map(({ uncovered, population }) => [uncovered, population]),
  }),
  recount({ schemes }, { region, day }) {
    const cog = plainCogOn(day);
    const groundOf = groundsOn(schemes, day);
    const active = schemes.filter((scheme) => isActive(scheme, day));
    const covered = new Set(
      active
        .filter(({ kind }) => KINDS.includes(kind))
        .flatMap((scheme) => [...safely(groundOf, scheme).whole]),
    );
    const districts = active
      .filter(({ kind }) => kind === 'QPV')
      .map((district) => new Set([...groundOf(district).parts.values()].flat(2)));
    const units = cog.unitsOf(region);
    const peopleIn = (unit: string) => cog.people([unit]) ?? 0;
    const byDepartement = [...Map.groupBy(units, cog.departementOf)].sort(([one], [other]) =>
      one < other ? -1 : 1,
    );
    return {
      communes: units
        .filter((unit) => !covered.has(unit))
        .map((unit): [string, number, number] => [
          unit,
          peopleIn(unit),
          districts.filter((hosts) => hosts.has(unit)).length,
        ])
        .filter(([, people, count]) => people > MANY || count > 0)
        .sort(([, one], [, other]) => other - one),
      departements: byDepartement.map(([, communes]) => [
        sum(communes.filter((unit) => !covered.has(unit)).map(peopleIn)),
        sum(communes.map(peopleIn)),
      ]),
    };
  },
});

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
