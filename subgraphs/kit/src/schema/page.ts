import { badUserInput } from '../errors.ts';

export const DEFAULT_PAGE_SIZE = 50;
export const MAX_PAGE_SIZE = 200;

export interface PageArgs {
  first?: number | null;
  after?: string | null;
}

/** One page asked for: how many, and the cursor's parts to start behind. */
export interface Page {
  first: number;
  after: readonly string[] | null;
}

export interface Connection<Node> {
  nodes: readonly Node[];
  /** Of the node at a place among them. Made when it is asked for: most clients ask for none. */
  cursorAt(index: number): string;
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  /** Counted only when it is asked for. */
  totalCount: number | (() => Promise<number>);
}

/**
 * Reads `first` and `after`.
 * @param parts number of parts of this list's cursors
 * @throws BAD_USER_INPUT on a `first` outside 1..200 or a cursor that is not one of this list's
 */
export function readPage(args: PageArgs, parts: number): Page {
  const first = args.first ?? DEFAULT_PAGE_SIZE;
  if (first < 1 || first > MAX_PAGE_SIZE) {
    throw badUserInput(`« first » attend un entier de 1 à ${MAX_PAGE_SIZE} ; reçu : ${first}.`);
  }
  return { first, after: args.after == null ? null : decodeCursor(args.after, parts) };
}

export function encodeCursor(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

function decodeCursor(cursor: string, parts: number): readonly string[] {
  const decoded = parseJson(Buffer.from(cursor, 'base64url').toString());
  if (
    Array.isArray(decoded) &&
    decoded.length === parts &&
    decoded.every((part) => typeof part === 'string')
  ) {
    return decoded;
  }
  throw badUserInput('« after » attend le curseur d’une page précédente de cette même liste.');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * One page of a list that is whole in memory. The cursor is `keyOf` of its item.
 * @throws BAD_USER_INPUT when the cursor's item is no longer in the list
 */
export function pageOfArray<Node>(
  items: readonly Node[],
  page: Page,
  keyOf: (node: Node) => string,
): Connection<Node> {
  const start = page.after === null ? 0 : indexBehind(items, page.after[0] ?? '', keyOf);
  const end = Math.min(start + page.first, items.length);
  return {
    nodes: items.slice(start, end),
    cursorAt: (index) => encodeCursor([keyOf(items[start + index] as Node)]),
    hasNextPage: end < items.length,
    hasPreviousPage: start > 0,
    totalCount: items.length,
  };
}

/** The same page with something else in the place of each node. */
export const mapNodes = <Node, Other>(
  { nodes, ...page }: Connection<Node>,
  toOther: (node: Node) => Other,
): Connection<Other> => ({ ...page, nodes: nodes.map(toOther) });

function indexBehind<Node>(items: readonly Node[], key: string, keyOf: (node: Node) => string): number {
  const index = items.findIndex((item) => keyOf(item) === key);
  if (index < 0) throw badUserInput('« after » désigne un élément qui n’est plus dans cette liste.');
  return index + 1;
}
