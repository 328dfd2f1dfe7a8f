import { plainCogOn } from '../plain/cog.ts';
import { activeIn, groundsOn, isActive, meetingOf } from '../plain/schemes.ts';
import { byName, type Nodes, type Place, recountOf, sorted } from '../recount.ts';

interface Answer {
  schemesWithGaps: Nodes<{
    departements: { code: string }[];
    scheme: { name: string };
    districtCount: number;
    gaps: { territory: { code: string } }[];
  }>;
}

export const recount = recountOf<Answer, { region: Place; day: string }>({
  decisive: ({ schemesWithGaps }) =>
    inOrder(
      schemesWithGaps.nodes.map(({ departements, scheme, districtCount, gaps }) => ({
        departements: departements.map(({ code }) => code),
        name: scheme.name,
        districts: districtCount,
        codes: byName(gaps.map(({ territory }) => territory.code)),
      })),
    ),
  recount({ schemes }, { region, day }) {
    const cog = plainCogOn(day);
    const groundOf = groundsOn(schemes, day);
    const served = new Set(
      schemes
        .filter((scheme) => scheme.kind === 'ASV' && isActive(scheme, day))
        .flatMap((workshop) => [...groundOf(workshop).parts.keys()]),
    );
    const districts = schemes
      .filter((scheme) => scheme.kind === 'QPV' && isActive(scheme, day))
      .flatMap((district) => [...groundOf(district).parts]);
    const found = activeIn(schemes, { kind: 'CLSM', day, place: region }).flatMap((council) => {
      const { whole } = groundOf(council);
      const codes = districts
        .filter(([, hosts]) => ['INSIDE', 'PARTLY'].includes(meetingOf(hosts, whole) ?? ''))
        .map(([code]) => code);
      if (codes.length === 0 || codes.some((code) => served.has(code))) return [];
      const departements = [...new Set([...whole].map(cog.departementOf))].sort();
      return [{ departements, name: council.name, districts: codes.length, codes: byName(codes) }];
    });
    return inOrder(
      found.sort((one, other) => ((one.departements[0] ?? '') < (other.departements[0] ?? '') ? -1 : 1)),
    );
  },
});

/** By département; within one, the order of names is the hub's own matter. */
const inOrder = <Row extends { departements: string[] }>(rows: readonly Row[]) => ({
  departements: rows.map(({ departements }) => departements[0]),
  councils: sorted(rows),
});
