import { type IsoDate, type Provenance, type SchemeState, type StatusPeriod, stateOf } from '@maillage/kit';
import { dayOf, inhabitantsOf, perimeterOn } from '../record/ground-on.ts';
import type { SchemeNode } from '../record/nodes.ts';
import { schemeOf, type World } from '../world.ts';

/** What everybody asks of a scheme first. */
export interface SchemeCard {
  id: string;
  kind: string;
  name: string;
  statuses: readonly StatusPeriod[];
  startedOn: IsoDate | null;
  endsOn: IsoDate | null;
  provenance: Provenance;
  /** On the day asked; null when nothing is known of it. */
  status: string | null;
  state: SchemeState | null;
}

/** Null when there is no such scheme. */
export function card(world: World, schemeId: string, asOf: IsoDate): SchemeCard | null {
  const scheme = schemeOf(world, schemeId);
  if (!scheme) return null;
  const { id, definition, name, statuses, startedOn, endsOn, provenance } = scheme;
  const standing = stateOf(definition, scheme, asOf) ?? { status: null, state: null };
  return { id, kind: definition.code, name, statuses, startedOn, endsOn, provenance, ...standing };
}

/** Code of the scheme's kind; null when there is no such scheme. */
export function kindOf(world: World, schemeId: string): string | null {
  return schemeOf(world, schemeId)?.definition.code ?? null;
}

/** Inhabitants of the perimeter of the day; null when there is none or when they are not known. */
export function population(world: World, schemeId: string, asOf: IsoDate): number | null {
  const scheme = schemeOf(world, schemeId);
  return scheme ? populationOn(world, scheme, asOf) : null;
}

export function populationOn(world: World, scheme: SchemeNode, asOf: IsoDate): number | null {
  const perimeter = perimeterOn(scheme, asOf);
  return perimeter ? inhabitantsOf(perimeter, dayOf(world, asOf)) : null;
}
