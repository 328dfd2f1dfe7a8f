import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runMaillage } from '../support/running.ts';
import { EMPTY } from '../support/templates.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';
import { createTestHub } from '../support/test-hub.ts';

/** The commands and mutations of docs/EXCHANGE.md, as they stand there. */
const TEXT = readFileSync(new URL('../../docs/EXCHANGE.md', import.meta.url), 'utf8');

const blocks = (language: string): string[] =>
  [...TEXT.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, code]) => code ?? '',
  );

const FILES: Readonly<Record<string, string>> = {
  'partenaires.csv':
    'nom;categorie;commune\nVille de Bron;COLLECTIVITE;69029\nCentre hospitalier;HOPITAL;69029\n',
  'clsm.csv': 'nom;statuts;perimetre\nCLSM de Bron;ACTIF 2012-01-01/..;COMMUNE:69029\n',
  'sieges.csv':
    'dispositif_nom;partenaire_nom;instance\nCLSM de Bron;Ville de Bron;COPIL\nCLSM de Lyon;Ville de Bron;COPIL\n',
  'cpts-paca.csv':
    'CPTS de la région;\nnom;commune\nCPTS Nord;Marseille 3e\nCPTS Nord;Baux-de-Provence (Les)\n',
};

let folder = '';
let database: TestDatabase;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-exchange-'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  database = await createTestDatabase(EMPTY);
});

afterAll(async () => {
  await database[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs one line of the document. Only files and batches are put in. */
async function run(line: string, batch = '') {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  const args = words
    .slice(words.indexOf('--') + 1)
    .map((word) => (word.startsWith('import_') ? batch : /\.csv$/.test(word) ? join(folder, word) : word));
  await using running = runMaillage(args, { DATABASE_URL: database.url });
  const code = await running.exit;
  return { code, out: running.out(), err: running.err() };
}

test('the commands do what they say, from a file to fill to the undo', async () => {
  const [lines = '', undo = ''] = blocks('sh');
  const [template, dryRun, partners, schemes, seats, regional] = lines.trim().split('\n') as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  expect((await run(template)).out).toMatch(/^\uFEFFid;nom;categorie;/);
  const dry = await run(dryRun);
  expect(dry).toMatchObject({ code: 0, err: '' });
  expect(dry.out).toMatch(
    /À blanc : rien n’est changé\.\n(.*\n)*\+ à créer {2}Ville de Bron {2}\(ligne 2\)\n(.*\n)* {4}name : — → "Ville de Bron"\n/,
  );
  expect(await run(partners)).toMatchObject({ code: 0, out: expect.stringMatching(/créées +2\n/) });
  expect(await run(schemes)).toMatchObject({ code: 0, out: expect.stringMatching(/créées +1\n/) });
  const seated = await run(seats);
  expect(seated).toMatchObject({ code: 3, err: 'maillage: 1 rows were rejected.\n' });
  expect(readFileSync(join(folder, 'rejets.csv'), 'utf8')).toMatch(
    /^ligne,colonne,valeur,code,raison,reason,candidats\n3,dispositif_nom,,NOT_FOUND,/,
  );
  expect(await run(regional)).toMatchObject({
    code: 0,
    out: expect.stringContaining('communes reconnues : 2 sur 2 (100 %)'),
  });
  const [batch = ''] = /import_\w+/.exec(seated.out) ?? [];
  expect(await run(undo.trim(), batch)).toMatchObject({
    code: 0,
    out: expect.stringContaining('Annulé : 1 fiches.'),
  });
  expect(await run(undo.trim(), batch)).toMatchObject({
    code: 1,
    out: expect.stringContaining('a changé depuis'),
    err: `maillage: The import ${batch} was not undone.\n`,
  });
  expect(await run('-- import partners partenaires.csv --within REGION')).toMatchObject({ code: 2 });
}, 180_000);

test('the mutations import a file and take it back', async () => {
  await using graph = await createTestHub(EMPTY);
  const [importing = '', undoing = ''] = blocks('graphql');
  const caller = { actor: 'key:docs', scopes: ['write:partner'], territories: null };
  const ask = async (source: string, variables: object) => {
    const context = graph.hub.requestContext(caller);
    const { json } = await graph.hub.gateway.respond({ source, variables: { ...variables }, context });
    return JSON.parse(json);
  };
  const file = Buffer.from(FILES['partenaires.csv'] ?? '').toString('base64');
  const { data, errors } = await ask(importing, { file });
  expect(errors).toBeUndefined();
  expect(data.importFile).toMatchObject({
    report: { createdCount: 2, rejectedCount: 0 },
    userErrors: [],
    visible: true,
  });
  const undone = await ask(undoing, { batch: data.importFile.report.batch });
  expect(undone.data.undoImport).toMatchObject({ undoneCount: 2, userErrors: [] });
});
