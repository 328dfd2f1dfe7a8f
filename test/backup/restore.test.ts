import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp, checkBackup, createHub, restore } from '@maillage/gateway';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerQuestions } from '../questions/index.ts';
import { plainClsm } from '../support/plain-scheme.ts';
import { DEFAULT_DATASET, EMPTY } from '../support/templates.ts';
import { createTestDatabase, runStatement } from '../support/test-database.ts';
import { createTestHub, TODAY } from '../support/test-hub.ts';
import { beside, contentsOf, plan } from './support.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-backup-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const AUTHOR = { actor: 'essai', reason: null };

const reopen = (databaseUrl: string) =>
  createHub({ databaseUrl, dataset: null, today: () => TODAY, pollEvery: null });

test('a restored hub answers the sixteen questions the same, where it was and elsewhere', async () => {
  await using graph = await createTestHub(DEFAULT_DATASET);
  await using elsewhere = await createTestDatabase(EMPTY);
  const file = join(folder, 'national');
  const before = await answerQuestions(graph.hub);
  const contents = await contentsOf(graph.databaseUrl, folder);
  await beside(graph.databaseUrl, (database) => backUp(database, { file, plan, force: false }));
  expect(statSync(file).mode & 0o777).toBe(0o600);

  for (const schema of ['clsm', 'cls', 'partner', 'action']) {
    const table = schema === 'partner' || schema === 'action' ? schema : 'scheme';
    await graph.sql(`DELETE FROM ${schema}.${table}; DELETE FROM ${schema}.change`);
  }
  for (const url of [graph.databaseUrl, elsewhere.url]) {
    await beside(url, (database) => restore(database, { file, plan }));
    expect(await contentsOf(url, folder)).toBe(contents);
    const hub = await reopen(url);
    expect(await answerQuestions(hub)).toEqual(before);
    await hub.close();
  }
}, 120_000);

describe('a small hub', () => {
  test('restored, goes on with numbers that no reader has seen, and lets no revoked key back in', async () => {
    await using graph = await createTestHub(EMPTY);
    const write = (id: string) =>
      graph.hub.stores.schemes.get('CLSM')?.writer.write(plainClsm(id, 'Un conseil'), 0, AUTHOR);
    const key = (id: string) =>
      `INSERT INTO hub.api_key (id, hash, label, scopes) VALUES ('${id}', decode(repeat('00', 32), 'hex'), 'x', '{}')`;
    await write('clsm_1');
    await graph.sql(`${key('kept')}; ${key('leaked')}`);
    const file = join(folder, 'small');
    await beside(graph.databaseUrl, (database) => backUp(database, { file, plan, force: false }));
    await write('clsm_2');
    await graph.sql(`${key('later')}; UPDATE hub.api_key SET revoked_at = now() WHERE id = 'leaked'`);
    await graph.hub.refresh();
    const { data } = await graph.query('{ changesCursor }');
    await beside(graph.databaseUrl, (database) => restore(database, { file, plan }));

    await using hub = await opened(graph.databaseUrl);
    await hub.stores.schemes.get('CLSM')?.writer.write(plainClsm('clsm_3', 'Un conseil bis'), 0, AUTHOR);
    await hub.refresh();
    const { data: followed } = await hub.gateway.execute({
      source:
        'query ($after: String!) { changes(after: $after) { nodes { recordId } } schemes { nodes { id } } }',
      variables: { after: data?.changesCursor },
      context: hub.requestContext(),
    });
    expect(followed).toEqual({
      changes: { nodes: [{ recordId: 'clsm_3' }] },
      schemes: { nodes: [{ id: 'clsm_1' }, { id: 'clsm_3' }] },
    });
    const { rows } = await beside(graph.databaseUrl, ({ pool }) =>
      pool.query('SELECT id, revoked_at IS NOT NULL AS revoked FROM hub.api_key ORDER BY id'),
    );
    expect(rows).toEqual([
      { id: 'kept', revoked: false },
      { id: 'leaked', revoked: true },
    ]);
  });

  test('made by an earlier hub is brought up to date; made by a later one it is refused', async () => {
    await using database = await createTestDatabase(EMPTY);
    const file = join(folder, 'earlier');
    await runStatement(
      database.url,
      `INSERT INTO hub.secret VALUES ('essai', decode(repeat('01', 32), 'hex'))`,
    );
    await beside(database.url, (open) => backUp(open, { file, plan, force: false }));

    const later = join(folder, 'migrations');
    mkdirSync(join(later, '29990101000000_later'), { recursive: true });
    const sql = `ALTER TABLE secret ADD COLUMN rotated boolean NOT NULL DEFAULT false`;
    writeFileSync(join(later, '29990101000000_later', 'migration.sql'), sql);
    const laterPlan = plan.map((migrations) =>
      migrations.schema === 'hub' ? { ...migrations, folders: [...migrations.folders, later] } : migrations,
    );
    await beside(database.url, (open) => restore(open, { file, plan: laterPlan }));
    const { rows } = await beside(database.url, ({ pool }) =>
      pool.query(`SELECT rotated FROM hub.secret WHERE name = 'essai'`),
    );
    expect(rows).toEqual([{ rotated: false }]);

    const newer = join(folder, 'later');
    await beside(database.url, (open) => backUp(open, { file: newer, plan: laterPlan, force: false }));
    await expect(checkBackup({ file: newer, plan })).rejects.toThrow(
      /made by a later hub.*29990101000000_later/,
    );
    await beside(database.url, (open) => restore(open, { file, plan }));
    expect(await contentsOf(database.url, folder)).not.toContain('\tf\n');
  });

  test('has a backup refused where it is damaged, wherever that is, and nothing changes', async () => {
    await using graph = await createTestHub(EMPTY);
    const clsm = graph.hub.stores.schemes.get('CLSM');
    for (let index = 0; index < 20; index += 1)
      await clsm?.writer.write(plainClsm(`clsm_${index}`, `Conseil ${index}`), 0, AUTHOR);
    const whole = join(folder, 'whole');
    await beside(graph.databaseUrl, (database) => backUp(database, { file: whole, plan, force: false }));
    await graph.sql("UPDATE clsm.scheme SET name = 'changé depuis'");
    const contents = await contentsOf(graph.databaseUrl, folder);

    const bytes = readBytes(whole);
    const flips = [
      ...spread(0, 40, 40),
      ...spread(40, bytes.length - 72, 60),
      ...spread(bytes.length - 72, bytes.length, 72),
    ];
    const cuts = [
      0,
      1,
      17,
      18,
      19,
      100,
      bytes.length >> 1,
      bytes.length - 73,
      bytes.length - 72,
      bytes.length - 1,
    ];
    const damaged = [
      ...flips.map((at) => flipped(bytes, at)),
      ...cuts.map((length) => bytes.subarray(0, length)),
      Buffer.concat([bytes, Buffer.from('\n')]),
      Buffer.concat([bytes.subarray(0, 300), bytes.subarray(310)]),
    ];
    const file = join(folder, 'damaged');
    const refusal = /damaged|not a backup|backup of format/;
    await beside(graph.databaseUrl, async (database) => {
      for (const [index, content] of damaged.entries()) {
        writeFileSync(file, content);
        await expect(checkBackup({ file, plan }), `${index}`).rejects.toThrow(refusal);
        // Even without the check that comes first.
        if (index % 9 === 0)
          await expect(restore(database, { file, plan }), `${index}`).rejects.toThrow(refusal);
      }
    });
    writeFileSync(file, Buffer.from(bytes.toString('latin1').replace('BACKUP 1', 'BACKUP 2'), 'latin1'));
    await expect(checkBackup({ file, plan })).rejects.toThrow(
      'is a backup of format 2: this hub reads format 1',
    );
    await expect(checkBackup({ file: folder, plan })).rejects.toThrow(/can't be read/);
    expect(await contentsOf(graph.databaseUrl, folder)).toBe(contents);
    await expect(checkBackup({ file: whole, plan })).resolves.toMatchObject({ tables: expect.any(Array) });
  }, 60_000);

  test('is not backed up over another file, nor half', async () => {
    await using database = await createTestDatabase(EMPTY);
    const file = join(folder, 'there');
    writeFileSync(file, 'autre chose');
    const into = (target: string, force: boolean) =>
      beside(database.url, (open) => backUp(open, { file: target, plan, force }));
    await expect(into(file, false)).rejects.toThrow(/there already: --force replaces it/);
    await expect(into(join(folder, 'missing', 'file'), false)).rejects.toThrow(/can't be written \(ENOENT\)/);
    await into(file, true);
    await expect(checkBackup({ file, plan })).resolves.toBeDefined();
    copyFileSync(file, `${file}.copy`);
    await expect(checkBackup({ file: `${file}.copy`, plan })).resolves.toBeDefined();
  });
});

async function opened(databaseUrl: string) {
  const hub = await reopen(databaseUrl);
  return { ...hub, [Symbol.asyncDispose]: hub.close };
}

const readBytes = (file: string): Buffer => Buffer.from(readFileSync(file));

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0x10;
  return copy;
}

/** `count` whole numbers at most, from `start` up to `end`, evenly apart. */
const spread = (start: number, end: number, count: number): number[] => {
  const step = Math.max(1, Math.floor((end - start) / count));
  return Array.from({ length: Math.ceil((end - start) / step) }, (_, index) => start + index * step);
};
