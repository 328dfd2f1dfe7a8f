import { connect } from 'node:net';
import { type Answer, type AnswerReader, readAnswer } from './read-answer.ts';

/** One kept-alive connection with one request under way. */
export interface Connection {
  post(body: string): Promise<Answer>;
  close(): void;
}

/** What is read stands here until the next is read, whichever connection's it is. */
const memory = Buffer.alloc(262_144);

export async function openConnection(address: string): Promise<Connection> {
  const { hostname, port, pathname, host } = new URL(address);
  let reader: AnswerReader | null = null;
  const socket = connect({
    host: hostname,
    port: Number(port),
    noDelay: true,
    onread: {
      buffer: memory,
      callback(length) {
        reader?.read(memory.subarray(0, length));
        return true;
      },
    },
  });
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  const head = `POST ${pathname} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\naccept: application/json\r\ncontent-length: `;
  return {
    post(body) {
      socket.write(`${head}${Buffer.byteLength(body)}\r\n\r\n${body}`);
      return new Promise((resolve, reject) => {
        const onClose = () => reject(new Error('The server closed a connection.'));
        socket.once('close', onClose);
        reader = readAnswer((answer) => {
          socket.off('close', onClose);
          resolve(answer);
        });
      });
    },
    close: () => socket.destroy(),
  };
}
