import { createHash, randomUUID } from 'node:crypto';
import { link, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { StartupError } from '../../database/startup-error.ts';
import { firstLine, lastLine } from './format.ts';

/** Only its owner may read it: it holds the hashes of keys, sealed secrets and names. */
const OWNER_ONLY = 0o600;

export interface WriteOptions {
  /** Whether a file that is there may be replaced. */
  force: boolean;
}

/**
 * Writes a backup beside its place and moves it there once it is whole and on disk.
 * @param body the header's line and the rows
 * @throws StartupError when the file is there already or can't be written
 */
export async function writeBackupFile(
  file: string,
  body: AsyncIterable<Buffer>,
  { force }: WriteOptions,
): Promise<void> {
  const partial = `${file}.${randomUUID().slice(0, 8)}.partial`;
  try {
    await writeWhole(partial, body);
    if (force) await rename(partial, file);
    else await link(partial, file);
    await syncFolder(dirname(file));
  } catch (error) {
    throw fileError(file, error);
  } finally {
    await rm(partial, { force: true });
  }
}

async function writeWhole(partial: string, body: AsyncIterable<Buffer>): Promise<void> {
  const handle = await open(partial, 'wx', OWNER_ONLY);
  try {
    const hash = createHash('sha256').update(firstLine);
    await handle.writeFile(firstLine);
    await pipeline(Readable.from(body), createGzip(), async (packed: AsyncIterable<Buffer>) => {
      for await (const chunk of packed) {
        hash.update(chunk);
        await handle.writeFile(chunk);
      }
    });
    await handle.writeFile(lastLine(hash.digest('hex')));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What a crash of the machine leaves of a name that was just given. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

/** An error of the file system in words; any other as it is. */
function fileError(file: string, error: unknown): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST') return new StartupError(`${file} is there already: --force replaces it.`);
  return syscall && code ? new StartupError(`${file} can't be written (${code}).`) : error;
}
