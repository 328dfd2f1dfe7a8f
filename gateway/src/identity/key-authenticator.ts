import { timingSafeEqual } from 'node:crypto';
import type { Caller, IsoDate } from '@maillage/kit';
import { parseApiKey } from './api-key.ts';
import { AuthenticationError } from './authentication-error.ts';
import type { KeptKey, KeyStore } from './key-store.ts';

export interface KeyAuthenticatorOptions {
  store: Pick<KeyStore, 'list' | 'touch'>;
  today: () => IsoDate;
  /** How long the list of keys is held, in milliseconds; within so long a revoked key is refused. 5 s by default. */
  holdMs?: number;
  /** Milliseconds since some fixed moment. */
  clock?: () => number;
}

/** Checks API keys against a list that is read again at most once in `holdMs`, whatever is sent. */
export interface KeyAuthenticator {
  /** @throws AuthenticationError for a key that is malformed, unknown, forged, expired or revoked */
  authenticate(text: string): Caller | Promise<Caller>;
  /** Resolves once every use is written down. */
  close(): Promise<void>;
}

const HOLD_MS = 5_000;

/** A key that is not in the list may be a new one: then the list is read again, but no more often than this. */
const NEW_KEY_MS = 1_000;

const TOUCH_MS = 60_000;

interface KnownKey {
  key: KeptKey;
  caller: Caller;
}

interface KnownKeys {
  readAt: number;
  byId: ReadonlyMap<string, KnownKey>;
}

export function createKeyAuthenticator(options: KeyAuthenticatorOptions): KeyAuthenticator {
  const { store, today, holdMs = HOLD_MS, clock = () => performance.now() } = options;
  const touchedAt = new Map<string, number>();
  const touching = new Set<Promise<void>>();
  let known: KnownKeys | undefined;
  let reading: Promise<KnownKeys> | undefined;

  async function read(): Promise<KnownKeys> {
    const readAt = clock();
    try {
      const keys = await store.list();
      known = { readAt, byId: new Map(keys.map((key) => [key.id, { key, caller: callerOf(key) }])) };
      return known;
    } catch {
      throw new AuthenticationError('API keys cannot be checked at the moment.', 'IDENTITY_UNAVAILABLE');
    } finally {
      reading = undefined;
    }
  }

  /** Once a minute at most, off the request's path; a use that can't be written down is no reason to refuse it. */
  function touch(id: string): void {
    const now = clock();
    if (now - (touchedAt.get(id) ?? Number.NEGATIVE_INFINITY) < TOUCH_MS) return;
    touchedAt.set(id, now);
    const done: Promise<void> = store
      .touch(id, new Date())
      .catch(() => {})
      .finally(() => touching.delete(done));
    touching.add(done);
  }

  function check({ id, hash }: { id: string; hash: Buffer }, { byId }: KnownKeys): Caller {
    const found = byId.get(id);
    if (!found || !timingSafeEqual(found.key.hash, hash)) {
      throw new AuthenticationError('This API key is not valid.');
    }
    const { key, caller } = found;
    if (key.revokedAt !== null) throw new AuthenticationError('This API key has been revoked.');
    if (key.expiresOn !== null && key.expiresOn < today()) {
      throw new AuthenticationError(`This API key expired after ${key.expiresOn}.`);
    }
    touch(id);
    return caller;
  }

  return {
    authenticate(text) {
      const given = parseApiKey(text);
      if (!given) throw new AuthenticationError('This API key is malformed: it is written mlg_…');
      const age = known ? clock() - known.readAt : Number.POSITIVE_INFINITY;
      if (known && age < (known.byId.has(given.id) ? holdMs : NEW_KEY_MS)) return check(given, known);
      reading ??= read();
      return reading.then((keys) => check(given, keys));
    },
    async close() {
      await Promise.all(touching);
    },
  };
}

/** The change log names the key by its id: its label, which may be changed or name somebody, stays out of it. */
const callerOf = ({ id, scopes, territories }: KeptKey): Caller => ({
  actor: `key:${id}`,
  scopes,
  territories,
});
