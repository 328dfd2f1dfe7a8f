import { Agent, request } from 'undici';
import type { Targets } from '../target/targets.ts';

/** One attempt, ready to go. */
export interface Message {
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** What became of an attempt: the status that was answered, or what kept it from being. */
export type Outcome = { status: number; error: null } | { status: null; error: string };

export interface Sender {
  /** Never rejects. Null when it was closed meanwhile: what became of the attempt is not known. */
  send(message: Message): Promise<Outcome | null>;
  close(): Promise<void>;
}

export interface SenderOptions {
  targets: Targets;
  /** For the whole of an attempt; 10 s by default. */
  timeoutMs?: number;
}

const CONNECT_TIMEOUT_MS = 5_000;

/** Bytes of an answer that are read before its connection is cut: nothing in it is needed. */
const MAX_ANSWER_BYTES = 16_384;

/**
 * Posts over a new connection each time, to an address that has just been checked. Redirects are not followed, and no header but ours is
 * sent.
 */
export function createSender({ targets, timeoutMs = 10_000 }: SenderOptions): Sender {
  const dispatcher = new Agent({
    connect: { lookup: targets.connectLookup, timeout: CONNECT_TIMEOUT_MS },
    maxHeaderSize: MAX_ANSWER_BYTES,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });
  let closed = false;
  return {
    async send({ url, headers, body }) {
      if (targets.problemInText(url)) return { status: null, error: 'REFUSED_ADDRESS' };
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        const answer = await request(url, { dispatcher, method: 'POST', headers, body, reset: true, signal });
        await answer.body.dump({ limit: MAX_ANSWER_BYTES, signal }).catch(() => {});
        return { status: answer.statusCode, error: null };
      } catch (error) {
        if (closed) return null;
        return { status: null, error: signal.aborted ? 'TIMEOUT' : codeOf(error) };
      }
    },
    close() {
      closed = true;
      return dispatcher.destroy();
    },
  };
}

/** An error by its code alone: its message may hold what the other side sent. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'FAILED';
}
