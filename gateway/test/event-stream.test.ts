import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { toEventStream } from '../src/http/event-stream.ts';

/** Responses without end, and what was asked of them. */
function endless(size = 1) {
  const asked = { next: 0, ended: false };
  const responses: AsyncIterator<string> = {
    next: async () => ({ done: false, value: `{"data":"${String(++asked.next).padEnd(size)}"}` }),
    async return() {
      asked.ended = true;
      return { done: true, value: undefined };
    },
  };
  return { asked, responses };
}

test('a client that takes nothing is asked for nothing, and is cut off', async () => {
  const { asked, responses } = endless();
  const stream = toEventStream(responses, { stallMs: 20 });
  const never = new Writable({ highWaterMark: 1, write: () => {} });
  stream.on('error', () => {});
  stream.pipe(never);
  await expect.poll(() => stream.destroyed && asked.ended).toBe(true);
  expect(asked.next).toBeLessThan(4);
});

test('so is one at the other end of a socket, once the system’s buffers are full', async () => {
  const { asked, responses } = endless(1_000_000);
  const server = createServer((_, response) => {
    const stream = toEventStream(responses, { stallMs: 100 });
    stream.on('error', () => {});
    stream.on('close', () => response.destroy());
    stream.pipe(response);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1').pause();
  client.on('error', () => {});
  client.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n');
  await expect.poll(() => asked.ended, { timeout: 10_000 }).toBe(true);
  expect(asked.next).toBeLessThan(50);
  client.destroy();
  server.close().closeAllConnections();
});

test('a silent subscription is not a stalled client', async () => {
  const { promise, resolve } = Promise.withResolvers<IteratorResult<string>>();
  const stream = toEventStream({ next: () => promise }, { pingEveryMs: 5, stallMs: 100 });
  const texts: string[] = [];
  for await (const text of stream) {
    texts.push(text as string);
    if (texts.length === 5) resolve({ done: true, value: undefined });
  }
  expect([texts[0], texts.at(-1)]).toEqual([':\n\n', 'event: complete\ndata:\n\n']);
});
