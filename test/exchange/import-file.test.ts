import { Readable } from 'node:stream';
import { createHttpServer } from '@maillage/gateway';
import type { Caller } from '@maillage/kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EMPTY } from '../support/templates.ts';
import { createTestHub, type TestHub } from '../support/test-hub.ts';

/** Importing a file by mutation, and taking it back, through the whole graph. */
let graph: TestHub;

beforeAll(async () => {
  graph = await createTestHub(EMPTY);
});

afterAll(() => graph[Symbol.asyncDispose]());

const callerWith = (scopes: string[], territories: Caller['territories'] = null): Caller => ({
  actor: 'key:x',
  scopes,
  territories,
});
const WRITER = callerWith(['write:clsm', 'write:partner']);

async function ask(source: string, input: object, caller: Caller | null = WRITER) {
  const context = graph.hub.requestContext(caller);
  const { json } = await graph.hub.gateway.respond({ source, variables: { input }, context });
  return JSON.parse(json);
}

const IMPORT = `mutation ($input: ImportFileInput!) {
  importFile(input: $input) {
    visible
    userErrors { path code messageFr messageEn }
    report {
      batch dryRun readCount rejectedCount createdCount changedCount unchangedCount problemCount notes
      problems { line column value code candidates { id name } }
      changes { recordId name operation lines differences { path before after } }
    }
  }
}`;
const UNDO = `mutation ($input: UndoImportInput!) {
  undoImport(input: $input) { batch undoneCount visible userErrors { path code messageFr } }
}`;

const importing = (what: string, text: string, { caller = WRITER, ...input }: Record<string, unknown> = {}) =>
  ask(
    IMPORT,
    { what, file: Buffer.from(text).toString('base64'), name: 'fichier.csv', ...input },
    caller as Caller,
  );

const CLSM = `nom;statuts;perimetre
CLSM de Bron;ACTIF 2012-01-01/..;COMMUNE:69029
CLSM de Meudon;ACTIF 2015-03-01/..;COMMUNE:92048
`;

const LIST =
  '{ clsmSchemes(filter: { name: { contains: "clsm" } }) { totalCount nodes { id name history { nodes { asked batch actor } } } } }';

describe('importFile', () => {
  test('writes what the next question sees, the articulation too, and undoImport takes it back', async () => {
    const dry = await importing('SCHEMES', CLSM, { kind: 'CLSM', dryRun: true });
    expect(dry.data.importFile.report).toMatchObject({ batch: null, dryRun: true, createdCount: 2 });
    expect(dry.data.importFile.report.changes[0].differences).toContainEqual({
      path: ['name'],
      before: null,
      after: '"CLSM de Bron"',
    });
    const { data, errors } = await importing('SCHEMES', CLSM, { kind: 'CLSM', reason: 'Essai' });
    expect(errors).toBeUndefined();
    const { report, userErrors, visible } = data.importFile;
    expect(userErrors).toEqual([]);
    expect(visible).toBe(true);
    expect(report).toMatchObject({ readCount: 2, createdCount: 2, rejectedCount: 0, problems: [] });
    const { data: list } = await graph.query(LIST);
    expect(list?.clsmSchemes).toMatchObject({
      totalCount: 2,
      nodes: [
        {
          name: 'CLSM de Bron',
          history: { nodes: [{ asked: 'import', batch: report.batch, actor: 'key:x' }] },
        },
        { name: 'CLSM de Meudon' },
      ],
    });
    const { data: seen } = await graph.query('{ schemes { totalCount } }');
    expect(seen?.schemes).toEqual({ totalCount: 2 });

    const outside = callerWith(['write:clsm'], [{ level: 'REGION', code: '84' }]);
    const { data: refused } = await ask(UNDO, { batch: report.batch }, outside);
    expect(refused.undoImport).toMatchObject({ batch: null, userErrors: [{ code: 'FORBIDDEN' }] });
    const { data: undone } = await ask(UNDO, { batch: report.batch });
    expect(undone.undoImport).toMatchObject({ undoneCount: 2, userErrors: [], visible: true });
    expect((await graph.query('{ schemes { totalCount } }')).data?.schemes).toEqual({ totalCount: 0 });
  });

  test('says what is wrong with each row, and takes the others unless it is strict', async () => {
    const text = 'nom;categorie;siren\nUNAFAM;ASSOCIATION_FAMILLES;\nFaux;TRUC;1\n';
    const strict = await importing('PARTNERS', text, { strict: true });
    expect(strict.data.importFile.report).toMatchObject({ batch: null, rejectedCount: 1 });
    const { data } = await importing('PARTNERS', text);
    expect(data.importFile.report).toMatchObject({
      createdCount: 1,
      rejectedCount: 1,
      problemCount: 1,
      problems: [{ line: 3, column: 'categorie', value: 'TRUC', code: 'UNKNOWN_CODE', candidates: [] }],
    });
  });

  test('is for who holds the scope of what is written, where they may write', async () => {
    expect((await importing('SCHEMES', CLSM, { caller: null })).errors[0].extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    const reader = callerWith(['read:restricted']);
    expect((await importing('SCHEMES', CLSM, { caller: reader })).errors[0].extensions.code).toBe(
      'FORBIDDEN',
    );
    const elsewhere = await importing('SCHEMES', CLSM, { kind: 'CLS', caller: WRITER });
    expect(elsewhere.data.importFile.report).toMatchObject({ createdCount: 0, batch: null });
    expect(elsewhere.data.importFile.report.problems[0].code).toBe('FORBIDDEN');
    const caller = callerWith(['write:clsm'], [{ level: 'REGION', code: '84' }]);
    const again = CLSM.replaceAll('CLSM de', 'Conseil nouveau de');
    const { data } = await importing('SCHEMES', again, { kind: 'CLSM', caller });
    expect(data.importFile.report).toMatchObject({
      createdCount: 1,
      problems: [{ line: 3, code: 'FORBIDDEN' }],
    });
  });

  test.each([
    ['no base64', { file: '%%%' }, 'WRONG_FORMAT'],
    ['no table', { file: Buffer.from('a;b').toString('base64') }, 'REQUIRED'],
    ['no workbook', { file: Buffer.from('PK\u0003\u0004...').toString('base64') }, 'WRONG_FORMAT'],
    ['a name that no file has', { name: 'a\u0000b' }, 'UNSAFE_TEXT'],
  ])('answers %s as an error of its user', async (_, wrong, code) => {
    const input = {
      what: 'PARTNERS',
      file: Buffer.from('nom\nA\n').toString('base64'),
      name: 'a.csv',
      ...wrong,
    };
    const { data, errors } = await ask(IMPORT, input);
    expect(errors).toBeUndefined();
    expect(data.importFile).toMatchObject({ report: null, userErrors: [{ code }] });
  });
});

describe('over HTTP', () => {
  test('a large body is for who may write', async () => {
    const server = createHttpServer({
      gateway: () => graph.hub.gateway,
      isReady: () => true,
      authenticate: ({ 'x-api-key': key }) =>
        key === 'writer' ? WRITER : key ? callerWith(['read:restricted']) : null,
      createContext: ({ caller }) => graph.hub.requestContext(caller),
    });
    const rows = Array.from({ length: 9_000 }, (_, at) => `Partenaire ${at};ASSOCIATION;;${' '.repeat(20)}`);
    const file = Buffer.from(['nom;categorie;siren;sans', ...rows].join('\n')).toString('base64');
    const payload = JSON.stringify({
      query: IMPORT,
      variables: { input: { what: 'PARTNERS', file, name: 'a.csv', dryRun: true } },
    });
    expect(payload.length).toBeGreaterThan(256 * 1024);
    const send = (headers: Record<string, string>) =>
      server.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json', ...headers },
        payload,
      });
    expect((await send({})).statusCode).toBe(413);
    const inPieces = (text: string) =>
      server.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json' },
        payload: Readable.from([Buffer.from(text.slice(0, 40)), Buffer.from(text.slice(40))]),
      });
    expect((await inPieces(payload)).statusCode).toBe(413);
    expect((await inPieces('{ "query": "{ schemes(first: 1) { totalCount } }" }')).statusCode).toBe(200);
    expect((await send({ 'x-api-key': 'reader' })).statusCode).toBe(413);
    const { statusCode, body } = await send({ 'x-api-key': 'writer' });
    expect(statusCode).toBe(200);
    expect(JSON.parse(body).data.importFile.report).toMatchObject({ createdCount: 9_000, rejectedCount: 0 });
    await server.close();
  });
});
