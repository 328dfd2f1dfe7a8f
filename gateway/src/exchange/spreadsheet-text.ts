/*
 * A spreadsheet that opens a CSV file runs, as a formula, a cell that begins with = + - or @ (their full-width forms too), once it has passed over
 * blanks; and where it takes another separator than the file's, cells begin within texts. An apostrophe before such a place makes text of
 * what follows. It is written where a cell could begin: at the start, and behind a separator, a quote or a line end.
 */

const STARTERS = /[;,\t|"\n\r]/;
/** Blanks and characters without width, that a spreadsheet may pass over. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is passed over.
const BLANKS = /[\s\u0000-\u001F\u007F-\u009F\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069]/;
const DANGEROUS = /[=+\-@＝＋－＠]/;

const APOSTROPHE = "'";

/**
 * The text so that no spreadsheet runs any of it, nor trims it: blanks at its ends stay within apostrophes. `restoreText` gives it back.
 */
export function neutraliseText(text: string): string {
  const guarded = guardedPlaces(text);
  let safe = '';
  for (let at = 0; at < text.length; at++) safe += guarded[at] ? APOSTROPHE + text[at] : text[at];
  return endsInBlank(text) ? safe + APOSTROPHE : safe;
}

/** What `neutraliseText` was given. A text that it never gives is unchanged: an apostrophe that guards nothing belongs to the text. */
export function restoreText(text: string): string {
  const guarded = guardedPlaces(text);
  const end = text.endsWith(APOSTROPHE) && endsInBlank(text) ? text.length - 1 : text.length;
  let restored = '';
  for (let at = 0; at < end; at++) if (text[at] !== APOSTROPHE || !guarded[at]) restored += text[at];
  return restored;
}

/**
 * For each place, whether a cell could begin there that would be run, or whose first blank would be lost. Apostrophes are passed over, those of
 * guards among them: a place is guarded in a text and in what becomes of it alike.
 */
function guardedPlaces(text: string): boolean[] {
  const runs: boolean[] = [];
  for (let at = text.length - 1; at >= 0; at--) {
    const character = text[at] as string;
    const isPassedOver = character === APOSTROPHE || BLANKS.test(character);
    runs[at] = isPassedOver ? (runs[at + 1] ?? false) : DANGEROUS.test(character);
  }
  const guarded = runs.map((run, at) => run && (at === 0 || STARTERS.test(text[at - 1] as string)));
  if (text !== '') guarded[0] ||= BLANKS.test(text.replace(/^'+/, '')[0] ?? '');
  return guarded;
}

const endsInBlank = (text: string): boolean => BLANKS.test(text.replace(/'+$/, '').at(-1) ?? '');
