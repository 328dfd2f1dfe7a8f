import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface ReadmeQuery {
  title: string;
  query: string;
}

const README = fileURLToPath(new URL('../../../README.md', import.meta.url));
const BLOCK = /^```graphql\n(?:# (?<title>.*)\n)?(?<query>[\s\S]*?)^```$/gm;

/** The queries of the README, in its order, each titled by the comment that it begins with. */
export function readmeQueries(file = README): ReadmeQuery[] {
  if (!existsSync(file)) return [];
  return [...readFileSync(file, 'utf8').matchAll(BLOCK)].map(({ groups }) => ({
    title: groups?.title ?? 'Requête',
    query: (groups?.query ?? '').trim(),
  }));
}
