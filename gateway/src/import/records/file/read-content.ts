import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { InputFile } from '../../file/input-file.ts';
import { tooLarge, unreadable } from './file-refused.ts';
import { LIMITS } from './limits.ts';

const MEBIBYTE = 1024 * 1024;

const overLimit = () =>
  tooLarge(
    `au plus ${LIMITS.fileBytes / MEBIBYTE} Mio, une fois décompressé`,
    `at most ${LIMITS.fileBytes / MEBIBYTE} MiB, unpacked`,
  );

/** The file whole, unpacked where it is gzip. @throws FileRefused as soon as it is too large */
export async function readContent(input: InputFile): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of input.bytes()) {
    size += piece.length;
    if (size > LIMITS.fileBytes) throw overLimit();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** The same of bytes that are at hand. */
export async function unpackContent(bytes: Buffer): Promise<Buffer> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    if (bytes.length > LIMITS.fileBytes) throw overLimit();
    return bytes;
  }
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: LIMITS.fileBytes });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw overLimit();
    throw unreadable('ce gzip est coupé ou abîmé', 'this gzip is cut short or damaged');
  }
}
