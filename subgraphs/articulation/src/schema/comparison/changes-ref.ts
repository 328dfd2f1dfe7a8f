import { type IsoDate, sharedType, type TerritoryRef } from '@maillage/kit';
import type { ArticulationChanges } from '../../comparison/articulation-changes.ts';
import type { ArticulationGraph } from '../graph.ts';

export interface ChangesOf extends ArticulationChanges {
  /** Null when it is not known. */
  territory: TerritoryRef | null;
  from: IsoDate;
  to: IsoDate;
}

/** `ArticulationChanges`, before it has fields. */
export const changesRef = ({ builder }: ArticulationGraph) =>
  sharedType(builder, 'ArticulationChanges', () => builder.objectRef<ChangesOf>('ArticulationChanges'));

export type ChangesRef = ReturnType<typeof changesRef>;
