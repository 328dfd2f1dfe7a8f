import { createHmac } from 'node:crypto';
import { createHub, type Hub } from '@maillage/gateway';
import { type Caller, MANAGE_WEBHOOKS, openDatabase, type PerimeterRecord, transaction } from '@maillage/kit';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { plainClsm } from './support/plain-scheme.ts';
import { EMPTY } from './support/templates.ts';
import { createTestDatabase, runStatement, type TestDatabase } from './support/test-database.ts';
import { TODAY } from './support/test-hub.ts';
import { startReceiver, type WebhookReceiver } from './support/webhook-receiver.ts';

const KEEPER: Caller = { actor: 'key:keeper', scopes: [MANAGE_WEBHOOKS], territories: null };

let database: TestDatabase;
let receiver: WebhookReceiver;
let hub: Hub;
let clock: Date;
const versions = new Map<string, number>();
const unexpected: unknown[] = [];

beforeAll(async () => {
  database = await createTestDatabase(EMPTY);
  hub = await openHub();
});

afterAll(async () => {
  await hub.close();
  await database[Symbol.asyncDispose]();
});

beforeEach(async () => {
  receiver = await startReceiver();
  clock = new Date('2026-01-01T00:00:00.000Z');
});

afterEach(async () => {
  await runStatement(database.url, 'DELETE FROM webhook.webhook');
  await receiver[Symbol.asyncDispose]();
  expect(unexpected.splice(0)).toEqual([]);
});

const openHub = (secret = 'a secret of the operator that is long enough'): Promise<Hub> =>
  createHub({
    databaseUrl: database.url,
    today: () => TODAY,
    pollEvery: null,
    secret,
    webhooks: { allowLocal: true, now: () => clock, random: () => 0.5, timeoutMs: 2_000 },
    onUnexpectedError: (error) => unexpected.push(error),
  });

async function restart(secret?: string): Promise<void> {
  await hub.close();
  hub = await openHub(secret);
}

const pass = (seconds: number): void => {
  clock = new Date(clock.getTime() + seconds * 1_000);
};

/** Writes the next version of a record, and has it taken in. @returns what a delivery says of it */
async function write(id: string): Promise<string> {
  const version = versions.get(id) ?? 0;
  versions.set(id, version + 1);
  const record = plainClsm(id, `${id} ${version + 1}`);
  await hub.stores.schemes.get('CLSM')?.writer.write(record, version, { actor: 'essai', reason: 'Dr X' });
  await hub.refresh();
  return `${id} ${version + 1}`;
}

async function ask(source: string, variables: object = {}, caller: Caller | null = KEEPER) {
  const context = hub.requestContext(caller);
  const { json } = await hub.gateway.respond({ source, variables: { ...variables }, context });
  return JSON.parse(json);
}

async function mutate(field: string, argument: string, value: unknown) {
  const type = { input: 'CreateWebhookInput!', id: 'ID!', deadLetter: 'ID!' }[argument];
  const { data, errors } = await ask(
    `mutation ($value: ${type}) { ${field}(${argument}: $value) {
      secret userErrors { path code messageFr messageEn } webhook { id pauseReason waitingCount deliveredCount }
    } }`,
    { value },
  );
  expect(errors).toBeUndefined();
  return data[field];
}

async function createWebhook(more: object = {}): Promise<{ id: string; secret: string }> {
  const input = { url: receiver.url, label: 'Essai', ...more };
  const { webhook, secret, userErrors } = await mutate('createWebhook', 'input', input);
  expect(userErrors).toEqual([]);
  return { id: webhook.id, secret };
}

const state = async (id: string) =>
  (
    await ask(
      `query ($id: ID!) { webhook(id: $id) {
        pauseReason waitingCount deliveredCount deadLetters { totalCount nodes { id attempts lastStatus lastError } }
      } }`,
      { id },
    )
  ).data.webhook;

const told = () =>
  receiver.received.map(({ body }) => {
    const { schemeId, version } = JSON.parse(body).data;
    return `${schemeId} ${version}`;
  });

const ids = () => receiver.received.map(({ headers }) => headers['webhook-id']);

/** Whether the last delivery is signed by each of these secrets. */
function signedBy(...secrets: string[]): boolean[] {
  const { headers, body } = receiver.received.at(-1) ?? { headers: {}, body: '' };
  const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const signatures = String(headers['webhook-signature']).split(' ');
  return secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    return signatures.includes(`v1,${createHmac('sha256', key).update(content).digest('base64')}`);
  });
}

test('each change to come is delivered, signed, in order, without anything personal', async () => {
  await write('clsm_before');
  const { secret } = await createWebhook();
  const expected = [await write('clsm_a'), await write('clsm_b'), await write('clsm_a')];
  await hub.deliver();
  expect(told()).toEqual(expected);
  expect(signedBy(secret)).toEqual([true]);
  const [first] = receiver.received;
  expect(JSON.parse(first?.body ?? '')).toEqual({
    id: first?.headers['webhook-id'],
    type: 'scheme.created',
    timestamp: expect.stringMatching(/^\d{4}-/),
    cursor: expect.any(String),
    data: { kind: 'CLSM', schemeId: 'clsm_a', operation: 'CREATED', version: 1 },
  });
  expect(first?.headers['webhook-timestamp']).toBe(String(clock.getTime() / 1_000));
  const { cursor } = JSON.parse(first?.body ?? '');
  const { data } = await ask('query ($after: String) { changes(after: $after) { nodes { recordId } } }', {
    after: cursor,
  });
  expect(data.changes.nodes).toEqual([{ recordId: 'clsm_b' }, { recordId: 'clsm_a' }]);
  await hub.deliver();
  expect(told()).toEqual(expected);
});

test('only the kinds and the territory that were asked for', async () => {
  const territory = { level: 'DEPARTEMENT', code: '35' };
  const { id } = await createWebhook({ territory });
  await createWebhook({ kinds: ['CLS'] });
  await write('clsm_nowhere');
  const perimeter: PerimeterRecord = {
    scale: 'COMMUNAL',
    declared: [{ level: 'COMMUNE', code: '35238' }],
    within: [],
    polygon: null,
    population: null,
    since: null,
    until: null,
  };
  const record = { ...plainClsm('clsm_rennes', 'CLSM'), perimeters: [perimeter] };
  await hub.stores.schemes.get('CLSM')?.writer.write(record, 0, { actor: 'essai', reason: null });
  await hub.refresh();
  await hub.deliver();
  expect(told()).toEqual(['clsm_rennes 1']);
  const { data } = await ask('query ($id: ID!) { webhook(id: $id) { kinds territory { code name } } }', {
    id,
  });
  expect(data.webhook).toEqual({ kinds: null, territory: { code: '35', name: 'Ille-et-Vilaine' } });
});

test('a failure is tried again after its wait, and holds up those behind it', async () => {
  const { id } = await createWebhook();
  const expected = [await write('clsm_a'), await write('clsm_b')];
  receiver.answer(500);
  await hub.deliver();
  pass(4);
  await hub.deliver();
  expect(told()).toEqual(expected.slice(0, 1));
  receiver.answer(200);
  pass(1);
  await hub.deliver();
  expect(told()).toEqual([expected[0], ...expected]);
  expect(ids()[0]).toBe(ids()[1]);
  expect(await state(id)).toMatchObject({ waitingCount: 0, deliveredCount: 2, pauseReason: null });
});

/** Lets the oldest delivery fail for good. */
async function failForGood(): Promise<void> {
  for (let attempt = 0; attempt < 8; attempt += 1) {
    await hub.deliver();
    pass(18_000);
  }
}

test('after its last attempt it is a dead letter, the next go on, and it can be delivered again', async () => {
  const { id } = await createWebhook();
  const first = await write('clsm_a');
  receiver.answer(503);
  await failForGood();
  receiver.answer(200);
  const second = await write('clsm_b');
  await hub.deliver();
  expect(told()).toEqual([...Array(8).fill(first), second]);
  const { deadLetters } = await state(id);
  expect(deadLetters).toEqual({
    totalCount: 1,
    nodes: [{ id: ids()[0], attempts: 8, lastStatus: 503, lastError: null }],
  });
  const listed = await ask('query ($id: ID!) { deadLetters(webhook: $id) { nodes { id schemeId } } }', {
    id,
  });
  expect(listed.data.deadLetters.nodes).toEqual([{ id: ids()[0], schemeId: 'clsm_a' }]);

  await mutate('redeliver', 'deadLetter', ids()[0]);
  await hub.deliver();
  expect([told().at(-1), ids().at(-1)]).toEqual([first, ids()[0]]);
  expect((await state(id)).deadLetters.totalCount).toBe(0);
  const again = await mutate('redeliver', 'deadLetter', ids()[0]);
  expect(again.userErrors).toMatchObject([{ path: ['deadLetter'], code: 'NOT_FOUND' }]);
});

test('three dead letters in a row pause the webhook; resumed, it misses nothing', async () => {
  const { id } = await createWebhook();
  const all = [await write('clsm_a'), await write('clsm_b'), await write('clsm_c'), await write('clsm_d')];
  receiver.answer(500);
  for (let letter = 0; letter < 3; letter += 1) await failForGood();
  expect(await state(id)).toMatchObject({ pauseReason: 'FAILING', waitingCount: 1 });
  const count = receiver.received.length;
  all.push(await write('clsm_e'));
  await hub.deliver();
  expect(receiver.received).toHaveLength(count);
  receiver.answer(200);
  await mutate('resumeWebhook', 'id', id);
  await hub.deliver();
  expect(told().slice(count)).toEqual(all.slice(3));
});

test('a receiver that is gone pauses its webhook at once; so does its keeper', async () => {
  const { id } = await createWebhook();
  const change = await write('clsm_a');
  receiver.answer(410);
  await hub.deliver();
  expect((await state(id)).pauseReason).toBe('GONE');
  receiver.answer(200);
  await mutate('resumeWebhook', 'id', id);
  expect((await mutate('pauseWebhook', 'id', id)).webhook.pauseReason).toBe('REQUESTED');
  pass(5);
  await hub.deliver();
  expect(receiver.received).toHaveLength(1);
  await mutate('resumeWebhook', 'id', id);
  await hub.deliver();
  expect(told()).toEqual([change, change]);
});

test('a restart in the middle loses nothing and keeps the order', async () => {
  await createWebhook();
  const expected = [await write('clsm_a'), await write('clsm_b')];
  await hub.deliver();
  receiver.answer(500);
  expected.push(await write('clsm_a'), await write('clsm_b'));
  await hub.deliver();
  expected.push(await write('clsm_c'));
  await restart();
  receiver.answer(200);
  expected.push(await write('clsm_d'));
  pass(5);
  await hub.deliver();
  const [a, b, failed, ...rest] = told();
  expect([a, b, ...rest]).toEqual(expected);
  expect(failed).toBe(expected[2]);
});

test('a hub that dies between the delivery and its record delivers it again under the same id', async () => {
  await createWebhook();
  const change = await write('clsm_a');
  receiver.answer(null);
  const delivering = hub.deliver();
  await expect.poll(() => receiver.received.length).toBe(1);
  await restart();
  await delivering;
  receiver.answer(200);
  await hub.deliver();
  expect(told()).toEqual([change, change]);
  expect(ids()[0]).toBe(ids()[1]);
});

test('another process waits until the lease of one that died is over', async () => {
  await createWebhook();
  await write('clsm_a');
  const until = new Date(clock.getTime() + 60_000).toISOString();
  await runStatement(
    database.url,
    `UPDATE webhook.webhook SET lease_owner = 'dead', lease_until = '${until}'`,
  );
  await hub.deliver();
  expect(receiver.received).toHaveLength(0);
  pass(60);
  await hub.deliver();
  expect(receiver.received).toHaveLength(1);
});

test('no more than there is room for waits in the queue, and what comes behind it follows', async () => {
  const { id } = await createWebhook();
  const records = Array.from({ length: 520 }, (_, index) => plainClsm(`clsm_many_${index}`, 'Un conseil'));
  const connection = openDatabase({ url: database.url });
  await transaction(connection, async (client) => {
    await hub.stores.schemes.get('CLSM')?.writer.load(client, records, { actor: 'essai', reason: null });
  });
  await connection.close();
  await hub.refresh();
  receiver.answer(500);
  await hub.deliver();
  expect((await state(id)).waitingCount).toBe(500);
  receiver.answer(200);
  pass(5);
  await hub.deliver();
  expect(await state(id)).toMatchObject({ waitingCount: 0, deliveredCount: 520 });
  expect(told().slice(1)).toEqual(records.map((record) => `${record.id} 1`));
});

test('a rotated secret signs beside the new one for a day', async () => {
  const { id, secret } = await createWebhook();
  const rotated = await mutate('rotateWebhookSecret', 'id', id);
  expect(rotated.secret).not.toBe(secret);
  await write('clsm_a');
  await hub.deliver();
  expect(signedBy(secret, rotated.secret)).toEqual([true, true]);
  pass(24 * 3_600);
  await write('clsm_a');
  await hub.deliver();
  expect(signedBy(secret, rotated.secret)).toEqual([false, true]);
});

test('a secret that another hub secret sealed is never used: the webhook waits for a new one', async () => {
  const { id } = await createWebhook();
  const change = await write('clsm_a');
  await restart('another secret of the operator, as long as it');
  await hub.deliver();
  expect((await state(id)).pauseReason).toBe('SECRET_LOST');
  const { secret } = await mutate('rotateWebhookSecret', 'id', id);
  await mutate('resumeWebhook', 'id', id);
  await hub.deliver();
  expect(told()).toEqual([change]);
  expect(signedBy(secret)).toEqual([true]);
  await restart();
});

test('all that is wrong with an input comes back at once, and nothing is kept', async () => {
  const { webhook, secret, userErrors } = await mutate('createWebhook', 'input', {
    url: 'ftp://example.org',
    label: ' ',
    territory: { level: 'COMMUNE', code: '99999' },
  });
  expect([webhook, secret]).toEqual([null, null]);
  expect(userErrors).toMatchObject([
    { path: ['label'], code: 'EMPTY' },
    { path: ['url'], code: 'UNSAFE_URL' },
    { path: ['territory'], code: 'UNKNOWN_TERRITORY' },
  ]);
  expect((await ask('{ webhooks { id } }')).data.webhooks).toEqual([]);
});

test('each sees and manages their own; admin sees all; others nothing', async () => {
  const { id, secret } = await createWebhook();
  const stranger: Caller = { ...KEEPER, actor: 'key:stranger' };
  const list = async (caller: Caller | null) => ask('{ webhooks { id } }', {}, caller);
  expect((await list(stranger)).data.webhooks).toEqual([]);
  expect((await list({ ...stranger, scopes: ['admin'] })).data.webhooks).toEqual([{ id }]);
  expect((await list(null)).errors[0].extensions.code).toBe('UNAUTHENTICATED');
  expect((await list({ ...stranger, scopes: ['write:clsm'] })).errors[0].extensions.code).toBe('FORBIDDEN');
  const remove = 'mutation ($id: ID!) { deleteWebhook(id: $id) { userErrors { code } } }';
  const refused = await ask(remove, { id }, stranger);
  expect(refused.data.deleteWebhook.userErrors).toEqual([{ code: 'NOT_FOUND' }]);
  expect((await ask(remove, { id })).data.deleteWebhook.userErrors).toEqual([]);
  expect((await list(KEEPER)).data.webhooks).toEqual([]);
  expect(secret).toMatch(/^whsec_/);
});
