import { schemeKinds } from '@maillage/gateway';
import { type Feed, kindSlug } from '@maillage/kit';
import {
  buildSchema,
  type ExecutionResult,
  type GraphQLField,
  isInputObjectType,
  isNonNullType,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EMPTY } from '../../support/templates.ts';
import { createTestHub, type TestHub } from '../../support/test-hub.ts';
import { asked, KEEPER, type Payload, run } from '../support.ts';
import { anyInput } from './any-input.ts';
import { createRandom, MUTATIONS, type Random, SEED } from './random.ts';

let graph: TestHub;
let mutations: GraphQLField<unknown, unknown>[];
let feeds: Map<string, Feed<unknown>>;

/** By the name of the payload: the versions of the records that were written, by id. */
const known = new Map<string, Map<string, number>>();

beforeAll(async () => {
  graph = await createTestHub(EMPTY);
  const { stores, publicSdl } = graph.hub;
  mutations = Object.values(buildSchema(publicSdl).getMutationType()?.getFields() ?? {}).filter(({ type }) =>
    /^(Clsm|Cls|Ptsm|Asv|Cpts|Qpv|Partner|Action)Payload$/.test(String(type)),
  );
  feeds = new Map<string, Feed<unknown>>([
    ...schemeKinds.map(({ code, typeName }): [string, Feed<unknown>] => [
      `${typeName}Payload`,
      stores.schemes.get(code)?.feed as Feed<unknown>,
    ]),
    ['PartnerPayload', stores.partners.feed],
    ['ActionPayload', stores.actions.feed],
  ]);
});

afterAll(() => graph[Symbol.asyncDispose]());

/** Codes of what a caller can be told that is not data: the input is not one of the schema. */
const MALFORMED = new Set(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']);

test(
  `${MUTATIONS} mutated mutations crash nothing and write nothing by halves (seed ${SEED})`,
  async () => {
    const told = { written: 0, refused: 0, malformed: 0 };
    const read = new Map<string, number>();
    for (let index = 0; index < MUTATIONS; index += 1) {
      const random = createRandom(`${SEED} ${index}`);
      const mutation = index < CREATIONS ? creation(index) : possible(random.pick(mutations));
      const payloadName = String(mutation.type);
      const drawn = keyed(anyInput(inputOf(mutation), random), index, random);
      const input = aimed(drawn, payloadName, random);
      const result = await run(graph, sourceOf(mutation), { variables: { input }, caller: KEEPER });
      const payload = answered(result, `run ${index} of seed ${SEED}: ${mutation.name}`);
      const { entries, last } = await (feeds.get(payloadName) as Feed<unknown>).read(
        read.get(payloadName) ?? 0,
        10,
      );
      read.set(payloadName, last);
      if (payload?.change) {
        expect(entries.length, mutation.name).toBe(/^(merge|undo)/.test(mutation.name) ? entries.length : 1);
        expect(entries.length).toBeGreaterThan(0);
        for (const { id, version, record } of entries) remember(payloadName, [id, version, record !== null]);
        told.written += 1;
      } else {
        expect(entries, `run ${index} of seed ${SEED} wrote though it was refused`).toEqual([]);
        told[payload ? 'refused' : 'malformed'] += 1;
      }
    }
    expect(told.written).toBeGreaterThan(MUTATIONS / 10);
    expect(told.refused).toBeGreaterThan(MUTATIONS / 10);
    await agrees();
  },
  MUTATIONS * 250 + 60_000,
);

/** Calls that come first, so that there are records to write about. */
const CREATIONS = 64;

/** A creation instead of what can only be done to a record, where there is none. */
const possible = (mutation: GraphQLField<unknown, unknown>) =>
  (known.get(String(mutation.type))?.size ?? 0) > (mutation.name.startsWith('withdraw') ? 4 : 0)
    ? mutation
    : (mutations.find(({ name, type }) => name.startsWith('create') && type === mutation.type) ?? mutation);

/** A key that was used before, sometimes; else none, or one of its own. */
function keyed(input: unknown, index: number, random: Random): unknown {
  if (typeof input !== 'object' || input === null || !('idempotencyKey' in input)) return input;
  if (random.happens(0.1)) return input;
  return { ...input, idempotencyKey: random.happens(0.2) ? 'la même' : `clé ${index}` };
}

const creation = (index: number) => {
  const creations = mutations.filter(({ name }) => name.startsWith('create'));
  return creations[index % creations.length] as GraphQLField<unknown, unknown>;
};

function inputOf({ args }: GraphQLField<unknown, unknown>) {
  const type = args[0]?.type;
  if (!isNonNullType(type) || !isInputObjectType(type.ofType))
    throw new TypeError('a mutation has one input');
  return type.ofType;
}

const sourceOf = ({ name, args }: GraphQLField<unknown, unknown>) =>
  `mutation ($input: ${args[0]?.type}) { payload: ${name}(input: $input) {
    change { version differences(first: 5) { path before after } } userErrors { path code messageFr messageEn } visible } }`;

/** Mostly at a record that is there, at its version. */
function aimed(input: unknown, payload: string, random: Random): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input) || !('id' in input)) return input;
  const records = [...(known.get(payload) ?? [])];
  if (records.length === 0 || random.happens(0.1)) return input;
  const [id, expectedVersion] = random.pick(records) as [string, number];
  const [otherId, otherExpectedVersion] = random.pick(records) as [string, number];
  return {
    ...input,
    id,
    expectedVersion: random.happens(0.9) ? expectedVersion : 1,
    ...('otherId' in input && { otherId, otherExpectedVersion }),
    ...('version' in input && { version: 1 + Math.floor(expectedVersion / 2) }),
  };
}

function remember(payload: string, [id, version, isThere]: [string, number, boolean]): void {
  const records = known.get(payload) ?? new Map<string, number>();
  known.set(payload, records);
  if (isThere) records.set(id, version);
  else records.delete(id);
}

/** The payload, or null where the input was none of the schema. Fails on anything that was not meant. */
function answered({ data, errors }: ExecutionResult, where: string): Payload | null {
  if (errors) {
    for (const { message, extensions } of errors)
      expect(MALFORMED.has(String(extensions.code)), `${where}: ${message}`).toBe(true);
    return null;
  }
  const payload = data?.payload as Payload | undefined;
  expect(payload, where).toBeTruthy();
  if (!payload) return null;
  expect(payload.userErrors.length === 0, `${where}: ${JSON.stringify(payload.userErrors[0])}`).toBe(
    payload.change !== null,
  );
  if (payload.change) expect(payload.visible, where).toBe(true);
  for (const { messageFr, messageEn, path } of payload.userErrors) {
    expect(messageFr && messageEn, where).toBeTruthy();
    expect(path.every((part) => typeof part === 'string')).toBe(true);
  }
  return payload;
}

/** The tables, the change log and the read model say the same. */
async function agrees(): Promise<void> {
  for (const definition of schemeKinds) {
    const records = known.get(`${definition.typeName}Payload`) ?? new Map<string, number>();
    const store = graph.hub.stores.schemes.get(definition.code);
    const heads = await store?.lists.byIds([...records.keys()]);
    expect(
      heads?.map((head) => head?.version),
      kindSlug(definition),
    ).toEqual([...records.values()]);
    const answer = await asked(
      graph,
      `{ own: ${definition.listField} { totalCount } all: schemes(filter: { kind: { eq: ${definition.code} } }) { totalCount } }`,
    );
    expect(answer).toEqual({ own: { totalCount: records.size }, all: { totalCount: records.size } });
  }
  const partners = known.get('PartnerPayload') ?? new Map<string, number>();
  const found = await graph.hub.stores.partners.byIds([...partners.keys()]);
  expect(found.map((partner) => partner?.version)).toEqual([...partners.values()]);
}
