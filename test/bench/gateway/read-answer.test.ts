import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Answer, readAnswer } from './run/read-answer.ts';

const body = '{"data":{"a":"0"}}';
const answers = [
  `HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n12\r\n${body}\r\n0\r\n\r\n`,
];

/** The answer that pieces of bytes give, and after which of them. */
function read(pieces: readonly string[]): { answer: Answer; after: number } | null {
  let found: Answer | null = null;
  const reader = readAnswer((answer) => {
    found = answer;
  });
  const memory = Buffer.alloc(1_024);
  for (const [index, piece] of pieces.entries()) {
    reader.read(memory.subarray(0, memory.write(piece)));
    if (found) return { answer: found, after: index };
  }
  return null;
}

test.each(answers)('an answer ends where its last byte is, however it is cut: %j', (text) => {
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: text.length - 1 }), { maxLength: 6 });
  fc.assert(
    fc.property(cuts, (places) => {
      const ends = [...places.sort((a, b) => a - b), text.length];
      const pieces = ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
      const whole = read(pieces);
      expect(whole?.after).toBe(pieces.length - 1);
      expect(whole?.answer.status).toBe(200);
      expect(whole?.answer.beginning).toContain('{"data":{');
    }),
  );
});
