import type { Gateway } from '../execution/create-gateway.ts';

/** A gateway that may be replaced while it works. */
export interface LeasedGateway extends Gateway {
  /** Closes it as soon as the last of its requests has ended. */
  retire(): Promise<void>;
}

export function leaseGateway(gateway: Gateway): LeasedGateway {
  let running = 0;
  const { promise: idle, resolve: becomeIdle } = Promise.withResolvers<void>();
  let retired = false;

  async function leased<T>(work: () => Promise<T>): Promise<T> {
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
      if (retired && running === 0) becomeIdle();
    }
  }

  return {
    publicSchema: gateway.publicSchema,
    publicSdl: gateway.publicSdl,
    subgraphs: gateway.subgraphs,
    execute: (request) => leased(() => gateway.execute(request)),
    respond: (request) => leased(() => gateway.respond(request)),
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
