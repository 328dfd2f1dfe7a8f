import type { Caller } from '@maillage/kit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EMPTY } from '../support/templates.ts';
import { createTestHub, type TestHub } from '../support/test-hub.ts';
import { asked, KEEPER, type Payload, run, write } from './support.ts';

let graph: TestHub;
let bron: Scheme;

interface Scheme {
  id: string;
  version: number;
}

const BRON = { scale: 'COMMUNAL', declared: [{ level: 'COMMUNE', code: '69029' }] };

const NEW = {
  name: 'CLSM de Bron',
  status: 'ACTIF',
  statusSince: '2019-01-01',
  perimeter: BRON,
};

beforeAll(async () => {
  graph = await createTestHub(EMPTY);
});

afterAll(() => graph[Symbol.asyncDispose]());

beforeEach(async () => {
  bron = written(await write(graph, ['createClsm', 'CreateClsmInput'], NEW));
});

function written({ scheme, userErrors }: Payload): Scheme {
  expect(userErrors).toEqual([]);
  if (!scheme) throw new Error('nothing was written');
  return { id: scheme.id, version: scheme.version };
}

/** Changes the council of this test, and expects to succeed. */
async function change(mutation: string, type: string, input: object = {}): Promise<Payload> {
  const payload = await write(graph, [mutation, type], {
    id: bron.id,
    expectedVersion: bron.version,
    ...input,
  });
  expect(payload.userErrors).toEqual([]);
  bron.version += 1;
  return payload;
}

/** Tries to, and expects these codes at these paths. */
async function refused(mutation: string, type: string, input: object = {}): Promise<string[]> {
  const payload = await write(graph, [mutation, type], {
    id: bron.id,
    expectedVersion: bron.version,
    ...input,
  });
  expect(payload).toMatchObject({ scheme: null, change: null });
  const { data } = await run(
    graph,
    '{ clsm: scheme(id: $id) { version } }'.replace('$id', JSON.stringify(bron.id)),
  );
  if (data?.clsm) expect(data.clsm).toEqual({ version: bron.version });
  return payload.userErrors.map(({ path, code }) => `${code} ${path.join('.')}`.trim());
}

async function read(fields: string, asOf?: string): Promise<Record<string, unknown>> {
  const source = `query ($id: ID!) { scheme(id: $id) { ... on Clsm { ${fields} } } }`;
  const data = await asked(graph, asOf ? source.replaceAll('@DAY', `"${asOf}"`) : source, {
    variables: { id: bron.id },
  });
  return data.scheme as unknown as Record<string, unknown>;
}

describe('a council', () => {
  test('is created with its status and perimeter, and shows at once in the whole graph', async () => {
    const source = `mutation ($input: CreateClsmInput!) {
      createClsm(input: $input) {
        visible
        userErrors { code }
        change { operation asked version actor reason source }
        scheme { id kind name status perimeter { population } overlaps(kinds: [CLSM], first: 1) { nodes { scheme { name } } } }
      }
    }`;
    const input = { ...NEW, name: 'CLSM de Bron bis', reason: 'ouverture', source: 'courrier du 3 mars' };
    const { createClsm } = await asked(graph, source, { variables: { input }, caller: KEEPER });
    expect(createClsm).toMatchObject({
      visible: true,
      userErrors: [],
      change: {
        operation: 'CREATED',
        asked: 'create',
        version: 1,
        actor: KEEPER.actor,
        reason: 'ouverture',
        source: 'courrier du 3 mars',
      },
      scheme: {
        kind: 'CLSM',
        name: 'CLSM de Bron bis',
        status: 'ACTIF',
        perimeter: { population: 42_982 },
        overlaps: { nodes: [{ scheme: { name: 'CLSM de Bron' } }] },
      },
    });
  });

  test('is amended: what is given changes, null empties, the rest stays', async () => {
    await change('amendClsm', 'AmendClsmInput', {
      name: 'CLSM de Bron et alentours',
      startedOn: '2019-01-01',
      leads: ['partner_ville'],
      sources: [{ document: 'délibération' }],
      externalIds: [{ system: 'ANCT', value: '42' }],
      details: { ownBudget: true },
    });
    await change('amendClsm', 'AmendClsmInput', {
      startedOn: null,
      status: 'EN_SOMMEIL',
      statusSince: '2024-06-01',
    });
    expect(
      await read(
        'name startedOn ownBudget status statuses { status since until } leads { id } externalIds { value } sources { document section }',
      ),
    ).toEqual({
      name: 'CLSM de Bron et alentours',
      startedOn: null,
      ownBudget: true,
      status: 'EN_SOMMEIL',
      statuses: [
        { status: 'ACTIF', since: '2019-01-01', until: '2024-05-31' },
        { status: 'EN_SOMMEIL', since: '2024-06-01', until: null },
      ],
      leads: [{ id: 'partner_ville' }],
      externalIds: [{ value: '42' }],
      sources: [{ document: 'délibération', section: null }],
    });
  });

  test('gets a perimeter from a day on, and keeps the one that it had before', async () => {
    await change('setClsmPerimeter', 'SetPerimeterInput', {
      scale: 'INTERCOMMUNAL',
      declared: [
        { level: 'COMMUNE', code: '69029' },
        { level: 'COMMUNE', code: '69259' },
      ],
      since: '2025-01-01',
    });
    const at = 'perimeter(asOf: @DAY) { declaredAs { code } }';
    expect(await read(at, '2024-12-31')).toEqual({ perimeter: { declaredAs: [{ code: '69029' }] } });
    expect(await read(at, '2025-01-01')).toEqual({
      perimeter: { declaredAs: [{ code: '69029' }, { code: '69259' }] },
    });
  });

  test('seats an organisation, changes the seat, and unseats it', async () => {
    await change('seatInClsm', 'AddSeatInput', {
      seat: { partnerId: 'partner_unafam', body: 'COPIL', college: 'AIDANTS', since: '2020-01-01' },
    });
    expect(
      await refused('seatInClsm', 'AddSeatInput', { seat: { partnerId: 'partner_unafam', body: 'COPIL' } }),
    ).toEqual(['DUPLICATE seat.partnerId']);
    await change('amendClsmSeat', 'AmendSeatInput', { position: 0, seat: { presides: true } });
    expect(await read('seats { position college presides since until }')).toEqual({
      seats: [{ position: 0, college: 'AIDANTS', presides: true, since: '2020-01-01', until: null }],
    });
    await change('unseatFromClsm', 'UnseatInput', {
      partnerId: 'partner_unafam',
      body: 'COPIL',
      until: '2025-06-30',
    });
    expect(await read('seats { since }')).toEqual({ seats: [] });
    expect(await read('seats(asOf: @DAY) { until }', '2025-06-30')).toEqual({
      seats: [{ until: '2025-06-30' }],
    });
    expect(
      await refused('unseatFromClsm', 'UnseatInput', {
        partnerId: 'partner_unafam',
        body: 'COPIL',
        until: '2025-07-01',
      }),
    ).toEqual(['NOT_FOUND partnerId']);
    await change('removeClsmSeat', 'RemovePartInput', { position: 0 });
    expect(await read('seats(asOf: @DAY) { until }', '2025-06-30')).toEqual({ seats: [] });
  });

  test('has bodies that meet', async () => {
    await change('addClsmBody', 'AddBodyInput', { body: { type: 'COPIL', since: '2020-01-01' } });
    const attendance = [{ college: 'ELUS', persons: 3 }];
    await change('recordClsmMeeting', 'RecordMeetingInput', {
      position: 0,
      heldOn: '2024-03-04',
      attendance,
    });
    await change('recordClsmMeeting', 'RecordMeetingInput', { position: 0, heldOn: '2023-03-04' });
    await change('amendClsmBody', 'AmendBodyInput', { position: 0, body: { name: 'Comité' } });
    expect(await read('bodies { name meetings { heldOn attendance { college persons } } }')).toEqual({
      bodies: [
        {
          name: 'Comité',
          meetings: [
            { heldOn: '2023-03-04', attendance: [] },
            { heldOn: '2024-03-04', attendance },
          ],
        },
      ],
    });
    await change('removeClsmMeeting', 'RemoveMeetingInput', { position: 0, heldOn: '2023-03-04' });
    expect(
      await refused('removeClsmMeeting', 'RemoveMeetingInput', { position: 0, heldOn: '2023-03-04' }),
    ).toEqual(['NOT_FOUND heldOn']);
    expect(
      await refused('recordClsmMeeting', 'RecordMeetingInput', { position: 7, heldOn: '2023-03-04' }),
    ).toEqual(['NOT_FOUND position']);
    await change('closeClsmBody', 'EndPartInput', { position: 0, until: '2024-12-31' });
    expect(await read('bodies { type }')).toEqual({ bodies: [] });
    await change('removeClsmBody', 'RemovePartInput', { position: 0 });
  });

  test('has posts, fundings, links and documents', async () => {
    await change('openClsmPost', 'AddPostInput', {
      post: { fte: 0.5, employer: 'HOPITAL', since: '2020-01-01' },
    });
    await change('amendClsmPost', 'AmendPostInput', { position: 0, post: { fte: 0.8, grade: 'A' } });
    await change('addClsmFunding', 'AddFundingInput', {
      funding: { year: 2024, source: 'ARS', purpose: 'POSTE', amount: 30_000 },
    });
    await change('amendClsmFunding', 'AmendFundingInput', { position: 0, funding: { amount: null } });
    await change('addClsmLink', 'AddLinkInput', { link: { toKind: 'CLS', nature: 'INSCRIT_DANS_CLS' } });
    await change('amendClsmLink', 'AmendLinkInput', { position: 0, link: { source: 'CLS, axe 3' } });
    await change('addClsmDocument', 'AddDocumentInput', { document: { type: 'BILAN', title: 'Bilan 2024' } });
    await change('amendClsmDocument', 'AmendDocumentInput', {
      position: 0,
      document: { date: '2025-02-01' },
    });
    const fields =
      'coordinations { fte grade employer } fundings { year amount } links { position kind source } documents { title date }';
    expect(await read(fields)).toEqual({
      coordinations: [{ fte: 0.8, grade: 'A', employer: 'HOPITAL' }],
      fundings: [{ year: 2024, amount: null }],
      links: [{ position: 0, kind: 'CLS', source: 'CLS, axe 3' }],
      documents: [{ title: 'Bilan 2024', date: '2025-02-01' }],
    });
    await change('closeClsmPost', 'EndPartInput', { position: 0, until: '2024-12-31' });
    await change('endClsmLink', 'EndPartInput', { position: 0, until: '2024-12-31' });
    expect(await read('coordinations { fte } links { kind }')).toEqual({ coordinations: [], links: [] });
    await change('removeClsmPost', 'RemovePartInput', { position: 0 });
    await change('removeClsmLink', 'RemovePartInput', { position: 0 });
    await change('removeClsmFunding', 'RemovePartInput', { position: 0 });
    await change('removeClsmDocument', 'RemovePartInput', { position: 0 });
    expect(await read('fundings { year } documents { title }')).toEqual({ fundings: [], documents: [] });
  });

  test('closes for good, save by mistake', async () => {
    await change('closeClsm', 'CloseClsmInput', { on: '2025-01-01' });
    expect(await read('status state')).toEqual({ status: 'CLOS', state: 'ENDED' });
    expect(await refused('reopenClsm', 'ReopenClsmInput', { on: '2025-06-01' })).toEqual([
      'ILLEGAL_MOVE statuses.2',
    ]);
    await change('reopenClsm', 'ReopenClsmInput');
    expect(await read('status statuses { until }')).toEqual({ status: 'ACTIF', statuses: [{ until: null }] });
    expect(await refused('reopenClsm', 'ReopenClsmInput')).toEqual(['INCONSISTENT status']);
    await change('amendClsm', 'AmendClsmInput', { status: 'EN_SOMMEIL', statusSince: '2025-01-01' });
    await change('reopenClsm', 'ReopenClsmInput', { on: '2025-09-01' });
    expect(await read('status')).toEqual({ status: 'ACTIF' });
  });

  test('is withdrawn, and undoing that brings it back', async () => {
    const { scheme, change: made } = await change('withdrawClsm', 'WithdrawInput', { reason: 'erreur' });
    expect(scheme).toBeNull();
    expect(made).toMatchObject({ operation: 'WITHDRAWN', reason: 'erreur' });
    expect(await refused('amendClsm', 'AmendClsmInput', { name: 'X' })).toEqual(['NOT_FOUND id']);
    await change('undoClsmChange', 'UndoInput', { version: 2 });
    expect(await read('name version')).toEqual({ name: 'CLSM de Bron', version: 3 });
  });

  test('merges with another that is the same, and undoing the merge parts them', async () => {
    const other = written(
      await write(graph, ['createClsm', 'CreateClsmInput'], {
        ...NEW,
        name: 'Conseil de Bron',
        externalIds: [{ system: 'ANCT', value: '69029' }],
        details: { ownBudget: true },
      }),
    );
    await change('mergeClsm', 'MergeInput', { otherId: other.id, otherExpectedVersion: other.version });
    expect(await read('name ownBudget externalIds { value }')).toEqual({
      name: 'CLSM de Bron',
      ownBudget: true,
      externalIds: [{ value: '69029' }],
    });
    const followed = await asked(graph, `{ scheme(id: "${other.id}") { name } }`);
    expect(followed.scheme).toEqual({ name: 'CLSM de Bron' });
    const gone = await write(graph, ['amendClsm', 'AmendClsmInput'], {
      id: other.id,
      expectedVersion: 2,
      name: 'X',
    });
    expect(gone.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    const alone = await write(graph, ['undoClsmChange', 'UndoInput'], {
      id: other.id,
      expectedVersion: 2,
      version: 2,
    });
    expect(alone.userErrors).toMatchObject([{ code: 'INCONSISTENT' }]);
    await change('undoClsmChange', 'UndoInput', { version: 2 });
    expect(await read('ownBudget externalIds { value }')).toEqual({ ownBudget: null, externalIds: [] });
    const back = await asked(graph, `{ scheme(id: "${other.id}") { name version } }`);
    expect(back.scheme).toEqual({ name: 'Conseil de Bron', version: 3 });
  });
});

describe('the history', () => {
  test('tells who, when, why, from where, and what was before and after', async () => {
    await change('openClsmPost', 'AddPostInput', {
      post: { fte: 0.5 },
      reason: 'recrutement',
      source: 'ARS',
    });
    await change('amendClsmPost', 'AmendPostInput', { position: 0, post: { fte: 1 } });
    await change('undoClsmChange', 'UndoInput', { version: 3 });
    const { history } = (await read(
      'history { nodes { version asked reason source actor undoes differences { path before after } } }',
    )) as { history: { nodes: Record<string, unknown>[] } };
    expect(history.nodes.slice(1)).toEqual([
      {
        version: 2,
        asked: 'addPost',
        reason: 'recrutement',
        source: 'ARS',
        actor: KEEPER.actor,
        undoes: null,
        differences: [
          {
            path: ['coordinations', '0'],
            before: null,
            after: '{"fte":0.5,"grade":null,"since":null,"until":null,"employer":null,"workplace":null}',
          },
        ],
      },
      expect.objectContaining({
        asked: 'amendPost',
        differences: [{ path: ['coordinations', '0', 'fte'], before: '0.5', after: '1' }],
      }),
      expect.objectContaining({
        asked: 'undo',
        undoes: 3,
        differences: [{ path: ['coordinations', '0', 'fte'], before: '1', after: '0.5' }],
      }),
    ]);
    expect(history.nodes[0]?.differences).toContainEqual({
      path: ['name'],
      before: null,
      after: '"CLSM de Bron"',
    });
  });

  test('an undo keeps what came later, and names what stands in its way', async () => {
    await change('amendClsm', 'AmendClsmInput', { name: 'Deux' });
    await change('amendClsm', 'AmendClsmInput', { details: { ownBudget: true } });
    await change('undoClsmChange', 'UndoInput', { version: 2 });
    expect(await read('name ownBudget')).toEqual({ name: 'CLSM de Bron', ownBudget: true });
    const again = await write(graph, ['undoClsmChange', 'UndoInput'], {
      id: bron.id,
      expectedVersion: bron.version,
      version: 2,
    });
    expect(again.userErrors).toEqual([
      {
        code: 'TOUCHED_SINCE',
        path: ['name'],
        messageFr: `Un changement ultérieur a touché la même partie ; version 4 (undo, ${KEEPER.actor}).`,
        messageEn: `A later change touched the same part; version 4 (undo, ${KEEPER.actor}).`,
      },
    ]);
    expect(await refused('undoClsmChange', 'UndoInput', { version: 99 })).toEqual(['NOT_FOUND version']);
  });
});

describe('what is wrong', () => {
  test('comes back all at once, and nothing is written', async () => {
    const payload = await write(graph, ['createClsm', 'CreateClsmInput'], {
      name: ' ',
      startedOn: '2020-01-02',
      endsOn: '2020-01-01',
      status: 'ACTIF',
      statusSince: '0001-01-01',
      leads: ['ville de Bron'],
      externalIds: [{ system: 'A', value: '' }],
      sources: [{ document: 'D', url: 'javascript:alert(1)' }],
      perimeter: {
        scale: 'COMMUNAL',
        declared: [
          { level: 'COMMUNE', code: '69029' },
          { level: 'COMMUNE', code: '99999' },
          { level: 'EPCI', code: '1' },
        ],
        since: '2020-01-01',
        until: '2019-01-01',
      },
    });
    expect(payload.userErrors.map(({ path, code }) => `${code} ${path.join('.')}`)).toEqual([
      'EMPTY name',
      'DATE_ORDER endsOn',
      'OUT_OF_RANGE statuses.0.since',
      'DATE_ORDER perimeters.0.until',
      'UNKNOWN_TERRITORY perimeters.0.declared.1.code',
      'WRONG_FORMAT perimeters.0.declared.2.code',
      'WRONG_FORMAT sources.0.url',
      'WRONG_FORMAT leads.0',
      'EMPTY externalIds.0.value',
    ]);
    for (const { messageFr, messageEn } of payload.userErrors) {
      expect(messageFr).toMatch(/\.$/);
      expect(messageEn).toMatch(/\.$|^[a-zA-Z]/);
    }
    expect(payload).toMatchObject({ scheme: null, change: null, current: null });
  });

  test.each<[string, [mutation: string, type: string], object]>([
    ['OUT_OF_RANGE coordinations.0.fte', ['openClsmPost', 'AddPostInput'], { post: { fte: 1.01 } }],
    [
      'OUT_OF_RANGE fundings.0.amount',
      ['addClsmFunding', 'AddFundingInput'],
      { funding: { year: 2024, source: 'ARS', purpose: 'POSTE', amount: -1 } },
    ],
    [
      'OUT_OF_RANGE fundings.0.year',
      ['addClsmFunding', 'AddFundingInput'],
      { funding: { year: 24, source: 'ARS', purpose: 'POSTE' } },
    ],
    [
      'WRONG_FORMAT links.0.toSchemeId',
      ['addClsmLink', 'AddLinkInput'],
      { link: { toKind: 'CLS', toSchemeId: 'clsm_x', nature: 'AUTRE' } },
    ],
    [
      'ILLEGAL_MOVE statuses.1',
      ['amendClsm', 'AmendClsmInput'],
      { status: 'PROJET', statusSince: '2024-01-01' },
    ],
    ['REQUIRED statusSince', ['amendClsm', 'AmendClsmInput'], { status: 'CLOS' }],
    ['REQUIRED name', ['amendClsm', 'AmendClsmInput'], { name: null }],
    ['UNSAFE_TEXT name', ['amendClsm', 'AmendClsmInput'], { name: 'a\u0000b' }],
    ['UNSAFE_TEXT name', ['amendClsm', 'AmendClsmInput'], { name: 'a\ud800b' }],
    ['TOO_LONG name', ['amendClsm', 'AmendClsmInput'], { name: 'x'.repeat(301) }],
    ['NO_CHANGE', ['amendClsm', 'AmendClsmInput'], {}],
    [
      'EMPTY perimeters.1.declared',
      ['setClsmPerimeter', 'SetPerimeterInput'],
      { scale: 'COMMUNAL', declared: [], since: '1950-01-01' },
    ],
    ['NOT_FOUND position', ['removeClsmSeat', 'RemovePartInput'], { position: -1 }],
  ])('%s', async (expected, [mutation, type], input) => {
    expect(await refused(mutation, type, input)).toContain(expected);
  });

  test('an unknown record is not found', async () => {
    expect(await refused('amendClsm', 'AmendClsmInput', { id: 'clsm_nulle_part', name: 'X' })).toEqual([
      'NOT_FOUND id',
    ]);
  });
});

describe('versions and keys', () => {
  test('a stale version is refused with the record as it is now', async () => {
    await change('amendClsm', 'AmendClsmInput', { name: 'Deux' });
    const payload = await write(graph, ['amendClsm', 'AmendClsmInput'], {
      id: bron.id,
      expectedVersion: 1,
      name: 'Trois',
    });
    expect(payload).toMatchObject({
      scheme: null,
      userErrors: [{ code: 'CONFLICT', path: ['expectedVersion'] }],
      current: { id: bron.id, version: 2 },
    });
  });

  test('a retry under the same key answers the same and writes once', async () => {
    const input = { ...NEW, name: 'Par clé', idempotencyKey: `clé ${bron.id}` };
    const first = await write(graph, ['createClsm', 'CreateClsmInput'], input);
    const second = await write(graph, ['createClsm', 'CreateClsmInput'], input);
    expect(second).toEqual(first);
    const other = await write(graph, ['createClsm', 'CreateClsmInput'], { ...input, name: 'Autre' });
    expect(other.userErrors).toMatchObject([{ code: 'KEY_REUSED', path: ['idempotencyKey'] }]);
    const elsewhere = { ...KEEPER, actor: 'autre clé' };
    const third = await write(graph, ['createClsm', 'CreateClsmInput', elsewhere], input);
    expect(third.scheme?.id).not.toBe(first.scheme?.id);
  });

  test('two changes in one request are seen by one another', async () => {
    const source = `mutation ($one: AmendClsmInput!, $two: AmendClsmInput!) {
      one: amendClsm(input: $one) { scheme { name version } }
      two: amendClsm(input: $two) { scheme { name version } }
    }`;
    const variables = {
      one: { id: bron.id, expectedVersion: 1, name: 'Un' },
      two: { id: bron.id, expectedVersion: 2, name: 'Deux' },
    };
    expect(await asked(graph, source, { variables, caller: KEEPER })).toEqual({
      one: { scheme: { name: 'Un', version: 2 } },
      two: { scheme: { name: 'Deux', version: 3 } },
    });
  });
});

describe('who may write', () => {
  const ars = (code: string): Caller => ({
    actor: 'ARS',
    scopes: ['write:clsm'],
    territories: [{ level: 'REGION', code }],
  });
  const rename = async (caller: Caller | null) => {
    const source = `mutation ($input: AmendClsmInput!) { amendClsm(input: $input) { userErrors { code } scheme { name } } }`;
    const variables = { input: { id: bron.id, expectedVersion: bron.version, name: 'Autre' } };
    return run(graph, source, { variables, caller });
  };
  const codeOf = async (caller: Caller | null) => (await rename(caller)).errors?.[0]?.extensions?.code;

  test('nobody without a key or with another scope', async () => {
    expect(await codeOf(null)).toBe('UNAUTHENTICATED');
    expect(await codeOf({ ...KEEPER, scopes: ['write:cls'] })).toBe('FORBIDDEN');
  });

  test('a région in its région, before and after', async () => {
    expect((await rename(ars('11'))).data).toEqual({
      amendClsm: { userErrors: [{ code: 'FORBIDDEN' }], scheme: null },
    });
    const away = await write(graph, ['setClsmPerimeter', 'SetPerimeterInput', ars('84')], {
      id: bron.id,
      expectedVersion: 1,
      scale: 'COMMUNAL',
      declared: [{ level: 'COMMUNE', code: '93066' }],
      since: '2025-01-01',
    });
    expect(away.userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await rename(ars('84'))).data).toEqual({
      amendClsm: { userErrors: [], scheme: { name: 'Autre' } },
    });
  });
});
