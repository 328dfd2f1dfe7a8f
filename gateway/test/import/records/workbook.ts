import { crc32, deflateRawSync } from 'node:zlib';
import { fixedParts } from '../../../src/export/formats/xlsx/parts.ts';

/** A part of a zip archive as it is to be declared, which may not be what it is. */
export interface Part {
  name: string;
  /** Deflated. */
  packed: Buffer;
  /** Declared. */
  size: number;
  checksum?: number;
}

/** A zip archive, written without looking at what is in it. */
export function zipOf(parts: readonly Part[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(part.checksum ?? 0, 14);
    local.writeUInt32LE(part.packed.length, 18);
    local.writeUInt32LE(part.size, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(part.checksum ?? 0, 16);
    entry.writeUInt32LE(part.packed.length, 20);
    entry.writeUInt32LE(part.size, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, name);
    pieces.push(local, name, part.packed);
    offset += local.length + name.length + part.packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, listed, end]);
}

const partOf = (name: string, text: string): Part => {
  const bytes = Buffer.from(text);
  return { name, packed: deflateRawSync(bytes), size: bytes.length, checksum: crc32(bytes) };
};

/** A workbook of one sheet. @param rows its `<row>`s, as XML */
export const workbook = (rows: string): Buffer =>
  zipOf([
    ...fixedParts(['données']).map(({ name, content: [text] }) => partOf(name, text)),
    partOf(
      'xl/worksheets/sheet1.xml',
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
    ),
  ]);
