import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runMaillage } from '../../../test/support/running.ts';
import { EMPTY } from '../../../test/support/templates.ts';
import { createTestDatabase } from '../../../test/support/test-database.ts';
import { createHub } from '../../src/index.ts';

const HEADER = 'MOD,DATE_EFF,TYPECOM_AV,COM_AV,LIBELLE_AV,TYPECOM_AP,COM_AP,LIBELLE_AP';
const RECODED = '41,1968-01-01,COM,75059,Pierrefitte-sur-Seine,COM,93059,Pierrefitte-sur-Seine';
const QPV = 'code_qp;lib_qp;insee_com\nQN00101M;Grande Reyssouze;01053\n';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-import-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(args: readonly string[], url: string, what = 'movements') {
  await using running = runMaillage(['import', what, ...args], { DATABASE_URL: url });
  const code = await running.exit;
  return { code, out: running.out(), err: running.err() };
}

describe('maillage import movements', () => {
  it('imports what the hub then starts with', async () => {
    await using database = await createTestDatabase(EMPTY);
    const file = join(folder, 'good.csv');
    writeFileSync(file, [HEADER, RECODED].join('\n'));
    expect(await run([file], database.url)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/créées +1\n/),
      err: '',
    });
    const hub = await createHub({ databaseUrl: database.url, today: () => '2026-01-01', pollEvery: null });
    try {
      const { data, errors } = await hub.gateway.execute({
        source:
          '{ territory(ref: { level: COMMUNE, code: "75059" }) { name ... on Commune { validTo vintage successors { code validTo successors { code } } } } }',
        context: hub.requestContext(),
      });
      expect(errors).toBeUndefined();
      expect(data?.territory).toEqual({
        name: 'Pierrefitte-sur-Seine',
        validTo: '1967-12-31',
        vintage: null,
        successors: [{ code: '93059', validTo: '2024-12-31', successors: [{ code: '93066' }] }],
      });
    } finally {
      await hub.close();
    }
  });

  it('ends with 3 when rows were rejected, and writes them where it is told', async () => {
    await using database = await createTestDatabase(EMPTY);
    const [file, report] = [join(folder, 'bad.csv'), join(folder, 'rejected.csv')];
    writeFileSync(file, [HEADER, RECODED, RECODED.replace('41,', '=1+1,')].join('\n'));
    expect(await run([file, '--dry-run', '--report', report], database.url)).toMatchObject({
      code: 3,
      out: expect.stringContaining('À blanc'),
      err: 'maillage: 1 rows were rejected.\n',
    });
    expect(readFileSync(report, 'utf8')).toBe(
      "ligne,valeur,raison\n3,'=1+1,type d’événement (MOD) inconnu\n",
    );
  });

  it('ends with one line for a file that is another, or is not there', async () => {
    await using database = await createTestDatabase(EMPTY);
    const file = join(folder, 'other.csv');
    writeFileSync(file, 'code_qp;lib_qp\nQN00101M;Quartier\n');
    expect(await run([file], database.url)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^maillage: .*line 1.*\n$/),
    });
    expect(await run([join(folder, 'none.csv')], database.url)).toMatchObject({ code: 2 });
  });
});

describe('maillage import', () => {
  it('takes each kind of file by its name, and options of contours for contours only', async () => {
    await using database = await createTestDatabase(EMPTY);
    const list = join(folder, 'qpv.csv');
    writeFileSync(list, QPV);
    expect(await run([list], database.url, 'qpv')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/créées +1\n(.*\n)*.*Reconnu à la ligne 1 : code_qp, lib_qp, insee_com/),
      err: '',
    });
    expect(await run([list, '--vintage', '2024'], database.url, 'qpv')).toMatchObject({ code: 2 });
    expect(await run([list], database.url, 'finess')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^maillage: .*line 1 .*\n$/),
    });
  }, 90_000);

  it.each(['SIGINT', 'SIGKILL'] as const)(
    'changes nothing when %s ends it',
    async (signal) => {
      await using database = await createTestDatabase(EMPTY);
      const file = join(folder, 'qpv.csv');
      writeFileSync(file, QPV);
      const client = new pg.Client({ connectionString: database.url });
      await client.connect();
      try {
        // Holds the import where it begins to write.
        await client.query("SELECT pg_advisory_lock(hashtext('qpv'))");
        await using running = runMaillage(['import', 'qpv', file], { DATABASE_URL: database.url });
        await vi.waitFor(
          async () => {
            const { rowCount } = await client.query(
              "SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
            );
            expect(rowCount).toBe(1);
          },
          { timeout: 60_000, interval: 50 },
        );
        running.child.kill(signal);
        if (signal === 'SIGKILL') await running.exit;
        await client.query("SELECT pg_advisory_unlock(hashtext('qpv'))");
        expect(await running.exit).toBe(signal === 'SIGKILL' ? null : 1);
        expect(running.err()).toBe(
          signal === 'SIGKILL' ? '' : 'maillage: Interrupted: nothing was changed.\n',
        );
        const { rowCount } = await client.query('SELECT FROM qpv.change');
        expect(rowCount).toBe(0);
      } finally {
        await client.end();
      }
    },
    90_000,
  );
});
