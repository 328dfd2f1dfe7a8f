import type { Dispatcher } from 'undici';
import { TransportFailure } from './transport-failure.ts';

export interface HttpAnswer {
  status: number;
  text: string;
}

export interface ExchangeLimits {
  /** From asking, waiting for a connection included, to the last byte. */
  timeoutMs: number;
  maxBodyBytes: number;
}

/**
 * One request and its whole answer as text, without the streams that an answer of this size has no use for. Rejects with a
 * `TransportFailure`; whatever comes later is thrown away, connection included.
 */
export function exchange(
  dispatcher: Dispatcher,
  request: Dispatcher.DispatchOptions,
  { timeoutMs, maxBodyBytes }: ExchangeLimits,
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    let status = 0;
    let failure: TransportFailure | null = null;
    let controller: Dispatcher.DispatchController | null = null;
    const timer = setTimeout(() => fail(TransportFailure.timeout(timeoutMs)), timeoutMs);

    function fail(error: unknown): void {
      if (failure) return;
      clearTimeout(timer);
      failure = TransportFailure.from(error);
      controller?.abort(failure);
      reject(failure);
    }

    function refuseOver(size: number): void {
      if (size <= maxBodyBytes) return;
      fail(new TransportFailure('SUBGRAPH_BAD_RESPONSE', `answered with more than ${maxBodyBytes} bytes`));
    }

    dispatcher.dispatch(request, {
      onRequestStart(started) {
        controller = started;
        if (failure) started.abort(failure);
      },
      onResponseStart(_controller, statusCode, headers) {
        status = statusCode;
        refuseOver(Number(headers['content-length'] ?? 0));
      },
      onResponseData(_controller, chunk) {
        bytes += chunk.length;
        chunks.push(chunk);
        refuseOver(bytes);
      },
      onResponseEnd() {
        clearTimeout(timer);
        resolve({ status, text: textOf(chunks) });
      },
      onResponseError(_controller, error) {
        fail(error);
      },
    });
  });
}

function textOf(chunks: readonly Buffer[]): string {
  const [only] = chunks;
  return (only && chunks.length === 1 ? only : Buffer.concat(chunks)).toString('utf8');
}
