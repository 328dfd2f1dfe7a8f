import { createRequire } from 'node:module';

/*
 * The COG straight from its files, and perimeters as plain sets of commune and arrondissement codes: what the hub's answers are held
 * against. Shares no code with it.
 */

interface RawCommune {
  code: string;
  type: string;
  departement: string;
  commune?: string;
  population?: number;
}

interface RawEpci {
  code: string;
  membres: { code: string }[];
}

const require = createRequire(import.meta.url);
const data = (name: string) => require(`@etalab/decoupage-administratif/data/${name}.json`);
const communes: RawCommune[] = data('communes');
const groupings: RawEpci[] = [...data('epci'), ...data('ept')];

const current = communes.filter((commune) => commune.type === 'commune-actuelle');
const districts = communes.filter((commune) => commune.type === 'arrondissement-municipal');

/** A whole city's arrondissements, else the commune itself. */
export function unitsOfCommune(code: string): string[] {
  const parts = districts.filter((district) => district.commune === code).map((district) => district.code);
  return parts.length > 0 ? parts : [code];
}

const populations = new Map(
  [...current, ...districts].map(({ code, population }) => [code, population ?? null]),
);

/** Null as soon as one is not known. */
export function peopleIn(units: Iterable<string>): number | null {
  let sum: number | null = 0;
  for (const unit of units) {
    const people: number | null = populations.get(unit) ?? null;
    sum = sum === null || people === null ? null : sum + people;
  }
  return sum;
}

/** Codes of the communes and arrondissements that a territory is made of. */
export function unitsOf({ level, code }: { level: string; code: string }): string[] {
  switch (level) {
    case 'COMMUNE':
      return unitsOfCommune(code);
    case 'ARRONDISSEMENT_MUNICIPAL':
      return [code];
    case 'EPCI':
    case 'EPT':
      return (groupings.find((grouping) => grouping.code === code)?.membres ?? []).flatMap((member) =>
        unitsOfCommune(member.code),
      );
    case 'DEPARTEMENT':
      return current
        .filter((commune) => commune.departement === code)
        .flatMap((commune) => unitsOfCommune(commune.code));
    default:
      throw new RangeError(`no plain units for ${level}`);
  }
}
