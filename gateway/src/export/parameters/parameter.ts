import { badUserInput, type SchemeKindDefinition, type TerritoryLevel } from '@maillage/kit';

/** A condition of an export's address. */
export interface Parameter {
  name: string;
  /** In French. */
  description: string;
  /** What the value adds to the filter of the list. @throws BAD_USER_INPUT */
  filter(value: string): Readonly<Record<string, unknown>>;
}

const TERRITORIES: Readonly<Record<string, TerritoryLevel>> = {
  region: 'REGION',
  departement: 'DEPARTEMENT',
  epci: 'EPCI',
  ept: 'EPT',
  commune: 'COMMUNE',
};

export const TERRITORY_PARAMETERS: readonly string[] = Object.keys(TERRITORIES);

/** Territories, of which an address has one at most; `field` is that of the filter. */
export const territoryParameters = (field: 'territory' | 'target', what: string): Parameter[] =>
  Object.entries(TERRITORIES).map(([name, level]) => ({
    name,
    description: `${what}, par son code officiel ; un seul territoire à la fois`,
    filter: (code) => ({ [field]: { level, code } }),
  }));

/** One code, or several separated by commas. */
export const codes = (name: string, description: string, field = name): Parameter => ({
  name,
  description: `${description} ; plusieurs valeurs séparées par des virgules`,
  filter: (value) => ({ [field]: value.includes(',') ? { in: value.split(',') } : { eq: value } }),
});

export const contains = (name: string, field: string): Parameter => ({
  name,
  description: 'contient ce texte, sans égard aux accents',
  filter: (value) => ({ [field]: { contains: value } }),
});

export const exact = (name: string, description: string): Parameter => ({
  name,
  description,
  filter: (value) => ({ [name]: value }),
});

/** A kind's own details that its list can be filtered by, named as in the graph. */
export const detailParameters = ({ details }: SchemeKindDefinition): Parameter[] =>
  Object.entries(details).flatMap(([name, field]) => {
    if (!field.filterable) return [];
    const description = field.description.replace(/\.$/, '');
    switch (field.type) {
      case 'Boolean':
        return [{ name, description, filter: (value) => ({ [name]: { eq: flag(name, value) } }) }];
      case 'Int':
        return [{ name, description, filter: (value) => ({ [name]: { eq: wholeNumber(name, value) } }) }];
      case 'Code':
      case 'Codes':
        return [codes(name, description)];
      default:
        return [{ name, description, filter: (value) => ({ [name]: { eq: value } }) }];
    }
  });

function flag(name: string, value: string): boolean {
  if (['true', 'oui'].includes(value)) return true;
  if (['false', 'non'].includes(value)) return false;
  throw badUserInput(`« ${name} » attend « oui » ou « non ».`);
}

function wholeNumber(name: string, value: string): number {
  if (/^-?\d{1,9}$/.test(value)) return Number(value);
  throw badUserInput(`« ${name} » attend un nombre entier.`);
}
