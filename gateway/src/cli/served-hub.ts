import { setTimeout as delay } from 'node:timers/promises';
import type { Hub } from '../hub/create-hub.ts';
import { leaseGateway } from '../supergraph/leased-gateway.ts';

/** A hub that is opened anew each time its database has been restored. */
export interface ServedHub {
  /** Undefined while it is read again. */
  current(): Hub | undefined;
  close(): Promise<void>;
}

export interface ServedHubOptions {
  /** Opens the hub; `onRestored` is to be called when its database is other than it was. */
  open: (onRestored: () => void) => Promise<Hub>;
  onRestored: () => void;
  onReopened: () => void;
  /** Told why it could not be opened again; it is tried until it can. */
  onProblem: (error: unknown) => void;
}

interface LeasedHub {
  hub: Hub;
  /** Resolves when its requests have ended, or have had their time. */
  retire(): Promise<void>;
}

/** Milliseconds that requests under way are given to end, and between two attempts to open the hub. */
const GRACE = 2_000;
const AGAIN_AFTER = 1_000;

export async function serveHub(options: ServedHubOptions): Promise<ServedHub> {
  const { open, onRestored, onReopened, onProblem } = options;
  let closed = false;
  let current: LeasedHub | undefined;

  async function openLeased(): Promise<void> {
    const opened = await open(() => {
      lastWork = lastWork.then(reopen).catch(onProblem);
    });
    const gateway = leaseGateway(opened.gateway);
    current = {
      hub: { ...opened, gateway },
      retire: () => Promise.race([gateway.retire(), delay(GRACE, undefined, { ref: false })]),
    };
  }

  async function reopen(): Promise<void> {
    const old = current;
    current = undefined;
    onRestored();
    await old?.retire();
    await old?.hub.close();
    while (!closed && !current) {
      try {
        await openLeased();
        onReopened();
      } catch (error) {
        onProblem(error);
        await delay(AGAIN_AFTER);
      }
    }
  }

  let lastWork = openLeased();
  await lastWork;
  return {
    current: () => current?.hub,
    async close() {
      closed = true;
      await lastWork;
      await current?.hub.close();
    },
  };
}
