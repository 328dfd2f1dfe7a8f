import { searchKey } from '@maillage/kit';

/** Forms in which a name of a commune is compared, the strictest first: the next one is tried where one finds nothing. */
export interface NameKeys {
  /** `searchKey`: without its first article. */
  name: string;
  /** The same with its article and without blanks: « LHAY LES ROSES » is « L’Haÿ-les-Roses ». */
  joined: string;
  /** Without blanks nor first article. */
  bare: string;
  /** Without any article: « Bourg Reine » is « Bourg-la-Reine ». */
  loose: string;
}

const ARTICLES = new Set(['l', 'le', 'la', 'les']);
/** Keeps `searchKey` from taking the first article away. */
const FIRST = 'x ';

export function nameKeys(text: string): NameKeys {
  const name = searchKey(text);
  const words = name.split(' ').filter((word) => !ARTICLES.has(word));
  return {
    name,
    joined: searchKey(FIRST + articleFirst(text))
      .slice(FIRST.length)
      .replaceAll(' ', ''),
    bare: name.replaceAll(' ', ''),
    loose: words.join(' '),
  };
}

const ARTICLE_BEHIND = /^(.+?)\s*[,(]?\s*\b(l['’]|le|la|les)\)?$/i;

/** « Rochelle (La) », « Rochelle, La » and « ROCHELLE LA » with their article where it belongs. */
const articleFirst = (text: string): string => text.trim().replace(ARTICLE_BEHIND, '$2 $1');

/** The name as people write it, without what they shorten and add: « Chalon s/ Saône », « La Rochelle (17) », « Lyon cedex 03 ». */
export function plainName(text: string): string {
  return text
    .replace(/\b(?:s|ss)\s*\/\s*s\.?(?=[\s-])/gi, 'sous')
    .replace(/\bs\s*\/\s*-?/gi, 'sur ')
    .replace(/\s*\((?:\d{2,3}|2[ab])\)\s*$/i, '')
    .replace(/\s+cedex(\s+\d+)?\s*$/i, '')
    .replace(/^(\d{5}|2[ab]\d{3})[\s-]+/i, '')
    .replace(/,\s*(l['’]|le|la|les)\s*$/i, ' ($1)')
    .trim();
}

/** Codes that a text bears beside its name: a postcode or a commune's in front, a département's behind. */
export function codesBeside(text: string): { front: string | null; departement: string | null } {
  const [, front = null] = /^\s*(\d{5}|2[ab]\d{3})[\s-]+\S/i.exec(text) ?? [];
  const [, departement = null] = /\((\d{2,3}|2[ab])\)\s*$/i.exec(text) ?? [];
  return { front: front?.toUpperCase() ?? null, departement: departement?.toUpperCase() ?? null };
}
