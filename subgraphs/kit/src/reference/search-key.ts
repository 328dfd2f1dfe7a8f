const MARKS = /\p{M}+/gu;
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae' };
const NOT_A_LETTER = /[^a-z0-9]+/g;
const ARTICLE_BEHIND = /^(.+) \((l'|le|la|les)\)$/;
const LEADING_ARTICLES = /^(?:(?:l|le|la|les) )+/;
const ORDINAL = /\b(\d+)(?:er|ere|e|eme|nd|nde)\b/g;
const SAINTS: Readonly<Record<string, string>> = {
  st: 'saint',
  sts: 'saints',
  ste: 'sainte',
  stes: 'saintes',
};

/**
 * The form in which names of places and organisations are compared throughout the project: without accents, case, hyphens,
 * apostrophes or leading article (before the name, or behind it in brackets), ligatures spelt out, « St » and « Ste » written out,
 * « 3e » and « 3ème » as « 3 ». « L'Haÿ-les-Roses » and « HAY LES ROSES (L') » both give `hay les roses`. Idempotent.
 */
export function searchKey(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[œæ]/g, (ligature) => LIGATURES[ligature] ?? ligature)
    .replace(/[’‘ʼ]/g, "'")
    .replace(ARTICLE_BEHIND, '$1')
    .replace(NOT_A_LETTER, ' ')
    .trim();
  return plain
    .replace(LEADING_ARTICLES, '')
    .replace(ORDINAL, '$1')
    .split(' ')
    .map((word) => SAINTS[word] ?? word)
    .join(' ');
}
