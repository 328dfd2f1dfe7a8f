import { plainCogOn } from '../plain/cog.ts';
import { groundsOn, isOver, safely } from '../plain/schemes.ts';
import { byName, recountOf } from '../recount.ts';

interface Found {
  nodes: { scheme: { name: string }; population: number; unitCodes: string[] }[];
}

interface Answer {
  before: { successors: { code: string }[] };
  after: { successors: { code: string }[] };
  clsmSchemes: {
    nodes: [
      {
        before: { population: number };
        after: { population: number };
        overlapsBefore: Found;
        overlapsAfter: Found;
      },
    ];
  };
}

const EPINAY = '93031';
const PIERREFITTE = '93059';
const SAINT_DENIS = '93066';
const KINDS = ['CLS', 'PTSM', 'CPTS'];

const named = ({ nodes }: Found) =>
  byName(nodes.map(({ scheme, population, unitCodes }) => [scheme.name, population, ...unitCodes].join(' ')));

/** Until the merger, two communes; then one, and the part of Saint-Denis that the other has become, with its last own population. */
export const recount = recountOf<Answer, { eve: string; day: string }>({
  decisive: ({ before, after, clsmSchemes }) => {
    const [council] = clsmSchemes.nodes;
    return {
      successors: [before, after].map(({ successors }) => successors.map(({ code }) => code)),
      people: [council.before.population, council.after.population],
      before: named(council.overlapsBefore),
      after: named(council.overlapsAfter),
    };
  },
  recount({ schemes }, { eve: before, day: after }) {
    const lastPeople = plainCogOn(before).people([PIERREFITTE]) as number;
    const open = schemes.filter(({ kind }) => KINDS.includes(kind));
    const found = (day: string, people: (whole: ReadonlySet<string>) => [number, ...string[]][]) => {
      const groundOf = groundsOn(schemes, day);
      return byName(
        open
          .filter((scheme) => !isOver(scheme, day))
          .flatMap((scheme) =>
            people(safely(groundOf, scheme).whole).map((row) => [scheme.name, ...row].join(' ')),
          ),
      );
    };
    const peopleOn = (day: string, unit: string) => plainCogOn(day).people([unit]) as number;
    const rowOf = (shares: readonly [string, number][]): [number, ...string[]][] =>
      shares.length === 0
        ? []
        : [[shares.reduce((sum, [, people]) => sum + people, 0), ...shares.map(([code]) => code)]];
    return {
      successors: [[SAINT_DENIS], [SAINT_DENIS]],
      people: [peopleOn(before, EPINAY) + lastPeople, peopleOn(after, EPINAY) + lastPeople],
      before: found(before, (whole) =>
        rowOf(
          [EPINAY, PIERREFITTE]
            .filter((unit) => whole.has(unit))
            .map((unit) => [unit, peopleOn(before, unit)]),
        ),
      ),
      after: found(after, (whole) =>
        rowOf([
          ...(whole.has(EPINAY) ? [[EPINAY, peopleOn(after, EPINAY)] as [string, number]] : []),
          ...(whole.has(SAINT_DENIS) ? [[PIERREFITTE, lastPeople] as [string, number]] : []),
        ]),
      ),
    };
  },
});
