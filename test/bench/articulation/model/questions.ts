import { type ArticulationMatrix, atOnce, type ReadModel } from '@maillage/articulation';
import { type IsoDate, schemeKinds } from '../setting.ts';

export interface QuestionSetting {
  asOf: IsoDate;
  region: string;
  scheme: string;
}

/** The bench's questions put to the read model: the JSON that the statements give. */
export function askModel(model: ReadModel, { asOf, region, scheme }: QuestionSetting) {
  const overlapsOf = (id: string) =>
    model.overlaps(id, { asOf }).map(({ schemeId, method, population, shareOfThis, shareOfOther }) => ({
      scheme: schemeId,
      method,
      population,
      shareOfThis,
      shareOfOther,
    }));
  const ofRegion = () => model.schemesAt([`REGION:${region}`], { asOf, kinds: ['CLSM'], states: ['ACTIVE'] });
  return {
    overlapsOfOne: () => JSON.stringify(overlapsOf(scheme)),
    overlapsOfRegion: () =>
      JSON.stringify(ofRegion().map((id) => ({ scheme: id, overlaps: overlapsOf(id) }))),
    matrix: () =>
      JSON.stringify(
        atOnce(model.articulationMatrix({ asOf })).cells.map(({ kind, otherKind, ...cell }) => ({
          a: schemeKinds.findIndex(({ code }) => code === kind),
          b: schemeKinds.findIndex(({ code }) => code === otherKind),
          ...countedBySql(cell),
        })),
      ),
    blankDistricts: () =>
      JSON.stringify(
        atOnce(model.coverageGaps({ asOf, missing: ['CLSM', 'ASV'], within: 'QPV' })).map(
          ({ schemeId, population }) => ({ scheme: schemeId, population }),
        ),
      ),
    partnersOfRegion: () =>
      JSON.stringify(
        ofRegion().map((id) => ({
          scheme: id,
          partners: model
            .sharedPartners(id, { asOf })
            .map(({ partnerId, schemeIds }) => ({ partner: partnerId, schemes: schemeIds })),
        })),
      ),
  };
}

/** The model also counts people, coordinators' seats and diagnoses in common; the statement does without them. */
const countedBySql = ({
  population: _,
  populationAtLeast: __,
  coordinatorSeats: ___,
  sharedDiagnoses: ____,
  ...counts
}: CellCounts) => counts;

type CellCounts = Omit<ArticulationMatrix['cells'][number], 'kind' | 'otherKind'>;
