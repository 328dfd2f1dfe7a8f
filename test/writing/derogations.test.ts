import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EMPTY } from '../support/templates.ts';
import { createTestHub, type TestHub } from '../support/test-hub.ts';
import { asked, KEEPER, type Payload, write } from './support.ts';

/** What is granted shows in the rules at once, and goes again as it came. */
let graph: TestHub;
let scheme: { id: string; version: number };

beforeAll(async () => {
  graph = await createTestHub(EMPTY);
});

afterAll(() => graph[Symbol.asyncDispose]());

/** A council of Île-de-France, without a cell for complex cases: R16 is not met. */
const NEW = {
  name: 'CLSM de Saint-Denis',
  status: 'ACTIF',
  statusSince: '2019-01-01',
  perimeter: { scale: 'COMMUNAL', declared: [{ level: 'COMMUNE', code: '93066' }] },
  details: { complexCaseCell: false },
};

const GRANTED = {
  rule: 'R16',
  ruleSet: 'ile-de-france-2012',
  grantedBy: 'ARS Île-de-France',
  reason: 'Cellule départementale',
  source: 'Courrier du 3 mars 2024',
  since: '2024-03-03',
};

beforeEach(async () => {
  const { scheme: made } = await write(graph, ['createClsm', 'CreateClsmInput'], NEW);
  scheme = { id: made?.id ?? '', version: made?.version ?? 0 };
});

async function attempt(mutation: string, type: string, input: object): Promise<Payload> {
  const payload = await write(graph, [mutation, type], {
    id: scheme.id,
    expectedVersion: scheme.version,
    ...input,
  });
  if (payload.scheme) scheme.version = payload.scheme.version;
  return payload;
}

async function change(mutation: string, type: string, input: object): Promise<void> {
  const { userErrors, visible } = await attempt(mutation, type, input);
  expect([mutation, userErrors, visible]).toEqual([mutation, [], true]);
}

const FIELDS = 'position rule ruleSet grantedBy reason source since until';

/** Its derogations of all time, and what R16 gives on a day. */
async function read(day: string) {
  const data = await asked(
    graph,
    `query ($id: ID!, $day: Date!) { scheme(id: $id) {
      derogations(ever: true) { ${FIELDS} }
      compliance(asOf: $day) { results(rules: ["R16"]) { outcome because derogation { ${FIELDS} } } }
    } }`,
    { variables: { id: scheme.id, day } },
  );
  const { derogations, compliance } = data.scheme as unknown as {
    derogations: object[];
    compliance: { results: { outcome: string; derogation: object | null }[] };
  };
  return { derogations, result: compliance.results[0] };
}

describe('a derogation', () => {
  test('is granted, amended, ended and removed, and the rule follows', async () => {
    expect((await read('2024-06-01')).result).toMatchObject({ outcome: 'NON_CONFORME', derogation: null });
    await change('addClsmDerogation', 'AddDerogationInput', { derogation: GRANTED });
    const kept = { position: 0, ...GRANTED, until: null };
    expect(await read('2024-06-01')).toMatchObject({
      derogations: [kept],
      result: {
        outcome: 'DEROGATION',
        because:
          'Il n’y a pas de cellule de situations complexes ; ARS Île-de-France l’admet : « Cellule départementale ».',
        derogation: kept,
      },
    });
    expect((await read('2024-03-02')).result?.outcome).toBe('NON_CONFORME');

    const derogation = { reason: 'Cellule du département', ruleSet: null };
    await change('amendClsmDerogation', 'AmendDerogationInput', { position: 0, derogation });
    expect((await read('2024-06-01')).result?.derogation).toEqual({ ...kept, ...derogation });

    await change('endClsmDerogation', 'EndPartInput', { position: 0, until: '2024-12-31' });
    expect((await read('2024-12-31')).result?.outcome).toBe('DEROGATION');
    expect((await read('2025-01-01')).result?.outcome).toBe('NON_CONFORME');

    await change('removeClsmDerogation', 'RemovePartInput', { position: 0 });
    expect(await read('2024-06-01')).toMatchObject({ derogations: [], result: { outcome: 'NON_CONFORME' } });
    await change('undoClsmChange', 'UndoInput', { version: scheme.version });
    expect((await read('2024-06-01')).result?.outcome).toBe('DEROGATION');
  });

  test('is listed by day and by rule', async () => {
    await change('addClsmDerogation', 'AddDerogationInput', { derogation: GRANTED });
    await change('addClsmDerogation', 'AddDerogationInput', {
      derogation: { ...GRANTED, rule: 'R12', until: '2024-12-31' },
    });
    const list = async (args: string) => {
      const data = await asked(
        graph,
        `query ($id: ID!) { scheme(id: $id) { derogations${args} { rule position } } }`,
        { variables: { id: scheme.id } },
      );
      return (data.scheme as unknown as { derogations: { rule: string }[] }).derogations.map(
        ({ rule }) => rule,
      );
    };
    expect(await list('(asOf: "2024-12-31")')).toEqual(['R16', 'R12']);
    expect(await list('(asOf: "2025-01-01")')).toEqual(['R16']);
    expect(await list('(ever: true, rule: "R12")')).toEqual(['R12']);
    expect(await list('(asOf: "2024-03-02")')).toEqual([]);
  });

  test.each([
    ['a rule that no set has', { rule: 'R99' }, 'UNKNOWN_CODE derogations.0.rule'],
    ['a rule that its set does not have', { rule: 'R24' }, 'UNKNOWN_CODE derogations.0.rule'],
    ['a set that there is not', { ruleSet: 'bretagne' }, 'UNKNOWN_CODE derogations.0.ruleSet'],
    ['nobody who grants it', { grantedBy: ' ' }, 'EMPTY derogations.0.grantedBy'],
    ['no reason', { reason: '' }, 'EMPTY derogations.0.reason'],
    ['days in the wrong order', { until: '2024-03-02' }, 'DATE_ORDER derogations.0.until'],
  ])('of %s is refused', async (_, wrong, expected) => {
    const { userErrors, scheme: written } = await attempt('addClsmDerogation', 'AddDerogationInput', {
      derogation: { ...GRANTED, ...wrong },
    });
    expect(written).toBeNull();
    expect(userErrors.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([expected]);
  });

  test('is for who may write on the territory of the scheme', async () => {
    const elsewhere = { ...KEEPER, territories: [{ level: 'REGION' as const, code: '84' }] };
    const { userErrors } = await write(graph, ['addClsmDerogation', 'AddDerogationInput', elsewhere], {
      id: scheme.id,
      expectedVersion: scheme.version,
      derogation: GRANTED,
    });
    expect(userErrors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
  });
});

test('the mutation of docs/RULES.md grants one', async () => {
  const text = readFileSync(new URL('../../docs/RULES.md', import.meta.url), 'utf8');
  const [, mutation = ''] = /```graphql\n([\s\S]*?)```/.exec(text) ?? [];
  const variables = { id: scheme.id, version: scheme.version };
  const { addClsmDerogation } = await asked(graph, mutation, { variables, caller: KEEPER });
  expect(addClsmDerogation).toEqual({ scheme: { version: 2 }, userErrors: [] });
  expect((await read('2026-01-01')).result?.outcome).toBe('DEROGATION');
});

test('a record written before there were derogations takes one', async () => {
  const feed = graph.hub.stores.schemes.get('CLSM')?.feed;
  await graph.sql("UPDATE clsm.change SET record = record - 'derogations'");
  await change('addClsmDerogation', 'AddDerogationInput', { derogation: GRANTED });
  const [step] = (await feed?.steps([{ id: scheme.id, version: scheme.version }])) ?? [];
  expect(step?.before?.derogations).toEqual([]);
  expect(step?.after?.derogations).toEqual([{ ...GRANTED, until: null }]);
  await change('undoClsmChange', 'UndoInput', { version: scheme.version });
  expect((await read('2024-06-01')).derogations).toEqual([]);
});
