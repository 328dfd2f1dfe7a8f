import type { Dispatcher } from 'undici';
import { TransportFailure } from './transport-failure.ts';

/** The whole body as text, given up as soon as it is known to be larger than `maxBytes`. */
export async function readBody(
  { headers, body }: Dispatcher.ResponseData,
  maxBytes: number,
): Promise<string> {
  if (Number(headers['content-length']) > maxBytes) return giveUp(body, maxBytes);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += (chunk as Buffer).length;
    if (bytes > maxBytes) return giveUp(body, maxBytes);
    chunks.push(chunk as Buffer);
  }
  const [only] = chunks;
  return (only && chunks.length === 1 ? only : Buffer.concat(chunks)).toString('utf8');
}

function giveUp(body: Dispatcher.ResponseData['body'], maxBytes: number): never {
  body.on('error', () => {});
  body.destroy();
  throw new TransportFailure('SUBGRAPH_BAD_RESPONSE', `answered with more than ${maxBytes} bytes`);
}
