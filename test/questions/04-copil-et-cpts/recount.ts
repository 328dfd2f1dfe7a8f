import type { SchemeRecord, SeatRecord } from '@maillage/kit';
import { groundsOn, holds, isOver, safely } from '../plain/schemes.ts';
import { type Nodes, recountOf, sorted } from '../recount.ts';

type Held = Pick<SeatRecord, 'body' | 'role' | 'college' | 'since' | 'until'>;

interface Answer {
  clsmSchemes: {
    nodes: [
      {
        overlaps: Pick<
          Nodes<{
            scheme: { name: string };
            sharedPartners: Nodes<{
              partner: { name: string };
              seats: (Held & { scheme: { kind: string } })[];
            }>;
          }>,
          'nodes'
        >;
      },
    ];
  };
}

const textOf = (kind: string, { body, role, college, since, until }: Held) =>
  [kind, body, role, college, since, until].join(' | ');

export const recount = recountOf<Answer, { name: string; day: string }>({
  decisive: ({
    clsmSchemes: {
      nodes: [{ overlaps }],
    },
  }) =>
    sorted(
      overlaps.nodes.map(({ scheme, sharedPartners }) => ({
        name: scheme.name,
        partners: sorted(
          sharedPartners.nodes.map(({ partner, seats }) => ({
            partner: partner.name,
            seats: seats.map((seat) => textOf(seat.scheme.kind, seat)).sort(),
          })),
        ),
      })),
    ),
  recount({ schemes, partners }, { name, day }) {
    const groundOf = groundsOn(schemes, day);
    const council = schemes.find((scheme) => scheme.name === name) as SchemeRecord;
    const { whole } = groundOf(council);
    const seatsIn = ({ kind, seats }: SchemeRecord) =>
      seats
        .filter((seat) => holds(seat, day))
        .map((seat) => ({ id: seat.partnerId, text: textOf(kind, seat), body: seat.body }));
    const ours = seatsIn(council).filter(({ body }) => body === 'COPIL');
    return sorted(
      schemes
        .filter((scheme) => scheme.kind === 'CPTS' && !isOver(scheme, day))
        .filter((scheme) => [...safely(groundOf, scheme).whole].some((unit) => whole.has(unit)))
        .map((community) => {
          const theirs = seatsIn(community);
          const shared = partners.filter(
            ({ id }) => ours.some((seat) => seat.id === id) && theirs.some((seat) => seat.id === id),
          );
          return {
            name: community.name,
            partners: sorted(
              shared.map((partner) => ({
                partner: partner.name,
                seats: [...ours, ...theirs]
                  .filter(({ id }) => id === partner.id)
                  .map(({ text }) => text)
                  .sort(),
              })),
            ),
          };
        }),
    );
  },
});
