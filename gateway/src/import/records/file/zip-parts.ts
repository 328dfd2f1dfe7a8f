import { inflateRawSync } from 'node:zlib';
import { tooLarge, unreadable } from './file-refused.ts';
import { LIMITS } from './limits.ts';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_LENGTH = 22;
const MAX_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;

/** One part of a zip archive, as its directory declares it. */
interface Declared {
  name: string;
  method: number;
  packed: number;
  size: number;
  offset: number;
}

/**
 * The parts of a zip archive whose name `isWanted`, unpacked. What the directory declares is checked before anything is unpacked, and held
 * to while it is: a part that unpacks to more is refused.
 * @throws FileRefused
 */
export function zipParts(archive: Buffer, isWanted: (name: string) => boolean): Map<string, Buffer> {
  try {
    const wanted = directoryOf(archive).filter(({ name }) => isWanted(name));
    if (wanted.reduce((total, { size }) => total + size, 0) > LIMITS.unpackedBytes) throw tooMuch();
    const parts = new Map<string, Buffer>();
    for (const part of wanted) {
      if (parts.has(part.name)) throw damaged();
      parts.set(part.name, unpacked(archive, part));
    }
    return parts;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooMuch();
    if (code === 'ERR_OUT_OF_RANGE' || code?.startsWith('Z_')) throw damaged();
    throw error;
  }
}

const tooMuch = () =>
  tooLarge('ce classeur se décompresse en trop de données', 'this workbook unpacks to too much');

const damaged = () => unreadable('ce classeur est coupé ou abîmé', 'this workbook is cut short or damaged');

function directoryOf(archive: Buffer): Declared[] {
  const end = endOfDirectory(archive);
  const count = archive.readUInt16LE(end + 10);
  if (count > LIMITS.parts) throw tooMuch();
  let at = archive.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    if (archive.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged();
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) =>
      archive.readUInt16LE(at + place),
    );
    const start = at + 46;
    const declared: Declared = {
      name: archive.toString('utf8', start, start + (nameLength ?? 0)),
      method: archive.readUInt16LE(at + 10),
      packed: archive.readUInt32LE(at + 20),
      size: archive.readUInt32LE(at + 24),
      offset: archive.readUInt32LE(at + 42),
    };
    at = start + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
    return declared;
  });
}

function endOfDirectory(archive: Buffer): number {
  for (
    let at = archive.length - END_LENGTH;
    at >= 0 && at >= archive.length - END_LENGTH - MAX_COMMENT;
    at--
  ) {
    if (archive.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw damaged();
}

function unpacked(archive: Buffer, { method, packed, size, offset }: Declared): Buffer {
  if (archive.readUInt32LE(offset) !== LOCAL_HEADER) throw damaged();
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  const bytes = archive.subarray(start, start + packed);
  if (method === STORED && bytes.length === size) return bytes;
  if (method !== DEFLATED || size === 0) {
    if (method === DEFLATED) return Buffer.alloc(0);
    throw damaged();
  }
  return inflateRawSync(bytes, { maxOutputLength: size });
}
