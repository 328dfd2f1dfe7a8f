import { existsSync, readFileSync } from 'node:fs';

const PATH = new URL('../../../../../shared/seeds/etat-des-lieux-2023.txt', import.meta.url);

/** The source text lies beside the project, in `../shared/seeds`, and is no part of it. */
export const seedTextIsThere = existsSync(PATH);

/** One line, one kind of apostrophe, no emphasis marks: what literal quotes are compared in. */
export function plain(text: string): string {
  return text.replaceAll('*', '').replaceAll('’', "'").replace(/\s+/g, ' ').trim();
}

export function seedText(): string {
  return readFileSync(PATH, 'utf8');
}

/** Its non-empty lines from the one that starts with `first` to the one that starts with `last`, both included. */
export function seedLines(first: string, last: string): string[] {
  const lines = seedText().split('\n').map(plain).filter(Boolean);
  const start = lines.findIndex((line) => line.startsWith(plain(first)));
  const end = lines.findIndex((line, at) => at >= start && line.startsWith(plain(last)));
  return start < 0 ? [] : lines.slice(start, end + 1);
}
