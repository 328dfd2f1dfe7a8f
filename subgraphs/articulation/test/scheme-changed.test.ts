import fc from 'fast-check';
import { type ExecutionResult, parse, subscribe } from 'graphql';
import { expect, test } from 'vitest';
import type { SourceEntry } from '../src/feed/feed-source.ts';
import type { FollowLimits } from '../src/feed/followers.ts';
import { fedSubgraph, sourceEntries, TODAY } from './support/fed-subgraph.ts';
import { actionRecord, entriesOf, perimeter, schemeRecord } from './support/records.ts';

const clsm = schemeRecord({ id: 'clsm_1', kind: 'CLSM', perimeters: [perimeter(['COMMUNE:01001'])] });
const cls = schemeRecord({ id: 'cls_1', kind: 'CLS', perimeters: [perimeter(['COMMUNE:02001'])] });
const first = sourceEntries(entriesOf({ schemes: [clsm, cls], actions: [actionRecord({ id: 'action_1' })] }));

const SUBSCRIPTION = `subscription ($after: String, $kinds: [SchemeKind!], $territory: TerritoryRef) {
  schemeChanged(after: $after, kinds: $kinds, territory: $territory) {
    cursor change { recordId version operation } scheme { kind }
  }
}`;

interface Event {
  cursor: string;
  change: { recordId: string; version: number; operation: string };
  scheme: { kind: string } | null;
}

type Events = AsyncGenerator<ExecutionResult<{ schemeChanged: Event }>>;

async function follower(limits: Partial<FollowLimits> = {}) {
  const all = [...first];
  const graph = await fedSubgraph(all, limits);
  let seq = all.length;

  async function open(variableValues: Record<string, unknown> = {}): Promise<Events> {
    const opened = await subscribe({
      schema: graph.schema,
      document: parse(SUBSCRIPTION),
      variableValues,
      contextValue: graph.createContext({ today: TODAY }),
    });
    if (!(Symbol.asyncIterator in opened)) throw opened.errors?.[0] ?? new Error('no events');
    return opened as Events;
  }

  return {
    open,
    close: graph.close,
    cursor: async () =>
      ((await graph.ask('{ changesCursor }')).data as { changesCursor: string }).changesCursor,
    /** Appends the next versions of these entries, and has them read. */
    async change(...of: readonly { entry: SourceEntry; more?: Partial<SourceEntry> }[]) {
      for (const { entry, more } of of) {
        const version = all.filter(({ id }) => id === entry.id).length + 1;
        all.push({
          ...entry,
          seq: ++seq,
          version,
          at: new Date(Date.UTC(2024, 1, 1, 0, 0, seq)).toISOString(),
          ...more,
        });
      }
      await graph.notify();
    },
  };
}

const take = async (events: Events): Promise<Event> => {
  const { value } = await events.next();
  expect(value?.errors).toBeUndefined();
  return JSON.parse(JSON.stringify(value)).data.schemeChanged;
};

const [clsmEntry, clsEntry, actionEntry] = first as [SourceEntry, SourceEntry, SourceEntry];

test('gives each change of a scheme as it comes, with its cursor and the scheme', async () => {
  const { open, change } = await follower();
  const events = await open();
  const next = take(events);
  await change({ entry: actionEntry }, { entry: clsmEntry });
  expect(await next).toEqual({
    cursor: expect.any(String),
    change: { recordId: 'clsm_1', version: 2, operation: 'AMENDED' },
    scheme: { kind: 'CLSM' },
  });
  await change({ entry: clsEntry, more: { record: null } });
  expect(await take(events)).toMatchObject({
    change: { recordId: 'cls_1', operation: 'WITHDRAWN' },
    scheme: null,
  });
  await events.return(undefined);
});

test('can be narrowed to kinds and to a territory, by perimeters as they are by then', async () => {
  const { open, change } = await follower();
  const there = await open({ territory: { level: 'DEPARTEMENT', code: '01' } });
  const ofKind = await open({ kinds: ['CLS'] });
  await change({ entry: clsEntry }, { entry: clsmEntry });
  expect((await take(there)).change).toMatchObject({ recordId: 'clsm_1', version: 2 });
  expect((await take(ofKind)).change).toMatchObject({ recordId: 'cls_1', version: 2 });
  await change({ entry: clsEntry, more: { record: { ...cls, perimeters: clsm.perimeters } } });
  expect((await take(there)).change).toMatchObject({ recordId: 'cls_1', version: 3 });
});

test('whoever resumes behind a cursor, cut off at any moments, misses nothing and gets nothing twice', async () => {
  const { open, change, cursor, close } = await follower();
  const versions = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          fc.record({ do: fc.constant('change' as const), of: fc.integer({ min: 0, max: 2 }) }),
          fc.record({ do: fc.constant('take' as const) }),
          fc.record({ do: fc.constant('cut' as const) }),
        ),
        { maxLength: 40 },
      ),
      async (steps) => {
        let after = await cursor();
        let events = await open({ after });
        const expected: string[] = [];
        const got: string[] = [];
        const takeOne = async () => {
          const event = await take(events);
          got.push(`${event.change.recordId} ${event.change.version}`);
          after = event.cursor;
        };
        for (const step of steps) {
          if (step.do === 'change') {
            const entry = first[step.of] as SourceEntry;
            const version = (versions.get(entry.id) ?? 1) + 1;
            versions.set(entry.id, version);
            if (entry.entity === 'SCHEME') expected.push(`${entry.id} ${version}`);
            await change({ entry });
          } else if (step.do === 'take') {
            if (got.length < expected.length) await takeOne();
          } else {
            await events.return(undefined);
            events = await open({ after });
          }
        }
        while (got.length < expected.length) await takeOne();
        expect(got).toEqual(expected);
        await events.return(undefined);
      },
    ),
    { numRuns: 60 },
  );
  const waiting = (await open()).next();
  await close();
  expect((await waiting).done).toBe(true);
});

test('one who takes nothing is dropped with an error, and its place is free again', async () => {
  const { open, change } = await follower({ waiting: 3, followers: 1 });
  const slow = await open();
  await change({ entry: clsmEntry });
  const { cursor } = await take(slow);
  await change(...Array.from({ length: 4 }, () => ({ entry: clsmEntry })));
  await expect
    .poll(async () =>
      open({ after: cursor })
        .then(take)
        .then((event) => event.change.version),
    )
    .toBe(3);
  expect((await slow.next()).value).toMatchObject({
    errors: [{ extensions: { code: 'SUBSCRIBER_TOO_SLOW' } }],
  });
  expect((await slow.next()).done).toBe(true);
});

test('bounds followers and replays, and refuses what is no cursor', async () => {
  const { open, change } = await follower({ followers: 2, replay: 2 });
  const code = (variables: Record<string, unknown>) =>
    open(variables).then(
      () => null,
      (error) => error.extensions.code,
    );
  const start = Buffer.from(JSON.stringify(['{}'])).toString('base64url');
  expect(await code({ after: start })).toBe('CURSOR_TOO_OLD');
  expect(await code({ after: 'nonsense' })).toBe('BAD_USER_INPUT');
  expect(await code({ territory: { level: 'COMMUNE', code: 'x' } })).toBe('BAD_USER_INPUT');
  const [one] = [await open(), await open()];
  expect(await code({})).toBe('TOO_MANY_SUBSCRIPTIONS');
  await one.return(undefined);
  expect(await code({})).toBe(null);
  await change({ entry: clsmEntry });
});
