/** An answer of HTTP, as far as it has to be read. */
export interface Answer {
  status: number;
  /** The body's first bytes, enough to tell data from errors. */
  beginning: string;
}

/** Is given the bytes of one answer, however they are cut. */
export interface AnswerReader {
  read(chunk: Buffer): void;
}

const HEADERS_END = Buffer.from('\r\n\r\n');
const CHUNKS_END = '0\r\n\r\n';

/** Reads no more of an answer than where it ends, to cost little beside it. */
export function readAnswer(finish: (answer: Answer) => void): AnswerReader {
  /** What has come of the headers; null once they are whole. */
  let head: Buffer | null = Buffer.alloc(0);
  let bodyBytes = 0;
  let status = 0;
  let length: number | null = null;
  let beginning = '';
  let ending = '';

  /** Returns what is of the body in the bytes in which the headers end. */
  function readHead(before: Buffer, chunk: Buffer): Buffer | null {
    const received = before.length === 0 ? chunk : Buffer.concat([before, chunk]);
    const end = received.indexOf(HEADERS_END);
    head = end < 0 ? Buffer.from(received) : null;
    if (end < 0) return null;
    const text = received.toString('latin1', 0, end);
    status = Number(text.slice(9, 12));
    const contentLength = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1];
    length = contentLength === undefined ? null : Number(contentLength);
    return received.subarray(end + HEADERS_END.length);
  }

  function endsChunks(body: Buffer): boolean {
    ending += body.toString('latin1', Math.max(0, body.length - CHUNKS_END.length));
    ending = ending.slice(-CHUNKS_END.length);
    return ending === CHUNKS_END;
  }

  return {
    read(chunk) {
      const body = head === null ? chunk : readHead(head, chunk);
      if (body === null) return;
      if (beginning.length < 64) beginning += body.toString('latin1', 0, 64);
      bodyBytes += body.length;
      if (length === null ? endsChunks(body) : bodyBytes >= length) finish({ status, beginning });
    },
  };
}
