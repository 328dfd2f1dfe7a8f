import type { Gateway } from '../execution/create-gateway.ts';
import type { MaybePromise } from '../execution/maybe-promise.ts';

/** A gateway that may be replaced while it works. */
export interface LeasedGateway extends Gateway {
  /** Closes it as soon as the last of its requests has ended. */
  retire(): Promise<void>;
}

export function leaseGateway(gateway: Gateway): LeasedGateway {
  let running = 0;
  const { promise: idle, resolve: becomeIdle } = Promise.withResolvers<void>();
  let retired = false;

  function release(): void {
    running -= 1;
    if (retired && running === 0) becomeIdle();
  }

  /** Held until the last response, or until nobody wants more. */
  function leasedStream(open: () => AsyncIterableIterator<string>): AsyncIterableIterator<string> {
    running += 1;
    const responses = open();
    let held = true;
    const end = () => {
      if (held) release();
      held = false;
    };
    return {
      async next() {
        const response = await responses.next();
        if (response.done) end();
        return response;
      },
      async return() {
        await responses.return?.();
        end();
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  async function leased<T>(work: () => MaybePromise<T>): Promise<T> {
    running += 1;
    try {
      return await work();
    } finally {
      release();
    }
  }

  return {
    publicSchema: gateway.publicSchema,
    publicSdl: gateway.publicSdl,
    subgraphs: gateway.subgraphs,
    execute: (request) => leased(() => gateway.execute(request)),
    respond: (request) => leased(() => gateway.respond(request)),
    subscribe: (request) => leasedStream(() => gateway.subscribe(request)),
    operationType: (request) => gateway.operationType(request),
    get cached() {
      return gateway.cached;
    },
    close: () => gateway.close(),
    async retire() {
      retired = true;
      if (running > 0) await idle;
      await gateway.close();
    },
  };
}
