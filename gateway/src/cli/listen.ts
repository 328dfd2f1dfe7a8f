import type { FastifyInstance } from 'fastify';
import { StartupError } from '../database/startup-error.ts';

export interface Address {
  host: string;
  port: number;
}

/** Makes the server listen. @returns its origin, `http://localhost:4000` @throws StartupError when the address can't be had */
export async function listen(server: FastifyInstance, { host, port }: Address): Promise<string> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    throw new StartupError(whyNot(error as NodeJS.ErrnoException, { host, port }));
  }
  const address = server.server.address();
  return `http://${host}:${typeof address === 'object' && address ? address.port : port}`;
}

function whyNot({ code }: NodeJS.ErrnoException, { host, port }: Address): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken: give another with --port.`;
    case 'EACCES':
      return `Port ${port} needs more rights than this user has: give another with --port.`;
    default:
      return `Can't listen on ${host}:${port} (${code}).`;
  }
}
