import type { IsoDate } from '../../contract/dates.ts';

/** What a code designates: a commune, a commune déléguée or associée, an arrondissement municipal. */
export type PlaceLevel = 'COMMUNE' | 'COMMUNE_DELEGUEE' | 'ARRONDISSEMENT_MUNICIPAL';

export interface Place {
  level: PlaceLevel;
  code: string;
  name: string;
}

/** Kinds of movements (INSEE's MOD), by what they do to the ground that codes stand for. */
export const MOVEMENT_KINDS = ['NAME', 'CODE', 'SPLIT', 'PARTITION', 'MERGER', 'STATUS'] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/**
 * One row of a commune's history: some of the ground of `before` is `after` from the day `on`. An event is several rows: a merger has one
 * for each commune that goes in, the one that keeps its code among them.
 */
export interface Movement {
  kind: MovementKind;
  /** First day of what comes after; null where it is only known to be earlier than every vintage. */
  on: IsoDate | null;
  /** Null for a commune that was none before, or is none afterwards. */
  before: Place | null;
  after: Place | null;
}

const KIND_OF_MOD: Readonly<Record<string, MovementKind>> = {
  '10': 'NAME',
  '20': 'SPLIT',
  '21': 'SPLIT',
  '30': 'PARTITION',
  '31': 'MERGER',
  '32': 'MERGER',
  '33': 'MERGER',
  '34': 'STATUS',
  '35': 'STATUS',
  '41': 'CODE',
  '50': 'CODE',
  '70': 'STATUS',
  '71': 'STATUS',
  '72': 'STATUS',
};

/**
 * What INSEE's code of an event does: 10 renaming; 20 creation, 21 re-establishment; 30 suppression by partition; 31 to 33 mergers (simple,
 * commune nouvelle, association); 34 and 35 end of communes associées or déléguées; 41 change of code with the département, 50 with the
 * seat; 70 to 72 changes among communes déléguées. Undefined for a code that INSEE does not use (Code officiel géographique, « Table des
 * mouvements de communes depuis 1943 »).
 */
export function movementKindOf(mod: string): MovementKind | undefined {
  return KIND_OF_MOD[mod];
}
