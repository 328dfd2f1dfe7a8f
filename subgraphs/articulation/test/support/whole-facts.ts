import type { ReadModel } from '../../src/read-model/read-model.ts';

type Asked<Name extends 'overlaps' | 'sharedPartners'> = Parameters<ReadModel[Name]>[1];

/** Overlaps with the units of each. */
export const overlapsOf = (model: ReadModel, id: string, question: Asked<'overlaps'>) =>
  model.overlaps(id, question).map((overlap) => ({
    ...overlap,
    ...model.overlapUnits(id, { asOf: question.asOf, withScheme: overlap.schemeId }),
  }));

/** Shared partners with the seats of each. */
export const sharedPartnersOf = (model: ReadModel, id: string, question: Asked<'sharedPartners'>) =>
  model.sharedPartners(id, question).map((shared) => ({
    ...shared,
    seats: model.sharedSeats(id, { ...question, partnerId: shared.partnerId }),
  }));
