import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createHttpServer } from '@maillage/gateway';
import { MANAGE_WEBHOOKS } from '@maillage/kit';
import { type Client, createClient } from 'graphql-sse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainClsm } from './support/plain-scheme.ts';
import { DEFAULT_DATASET } from './support/templates.ts';
import { createTestHub, type TestHub } from './support/test-hub.ts';
import { startReceiver } from './support/webhook-receiver.ts';

const TEXT = readFileSync(new URL('../docs/FOLLOWING.md', import.meta.url), 'utf8');

const blocks = (language: string): string[] =>
  [...TEXT.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, code]) => code ?? '',
  );

let graph: TestHub;

beforeAll(async () => {
  graph = await createTestHub(DEFAULT_DATASET, { webhooks: { allowLocal: true } });
});

afterAll(() => graph[Symbol.asyncDispose]());

const KEEPER = { actor: 'key:docs', scopes: [MANAGE_WEBHOOKS], territories: null };

async function ask(source = '', variables: Record<string, unknown> = {}) {
  const context = graph.hub.requestContext(KEEPER);
  const { json } = await graph.hub.gateway.respond({ source, variables, context });
  const { data, errors } = JSON.parse(json);
  expect(errors).toBeUndefined();
  return data;
}

async function serve(): Promise<AsyncDisposable & { host: string }> {
  const server = createHttpServer({
    gateway: () => graph.hub.gateway,
    isReady: () => true,
    createContext: () => graph.hub.requestContext(),
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
  const { port } = server.server.address() as AddressInfo;
  return { host: `127.0.0.1:${port}`, [Symbol.asyncDispose]: () => server.close() };
}

async function write(id: string): Promise<void> {
  await graph.hub.stores.schemes
    .get('CLSM')
    ?.writer.write(plainClsm(id, 'Un conseil'), 0, { actor: 'essai', reason: null });
  await graph.hub.refresh();
}

test('the cursor of now, then what has changed since', async () => {
  const [cursor, changes] = blocks('graphql');
  const { changesCursor } = await ask(cursor);
  await write('clsm_docs_1');
  const { changes: page } = await ask(changes, { after: changesCursor });
  expect(page.nodes).toMatchObject([{ recordId: 'clsm_docs_1', operation: 'CREATED' }]);
});

test('the command subscribes', async () => {
  const [command = ''] = blocks('sh');
  await using server = await serve();
  const headers = [...command.matchAll(/-H '([^:]+): ([^']+)'/g)].map(([, name, value]) => [name, value]);
  const response = await fetch(`http://${server.host}/graphql`, {
    method: 'POST',
    headers: Object.fromEntries(headers),
    body: /-d '(.*)'/.exec(command)?.[1],
  });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const text = await response.body?.pipeThrough(new TextDecoderStream()).getReader().read();
  expect(text?.value).toBe(':\n\n');
});

test('one connection carries several subscriptions', async () => {
  const [code = ''] = blocks('js');
  await using server = await serve();
  const here = code.replace(/^import .*$/m, '').replace('localhost:4000', server.host);
  const client: Client = new Function('createClient', `${here}; return client;`)(createClient);
  const query = '{ changesCursor }';
  for await (const { data } of client.iterate({ query })) expect(data).toEqual(await ask(query));
  client.dispose();
});

test('the lines that verify a delivery tell ours from others', async () => {
  const [code = ''] = blocks('ts');
  const folder = mkdtempSync(join(tmpdir(), 'maillage-docs-'));
  const file = join(folder, 'verify.ts');
  writeFileSync(file, code);
  const { isFromMaillage } = await import(/* @vite-ignore */ pathToFileURL(file).href);
  rmSync(folder, { recursive: true });

  await using receiver = await startReceiver();
  const created = await ask(blocks('graphql')[2], { input: { url: receiver.url, label: 'Essai' } });
  const { secret, userErrors } = created.createWebhook;
  expect(userErrors).toEqual([]);
  await write('clsm_docs_2');
  await graph.hub.deliver();
  const [{ headers, body } = { headers: {}, body: '' }] = receiver.received;
  expect(Object.keys(JSON.parse(body))).toEqual(Object.keys(JSON.parse(blocks('json')[0] ?? '')));
  expect(isFromMaillage(secret, headers, body)).toBe(true);
  expect(isFromMaillage(secret, headers, `${body} `)).toBe(false);
  expect(isFromMaillage(`whsec_${'A'.repeat(43)}=`, headers, body)).toBe(false);
  expect(isFromMaillage(secret, { ...headers, 'webhook-timestamp': '1' }, body)).toBe(false);
  expect(isFromMaillage(secret, {}, body)).toBe(false);
});
