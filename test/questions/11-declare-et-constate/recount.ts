import type { SchemeRecord } from '@maillage/kit';
import { groundsOn, holds, isOver, perimeterOn, safely, touches } from '../plain/schemes.ts';
import { recountOf, sorted } from '../recount.ts';

interface Summary {
  kind: string;
  overlaps: number;
  sharedPartners: number;
  jointActions: number;
  sharedCoordinators: number;
  declared: { nature: string; declaredBy: { kind: string }; scheme: { name: string } | null }[];
}

interface Answer {
  clsmSchemes: { nodes: [{ articulation: Summary[] }] };
}

export const recount = recountOf<Answer, { name: string; day: string }>({
  decisive: ({
    clsmSchemes: {
      nodes: [{ articulation }],
    },
  }) =>
    articulation.map(({ kind, overlaps, sharedPartners, jointActions, sharedCoordinators, declared }) => ({
      ...{ kind, overlaps, sharedPartners, jointActions, sharedCoordinators },
      declared: sorted(
        declared.map(({ nature, declaredBy, scheme }) => [nature, declaredBy.kind, scheme?.name ?? null]),
      ),
    })),
  recount({ schemes, actions }, { name, day }) {
    const groundOf = groundsOn(schemes, day);
    const council = schemes.find((scheme) => scheme.name === name) as SchemeRecord;
    const { whole } = groundOf(council);
    const seatedIn = ({ seats }: SchemeRecord) =>
      new Set(seats.filter((seat) => holds(seat, day)).map(({ partnerId }) => partnerId));
    const heldBy = ({ coordinations }: SchemeRecord) =>
      new Set(coordinations.filter((post) => holds(post, day)).flatMap(({ holderKey }) => holderKey ?? []));
    const [partners, holders] = [seatedIn(council), heldBy(council)];
    const running = actions.filter(({ startedOn, endedOn, carriers }) => {
      const runs = (startedOn === null || startedOn <= day) && (endedOn === null || day <= endedOn);
      return runs && carriers.some(({ schemeId }) => schemeId === council.id);
    });
    return ['CLS', 'PTSM', 'ASV', 'CPTS', 'QPV'].map((kind) => {
      const others = schemes.filter((scheme) => scheme.kind === kind);
      const open = others.filter((scheme) => !isOver(scheme, day));
      const ids = new Set(others.map(({ id }) => id));
      return {
        kind,
        overlaps: open.filter(
          (scheme) => perimeterOn(scheme, day) && touches(safely(groundOf, scheme), whole),
        ).length,
        sharedPartners: [...partners].filter((id) => open.some((scheme) => seatedIn(scheme).has(id))).length,
        jointActions: running.filter(({ carriers }) => carriers.some(({ schemeId }) => ids.has(schemeId)))
          .length,
        sharedCoordinators: [...holders].filter((key) => open.some((scheme) => heldBy(scheme).has(key)))
          .length,
        declared: sorted([
          ...linksOf(council, (link) => link.toKind === kind).map(({ nature, toSchemeId }) => [
            nature,
            council.kind,
            schemes.find(({ id }) => id === toSchemeId)?.name ?? null,
          ]),
          ...others.flatMap((scheme) =>
            linksOf(scheme, (link) => link.toSchemeId === council.id).map(({ nature }) => [
              nature,
              kind,
              scheme.name,
            ]),
          ),
        ]),
      };
    });

    function linksOf({ links }: SchemeRecord, test: (link: SchemeRecord['links'][number]) => boolean) {
      return links.filter((link) => holds(link, day) && test(link));
    }
  },
});
