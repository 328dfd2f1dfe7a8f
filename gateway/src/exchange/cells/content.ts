import type { Problem } from '@maillage/kit';

/** What a cell holds, whatever the format of the file: null is missing; a day is an ISO text. */
export type Content = string | number | boolean | null | readonly string[];

/** How a format shows a cell: XLSX has numbers and days, JSON has lists. */
export type CellType = 'text' | 'integer' | 'decimal' | 'date' | 'boolean' | 'list';

/** What is wrong with a cell; its reader knows where. */
export type Misread = Omit<Problem, 'path'>;

export type Reading<Value> = { ok: true; value: Value } | { ok: false; problem: Misread };

/** How values of a column stand in its cells. `read(text(write(value)))` is `value`. */
export interface Codec<Value> {
  type: CellType;
  /** In French, what a cell holds: « un jour AAAA-MM-JJ ». */
  expects: string;
  write(value: Value): Exclude<Content, null>;
  /** @param text what a cell that is not empty holds, as `contentText` writes it or as a person would */
  read(text: string): Reading<Value>;
}

export const read = <Value>(value: Value): Reading<Value> => ({ ok: true, value });

export const misread = (code: Problem['code'], [fr, en]: readonly [string, string]): Reading<never> => ({
  ok: false,
  problem: { code, messageFr: fr, messageEn: en },
});

/** « Attendu : un jour AAAA-MM-JJ ; lu : « hier ». » */
export const unexpected = (text: string, [fr, en]: readonly [string, string]): Reading<never> =>
  misread('WRONG_FORMAT', [
    `Attendu : ${fr} ; lu : « ${shortened(text)} ».`,
    `Expected ${en}; read “${shortened(text)}”.`,
  ]);

const SHOWN_LENGTH = 60;

export const shortened = (text: string): string =>
  text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
