import { activeIn, holds } from '../plain/schemes.ts';
import { type Nodes, type Place, recountOf, sorted } from '../recount.ts';

interface Answer {
  schemes: Nodes<{
    name: string;
    links: { nature: string; scheme: { name: string; endsOn: string } }[];
  }>;
}

interface Variables {
  region: Place;
  day: string;
  inSixMonths: string;
}

export const recount = recountOf<Answer, Variables>({
  decisive: ({ schemes }) =>
    sorted(
      schemes.nodes.map(({ name, links }) => ({
        name,
        contracts: sorted(
          links
            .filter(({ nature }) => nature === 'INSCRIT_DANS_CLS')
            .map(({ scheme }) => [scheme.name, scheme.endsOn]),
        ),
      })),
    ),
  recount({ schemes }, { region, day, inSixMonths }) {
    const year = Number(day.slice(0, 4));
    return sorted(
      activeIn(schemes, { kind: 'CLSM', day, place: region }).flatMap((council) => {
        const paidIn = (wanted: number) => council.fundings.filter((line) => line.year === wanted);
        const lines = paidIn(year).length > 0 ? paidIn(year) : paidIn(year - 1);
        const contracts = schemes.filter(
          (contract) =>
            contract.kind === 'CLS' && (isInscribed(council, contract) || isInscribed(contract, council)),
        );
        const endsSoon = contracts.some(({ endsOn }) => endsOn && day <= endsOn && endsOn <= inSixMonths);
        if (!endsSoon || !lines.some(({ source }) => source === 'ARS')) return [];
        const named = contracts.map(({ name, endsOn }) => [name, endsOn]);
        return [{ name: council.name, contracts: sorted(named) }];
      }),
    );

    function isInscribed(from: (typeof schemes)[number], to: (typeof schemes)[number]): boolean {
      return from.links.some(
        (link) => link.toSchemeId === to.id && link.nature === 'INSCRIT_DANS_CLS' && holds(link, day),
      );
    }
  },
});
