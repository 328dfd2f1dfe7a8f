import { activeIn } from '../plain/schemes.ts';
import { type Nodes, type Place, recountOf, sorted } from '../recount.ts';

interface Answer {
  clsmSchemes: Nodes<{
    name: string;
    adultPsychiatrySectors: number;
    adultSectorsInSteering: number;
    compliance: { results: [{ outcome: string }] };
  }>;
}

export const recount = recountOf<Answer, { region: Place; day: string }>({
  decisive: ({ clsmSchemes }) =>
    sorted(
      clsmSchemes.nodes.map(({ name, adultPsychiatrySectors, adultSectorsInSteering, compliance }) => [
        name,
        adultPsychiatrySectors,
        adultSectorsInSteering,
        compliance.results.map(({ outcome }) => outcome),
      ]),
    ),
  recount: ({ schemes }, { region, day }) =>
    sorted(
      activeIn(schemes, { kind: 'CLSM', day, place: region }).flatMap(({ name, details }) => {
        const { adultPsychiatrySectors: covered, adultSectorsInSteering: seated } = details;
        if (typeof covered !== 'number' || typeof seated !== 'number') return [];
        return covered > 1 && seated < covered ? [[name, covered, seated, ['NON_CONFORME']]] : [];
      }),
    ),
});
