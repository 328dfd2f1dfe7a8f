/** The years that a vintage of the COG stands for. */
export interface CogYears {
  vintage: number;
  /** Year of most populations. */
  populationVintage: number;
  /** Year of the others, by code of département or collectivité. */
  populationVintageOf: Readonly<Record<string, number>>;
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
