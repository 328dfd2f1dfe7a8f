import { articulationChanges } from '../comparison/articulation-changes.ts';
import { compliance } from '../compliance/compliance.ts';
import { complianceSummary } from '../compliance/compliance-summary.ts';
import { coordinators } from '../coordinators/coordinators.ts';
import { coverageGaps } from '../gaps/coverage-gaps.ts';
import { coverageSummary } from '../gaps/coverage-summary.ts';
import { gapsByScheme } from '../gaps/gaps-by-scheme.ts';
import { schemeCoverage } from '../gaps/scheme-coverage.ts';
import { indicatorSeries, indicators } from '../indicators/indicators.ts';
import { jointActionsIn } from '../joint-actions/joint-actions-in.ts';
import { createApply } from './apply.ts';
import { schemes } from './listing/schemes.ts';
import { articulationMatrix } from './matrix/articulation-matrix.ts';
import { action, schemeActions } from './question/action.ts';
import { articulation } from './question/articulation.ts';
import { card, kindOf, population } from './question/card.ts';
import { coordinatorSeats } from './question/coordinator-seats.ts';
import { everAt } from './question/ever-at.ts';
import { jointActions } from './question/joint-actions.ts';
import { links } from './question/links.ts';
import { overlapUnits } from './question/overlap-units.ts';
import { overlaps } from './question/overlaps.ts';
import { partner, partnerActions, partnerSchemes, partnerSeats } from './question/partner.ts';
import { schemesAt } from './question/schemes-at.ts';
import { schemesAtPoint } from './question/schemes-at-point.ts';
import { sharedCoordinators } from './question/shared-coordinators.ts';
import { sharedDiagnoses } from './question/shared-diagnoses.ts';
import { sharedPartners } from './question/shared-partners.ts';
import { sharedSeats } from './question/shared-seats.ts';
import { createWorld, type World, type WorldOptions } from './world.ts';

export type ReadModel = ReturnType<typeof createReadModel>;

/**
 * The articulation of all schemes, in memory: fed by `apply` with the changes of every feed, and asked, always as of a day, by the
 * rest. Nothing in it is asynchronous; what takes long is answered in steps (`Steps`). An id that is not known has null or an empty list for an answer.
 */
export function createReadModel(options: WorldOptions) {
  const world = createWorld(options);
  const asked =
    <Args extends unknown[], Answer>(question: (world: World, ...args: Args) => Answer) =>
    (...args: Args): Answer =>
      question(world, ...args);
  return {
    apply: createApply(world),
    /** Another one after each change. */
    revision: () => world.revision,
    card: asked(card),
    kindOf: asked(kindOf),
    population: asked(population),
    partner: asked(partner),
    action: asked(action),
    overlaps: asked(overlaps),
    overlapUnits: asked(overlapUnits),
    sharedPartners: asked(sharedPartners),
    sharedSeats: asked(sharedSeats),
    jointActions: asked(jointActions),
    sharedCoordinators: asked(sharedCoordinators),
    coordinatorSeats: asked(coordinatorSeats),
    sharedDiagnoses: asked(sharedDiagnoses),
    links: asked(links),
    articulation: asked(articulation),
    articulationMatrix: asked(articulationMatrix),
    articulationChanges: asked(articulationChanges),
    coverageGaps: asked(coverageGaps),
    coverageSummary: asked(coverageSummary),
    gapsByScheme: asked(gapsByScheme),
    schemeCoverage: asked(schemeCoverage),
    jointActionsIn: asked(jointActionsIn),
    coordinators: asked(coordinators),
    schemesAt: asked(schemesAt),
    schemesAtPoint: asked(schemesAtPoint),
    everAt: asked(everAt),
    schemes: asked(schemes),
    schemeActions: asked(schemeActions),
    partnerSeats: asked(partnerSeats),
    partnerSchemes: asked(partnerSchemes),
    partnerActions: asked(partnerActions),
    compliance: asked(compliance),
    complianceSummary: asked(complianceSummary),
    indicators: asked(indicators),
    indicatorSeries: asked(indicatorSeries),
  };
}
