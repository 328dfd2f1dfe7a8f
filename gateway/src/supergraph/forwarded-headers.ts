import type { IncomingHttpHeaders } from 'node:http';

/** What a client's request carries to the transports of its fetches. */
export interface ClientHeaders {
  headers: IncomingHttpHeaders;
}

/** Headers that speak of one connection or body: no request can hand them on to another. */
export const NOT_FORWARDABLE: ReadonlySet<string> = new Set([
  'accept',
  'accept-encoding',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'expect',
  'host',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** Picks the named headers, lower case, out of a request's; what the client did not send is not sent on. */
export function forwardHeaders(names: readonly string[]): (context: object) => Record<string, string> {
  return (context) => {
    const { headers } = context as ClientHeaders;
    const forwarded: Record<string, string> = {};
    for (const name of names) {
      const value = headers[name];
      if (value !== undefined) forwarded[name] = Array.isArray(value) ? value.join(', ') : value;
    }
    return forwarded;
  };
}
