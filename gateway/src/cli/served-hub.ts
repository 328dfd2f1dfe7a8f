import { setTimeout as delay } from 'node:timers/promises';
import type { Hub, HubOptions } from '../hub/create-hub.ts';
import type { ReopeningReason } from '../hub/reopenings.ts';
import { leaseGateway } from '../supergraph/leased-gateway.ts';

/** A hub that is opened anew each time its database gives a reason to. */
export interface ServedHub {
  /** Undefined while it is read again after a restoration. */
  current(): Hub | undefined;
  close(): Promise<void>;
}

export interface ServedHubOptions {
  /** Opens a hub that tells of the reasons, and of its writes. */
  open: (told: Required<Pick<HubOptions, 'onReopening' | 'afterWrite'>>) => Promise<Hub>;
  onReopening: (reason: ReopeningReason) => void;
  onReopened: (reason: ReopeningReason) => void;
  /** Told why it could not be opened again; it is tried until it can. */
  onProblem: (error: unknown) => void;
}

interface HubState {
  /** Its database was restored since: it answers no more. */
  restored: boolean;
  /** Another hub that has to take its writes in before they are answered. */
  follower: Hub | null;
}

interface OpenHub extends HubState {
  hub: Hub;
  /** Closes it when its requests have ended, or have had their time, in milliseconds. */
  retire(grace: number): Promise<void>;
  /** Closes it, once. */
  close(): Promise<void>;
}

/** What requests read is no more, after a restoration; beside newer reference data, it is only older, and a file may be on its way in. */
const GRACE: Record<ReopeningReason, number> = { RESTORED: 2_000, REFERENCE: 30_000 };

/** Milliseconds between two attempts to open the hub. */
const AGAIN_AFTER = 1_000;

/**
 * Serves a hub. After a restoration it is closed before another is opened, since it has nothing right to say any more. Beside new reference
 * data it goes on until the other is open, and no request fails; there are two at most.
 */
export async function serveHub(options: ServedHubOptions): Promise<ServedHub> {
  const { onReopening, onReopened, onProblem } = options;
  let closed = false;
  let current: OpenHub | undefined;
  let retirement: Promise<void> = Promise.resolve();

  async function open(): Promise<OpenHub> {
    const state: HubState = { restored: false, follower: null };
    const hub = await options.open({
      onReopening(reason) {
        if (reason === 'RESTORED') state.restored = true;
        work = work.then(() => (current === state ? reopen(current, reason) : undefined)).catch(onProblem);
      },
      afterWrite: async () => state.follower?.refresh(),
    });
    const gateway = leaseGateway(hub.gateway);
    let closing: Promise<void> | undefined;
    const close = () => {
      closing ??= hub.close();
      return closing;
    };
    return Object.assign(state, {
      hub: { ...hub, gateway },
      async retire(grace: number) {
        await Promise.race([gateway.retire(), delay(grace, undefined, { ref: false })]);
        await close();
      },
      close,
    });
  }

  /** Tries until it can. */
  async function openAgain(): Promise<OpenHub | null> {
    while (!closed) {
      try {
        return await open();
      } catch (error) {
        onProblem(error);
        await delay(AGAIN_AFTER);
      }
    }
    return null;
  }

  async function reopen(old: OpenHub, reason: ReopeningReason): Promise<void> {
    onReopening(reason);
    if (reason === 'RESTORED') await old.retire(GRACE[reason]);
    else await retirement;
    const next = await openAgain();
    if (!next) return;
    if (reason === 'REFERENCE') {
      old.follower = next.hub;
      await next.hub.refresh();
    }
    current = next;
    onReopened(reason);
    if (reason === 'REFERENCE') retirement = old.retire(GRACE[reason]).catch(onProblem);
  }

  let work = open().then((opened) => {
    current = opened;
  });
  await work;
  return {
    current: () => (current?.restored ? undefined : current?.hub),
    async close() {
      closed = true;
      await work;
      await retirement;
      await current?.close();
    },
  };
}
