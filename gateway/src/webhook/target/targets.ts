import type { LookupAddress } from 'node:dns';
import { lookup as systemLookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** All addresses of a host name. Rejects when it has none. */
export type Lookup = (hostname: string) => Promise<LookupAddress[]>;

export interface TargetOptions {
  /** For development alone: plain HTTP and addresses of this machine and its network are allowed. */
  allowLocal?: boolean;
  lookup?: Lookup;
}

export type TargetProblem = 'MALFORMED' | 'NOT_HTTPS' | 'CREDENTIALS' | 'NOT_PUBLIC' | 'UNRESOLVED';

/** Where webhooks may be sent. */
export interface Targets {
  /** What speaks against an address, its host resolved; null when nothing does. */
  problemOf(url: string): Promise<TargetProblem | null>;
  /** What speaks against an address as it is written. */
  problemInText(url: string): TargetProblem | null;
  /** Resolves host names for a connection: it is made to an address that was checked, or fails. */
  connectLookup: LookupFunction;
}

/** A host name that leads to an address where webhooks must not go. */
export class RefusedAddress extends Error {
  readonly code = 'REFUSED_ADDRESS';
}

const resolveAll: Lookup = (hostname) => systemLookup(hostname, { all: true, verbatim: true });

export function createTargets({ allowLocal = false, lookup = resolveAll }: TargetOptions = {}): Targets {
  const isAllowed = (address: string) => allowLocal || isPublicAddress(address);

  function problemInText(text: string): TargetProblem | null {
    if (!URL.canParse(text)) return 'MALFORMED';
    const { protocol, username, password, hostname } = new URL(text);
    if (protocol !== 'https:' && !(allowLocal && protocol === 'http:')) return 'NOT_HTTPS';
    if (username || password) return 'CREDENTIALS';
    const literal = literalAddress(hostname);
    return literal && !isAllowed(literal) ? 'NOT_PUBLIC' : null;
  }

  return {
    problemInText,
    async problemOf(text) {
      const problem = problemInText(text);
      if (problem) return problem;
      const { hostname } = new URL(text);
      if (literalAddress(hostname)) return null;
      const addresses = await lookup(hostname).catch(() => []);
      if (addresses.length === 0) return 'UNRESOLVED';
      return addresses.every(({ address }) => isAllowed(address)) ? null : 'NOT_PUBLIC';
    },
    connectLookup(hostname, options, done) {
      lookup(hostname).then(
        (addresses) => {
          const [first] = addresses;
          if (!first || !addresses.every(({ address }) => isAllowed(address))) {
            done(new RefusedAddress(`${hostname} leads to an address that is not public`), '');
          } else if (options.all) done(null, addresses);
          else done(null, first.address, first.family);
        },
        (error) => done(error, ''),
      );
    },
  };
}

/** The address that a URL's host is, without brackets; null for a name. The parser has turned `0x7f.1` and `2130706433` into `127.0.0.1`. */
function literalAddress(hostname: string): string | null {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1');
  return isIP(bare) ? bare : null;
}
