import { setTimeout as delay } from 'node:timers/promises';
import { createRandom, type Random } from '../writing/fuzz/random.ts';
import type { CrashingHub } from './crashing-hub.ts';

/** What the hub said was written. */
export interface Acknowledged {
  key: string;
  id: string;
  version: number;
}

export interface Writers {
  /** In the order of their coming. */
  acknowledged: readonly Acknowledged[];
  /** How many requests had no answer, or an answer that did not say; each was made again. */
  unanswered(): number;
  /** Answers that no client should have to see. */
  surprises: readonly string[];
  /** Resolves when every write that has begun has been acknowledged. */
  settled(): Promise<void>;
  /** Begins no more writes; resolves when those begun have been acknowledged. */
  finish(): Promise<void>;
}

export interface WritersOptions {
  hub: CrashingHub;
  apiKey: string;
  seed: number;
  count: number;
  /** Resolves when they may write. */
  gate: () => Promise<void>;
}

interface Payload {
  scheme: { id: string; version: number } | null;
  userErrors: { code: string }[];
  current: { version: number } | null;
  change: { version: number } | null;
}

interface Write {
  mutation: 'createClsm' | 'amendClsm' | 'addClsmDocument';
  type: string;
  input: Record<string, unknown>;
}

/** Records that each writer begins with; then it makes one in so many writes. */
const RECORDS = 2;
const NEW_ONE_IN = 0.03;
const DOCUMENT_ONE_IN = 0.1;
const REQUEST_TIMEOUT_MS = 10_000;
const WAIT_MS = 20;
const MOST_ATTEMPTS = 200;

/** Writers at full speed, on the same records: each writes until it has been told that it did, whatever dies meanwhile. */
export function startWriters({ hub, apiKey, seed, count, gate }: WritersOptions): Writers {
  const acknowledged: Acknowledged[] = [];
  const surprises: string[] = [];
  const versions = new Map<string, number>();
  let unanswered = 0;
  let underWay = 0;
  let finishing = false;

  /** Undefined when the answer does not say whether it was written. */
  async function send({ mutation, type, input }: Write): Promise<Payload | undefined> {
    const query = `mutation ($input: ${type}!) { payload: ${mutation}(input: $input) {
      scheme { id version } change { version } userErrors { code } current { version }
    } }`;
    try {
      const response = await fetch(await hub.endpoint(), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-api-key': apiKey },
        body: JSON.stringify({ query, variables: { input } }),
        signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
      });
      const { data, errors = [] } = (await response.json()) as {
        data?: { payload: Payload } | null;
        errors?: { message: string }[];
      };
      surprises.push(...errors.map(({ message }) => message).filter((text) => /deadlock|40P01/i.test(text)));
      return errors.length === 0 ? data?.payload : undefined;
    } catch {
      return undefined;
    }
  }

  /** Asks the same under the same key until there is an answer; after a conflict, nothing having been written, about the newer version. */
  async function write(key: string, { input, ...asked }: Write): Promise<void> {
    let current: Record<string, unknown> = { ...input, idempotencyKey: key };
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const payload = await send({ ...asked, input: current });
      const { scheme, change, userErrors = [], current: newer } = payload ?? {};
      const codes = userErrors.map(({ code }) => code);
      if (payload && scheme && change && codes.length === 0) {
        acknowledged.push({ key, id: scheme.id, version: change.version });
        versions.set(scheme.id, Math.max(versions.get(scheme.id) ?? 0, scheme.version));
        return;
      }
      if (codes.join() === 'CONFLICT') {
        current = { ...current, expectedVersion: newer?.version };
        continue;
      }
      if (codes.length > 0) {
        surprises.push(`${key}: ${codes}`);
        return;
      }
      unanswered += 1;
      await delay(WAIT_MS);
    }
    surprises.push(`${key}: no answer, ${MOST_ATTEMPTS} times`);
  }

  function next(key: string, round: number, random: Random): Write {
    const name = `Conseil ${key}`;
    if (round < RECORDS || random.happens(NEW_ONE_IN))
      return { mutation: 'createClsm', type: 'CreateClsmInput', input: { name } };
    const id = random.pick([...versions.keys()]);
    const base = { id, expectedVersion: versions.get(id) };
    return random.happens(DOCUMENT_ONE_IN)
      ? {
          mutation: 'addClsmDocument',
          type: 'AddDocumentInput',
          input: { ...base, document: { type: 'BILAN', title: key } },
        }
      : { mutation: 'amendClsm', type: 'AmendClsmInput', input: { ...base, name } };
  }

  async function run(writer: number): Promise<void> {
    const random = createRandom(`${seed} writer ${writer}`);
    for (let round = 0; !finishing; round += 1) {
      await gate();
      const key = `${writer}-${round}`;
      underWay += 1;
      await write(key, next(key, round, random));
      underWay -= 1;
    }
  }

  const all = Promise.all(Array.from({ length: count }, (_, writer) => run(writer)));
  return {
    acknowledged,
    surprises,
    unanswered: () => unanswered,
    async settled() {
      do await delay(WAIT_MS);
      while (underWay > 0);
    },
    async finish() {
      finishing = true;
      await all;
    },
  };
}
