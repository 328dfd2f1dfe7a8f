import { expect, test } from 'vitest';
import type { SourceEntry } from '../src/feed/feed-source.ts';
import { fedSubgraph, sourceEntries } from './support/fed-subgraph.ts';
import { actionRecord, entriesOf, partnerRecord, perimeter, schemeRecord } from './support/records.ts';

const clsm = schemeRecord({ id: 'clsm_1', kind: 'CLSM', perimeters: [perimeter(['COMMUNE:01001'])] });
const cls = schemeRecord({ id: 'cls_1', kind: 'CLS', perimeters: [perimeter(['COMMUNE:02001'])] });

const entries = sourceEntries(
  entriesOf({
    schemes: [clsm, cls],
    partners: [partnerRecord('partner_1')],
    actions: [actionRecord({ id: 'action_1' })],
  }),
);

/** The next change of a record, at an instant of its own. */
const next = (of: SourceEntry, more: Partial<SourceEntry>): SourceEntry => ({
  ...of,
  seq: of.seq + 100,
  version: of.version + 1,
  ...more,
});

const QUERY = `query ($after: String, $first: Int, $kinds: [SchemeKind!], $territory: TerritoryRef) {
  changes(after: $after, first: $first, kinds: $kinds, territory: $territory) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { recordId entity operation version at actor scheme { id } partner { id } action { id } }
  }
}`;

async function asker(all: SourceEntry[]) {
  const subgraph = await fedSubgraph(all);
  return {
    notify: subgraph.notify,
    async changes(variables: Record<string, unknown> = {}) {
      const { data, errors } = await subgraph.ask(QUERY, variables);
      expect(errors).toBeUndefined();
      return JSON.parse(JSON.stringify(data)).changes;
    },
  };
}

test('tells of every record of every feed, in the order of time', async () => {
  const { changes } = await asker([...entries]);
  const { totalCount, nodes } = await changes();
  expect(totalCount).toBe(4);
  expect(nodes).toMatchObject([
    {
      recordId: 'clsm_1',
      entity: 'SCHEME',
      operation: 'CREATED',
      version: 1,
      actor: 'test',
      scheme: { id: 'clsm_1' },
    },
    { recordId: 'cls_1', scheme: { id: 'cls_1' }, partner: null, action: null },
    { recordId: 'partner_1', entity: 'PARTNER', partner: { id: 'partner_1' }, scheme: null },
    { recordId: 'action_1', entity: 'ACTION', action: { id: 'action_1' } },
  ]);
});

test('whoever reads on from a cursor misses nothing, even of a feed that is late', async () => {
  const all = [...entries];
  const { changes, notify } = await asker(all);
  const first = await changes({ first: 3 });
  expect(first.pageInfo.hasNextPage).toBe(true);
  const second = await changes({ after: first.pageInfo.endCursor });
  expect(second.nodes.map(({ recordId }: { recordId: string }) => recordId)).toEqual(['action_1']);

  const [clsmEntry, clsEntry] = entries as [SourceEntry, SourceEntry];
  all.push(
    next(clsEntry, { at: '2023-12-31T00:00:00.000Z' }),
    next(clsmEntry, { record: null, at: '2024-02-01T00:00:00.000Z' }),
  );
  await notify();
  const third = await changes({ after: second.pageInfo.endCursor });
  expect(third.nodes).toMatchObject([
    { recordId: 'cls_1', operation: 'AMENDED', version: 2 },
    { recordId: 'clsm_1', operation: 'WITHDRAWN', version: 2, scheme: null },
  ]);
  const fourth = await changes({ after: third.pageInfo.endCursor });
  expect(fourth).toMatchObject({ totalCount: 6, nodes: [], pageInfo: { hasNextPage: false } });
});

test('can be narrowed to kinds and to a territory, of schemes that have been withdrawn too', async () => {
  const all = [...entries];
  const { changes, notify } = await asker(all);
  all.push(next(entries[0] as SourceEntry, { record: null }));
  await notify();
  const recordIds = async (variables: Record<string, unknown>) => {
    const { nodes, totalCount } = await changes(variables);
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ recordId }: { recordId: string }) => recordId);
  };
  expect(await recordIds({ kinds: ['CLS'] })).toEqual(['cls_1']);
  expect(await recordIds({ territory: { level: 'DEPARTEMENT', code: '01' } })).toEqual(['clsm_1', 'clsm_1']);
  expect(await recordIds({ territory: { level: 'DEPARTEMENT', code: '01' }, kinds: ['CLS'] })).toEqual([]);
});
