import { randomUUID } from 'node:crypto';
import type { Lease } from '../store/delivery-store.ts';
import type { Webhook } from '../webhook.ts';
import { type DeliverOptions, deliverNext } from './deliver-next.ts';
import { type EnqueueOptions, enqueueChanges } from './enqueue.ts';

export interface DispatcherOptions extends DeliverOptions, EnqueueOptions {
  /** Calls back when changes have come. @returns how to end that */
  onNews: (listener: () => void) => () => void;
  /** Told of what could not be read or recorded; it is tried again. */
  onProblem: (problem: unknown) => void;
}

/** Delivers to all webhooks: each in its order, several at a time. */
export interface Dispatcher {
  /** Resolves when all that was due has been tried. */
  run(): Promise<void>;
  /** Goes on by itself from now on. */
  start(): void;
  /** Ends what is under way, and leaves the webhooks to other processes. */
  close(): Promise<void>;
}

/** How long a process that died keeps others from its webhooks; longer than any attempt. */
const LEASE_MS = 60_000;

/** Between two looks at what has come due; news is looked at as it comes. */
const LOOK_EVERY_MS = 5_000;

const CONCURRENCY = 4;

/** Deliveries to one webhook before the others have their turn. */
const TURN = 100;

export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { deliveries, now, onNews, onProblem } = options;
  const owner = randomUUID();
  let running: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let endNews = () => {};
  let closed = false;
  let claimed = false;

  const lease = (): Lease => ({ owner, now: now(), until: new Date(now().getTime() + LEASE_MS) });

  /** One webhook's turn. @returns whether it wants another */
  async function serve(webhook: Webhook): Promise<boolean> {
    try {
      let position = webhook.position;
      for (let before = ''; before !== position && !closed; ) {
        before = position;
        position = await enqueueChanges({ ...webhook, position }, options);
      }
      for (let sent = 0; sent < TURN; sent += 1) {
        if (closed || !(await deliverNext(webhook.id, lease(), options))) return false;
      }
      return true;
    } catch (problem) {
      onProblem(problem);
      return false;
    }
  }

  /** A turn for each. @returns whether any wants another */
  async function serveAll(): Promise<boolean> {
    claimed = true;
    const webhooks = await deliveries.claim(lease());
    const next = webhooks.values();
    let more = false;
    await Promise.all(
      Array.from({ length: CONCURRENCY }, async () => {
        for (const webhook of next) more = (await serve(webhook)) || more;
      }),
    );
    return more;
  }

  async function serveToEnd(): Promise<void> {
    while (!closed && (await serveAll()));
  }

  /** One run at a time: asked for during one, the next begins when it is over, once for all who ask. */
  function run(): Promise<void> {
    waiting ??= running.then(() => {
      waiting = null;
      running = serveToEnd().catch(onProblem);
      return running;
    });
    return waiting;
  }

  return {
    run,
    start() {
      endNews = onNews(() => void run());
      timer = setInterval(() => void run(), LOOK_EVERY_MS).unref();
      void run();
    },
    async close() {
      closed = true;
      endNews();
      clearInterval(timer);
      await options.sender.close();
      await waiting;
      await running;
      if (claimed) await deliveries.release(owner).catch(onProblem);
    },
  };
}
