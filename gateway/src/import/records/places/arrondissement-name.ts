import { type Cog, searchKey, type TerritoryRef } from '@maillage/kit';

/** INSEE's codes of the arrondissements: the city's first, and how many there are. */
const CITIES: Readonly<Record<string, { first: number; count: number }>> = {
  paris: { first: 75101, count: 20 },
  lyon: { first: 69381, count: 9 },
  marseille: { first: 13201, count: 16 },
};

const BEHIND = /^(paris|lyon|marseille) 0*(\d{1,2})(?: (?:arr\w*|ardt|ar))?$/;
const BEFORE = /^0*(\d{1,2}) (?:arr\w*|ardt) (?:de |d )?(paris|lyon|marseille)$/;

/** « Marseille 3e », « Marseille 3ème arrondissement », « 13003 Marseille », « 3e arr. de Marseille »; null for another name. */
export function arrondissementNamed(cog: Cog, text: string): TerritoryRef | null {
  const byPostcode = postcodeOf(cog, text);
  if (byPostcode) return byPostcode;
  const name = searchKey(text.replace(/\((\d{1,2}\s*(?:er|e|è?me)?)\)/i, ' $1')).replace(/ cedex.*$/, '');
  const [, behind, rank] = BEHIND.exec(name) ?? [];
  const [, rankBefore, before] = BEFORE.exec(name) ?? [];
  const city = CITIES[behind ?? before ?? ''];
  const number = Number(rank ?? rankBefore);
  if (!city || number < 1 || number > city.count) return null;
  return { level: 'ARRONDISSEMENT_MUNICIPAL', code: String(city.first + number - 1) };
}

function postcodeOf(cog: Cog, text: string): TerritoryRef | null {
  const [, postcode = '', name = ''] = /^\s*(\d{5})[\s-]+(.+)$/.exec(text) ?? [];
  if (!Object.hasOwn(CITIES, searchKey(name))) return null;
  const [only, ...others] = cog.byPostcode(postcode);
  return only?.level === 'ARRONDISSEMENT_MUNICIPAL' && others.length === 0
    ? { level: only.level, code: only.code }
    : null;
}
