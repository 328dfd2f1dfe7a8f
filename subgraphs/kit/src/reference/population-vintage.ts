import { isDeepStrictEqual } from 'node:util';

/** The years that a vintage of the COG stands for. */
export interface CogYears {
  vintage: number;
  /** Year of most populations. */
  populationVintage: number;
  /** Year of the others, by code of département or collectivité; null where no source tells the year: such a figure is not taken. */
  populationVintageOf: Readonly<Record<string, number | null>>;
}

/**
 * COG 2026 carries the populations municipales in force on 2026-01-01: those of 2023, save for the territories counted by a census of
 * their own. Mayotte's last published is 2017 (DOMAIN.md §3), Nouvelle-Calédonie's is 2025 and Polynésie française's 2022
 * (INSEE, « Populations des collectivités d'outre-mer en 2023 », https://www.insee.fr/fr/statistiques/8680702).
 */
export const COG_2026: CogYears = {
  vintage: 2026,
  populationVintage: 2023,
  populationVintageOf: { '976': 2017, '987': 2022, '988': 2025 },
};

/** COG 2025, in the package's last edition: the same populations as COG 2026. */
export const COG_2025: CogYears = { ...COG_2026, vintage: 2025 };

/**
 * COG 2024, in the package's last edition: the populations municipales of 2022 (67,760,573 inhabitants without Mayotte and the
 * collectivités d’outre-mer, as INSEE published for 2022). Polynésie française's are of its census of 2017, Nouvelle-Calédonie's of 2019;
 * the package does not tell the year of the four others'.
 */
export const COG_2024: CogYears = {
  vintage: 2024,
  populationVintage: 2022,
  populationVintageOf: {
    '975': null,
    '976': 2017,
    '977': null,
    '978': null,
    '986': null,
    '987': 2017,
    '988': 2019,
  },
};

/** Whether the same figures are of the same years in both. */
export function countTheSame(one: CogYears, other: CogYears): boolean {
  return (
    one.populationVintage === other.populationVintage &&
    isDeepStrictEqual(one.populationVintageOf, other.populationVintageOf)
  );
}
