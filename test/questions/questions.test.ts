import { readFileSync, writeFileSync } from 'node:fs';
import { createHub, type Hub } from '@maillage/gateway';
import type { SchemeRecord } from '@maillage/kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_DATASET } from '../support/templates.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';
import { TODAY } from '../support/test-hub.ts';
import { drawContours } from './15b-depuis-un-point/contours.ts';
import {
  type Answers,
  answerQuestions,
  answerTo,
  EVERY_QUESTION,
  FROM_A_POINT,
  fileOf,
  QUESTIONS,
  type Question,
} from './index.ts';
import { exportedRecords, type Records } from './plain/records.ts';
import { printAnswer } from './print-answer.ts';
import { printPage } from './print-page.ts';
import type { Recount } from './recount.ts';
import { RECOUNTS } from './recounts.ts';

/** Rewrites the expected answers and the page of the docs, for what changed to be read. */
const UPDATE = process.env.UPDATE === '1';
const PAGE = new URL('../../docs/QUESTIONS.md', import.meta.url);
/** Longer than that, nobody reads an answer. */
const MOST_LINES = 150;

let database: TestDatabase;
let hub: Hub;
let answers: Answers;
let records: Records;

beforeAll(async () => {
  database = await createTestDatabase(DEFAULT_DATASET);
  await drawContours(database.url);
  const secret = 'the ids of coordinators that the answers show are made with it';
  hub = await createHub({ databaseUrl: database.url, today: () => TODAY, pollEvery: null, secret });
  const found = { ...(await answerQuestions(hub)), [FROM_A_POINT.slug]: await answerTo(hub, FROM_A_POINT) };
  answers = JSON.parse(JSON.stringify(found));
  records = await exportedRecords(hub);
  if (!UPDATE) return;
  for (const { slug } of EVERY_QUESTION) {
    writeFileSync(fileOf(slug, 'expected.json'), printAnswer(answers[slug]));
  }
  writeFileSync(PAGE, printPage(EVERY_QUESTION));
});

afterAll(async () => {
  await hub.close();
  await database[Symbol.asyncDispose]();
});

test('there are sixteen questions, numbered in order', () => {
  expect(QUESTIONS.map(({ number }) => number)).toEqual(Array.from({ length: 16 }, (_, at) => at + 1));
});

describe.each(EVERY_QUESTION)('$slug', (question) => {
  const { slug, variables } = question;

  test('the answer is the one that is written', () => {
    const expected = readFileSync(fileOf(slug, 'expected.json'), 'utf8');
    expect(answers[slug]).toEqual(JSON.parse(expected));
    expect(expected.split('\n').length).toBeLessThanOrEqual(MOST_LINES);
  });

  test('plain sets and loops over the records give the same', () => {
    const { decisive, recount } = RECOUNTS[EVERY_QUESTION.indexOf(question)] as Recount;
    const figures = decisive(answers[slug]);
    expect(figures).toEqual(recount(records, variables));
    expect(JSON.stringify(figures)).toMatch(/\w/);
  });
});

test('the page of the docs shows the questions as they are asked here', () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(printPage(EVERY_QUESTION));
});

test('behind the last cursor there is nothing, then what has changed in the région and nothing else', async () => {
  const question = EVERY_QUESTION.at(-1) as Question;
  const pages = answers[question.slug] as { changes: { pageInfo: { endCursor: string } } }[];
  const after = pages.at(-1)?.changes.pageInfo.endCursor;
  const news = async () => {
    const variables = { ...question.variables, after };
    const [first] = (await answerTo(hub, { ...question, variables })) as typeof pages;
    return JSON.parse(JSON.stringify(first)).changes.nodes;
  };
  expect(await news()).toEqual([]);

  const rename = async (name: string) => {
    const record = records.schemes.find((scheme) => scheme.name === name) as SchemeRecord;
    const author = { actor: 'test', reason: null };
    await hub.stores.schemes.get('CLSM')?.writer.write({ ...record, name: `${name}, renommé` }, 1, author);
  };
  await rename('CLSM de Bastia');
  await rename('CLSM de Brest');
  await hub.refresh();
  expect(await news()).toEqual([
    { operation: 'AMENDED', version: 2, scheme: { kind: 'CLSM', name: 'CLSM de Bastia, renommé' } },
  ]);
});
