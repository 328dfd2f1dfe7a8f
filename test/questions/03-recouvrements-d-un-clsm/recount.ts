import type { SchemeRecord } from '@maillage/kit';
import { plainCogOn } from '../plain/cog.ts';
import { type Ground, groundsOn, isOver, meetingOf, perimeterOn, safely } from '../plain/schemes.ts';
import { type Nodes, recountOf, sorted } from '../recount.ts';

interface Found {
  kind: string;
  name: string;
  method: string;
  population: number | null;
  shareOfThis: number | null;
  shareOfOther: number | null;
}

interface Answer {
  clsmSchemes: {
    nodes: [{ overlaps: Nodes<Omit<Found, 'kind' | 'name'> & { scheme: Pick<Found, 'kind' | 'name'> }> }];
  };
}

export const recount = recountOf<Answer, { name: string; day: string }>({
  decisive: ({
    clsmSchemes: {
      nodes: [{ overlaps }],
    },
  }) => sorted(overlaps.nodes.map(({ scheme, ...facts }): Found => ({ ...scheme, ...facts }))),
  recount({ schemes }, { name, day }) {
    const cog = plainCogOn(day);
    const groundOf = groundsOn(schemes, day);
    const council = schemes.find((scheme) => scheme.name === name) as SchemeRecord;
    const { whole } = groundOf(council);
    const people = cog.people(whole) as number;
    const peopleOf = (scheme: SchemeRecord, { whole: units }: Ground) =>
      perimeterOn(scheme, day)?.population ?? cog.people(units);
    return sorted(
      schemes
        .filter((scheme) => scheme !== council && !isOver(scheme, day) && perimeterOn(scheme, day))
        .flatMap((scheme): Found[] => {
          const other = safely(groundOf, scheme);
          const { kind, name: itsName } = scheme;
          const inCommon = [...other.whole].filter((unit) => whole.has(unit));
          const meetings = [...other.parts.values()]
            .map((hosts) => meetingOf(hosts, whole))
            .filter((meeting) => meeting !== null);
          if (inCommon.length + meetings.length === 0) return [];
          if (meetings.some((meeting) => meeting !== 'INSIDE')) {
            const unknown = { population: null, shareOfThis: null, shareOfOther: null };
            return [{ kind, name: itsName, method: 'UNRESOLVED', ...unknown }];
          }
          const population = meetings.length > 0 ? peopleOf(scheme, other) : cog.people(inCommon);
          const all = peopleOf(scheme, other);
          return [
            {
              ...{ kind, name: itsName, method: 'UNITS', population },
              shareOfThis: population === null ? null : population / people,
              shareOfOther: population === null || all === null ? null : population / all,
            },
          ];
        }),
    );
  },
});
