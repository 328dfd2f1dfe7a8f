import { pipeline, Transform } from 'node:stream';
import { ADMIN, type Caller } from '@maillage/kit/identity';
import { errorCodes, type FastifyInstance } from 'fastify';

export interface BodyLimits {
  /** For everybody. */
  maxBodyBytes: number;
  /** For callers who may write, and so send files; the server's own limit. */
  maxImportBodyBytes: number;
}

/** Refuses bodies that only callers who may write can send, before they are read. */
export function registerBodyLimit(
  server: FastifyInstance,
  { maxBodyBytes, maxImportBodyBytes }: BodyLimits,
): void {
  if (maxImportBodyBytes <= maxBodyBytes) return;
  server.addHook('preParsing', async ({ headers, caller }, _reply, payload) => {
    if (mayImport(caller ?? null)) return payload;
    const length = headers['content-length'];
    if (Number(length ?? 0) > maxBodyBytes) throw tooLarge();
    // A client that goes away ends both.
    return length === undefined ? pipeline(payload, limited(maxBodyBytes), () => {}) : payload;
  });
}

const tooLarge = () => new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE();

const mayImport = (caller: Caller | null): boolean =>
  caller?.scopes.some((scope) => scope === ADMIN || scope.startsWith('write:')) ?? false;

function limited(most: number): Transform {
  let size = 0;
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      size += piece.length;
      if (size > most) done(tooLarge());
      else done(null, piece);
    },
  });
}
