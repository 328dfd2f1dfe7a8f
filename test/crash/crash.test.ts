import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRandom, SEED } from '../writing/fuzz/random.ts';
import { type CrashingHub, createCrashingHub, KILLS } from './crashing-hub.ts';
import { changeLogOf, shownBy } from './standing.ts';
import { startWriters, type Writers } from './writers.ts';

/** How often the hub is killed, and from which seed: `KILLS=50 SEED=7 vitest run test/crash`. A kill takes about 4 s, its checks included. */
const TIMES = Number(process.env.KILLS ?? 4);
const WRITERS = 6;
const LONGEST_RUN_MS = 1_200;

let hub: CrashingHub;
let apiKey: string;

beforeAll(async () => {
  hub = await createCrashingHub();
  await hub.start();
  apiKey = await hub.createKey();
}, 120_000);

afterAll(async () => {
  await hub[Symbol.asyncDispose]();
}, 60_000);

/** How far the changes have been followed, across all that crashed; and what was seen of them. */
const followed = { cursor: null as string | null, changes: [] as string[] };

/** Every acknowledged write is there once, no record misses a version, and whatever the hub answers is what the log says. */
async function check({ acknowledged }: Writers, when: string): Promise<void> {
  const log = await changeLogOf(hub);
  const shown = await shownBy(hub, followed.cursor);

  const keys = log.map(({ key }) => key);
  expect(new Set(keys).size, `${when}: a key was written twice`).toBe(keys.length);
  const byKey = new Map(log.map((change) => [change.key, change]));
  const lost = acknowledged.filter(({ key, id, version }) => {
    const change = byKey.get(key);
    return change?.id !== id || change.version !== version;
  });
  expect(lost, `${when}: acknowledged, and not there`).toEqual([]);

  const byRecord = Map.groupBy(log, ({ id }) => id);
  for (const [id, changes] of byRecord) {
    const versions = changes.map(({ version }) => version);
    expect(versions, `${when}: versions of ${id}`).toEqual(versions.map((_, index) => index + 1));
  }

  const standing = [...byRecord.values()].map((changes) => {
    const { id, version, name, documents } = changes.at(-1) as (typeof changes)[number];
    return { id, version, name, documents };
  });
  const titled = shown.store.map(({ documents, ...scheme }) => ({
    ...scheme,
    documents: documents.map(({ title }) => title).toSorted(),
  }));
  const expected = standing.map((scheme) => ({ ...scheme, documents: scheme.documents.toSorted() }));
  expect(byId(titled), `${when}: the store`).toEqual(byId(expected));
  expect(byId(shown.readModel), `${when}: the read model`).toEqual(
    byId(standing.map(({ id, name }) => ({ id, name }))),
  );

  followed.cursor = shown.cursor;
  followed.changes.push(...shown.changes.map(({ recordId, version }) => `${recordId} ${version}`));
  expect(followed.changes, `${when}: the changes, followed by cursor`).toEqual(
    log.map(({ id, version }) => `${id} ${version}`),
  );
}

const byId = <Item extends { id: string }>(items: readonly Item[]): Item[] =>
  items.toSorted((one, other) => (one.id < other.id ? -1 : 1));

test(
  `killed ${TIMES} times while ${WRITERS} write, the hub loses nothing and writes nothing twice (seed ${SEED})`,
  async () => {
    const random = createRandom(`${SEED} kills`);
    let gate = Promise.withResolvers<void>();
    const writers = startWriters({ hub, apiKey, seed: SEED, count: WRITERS, gate: () => gate.promise });
    const starts: number[] = [];
    for (let kill = 0; kill < TIMES; kill += 1) {
      gate.resolve();
      const moments = Array.from({ length: LONGEST_RUN_MS / 10 }, (_, index) => index * 10);
      await delay(random.pick(moments));
      const how = random.pick(KILLS);
      gate = Promise.withResolvers<void>();
      await hub.kill(how);
      starts.push(await hub.start());
      await writers.settled();
      await check(writers, `kill ${kill + 1} (${how}), seed ${SEED}`);
    }
    gate.resolve();
    await writers.finish();
    await check(writers, `at the end, seed ${SEED}`);
    const { acknowledged, surprises, unanswered } = writers;
    expect(surprises).toEqual([]);
    expect(followed.changes).toHaveLength(acknowledged.length);
    expect(acknowledged.length).toBeGreaterThan(TIMES);
    expect(await hub.stop()).toEqual({ exit: 0, err: '' });
    process.stdout.write(
      `${TIMES} kills: ${acknowledged.length} writes acknowledged, ${unanswered()} requests without an answer made again, ` +
        `${Math.round(starts.reduce((sum, each) => sum + each, 0) / TIMES)} ms from start to ready\n`,
    );
  },
  60_000 + TIMES * 20_000,
);
