import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createSender } from '../../src/webhook/delivery/send.ts';
import { createTargets } from '../../src/webhook/target/targets.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function sent(listener: RequestListener, { timeoutMs = 2_000 } = {}) {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const sender = createSender({ targets: createTargets({ allowLocal: true }), timeoutMs });
  cleanups.push(
    () => server.close().closeAllConnections(),
    () => sender.close(),
  );
  const url = `http://localhost:${(server.address() as AddressInfo).port}/hook`;
  return sender.send({ url, headers: { 'content-type': 'application/json' }, body: '{}' });
}

test('no header but ours is sent, by POST', async () => {
  let headers: Record<string, unknown> = {};
  const outcome = await sent((request, response) => {
    headers = request.headers;
    response.statusCode = request.method === 'POST' ? 204 : 400;
    response.end();
  });
  expect(outcome).toEqual({ status: 204, error: null });
  expect(Object.keys(headers).toSorted()).toEqual(['connection', 'content-length', 'content-type', 'host']);
});

test('a redirect is not followed', async () => {
  const paths: (string | undefined)[] = [];
  const outcome = await sent((request, response) => {
    paths.push(request.url);
    response.writeHead(307, { location: '/elsewhere' }).end();
  });
  expect(outcome).toEqual({ status: 307, error: null });
  expect(paths).toEqual(['/hook']);
});

test('an answer without end is cut', async () => {
  let written = 0;
  const outcome = await sent((_, response) => {
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(16_384))) written += 16_384;
    };
    response.on('drain', more);
    more();
  });
  expect(outcome).toEqual({ status: 200, error: null });
  expect(written).toBeLessThan(64 * 1_024 * 1_024);
});

test('an answer that does not come, or not in time, is a failure', async () => {
  expect(await sent(() => {}, { timeoutMs: 50 })).toEqual({ status: null, error: 'TIMEOUT' });
  expect(await sent((request) => request.socket.destroy())).toMatchObject({
    status: null,
    error: expect.stringMatching(/^UND_ERR_SOCKET|ECONNRESET$/),
  });
});
