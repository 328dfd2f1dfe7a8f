import { plainCogOn } from '../plain/cog.ts';
import { activeIn, groundsOn, isActive, meetingOf, perimeterOn } from '../plain/schemes.ts';
import { type Nodes, type Place, recountOf, sorted } from '../recount.ts';

interface Answer {
  clsmSchemes: Nodes<{
    name: string;
    perimeter: { scale: string; population: number };
    articulation: [{ overlaps: number; unresolved: number }];
  }>;
  indicators: { id: string; value: number; numerator: number; denominator: number }[];
}

export const recount = recountOf<Answer, { region: Place; day: string }>({
  decisive: ({ clsmSchemes, indicators }) => ({
    councils: sorted(
      clsmSchemes.nodes.map(({ name, perimeter, articulation: [qpv] }) => ({
        ...{ name, scale: perimeter.scale, population: perimeter.population },
        ...{ overlaps: qpv.overlaps, unresolved: qpv.unresolved },
      })),
    ),
    indicators: indicators.map(({ id, numerator, denominator, value }) => [
      id,
      numerator,
      denominator,
      value.toFixed(6),
    ]),
  }),
  recount({ schemes }, { region, day }) {
    const cog = plainCogOn(day);
    const groundOf = groundsOn(schemes, day);
    const districts = schemes.filter((scheme) => scheme.kind === 'QPV' && isActive(scheme, day));
    const found = activeIn(schemes, { kind: 'CLSM', day, place: region }).map((council) => {
      const { whole } = groundOf(council);
      const meetings = districts
        .flatMap((district) => [...groundOf(district).parts.values()])
        .map((hosts) => meetingOf(hosts, whole))
        .filter((meeting) => meeting !== null);
      return {
        name: council.name,
        scale: perimeterOn(council, day)?.scale,
        population: cog.people(whole) ?? 0,
        overlaps: meetings.length,
        unresolved: meetings.filter((meeting) => meeting !== 'INSIDE').length,
      };
    });
    const share = (numerator: number) => [numerator, found.length, (numerator / found.length).toFixed(6)];
    const ofScale = (wanted: string) => found.filter(({ scale }) => scale === wanted).length;
    return {
      councils: sorted(found),
      indicators: [
        ['echelle-communale', ...share(ofScale('COMMUNAL'))],
        ['echelle-intercommunale', ...share(ofScale('INTERCOMMUNAL'))],
        ['habitants-moyenne', ...share(found.reduce((sum, { population }) => sum + population, 0))],
        ['couvre-un-qpv', ...share(found.filter(({ overlaps }) => overlaps > 0).length)],
      ],
    };
  },
});
