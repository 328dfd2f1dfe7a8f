import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

export interface ZipEntry {
  name: string;
  /** UTF-8 text, in pieces. */
  content: AsyncIterable<string> | Iterable<string>;
}

/*
 * A zip archive written as it goes (APPNOTE.TXT 6.3: sizes and checksum of an entry follow it, in a data descriptor): one or two
 * pieces of one entry are in memory. Entries are below 4 GiB.
 */

const LOCAL_HEADER = 0x04034b50;
const DATA_DESCRIPTOR = 0x08074b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_CENTRAL_DIRECTORY = 0x06054b50;

const VERSION = 20;
/** Sizes in a data descriptor; names in UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 1980-01-01, the first day that the format knows: an archive depends on its content alone. */
const [TIME, DATE] = [0, 0x21];

interface Written {
  name: Buffer;
  offset: number;
  checksum: number;
  packed: number;
  size: number;
}

export async function* zip(entries: Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let offset = 0;
  const placed = (bytes: Uint8Array): Uint8Array => {
    offset += bytes.length;
    return bytes;
  };
  for (const entry of entries) {
    const one = { name: Buffer.from(entry.name), offset, checksum: 0, packed: 0, size: 0 };
    written.push(one);
    yield placed(Buffer.concat([localHeader(one), one.name]));
    for await (const bytes of deflated(entry, one)) yield placed(bytes);
    yield placed(fields([4, DATA_DESCRIPTOR], [4, one.checksum], [4, one.packed], [4, one.size]));
  }
  const start = offset;
  for (const one of written) yield placed(Buffer.concat([centralHeader(one), one.name]));
  yield fields(
    [4, END_OF_CENTRAL_DIRECTORY],
    [4, 0],
    [2, written.length],
    [2, written.length],
    [4, offset - start],
    [4, start],
    [2, 0],
  );
}

async function* deflated({ content }: ZipEntry, one: Written): AsyncGenerator<Uint8Array> {
  async function* counted() {
    for await (const text of content) {
      const bytes = Buffer.from(text);
      one.checksum = crc32(bytes, one.checksum);
      one.size += bytes.length;
      yield bytes;
    }
  }
  const deflate = createDeflateRaw();
  // What makes it fail also ends the loop below, or comes of leaving it early.
  pipeline(Readable.from(counted(), { highWaterMark: 1 }), deflate).catch(() => {});
  for await (const bytes of deflate as AsyncIterable<Buffer>) {
    one.packed += bytes.length;
    yield bytes;
  }
}

const localHeader = ({ name }: Written): Buffer =>
  fields([4, LOCAL_HEADER], ...common, [4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]);

const centralHeader = ({ name, offset, checksum, packed, size }: Written): Buffer =>
  fields(
    [4, CENTRAL_HEADER],
    [2, VERSION],
    ...common,
    [4, checksum],
    [4, packed],
    [4, size],
    [2, name.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, offset],
  );

type Field = readonly [bytes: 2 | 4, value: number];

const common: readonly Field[] = [
  [2, VERSION],
  [2, FLAGS],
  [2, DEFLATED],
  [2, TIME],
  [2, DATE],
];

/** Unsigned integers, little end first. */
function fields(...values: readonly Field[]): Buffer {
  const buffer = Buffer.alloc(values.reduce((total, [bytes]) => total + bytes, 0));
  let at = 0;
  for (const [bytes, value] of values) at = buffer.writeUIntLE(value >>> 0, at, bytes);
  return buffer;
}
