import type { Atlas } from '../atlas/atlas.ts';
import type { Draft } from '../draft.ts';
import { COMMUNE_TEMPLATES } from './catalogue.ts';
import type { Organisation } from './directory.ts';
import { partnerRecord } from './record.ts';

/** By how soon a commune of that size has one: every municipality where a scheme sits, then the rest from the largest communes down. */
export function ofCommunes(atlas: Atlas, drafts: readonly Draft[], room: number): Organisation[] {
  const seats = new Set(drafts.filter(isLocal).flatMap(({ area }) => [area.seat.key, ...area.cities]));
  const places = atlas.communes.flatMap((commune) => [...new Set([commune, ...atlas.units(commune)])]);
  const served = new Set(drafts.filter(isLocal).flatMap(({ area }) => [...area.keys]));
  const wished = places.flatMap((place) =>
    COMMUNE_TEMPLATES.filter(({ from }) => place.population >= from).map((template) => ({
      place,
      template,
      rank: rankOf(template.from === 0 && seats.has(place.key), {
        fit: place.population / Math.max(template.from, 8_000),
        isServed: served.has(place.key),
      }),
    })),
  );
  return wished
    .sort((one, other) => (one.rank === other.rank ? 0 : other.rank - one.rank))
    .slice(0, room)
    .map(({ place, template: { category, name } }) => ({
      record: partnerRecord({ category, name: name(place), place, territory: place.key }),
      reach: 'COMMUNE',
      place,
      epci: null,
      schemeId: null,
    }));
}

/** Certain ones first, then by fit; a commune without any local scheme is well behind. */
function rankOf(isCertain: boolean, { fit, isServed }: { fit: number; isServed: boolean }): number {
  if (isCertain) return Number.POSITIVE_INFINITY;
  return isServed ? fit : fit / 3;
}

/** Led by local organisations: all but the PTSM, which the département's carry. */
export function isLocal({ record }: Draft): boolean {
  return record.kind === 'CLSM' || record.kind === 'CLS' || record.kind === 'ASV';
}
