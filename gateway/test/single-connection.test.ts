import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { createHttpServer, type Gateway } from '@maillage/gateway';
import { createClient } from 'graphql-sse';
import { afterEach, describe, expect, test } from 'vitest';
import { createOperationStream } from '../src/http/single-connection/operation-stream.ts';
import { createReservations } from '../src/http/single-connection/reservations.ts';

/** Numbers without end, and what was asked of them. */
function endless() {
  const asked = { next: 0, ended: false };
  const responses: AsyncIterableIterator<string> = {
    next: async () => ({ done: false, value: `{"data":{"n":${++asked.next}}}` }),
    async return() {
      asked.ended = true;
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
  return { asked, responses };
}

async function* numbers(count: number): AsyncGenerator<string> {
  for (let n = 1; n <= count; n++) yield `{"data":{"n":${n}}}`;
}

/** As events come: other things happen in between. */
const slowly = (responses: AsyncIterableIterator<string>): AsyncIterableIterator<string> => ({
  ...responses,
  async next() {
    await delay(1);
    return responses.next();
  },
});

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('operations over one connection', () => {
  test('each is asked for its next response when the one before is taken', async () => {
    const stream = createOperationStream();
    const [a, b] = [endless(), endless()];
    stream.add('a', a.responses);
    stream.add('b', b.responses);
    await turn();
    expect([a.asked.next, b.asked.next]).toEqual([1, 1]);
    const taken = [await stream.events.next(), await stream.events.next(), await stream.events.next()];
    expect(taken.map(({ value }) => value)).toEqual([
      'event: next\ndata: {"id":"a","payload":{"data":{"n":1}}}\n\n',
      'event: next\ndata: {"id":"b","payload":{"data":{"n":1}}}\n\n',
      'event: next\ndata: {"id":"a","payload":{"data":{"n":2}}}\n\n',
    ]);
    expect([a.asked.next, b.asked.next]).toEqual([3, 2]);
  });

  test('one that is stopped says nothing more, even what it had brought, and its id is free again', async () => {
    const stream = createOperationStream();
    const { asked, responses } = endless();
    stream.add('a', responses);
    await turn();
    await stream.stop('a');
    stream.add('a', numbers(0));
    expect(await stream.events.next()).toEqual({
      done: false,
      value: 'event: complete\ndata: {"id":"a"}\n\n',
    });
    expect(asked.ended).toBe(true);
    expect(stream.size).toBe(0);
  });

  test('all end with the connection, one that waits for events too', async () => {
    const stream = createOperationStream();
    const { asked, responses } = endless();
    const waiting = stream.events.next();
    await stream.events.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
    stream.add('late', responses);
    await stream.stop('late');
    expect(asked.ended).toBe(true);
  });
});

describe('reservations', () => {
  test('one that nobody opens is given up, and its operations end', async () => {
    const reservations = createReservations({ openWithinMs: 10, maxWaiting: 1 });
    const reservation = reservations.reserve(null);
    const { asked, responses } = endless();
    reservation?.operations.add('a', responses);
    expect(reservations.reserve(null)).toBeNull();
    await expect.poll(() => asked.ended).toBe(true);
    expect(reservations.of(reservation?.token, null)).toBeUndefined();
    expect(reservations.reserve(null)).not.toBeNull();
  });

  test('one that is open takes no place among those that wait, and is its owner’s alone', () => {
    const reservations = createReservations({ openWithinMs: 60_000, maxWaiting: 1 });
    const reservation = reservations.reserve('key:a');
    if (!reservation) throw new Error('there was place for one');
    reservations.open(reservation);
    reservations.open(reservation);
    expect(reservations.of(reservation.token, 'key:b')).toBeUndefined();
    expect(reservations.of(reservation.token, 'key:a')).toBe(reservation);
    const next = reservations.reserve(null);
    expect(next).not.toBeNull();
    expect(reservations.reserve(null)).toBeNull();
    reservations.end(reservation);
    expect(reservations.reserve(null)).toBeNull();
  });
});

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** The HTTP front over a gateway that counts as far as it is asked to, or for ever. */
async function serve() {
  const open = new Set<object>();
  const gateway = {
    subscribe({ variables }: Parameters<Gateway['subscribe']>[0]) {
      const inner = typeof variables?.to === 'number' ? numbers(variables.to) : slowly(endless().responses);
      open.add(inner);
      return {
        async next() {
          const result = await inner.next();
          if (result.done) open.delete(inner);
          return result;
        },
        return(value?: unknown) {
          open.delete(inner);
          return inner.return?.(value as never) ?? { done: true, value: undefined };
        },
        [Symbol.asyncIterator]() {
          return this;
        },
      };
    },
  } as unknown as Gateway;
  const server = createHttpServer({ gateway: () => gateway, isReady: () => true });
  await server.listen({ port: 0, host: '127.0.0.1' });
  cleanups.push(() => server.close());
  return { url: `http://127.0.0.1:${(server.server.address() as AddressInfo).port}/graphql/stream`, open };
}

const COUNT = 'subscription ($to: Int) { n(to: $to) }';

describe('over HTTP', () => {
  test('the protocol’s own client runs several operations over one connection', async () => {
    const { url, open } = await serve();
    const client = createClient({ url, singleConnection: true, retryAttempts: 0 });
    const taken = async (to: number) => {
      const seen: unknown[] = [];
      for await (const { data } of client.iterate({ query: COUNT, variables: { to } })) seen.push(data?.n);
      return seen;
    };
    expect(await Promise.all([taken(3), taken(0), taken(2)])).toEqual([[1, 2, 3], [], [1, 2]]);

    const endlessly = client.iterate({ query: COUNT, variables: {} });
    await endlessly.next();
    await endlessly.return?.();
    await expect.poll(() => open.size).toBe(0);
    client.dispose();
  });

  test('a client that goes away ends all that it had begun', async () => {
    const { url, open } = await serve();
    const token = await (await fetch(url, { method: 'PUT' })).text();
    const leaving = new AbortController();
    const headers = { 'x-graphql-event-stream-token': token };
    const stream = await fetch(url, { headers, signal: leaving.signal });
    expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const begin = (operationId: unknown) =>
      fetch(url, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query: COUNT, extensions: { operationId } }),
      });
    expect((await begin('a')).status).toBe(202);
    expect((await begin('a')).status).toBe(409);
    expect((await fetch(url, { headers })).status).toBe(409);
    expect(open.size).toBe(1);
    leaving.abort();
    await expect.poll(() => open.size).toBe(0);
    await expect.poll(async () => (await begin('b')).status).toBe(404);
  });

  test.each([
    ['GET', '', 404],
    ['POST', '?token=unknown', 404, '{}'],
    ['DELETE', '', 404],
    ['POST', '?token=TOKEN', 400, 'not JSON'],
    ['POST', '?token=TOKEN', 400, JSON.stringify({ query: COUNT })],
    [
      'POST',
      '?token=TOKEN',
      400,
      JSON.stringify({ query: COUNT, extensions: { operationId: 'x'.repeat(201) } }),
    ],
    ['DELETE', '?token=TOKEN', 400],
    ['DELETE', '?token=TOKEN&operationId=none', 200],
  ])('%s %s is answered with %i', async (...[method, query, status, body]) => {
    const { url } = await serve();
    const token = await (await fetch(url, { method: 'PUT' })).text();
    const response = await fetch(url + query.replace('TOKEN', token), { method, body });
    expect(response.status).toBe(status);
    if (status !== 200) {
      expect(await response.json()).toMatchObject({ errors: [{ message: expect.any(String) }] });
    }
  });

  test('one connection carries a hundred operations and no more', async () => {
    const { url } = await serve();
    const token = await (await fetch(url, { method: 'PUT' })).text();
    const begin = (operationId: string) =>
      fetch(`${url}?token=${token}`, {
        method: 'POST',
        body: JSON.stringify({ query: COUNT, extensions: { operationId } }),
      });
    const statuses: number[] = [];
    for (let index = 0; index <= 100; index++) statuses.push((await begin(String(index))).status);
    expect(statuses.filter((status) => status === 202)).toHaveLength(100);
    expect(statuses.at(-1)).toBe(429);
  });
});
