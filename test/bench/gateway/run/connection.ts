import { connect, type Socket } from 'node:net';

export interface Answer {
  status: number;
  /** The body's first bytes, enough to tell data from errors. */
  beginning: string;
}

/** One kept-alive connection with one request under way; reads no more of an answer than where it ends, to cost little beside it. */
export interface Connection {
  post(body: string): Promise<Answer>;
  close(): void;
}

const NOTHING = Buffer.alloc(0);
const HEADERS_END = Buffer.from('\r\n\r\n');
const CHUNKS_END = Buffer.from('0\r\n\r\n');

export async function openConnection(address: string): Promise<Connection> {
  const { hostname, port, pathname, host } = new URL(address);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  const head = `POST ${pathname} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\naccept: application/json\r\ncontent-length: `;
  return {
    post(body) {
      const answer = readAnswer(socket);
      socket.write(`${head}${Buffer.byteLength(body)}\r\n\r\n${body}`);
      return answer;
    },
    close: () => socket.destroy(),
  };
}

function readAnswer(socket: Socket): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let head: Buffer | null = null;
    let received: Buffer = NOTHING;
    let bodyBytes = 0;
    let status = 0;
    let length: number | null = null;
    let beginning = '';

    function finish(): void {
      socket.off('data', onData);
      socket.off('close', onClose);
      resolve({ status, beginning });
    }
    function onClose(): void {
      reject(new Error('The server closed a connection.'));
    }
    function onData(chunk: Buffer): void {
      let body = chunk;
      if (head === null) {
        received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
        const end = received.indexOf(HEADERS_END);
        if (end < 0) return;
        head = received.subarray(0, end);
        body = received.subarray(end + HEADERS_END.length);
        const text = head.toString('latin1');
        status = Number(text.slice(9, 12));
        const contentLength = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1];
        length = contentLength === undefined ? null : Number(contentLength);
      }
      if (beginning.length < 64) beginning += body.toString('latin1', 0, 64);
      bodyBytes += body.length;
      const isWhole =
        length === null ? body.subarray(-CHUNKS_END.length).equals(CHUNKS_END) : bodyBytes >= length;
      if (isWhole) finish();
    }
    socket.on('data', onData);
    socket.on('close', onClose);
  });
}
