import type { IsoDate } from '@maillage/kit';
import { schemeOf, type World } from '../world.ts';
import { type CoordinatorSeat, coordinatorSeats } from './coordinator-seats.ts';
import { jointActions } from './joint-actions.ts';
import { type DeclaredLink, links } from './links.ts';
import { overlaps } from './overlaps.ts';
import type { Question } from './question.ts';
import { sharedCoordinators } from './shared-coordinators.ts';
import { sharedDiagnoses } from './shared-diagnoses.ts';
import { sharedPartners } from './shared-partners.ts';

export interface ArticulationQuestion extends Question {
  /** The day of the actions, as `jointActions` takes it; not given: actions of any time. */
  actionsOn?: IsoDate | null;
}

/** How a scheme articulates with one other kind: facts beside declarations, never blended (DOMAIN.md §4). */
export interface ArticulationSummary {
  kind: string;
  /** There is certainly one on the territory. */
  present: boolean;
  /** Number of overlapping schemes, those of `unresolved` among them. */
  overlaps: number;
  /** Overlaps of which the data does not say whether, or how far, they are. */
  unresolved: number;
  /** Numbers of partners, of actions and of coordinators shared with schemes of that kind. */
  sharedPartners: number;
  jointActions: number;
  sharedCoordinators: number;
  /** Numbers of seats that the coordinator of the one has in a body of the other, and of documents that both have as a diagnosis. */
  coordinatorSeats: number;
  sharedDiagnoses: number;
  declared: DeclaredLink[];
}

/** One summary for each of `kinds`, in the order of the registry; not given: every kind but the scheme's own. */
export function articulation(
  world: World,
  schemeId: string,
  question: ArticulationQuestion,
): ArticulationSummary[] {
  const scheme = schemeOf(world, schemeId);
  if (!scheme) return [];
  const own = scheme.definition.code;
  const asked = [...world.kinds.keys()].filter((kind) => question.kinds?.includes(kind) ?? kind !== own);
  const { asOf, actionsOn } = question;
  const overlapsByKind = Map.groupBy(overlaps(world, schemeId, { asOf, kinds: asked }), ({ kind }) => kind);
  const ofAll = { asOf, kinds: asked };
  const seatsByKind = Map.groupBy(coordinatorSeats(world, schemeId, ofAll), otherKindOf);
  const documents = sharedDiagnoses(world, schemeId, ofAll).filter(({ document }) => document !== null);
  const diagnosesByKind = Map.groupBy(documents, ({ kind }) => kind);
  return asked.map((kind) => {
    const found = overlapsByKind.get(kind) ?? [];
    const kinds = [kind];
    return {
      kind,
      present: found.some(({ certain }) => certain),
      overlaps: found.length,
      unresolved: found.filter(({ method }) => method === 'UNRESOLVED').length,
      sharedPartners: sharedPartners(world, schemeId, { asOf, kinds }).length,
      jointActions: jointActions(world, schemeId, { asOf: actionsOn, kinds }).length,
      sharedCoordinators: sharedCoordinators(world, schemeId, { asOf, kinds }).length,
      coordinatorSeats: seatsByKind.get(kind)?.length ?? 0,
      sharedDiagnoses: diagnosesByKind.get(kind)?.length ?? 0,
      declared: links(world, schemeId, { asOf, kinds }),
    };
  });
}

const otherKindOf = ({ here, coordinatedKind, seat }: CoordinatorSeat): string =>
  here ? coordinatedKind : seat.kind;
