import { plainCogOn } from '../plain/cog.ts';
import { groundsOn, safely, touches } from '../plain/schemes.ts';
import { type Nodes, type Place, recountOf, sorted } from '../recount.ts';

interface Page {
  changes: Nodes<{ operation: string; scheme: { kind: string; name: string } }>;
}

/** Days on which the perimeters of the data are looked at: past, present and to come. */
const DAYS = ['2016-01-01', '2020-01-01', '2024-01-01', '2026-01-01'];

export const recount = recountOf<Page[], { region: Place }>({
  decisive: (pages) => ({
    counts: pages.map(({ changes }) => changes.totalCount),
    changes: sorted(
      pages.flatMap(({ changes }) =>
        changes.nodes.map(({ operation, scheme }) => [operation, scheme.kind, scheme.name]),
      ),
    ),
  }),
  recount({ schemes }, { region }) {
    const looks = DAYS.map((day) => ({
      groundOf: groundsOn(schemes, day),
      there: new Set(plainCogOn(day).unitsOf(region)),
    }));
    const near = schemes.filter((scheme) =>
      looks.some(({ groundOf, there }) => touches(safely(groundOf, scheme), there)),
    );
    return {
      counts: [near.length, near.length],
      changes: sorted(near.map(({ kind, name }) => ['CREATED', kind, name])),
    };
  },
});
