import { loadCog, type Problem, validateAction, validatePartner, validateScheme } from '@maillage/kit';
import { beforeAll, expect, test } from 'vitest';
import { type Dataset, defaultDataset } from '../../src/dataset/dataset.ts';
import { schemeKinds } from '../../src/hub/scheme-kinds.ts';

const cog = loadCog();
const today = '2026-01-01';

let dataset: Dataset;

beforeAll(() => {
  dataset = defaultDataset(cog);
});

const told = (id: string, problems: Problem[]): string[] =>
  problems.map(({ path, code, messageEn }) => `${id} ${path.join('.')} ${code} ${messageEn}`);

/* A record that could not be written as it stands could not be amended either. */
test('every scheme of the default data set could be written as it stands', () => {
  const problems = dataset.schemes.flatMap((record) => {
    const definition = schemeKinds.find(({ code }) => code === record.kind);
    return definition
      ? told(record.id, validateScheme(record, { definition, kinds: schemeKinds, cog, today }))
      : [`${record.id} is of no kind`];
  });
  expect(problems).toEqual([]);
});

test('so could every partner and every action', () => {
  expect(
    dataset.partners.flatMap((record) => told(record.id, validatePartner(record, { cog, today }))),
  ).toEqual([]);
  expect(
    dataset.actions.flatMap((record) =>
      told(record.id, validateAction(record, { cog, kinds: schemeKinds, today })),
    ),
  ).toEqual([]);
});
