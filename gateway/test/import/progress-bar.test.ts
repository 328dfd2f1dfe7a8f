import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { progressBar } from '../../src/cli/progress-bar.ts';

function shownOn(isTTY: boolean): string {
  const stream = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY });
  const bar = progressBar(stream as unknown as NodeJS.WriteStream);
  bar.show(792, 0.5);
  bar.clear();
  return String(stream.read() ?? '');
}

it('rewrites one line of a terminal, and clears it', () => {
  expect(shownOn(true)).toBe(`\r${'█'.repeat(12)}${'░'.repeat(12)} 50 %  792 lues\r\x1b[K`);
});

it('spares a file or a pipe', () => {
  expect(shownOn(false)).toBe('');
});
