/** Codes of the arrondissements of Paris, Lyon and Marseille by their city's: fixed by law, the same in every vintage. */
const CITIES: ReadonlyMap<string, readonly string[]> = new Map([
  ['75056', numbered(75_101, 20)],
  ['69123', numbered(69_381, 9)],
  ['13055', numbered(13_201, 16)],
]);

const CITY_OF: ReadonlyMap<string, string> = new Map(
  [...CITIES].flatMap(([city, codes]) => codes.map((code): [string, string] => [code, city])),
);

function numbered(first: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(first + index));
}

/** Code of the commune that an arrondissement of Paris, Lyon or Marseille is in; null for another code. */
export const arrondissementsCity = (code: string): string | null => CITY_OF.get(code) ?? null;

/** None for another commune. */
export const arrondissementsOf = (city: string): readonly string[] => CITIES.get(city) ?? [];
