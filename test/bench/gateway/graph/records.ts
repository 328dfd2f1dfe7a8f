/**
 * Data in memory, by rule and not by chance: the same for every contestant, and answers of the same size for every request. Records hold each
 * other, so that a field costs a subgraph as little as it can.
 */
export interface SchemeRecord {
  id: string;
  name: string;
  kind: string;
  population: number;
  budget: number;
  actions: ActionRecord[];
}

export interface PartnerRecord {
  id: string;
  name: string;
  category: string;
  town: string;
  actions: ActionRecord[];
}

export interface ActionRecord {
  id: string;
  title: string;
  theme: string;
  scheme: SchemeRecord;
  partner: PartnerRecord;
}

const KINDS = ['CLSM', 'CLS', 'PTSM', 'ASV', 'CPTS', 'QPV'];
const TOWNS = ['Lyon', 'Rennes', 'Agen', 'Brest', 'Caen', 'Lille', 'Valence', 'Amiens', 'Limoges'];
const CATEGORIES = ['COMMUNE', 'HOSPITAL', 'ASSOCIATION', 'SCHOOL', 'LANDLORD'];
const THEMES = ['ACCESS_TO_CARE', 'HOUSING', 'STIGMA', 'CRISIS', 'YOUTH', 'WORK', 'ADDICTION'];

export const SCHEMES = 3_000;
export const PARTNERS = 4_000;
const ACTIONS = 12_000;

function pick(from: readonly string[], index: number): string {
  return from[index % from.length] as string;
}

export const schemes: readonly SchemeRecord[] = Array.from({ length: SCHEMES }, (_, index) => ({
  id: `scheme_${index}`,
  name: `Contrat local ${index} de ${pick(TOWNS, index)}`,
  kind: pick(KINDS, index),
  population: 12_000 + ((index * 7_919) % 90_000),
  budget: 25_000 + ((index * 3_571) % 60_000),
  actions: [],
}));

export const partners: readonly PartnerRecord[] = Array.from({ length: PARTNERS }, (_, index) => ({
  id: `partner_${index}`,
  name: `Partenaire ${index} de ${pick(TOWNS, index * 5)}`,
  category: pick(CATEGORIES, index),
  town: pick(TOWNS, index * 5),
  actions: [],
}));

/** Four actions for each scheme, three for each partner. */
export const actions: readonly ActionRecord[] = Array.from({ length: ACTIONS }, (_, index) => ({
  id: `action_${index}`,
  title: `Action ${index} : ${pick(THEMES, index).toLowerCase()}`,
  theme: pick(THEMES, index),
  scheme: schemes[index % SCHEMES] as SchemeRecord,
  partner: partners[(index * 7_919) % PARTNERS] as PartnerRecord,
}));

export const schemesById: ReadonlyMap<string, SchemeRecord> = new Map(schemes.map((each) => [each.id, each]));
export const partnersById: ReadonlyMap<string, PartnerRecord> = new Map(
  partners.map((each) => [each.id, each]),
);
export const actionsById: ReadonlyMap<string, ActionRecord> = new Map(actions.map((each) => [each.id, each]));

for (const action of actions) {
  action.scheme.actions.push(action);
  action.partner.actions.push(action);
}

/** `count` records from position `from` on, round the end. */
export function window<T>(records: readonly T[], from: number, count: number): T[] {
  return Array.from({ length: count }, (_, index) => records[(from + index) % records.length] as T);
}

/** What a scheme gets: worked out from fields of another subgraph. */
export function grantOf({ population, budget }: Pick<SchemeRecord, 'population' | 'budget'>): number {
  return Math.round(population * 0.8 + budget / 10);
}

export function isFunded(id: string): boolean {
  return Number(id.slice('scheme_'.length)) % 3 !== 0;
}
