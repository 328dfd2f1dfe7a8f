import { setImmediate } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { createFeedReader, type FeedReaderOptions } from '../src/feed/feed-reader.ts';
import type { FeedSource, SourceEntry } from '../src/feed/feed-source.ts';
import { feedOver, sourceEntries } from './support/fed-subgraph.ts';
import { entriesOf, partnerRecord } from './support/records.ts';

const entriesUpTo = (count: number): SourceEntry[] =>
  sourceEntries(
    entriesOf({ partners: Array.from({ length: count }, (_, index) => partnerRecord(`partner_${index}`)) }),
  );

function reading(feeds: FeedSource[], more: Partial<FeedReaderOptions> = {}) {
  const taken: number[] = [];
  const problems: [unknown, string][] = [];
  const reader = createFeedReader({
    feeds,
    pollEvery: null,
    take: ({ seq }) => taken.push(seq),
    onProblem: (problem, feed) => problems.push([problem, feed]),
    ...more,
  });
  return { reader, taken, problems };
}

const failing = (name: string): FeedSource => ({
  name,
  read: () => Promise.reject(new Error('unreachable')),
});

test('reads every feed to its end, page by page, then only what is new', async () => {
  const entries = entriesUpTo(45);
  const read = vi.fn(feedOver('partner', entries).read);
  const { reader, taken } = reading([{ name: 'partner', read }]);
  await reader.ready();
  expect(taken).toEqual(entries.map(({ seq }) => seq));
  expect(read.mock.calls.map(([after]) => after)).toEqual([0, 10, 20, 30, 40, 45]);

  entries.push(...entriesUpTo(47).slice(45));
  await reader.notify();
  expect(taken.slice(45)).toEqual([46, 47]);
  await reader.close();
});

test('a notification during a look is followed by another look, once for all of them', async () => {
  const entries = entriesUpTo(1);
  const read = vi.fn(feedOver('partner', entries).read);
  const { reader, taken } = reading([{ name: 'partner', read }]);
  const first = reader.ready();
  await setImmediate();
  entries.push(...entriesUpTo(3).slice(1));
  await Promise.all([first, reader.notify(), reader.notify()]);
  expect(taken).toEqual([1, 2, 3]);
});

test('others have their turn while entries are taken in', async () => {
  const { reader } = reading([feedOver('partner', entriesUpTo(100))], {
    take() {
      const end = performance.now() + 1;
      while (performance.now() < end);
    },
  });
  let turns = 0;
  let isDone = false;
  const counting = (async () => {
    while (!isDone) {
      turns += 1;
      await setImmediate();
    }
  })();
  await reader.ready();
  isDone = true;
  await counting;
  expect(turns).toBeGreaterThan(5);
});

test('a feed that cannot be read fails the start, and neither the other feeds nor the next look', async () => {
  const entries = entriesUpTo(2);
  let broken = true;
  const source = feedOver('late', entries);
  const late = {
    name: 'late',
    read: (...args: [number, number]) => (broken ? failing('late') : source).read(...args),
  };
  const { reader, taken, problems } = reading([late, feedOver('partner', entriesUpTo(1))]);
  await expect(reader.ready()).rejects.toThrow('unreachable');
  expect(taken).toEqual([1]);
  expect(problems).toMatchObject([[{ message: 'unreachable' }, 'late']]);

  broken = false;
  await reader.notify();
  expect(taken).toEqual([1, 1, 2]);
});

test('an entry that cannot be taken in is reported and passed over', async () => {
  const taken: number[] = [];
  const { reader, problems } = reading([feedOver('partner', entriesUpTo(3))], {
    take({ seq }) {
      if (seq === 2) throw new Error('not a record');
      taken.push(seq);
    },
  });
  await reader.ready();
  expect(taken).toEqual([1, 3]);
  expect(problems).toMatchObject([[{ message: 'not a record' }, 'partner']]);
});

test('looks at the feeds again by itself, until it is closed', async () => {
  const entries = entriesUpTo(1);
  const { reader, taken } = reading([feedOver('partner', entries)], { pollEvery: 5 });
  await reader.ready();
  entries.push(...entriesUpTo(2).slice(1));
  await vi.waitFor(() => expect(taken).toEqual([1, 2]));
  await reader.close();
  entries.push(...entriesUpTo(3).slice(2));
  await reader.close();
  expect(taken).toEqual([1, 2]);
});
