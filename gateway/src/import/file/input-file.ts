import { createReadStream, type ReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { StartupError } from '../../database/startup-error.ts';

/** A file to import. It may be read several times: first to recognise it. */
export interface InputFile {
  path: string;
  /** Its bytes from the beginning; unpacked where it is gzip. */
  bytes(): AsyncGenerator<Buffer>;
  /** How much of it the last reading has gone through, from 0 to 1. */
  share(): number;
}

/** @throws StartupError when it can't be read */
export async function openInput(path: string): Promise<InputFile> {
  const { size, isGzip } = await look(path);
  let reading: ReadStream | undefined;
  return {
    path,
    async *bytes() {
      reading = createReadStream(path);
      if (!isGzip) {
        yield* reading;
        return;
      }
      const unpacked = createGunzip();
      reading.on('error', (error) => unpacked.destroy(error));
      try {
        yield* reading.pipe(unpacked);
      } catch (error) {
        if (!isOfZlib(error)) throw error;
        throw new StartupError(`${path}: this gzip is cut short or damaged.`);
      } finally {
        reading.destroy();
      }
    },
    share: () => (reading && size > 0 ? reading.bytesRead / size : 0),
  };
}

const isOfZlib = (error: unknown): boolean => String((error as NodeJS.ErrnoException).code).startsWith('Z_');

const GZIP_MAGIC = [0x1f, 0x8b];
const USAGE_ERROR = 2;

async function look(path: string): Promise<{ size: number; isGzip: boolean }> {
  const unreadable = () => {
    throw new StartupError(`${path} can't be read.`, USAGE_ERROR);
  };
  const handle = await open(path).catch(unreadable);
  try {
    const { size } = await handle.stat();
    const { buffer } = await handle.read(Buffer.alloc(GZIP_MAGIC.length), 0).catch(unreadable);
    return { size, isGzip: GZIP_MAGIC.every((byte, at) => buffer[at] === byte) };
  } finally {
    await handle.close();
  }
}
