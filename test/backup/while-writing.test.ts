import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp, restore } from '@maillage/gateway';
import type { PartnerRecord } from '@maillage/kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainClsm } from '../support/plain-scheme.ts';
import { EMPTY } from '../support/templates.ts';
import { createTestDatabase } from '../support/test-database.ts';
import { createTestHub } from '../support/test-hub.ts';
import { beside, plan } from './support.ts';

const AUTHOR = { actor: 'essai', reason: null };
const WRITERS = 4;
const BACKUPS = 3;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-backup-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const partner = (id: string): PartnerRecord => ({
  id,
  name: `Partenaire ${id}`,
  category: 'AUTRE',
  siren: null,
  siret: null,
  finess: null,
  rna: null,
  communeCode: null,
  provenance: 'DECLARED',
  sources: [],
});

/** What must be nowhere: a scheme without the partner that was written before it, a record without its change, a gap. */
const TORN = {
  orphans: `SELECT lead FROM (SELECT record->'leads'->>0 AS lead FROM clsm.change) AS led
            WHERE lead IS NOT NULL AND lead NOT IN (SELECT id FROM partner.partner)`,
  stale: `SELECT scheme.id FROM clsm.scheme JOIN clsm.change ON entity_id = scheme.id
          GROUP BY scheme.id, scheme.version HAVING max(change.version) <> scheme.version`,
  gaps: 'SELECT entity_id FROM clsm.change GROUP BY entity_id HAVING count(*) <> max(version)',
};

test('a backup made while others write is of one moment, across subgraphs', async () => {
  await using graph = await createTestHub(EMPTY);
  await using copy = await createTestDatabase(EMPTY);
  const { schemes, partners } = graph.hub.stores;
  const clsm = schemes.get('CLSM');
  let stop = false;
  let written = 0;

  async function write(writer: number): Promise<void> {
    for (let round = 0; !stop; round += 1) {
      const lead = `partner_${writer}_${round}`;
      await partners.writer.write(partner(lead), 0, AUTHOR);
      const record = { ...plainClsm(`clsm_${writer}_${round % 5}`, `Conseil ${round}`), leads: [lead] };
      await clsm?.writer.write(record, Math.floor(round / 5), AUTHOR);
      written += 1;
    }
  }
  const writers = Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
  const counts: number[] = [];
  for (let index = 0; index < BACKUPS; index += 1) {
    await expect.poll(() => written, { timeout: 20_000 }).toBeGreaterThan(20 * (index + 1));
    const file = join(folder, `${index}`);
    await beside(graph.databaseUrl, (database) => backUp(database, { file, plan, force: false }));
    await beside(copy.url, async (database) => {
      await restore(database, { file, plan });
      for (const [name, sql] of Object.entries(TORN))
        expect((await database.pool.query(sql)).rows, name).toEqual([]);
      const { rows } = await database.pool.query('SELECT count(*) AS count FROM clsm.change');
      counts.push(Number(rows[0]?.count));
    });
  }
  stop = true;
  await writers;
  expect(counts[0]).toBeGreaterThan(0);
  expect(counts.toSorted((one, other) => one - other)).toEqual(counts);
  expect(counts.at(-1)).toBeGreaterThan(counts[0] as number);
}, 60_000);

test('restored while others write, it is whole, and no writer meets a deadlock', async () => {
  await using graph = await createTestHub(EMPTY);
  const clsm = graph.hub.stores.schemes.get('CLSM');
  const file = join(folder, 'restored');
  await clsm?.writer.write(plainClsm('clsm_kept', 'Gardé'), 0, AUTHOR);
  await beside(graph.databaseUrl, (database) => backUp(database, { file, plan, force: false }));
  let stop = false;
  let written = 0;
  const write = async (writer: number): Promise<void> => {
    for (let round = 0; !stop; round += 1) {
      await clsm?.writer.write(plainClsm(`clsm_${writer}_${round}`, 'Écrit'), 0, AUTHOR);
      await graph.hub.stores.partners.writer.write(partner(`partner_${writer}_${round}`), 0, AUTHOR);
      written += 1;
    }
  };
  const writers = Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
  for (let index = 0; index < BACKUPS; index += 1) {
    await expect.poll(() => written, { timeout: 20_000 }).toBeGreaterThan(20 * (index + 1));
    await beside(graph.databaseUrl, (database) => restore(database, { file, plan }));
  }
  stop = true;
  await writers;
  await beside(graph.databaseUrl, async ({ pool }) => {
    expect((await pool.query(TORN.stale)).rows).toEqual([]);
    expect((await pool.query(TORN.gaps)).rows).toEqual([]);
    const { rows } = await pool.query("SELECT id FROM clsm.scheme WHERE id = 'clsm_kept'");
    expect(rows).toHaveLength(1);
    const { rows: counts } = await pool.query('SELECT count(*)::int AS count FROM clsm.scheme');
    expect(counts[0]?.count).toBeLessThan(written);
  });
}, 60_000);
