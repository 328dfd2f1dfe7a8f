import type { Caller } from '@maillage/kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EMPTY } from '../support/templates.ts';
import { createTestHub, type TestHub } from '../support/test-hub.ts';
import { asked, KEEPER, write } from './support.ts';

let graph: TestHub;

beforeAll(async () => {
  graph = await createTestHub(EMPTY);
});

afterAll(() => graph[Symbol.asyncDispose]());

const PAYLOAD = `
  record: RECORD { id version }
  change { asked successorId }
  userErrors { path code messageFr messageEn }
  visible
`;

interface Answer {
  record: { id: string; version: number } | null;
  change: { asked: string } | null;
  userErrors: { path: string[]; code: string }[];
  visible: boolean;
}

async function send(
  record: 'partner' | 'action',
  [mutation, type, caller = KEEPER]: readonly [string, string, Caller?],
  input: object,
): Promise<Answer> {
  const source = `mutation ($input: ${type}!) { payload: ${mutation}(input: $input) { ${PAYLOAD.replace('RECORD', record)} } }`;
  const data = await asked(graph, source, { variables: { input }, caller });
  return data.payload as unknown as Answer;
}

async function created(
  record: 'partner' | 'action',
  input: object,
): Promise<{ id: string; version: number }> {
  const [mutation, type] =
    record === 'partner' ? ['createPartner', 'CreatePartnerInput'] : ['createAction', 'CreateActionInput'];
  const answer = await send(record, [mutation, type], input);
  expect(answer).toMatchObject({ userErrors: [], visible: true });
  if (!answer.record) throw new Error('nothing was written');
  return answer.record;
}

const partner = (input: object) => created('partner', { category: 'ASSOCIATION', ...input });
const codes = ({ userErrors }: Answer) =>
  userErrors.map(({ path, code }) => `${code} ${path.join('.')}`.trim());

async function council(name: string, seats: string[]): Promise<string> {
  const { scheme } = await write(graph, ['createClsm', 'CreateClsmInput'], {
    name,
    status: 'ACTIF',
    perimeter: { scale: 'COMMUNAL', declared: [{ level: 'COMMUNE', code: '69029' }] },
  });
  let version = 1;
  for (const partnerId of seats) {
    const input = { id: scheme?.id, expectedVersion: version, seat: { partnerId, body: 'COPIL' } };
    expect((await write(graph, ['seatInClsm', 'AddSeatInput'], input)).userErrors).toEqual([]);
    version += 1;
  }
  return scheme?.id ?? '';
}

describe('partners', () => {
  test('are created, amended and withdrawn', async () => {
    const { id } = await partner({ name: 'INSEE', siren: '120027016', communeCode: '92049' });
    const amended = await send('partner', ['amendPartner', 'AmendPartnerInput'], {
      id,
      expectedVersion: 1,
      siren: null,
      siret: '12002701600563',
    });
    expect(amended).toMatchObject({ record: { id, version: 2 }, change: { asked: 'amend' } });
    expect(
      await asked(graph, `{ partner(siret: "12002701600563") { name siren history { totalCount } } }`),
    ).toEqual({
      partner: { name: 'INSEE', siren: null, history: { totalCount: 2 } },
    });
    const gone = await send('partner', ['withdrawPartner', 'WithdrawInput'], { id, expectedVersion: 2 });
    expect(gone).toMatchObject({ record: null, userErrors: [] });
    expect(await asked(graph, `{ partner(id: "${id}") { name } }`)).toEqual({ partner: null });
  });

  test('have every problem told at once', async () => {
    const wrong = {
      name: '',
      category: 'AUTRE',
      siren: '123456789',
      finess: '1',
      rna: '2',
      communeCode: '0',
    };
    expect(codes(await send('partner', ['createPartner', 'CreatePartnerInput'], wrong))).toEqual([
      'EMPTY name',
      'WRONG_FORMAT siren',
      'WRONG_FORMAT finess',
      'WRONG_FORMAT rna',
      'UNKNOWN_TERRITORY communeCode',
    ]);
  });

  test('have a SIRET and a FINESS number of their own', async () => {
    const { id } = await partner({ name: 'Premier', finess: '690000013' });
    const second = await send('partner', ['createPartner', 'CreatePartnerInput'], {
      name: 'Second',
      category: 'AUTRE',
      finess: '690000013',
    });
    expect(second.userErrors).toMatchObject([
      { code: 'DUPLICATE', path: ['finess'], messageFr: `${id} a déjà ce numéro.` },
    ]);
  });

  test('that are one are found, merged, and mean the same wherever they are named', async () => {
    const kept = await partner({
      name: 'UNAFAM délégation du Rhône',
      communeCode: '69123',
      rna: 'W691000001',
    });
    const double = await partner({
      name: 'UNAFAM délégation Rhône',
      communeCode: '69123',
      siren: '120027016',
    });
    const [one, two] = [await council('Un', [kept.id]), await council('Deux', [double.id])];
    const found = await asked(
      graph,
      `{ partnerDuplicates(partner: "${kept.id}") { totalCount nodes { reasons similarity partners { id } } } }`,
    );
    expect(found.partnerDuplicates).toMatchObject({ totalCount: 1, nodes: [{ reasons: ['CLOSE_NAME'] }] });

    const input = { id: kept.id, expectedVersion: 1, otherId: double.id, otherExpectedVersion: 1 };
    expect(await send('partner', ['mergePartner', 'MergeInput'], input)).toMatchObject({
      record: { id: kept.id, version: 2 },
      userErrors: [],
      visible: true,
    });
    const source = `{
      partner(id: "${double.id}") { id name siren rna seats { scheme { name } } }
      two: scheme(id: "${two}") {
        seats { partner { name siren } }
        sharedPartners(with: "${one}") { nodes { partner { id name } } }
      }
      partnerDuplicates(partner: "${kept.id}") { totalCount }
    }`;
    const shared = { nodes: [{ partner: { id: kept.id, name: 'UNAFAM délégation du Rhône' } }] };
    const merged = { name: 'UNAFAM délégation du Rhône', siren: '120027016' };
    const answer = await asked(graph, source.replace(/sharedPartners\(with[^)]*\)/, 'sharedPartners'));
    expect(answer).toMatchObject({
      partner: { id: kept.id, ...merged, rna: 'W691000001' },
      two: { seats: [{ partner: merged }], sharedPartners: shared },
      partnerDuplicates: { totalCount: 0 },
    });
    expect((answer.partner as unknown as { seats: unknown[] }).seats).toHaveLength(2);

    const undone = await send('partner', ['undoPartnerChange', 'UndoInput'], {
      id: kept.id,
      expectedVersion: 2,
      version: 2,
    });
    expect(undone.userErrors).toEqual([]);
    const apart = await asked(
      graph,
      `{ partner(id: "${double.id}") { id siren version } two: scheme(id: "${two}") { sharedPartners { nodes { partner { id } } } } }`,
    );
    expect(apart).toEqual({
      partner: { id: double.id, siren: '120027016', version: 3 },
      two: { sharedPartners: { nodes: [] } },
    });
  });

  test('are for those who write in their commune', async () => {
    const { id } = await partner({ name: 'À Bron', communeCode: '69029' });
    const from = (code: string): Caller => ({
      actor: 'ARS',
      scopes: ['write:partner'],
      territories: [{ level: 'REGION', code }],
    });
    const rename = (caller: Caller) =>
      send('partner', ['amendPartner', 'AmendPartnerInput', caller], {
        id,
        expectedVersion: 1,
        name: 'Bron',
      });
    expect(codes(await rename(from('11')))).toEqual(['FORBIDDEN id']);
    expect(codes(await rename(from('84')))).toEqual([]);
  });
});

describe('actions', () => {
  const ACTION = { title: 'Café des aidants', theme: 'SISM', startedOn: '2025-01-01' };

  test('are created, amended, undone and withdrawn', async () => {
    const one = await council('Porteur', []);
    const { id } = await created('action', {
      ...ACTION,
      carriers: [{ kind: 'CLSM', schemeId: one, role: 'LEAD' }],
      fundings: [{ year: 2025, source: 'ARS', purpose: 'ACTION', amount: 1_000 }],
      targets: [{ level: 'COMMUNE', code: '69029' }],
      sources: [{ document: 'bilan' }],
    });
    const read = () =>
      asked(
        graph,
        `{ scheme(id: "${one}") { actions { nodes { id title fundings { position amount } } } } }`,
      );
    const shown = (title: string) => ({
      scheme: { actions: { nodes: [{ id, title, fundings: [{ position: 0, amount: 1_000 }] }] } },
    });
    expect(await read()).toEqual(shown('Café des aidants'));
    const amend = { id, expectedVersion: 1, title: 'Café' };
    expect(codes(await send('action', ['amendAction', 'AmendActionInput'], amend))).toEqual([]);
    expect(await read()).toEqual(shown('Café'));
    const undo = { id, expectedVersion: 2, version: 2 };
    expect(codes(await send('action', ['undoActionChange', 'UndoInput'], undo))).toEqual([]);
    expect(await read()).toEqual(shown('Café des aidants'));
    expect(
      codes(await send('action', ['withdrawAction', 'WithdrawInput'], { id, expectedVersion: 3 })),
    ).toEqual([]);
    expect(await read()).toEqual({ scheme: { actions: { nodes: [] } } });
  });

  test('have every problem told at once', async () => {
    const wrong = {
      title: '',
      theme: 'SISM',
      startedOn: '2025-01-02',
      endedOn: '2025-01-01',
      carriers: [
        { kind: 'CLS', schemeId: 'clsm_a', role: 'LEAD' },
        { kind: 'CLSM', schemeId: 'clsm_a', role: 'LEAD' },
      ],
      partnerIds: ['x'],
      fundings: [{ year: 1, source: 'ARS', purpose: 'ACTION' }],
      targets: [{ level: 'COMMUNE', code: '99999' }],
    };
    expect(codes(await send('action', ['createAction', 'CreateActionInput'], wrong))).toEqual([
      'EMPTY title',
      'DATE_ORDER endedOn',
      'WRONG_FORMAT carriers.0.schemeId',
      'DUPLICATE carriers.1',
      'WRONG_FORMAT partnerIds.0',
      'OUT_OF_RANGE fundings.0.year',
      'UNKNOWN_TERRITORY targets.0.code',
    ]);
  });

  test('are for those who write where they aim', async () => {
    const ars: Caller = {
      actor: 'ARS',
      scopes: ['write:action'],
      territories: [{ level: 'DEPARTEMENT', code: '69' }],
    };
    const create = async (targets: object[]) =>
      codes(await send('action', ['createAction', 'CreateActionInput', ars], { ...ACTION, targets }));
    expect(await create([])).toEqual(['FORBIDDEN id']);
    expect(await create([{ level: 'COMMUNE', code: '93066' }])).toEqual(['FORBIDDEN id']);
    expect(await create([{ level: 'COMMUNE', code: '69029' }])).toEqual([]);
  });
});
