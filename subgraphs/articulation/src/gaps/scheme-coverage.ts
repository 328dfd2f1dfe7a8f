import type { IsoDate } from '@maillage/kit';
import { dayOf, groundOf, perimeterOn } from '../read-model/record/ground-on.ts';
import { standsApart } from '../read-model/territory/footprint.ts';
import { schemeOf, type World } from '../read-model/world.ts';
import { coverBy, type Standing } from './cover.ts';

export interface SchemeCoverageQuestion {
  /** A place is covered when an active scheme of one of these kinds covers it. */
  kinds: readonly string[];
  asOf: IsoDate;
}

/** People of a scheme's territory who live where others are active. Communes and arrondissements are looked at, and parts outside of them. */
export interface SchemeCoverage {
  /** Numerator: people of the units that are certainly covered. */
  covered: number;
  /** People of units that are covered in part only, or may be. */
  uncertain: number;
  /** Denominator: people of all units whose population is known. */
  population: number;
  /** Numerator over denominator, 0..1; null when nobody is known to live there. */
  share: number | null;
  /** Units of unknown population, and parts some of whose people may be counted with another unit already: in no number of people. */
  unknownUnits: number;
}

/** Null when there is no such scheme, or when it has no perimeter that day. */
export function schemeCoverage(
  world: World,
  schemeId: string,
  { kinds, asOf }: SchemeCoverageQuestion,
): SchemeCoverage | null {
  const scheme = schemeOf(world, schemeId);
  const perimeter = scheme && perimeterOn(scheme, asOf);
  if (!perimeter) return null;
  const day = dayOf(world, asOf);
  const covers = kinds.map((kind) => coverBy(kind, day));
  const ground = groundOf(perimeter, day);
  const sums = { covered: 0, uncertain: 0, population: 0, unknownUnits: 0 };
  const count = (people: number | null, standings: readonly Standing[]) => {
    sums.population += people ?? 0;
    sums.unknownUnits += Number(people === null);
    if (standings.includes('COVERED')) sums.covered += people ?? 0;
    else if (standings.includes('UNCERTAIN')) sums.uncertain += people ?? 0;
  };
  for (const unit of ground.wholes) {
    count(
      world.units.populationOf(unit, day.parts.vintage),
      covers.map((cover) => cover.ofWhole(unit)),
    );
  }
  for (const part of ground.parts) {
    count(
      standsApart(part, ground, day.parts) ? day.parts.population(part) : null,
      covers.map((cover) => cover.ofPart(part)),
    );
  }
  return { ...sums, share: sums.population === 0 ? null : sums.covered / sums.population };
}
