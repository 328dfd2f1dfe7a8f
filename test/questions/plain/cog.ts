import { createRequire } from 'node:module';

/*
 * The COG of each year straight from its files: what the answers to the sixteen questions are held against. Shares no code with the hub.
 */

interface RawCommune {
  code: string;
  nom: string;
  type: string;
  departement: string;
  region: string;
  commune?: string;
  population?: number;
  codesPostaux?: string[];
}

interface RawEpci {
  code: string;
  membres: { code: string }[];
}

interface Place {
  level: string;
  code: string;
}

/** Communes, and arrondissements instead of Paris, Lyon and Marseille, by their codes. */
export interface PlainCog {
  /** @throws RangeError on a territory that has none that year */
  unitsOf(place: Place): string[];
  /** Null as soon as one is not known. */
  people(units: Iterable<string>): number | null;
  departementOf(unit: string): string;
  unitsAt(postcode: string): string[];
}

const require = createRequire(import.meta.url);
const PACKAGES = ['cog-2024', 'cog-2025', '@etalab/decoupage-administratif'];
const made = new Map<string, PlainCog>();

/** The file in force on the day; that of 2024 for every day before. */
export function plainCogOn(day: string): PlainCog {
  const at = Math.min(Math.max(Number(day.slice(0, 4)) - 2024, 0), PACKAGES.length - 1);
  const name = PACKAGES[at] as string;
  const cog = made.get(name) ?? readCog(name);
  made.set(name, cog);
  return cog;
}

function readCog(name: string): PlainCog {
  const data = (table: string) => require(`${name}/data/${table}.json`);
  const communes: RawCommune[] = data('communes');
  const groupings: RawEpci[] = [...data('epci'), ...data('ept')];
  const cities = communes.filter(({ type }) => type === 'commune-actuelle');
  const districts = Map.groupBy(
    communes.filter(({ type }) => type === 'arrondissement-municipal'),
    ({ commune }) => commune,
  );
  const units = new Map(
    cities
      .flatMap((city) => districts.get(city.code) ?? [city])
      .map((unit): [string, RawCommune] => [unit.code, unit]),
  );
  const all = [...units.values()];
  const codes = (found: readonly RawCommune[]) => found.map(({ code }) => code);
  const ofCommune = (code: string) => codes(districts.get(code) ?? []).concat(units.has(code) ? [code] : []);
  const find = ({ level, code }: Place): string[] => {
    switch (level) {
      case 'COMMUNE':
      case 'ARRONDISSEMENT_MUNICIPAL':
        return ofCommune(code);
      case 'EPCI':
      case 'EPT':
        return groupings
          .filter((grouping) => grouping.code === code)
          .flatMap(({ membres }) => membres.flatMap((member) => ofCommune(member.code)));
      case 'DEPARTEMENT':
        return codes(all.filter(({ departement }) => departement === code));
      case 'REGION':
        return codes(all.filter(({ region }) => region === code));
      default:
        return [];
    }
  };
  return {
    unitsOf(place) {
      const found = find(place);
      if (found.length === 0) throw new RangeError(`no plain units for ${place.level} ${place.code}`);
      return found;
    },
    people(asked) {
      let sum: number | null = 0;
      for (const unit of asked) {
        const people = units.get(unit)?.population ?? null;
        sum = sum === null || people === null ? null : sum + people;
      }
      return sum;
    },
    departementOf: (unit) => units.get(unit)?.departement ?? '',
    unitsAt: (postcode) => codes(all.filter(({ codesPostaux }) => codesPostaux?.includes(postcode))),
  };
}
