import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { StartupError } from '../../database/startup-error.ts';
import { createByteReader } from './byte-reader.ts';
import {
  type BackupHeader,
  type BackupTable,
  FORMAT_VERSION,
  firstLine,
  LAST_LINE_BYTES,
  lastLine,
  MAGIC,
} from './format.ts';

/** A backup that is read from its beginning to its end, once. */
export interface OpenBackup {
  header: BackupHeader;
  /** The rows of the next table. */
  rows(table: BackupTable): AsyncGenerator<Buffer>;
  /** Nothing is left, and every byte was as it was written. */
  finish(): Promise<void>;
}

/**
 * Reads a backup, handing it to `work` as it goes. What `work` did holds only if this resolves: the checksum comes last.
 * @param onProgress told how much of the file has been read, from 0 to 1
 * @throws StartupError on a file that can't be read, is no backup, is of another format or is damaged
 */
export async function readBackupFile<Result>(
  file: string,
  work: (backup: OpenBackup) => Promise<Result>,
  onProgress: (share: number) => void = () => {},
): Promise<Result> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new StartupError(`${file} can't be read (${error.code}).`);
  });
  try {
    const end = await checkFrame(handle, file);
    const hash = createHash('sha256').update(firstLine);
    async function* packed(): AsyncGenerator<Buffer> {
      for await (const { chunk, position } of chunksOf(handle, firstLine.length, end)) {
        hash.update(chunk);
        onProgress(position / end);
        yield chunk;
      }
    }
    const body = createGunzip();
    pipeline(Readable.from(packed()), body, () => {});
    const reader = createByteReader(body, (why) => damaged(file, why));
    try {
      const backup: OpenBackup = {
        header: readHeader(file, await reader.line()),
        rows: ({ rows }) => reader.lines(rows),
        async finish() {
          await reader.end();
          const written = Buffer.alloc(LAST_LINE_BYTES);
          await handle.read(written, 0, LAST_LINE_BYTES, end);
          if (written.toString('latin1') !== lastLine(hash.digest('hex'))) throw damaged(file, 'checksum');
        },
      };
      return await work(backup);
    } finally {
      body.destroy();
    }
  } finally {
    await handle.close();
  }
}

const CHUNK_BYTES = 256 * 1024;

/** The bytes of a file from `start` up to `end`, each chunk with the position behind it. */
async function* chunksOf(handle: FileHandle, start: number, end: number) {
  let position = start;
  while (position < end) {
    const length = Math.min(CHUNK_BYTES, end - position);
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield { chunk: buffer.subarray(0, bytesRead), position };
  }
}

/** @returns where the last line begins */
async function checkFrame(handle: FileHandle, file: string): Promise<number> {
  const head = Buffer.alloc(64);
  const { bytesRead } = await handle.read(head, 0, head.length, 0).catch((error: NodeJS.ErrnoException) => {
    throw new StartupError(`${file} can't be read (${error.code}).`);
  });
  const [, version] = MAGIC.exec(head.toString('latin1', 0, bytesRead)) ?? [];
  if (version === undefined) throw new StartupError(`${file} is not a backup of a hub.`);
  if (Number(version) !== FORMAT_VERSION) {
    throw new StartupError(
      `${file} is a backup of format ${version}: this hub reads format ${FORMAT_VERSION}.`,
    );
  }
  const { size } = await handle.stat();
  if (size <= firstLine.length + LAST_LINE_BYTES) throw damaged(file, 'cut short');
  return size - LAST_LINE_BYTES;
}

function readHeader(file: string, line: string): BackupHeader {
  try {
    const header = JSON.parse(line) as BackupHeader;
    if (header.tables.length > 0 && header.sequences && header.migrations && header.at) return header;
  } catch {}
  throw damaged(file, 'header');
}

const damaged = (file: string, why: string) =>
  new StartupError(`${file} is damaged (${why}): nothing was restored.`);
