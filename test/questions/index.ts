import { readdirSync, readFileSync } from 'node:fs';
import type { Hub } from '@maillage/gateway';
import type { ExecutionResult } from 'graphql';

/** A question as an ARS asks it, with the document that answers it. */
export interface Question {
  /** Name of its folder: `03-recouvrements-d-un-clsm`. */
  slug: string;
  number: number;
  /** « 3 », « 15 bis ». */
  label: string;
  title: string;
  /** In French, as it is asked, and what a reader is to know of the answer; in Markdown. */
  asked: string;
  document: string;
  variables: Record<string, unknown>;
}

const FOLDER = new URL('./', import.meta.url);

/** One of the files of a question. */
export const fileOf = (slug: string, name: string): URL => new URL(`${slug}/${name}`, FOLDER);

/** The sixteen questions of the issue on articulation, in order. */
export const QUESTIONS: readonly Question[] = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && /^\d\d-/.test(entry.name))
  .map(({ name }) => readQuestion(name))
  .sort((one, other) => one.number - other.number);

/** The fifteenth asked with a point. It takes contours, which the default data set has none of. */
export const FROM_A_POINT: Question = readQuestion('15b-depuis-un-point');

/** All of them, in the order that they are read in. */
export const EVERY_QUESTION: readonly Question[] = QUESTIONS.flatMap((question) =>
  question.number === FROM_A_POINT.number ? [question, FROM_A_POINT] : [question],
);

/** The comment at the head of a document is its title, a blank line, and the question. */
function readQuestion(slug: string): Question {
  const source = readFileSync(fileOf(slug, 'question.graphql'), 'utf8');
  const lines = source.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  const number = Number(slug.slice(0, 2));
  const [title = '', , ...asked] = lines.slice(0, end).map((line) => line.replace(/^# ?/, ''));
  return {
    slug,
    number,
    label: slug.startsWith(`${number}b-`) ? `${number} bis` : `${number}`,
    title,
    asked: asked.join('\n'),
    document: lines.slice(end).join('\n').trim(),
    variables: JSON.parse(readFileSync(fileOf(slug, 'variables.json'), 'utf8')),
  };
}

/** Answers by the name of each question's folder. */
export type Answers = Record<string, unknown>;

/**
 * Asks a hub all sixteen. Every question names its days, so that two hubs with the same records give the same answers whatever the day. A
 * question with an `after` is asked for its next page too: its answer is the list of both.
 * @throws when one cannot be answered
 */
export async function answerQuestions(hub: Pick<Hub, 'gateway' | 'requestContext'>): Promise<Answers> {
  const answers: Answers = {};
  for (const question of QUESTIONS) answers[question.slug] = await answerTo(hub, question);
  return answers;
}

export async function answerTo(
  hub: Pick<Hub, 'gateway' | 'requestContext'>,
  question: Question,
): Promise<unknown> {
  const { slug, document, variables } = question;
  const ask = async (more: Record<string, unknown>) => {
    const result: ExecutionResult = await hub.gateway.execute({
      source: document,
      variables: { ...variables, ...more },
      context: hub.requestContext(),
    });
    if (result.errors) throw new AggregateError(result.errors, `${slug}: ${result.errors.join('; ')}`);
    return result.data as Record<string, unknown>;
  };
  const first = await ask({});
  return 'after' in variables ? [first, await ask({ after: endCursor(first) })] : first;
}

function endCursor(page: Record<string, unknown>): string | null {
  const [list] = Object.values(page) as { pageInfo: { endCursor: string | null } }[];
  return list?.pageInfo.endCursor ?? null;
}
