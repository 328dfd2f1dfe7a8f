/** Whole numbers of at most 31 bits, as bytes: small ones take one or two. */
export interface VarintWriter {
  /** A number from 0 on. */
  unsigned(value: number): void;
  signed(value: number): void;
  raw(bytes: Uint8Array): void;
  bytes(): Uint8Array;
}

export interface VarintReader {
  unsigned(): number;
  signed(): number;
  /** Where the next number is. */
  offset(): number;
}

export function createVarintWriter(): VarintWriter {
  const written: number[] = [];
  const unsigned = (value: number): void => {
    let rest = value;
    while (rest > 0x7f) {
      written.push((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    written.push(rest);
  };
  return {
    unsigned,
    signed: (value) => unsigned(((value << 1) ^ (value >> 31)) >>> 0),
    raw(bytes) {
      for (const byte of bytes) written.push(byte);
    },
    bytes: () => Uint8Array.from(written),
  };
}

/** @throws RangeError past the end of the bytes */
export function createVarintReader(bytes: Uint8Array, from = 0): VarintReader {
  let at = from;
  const unsigned = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError('varint past the end of the bytes');
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  };
  return {
    unsigned,
    signed() {
      const value = unsigned();
      return (value >>> 1) ^ -(value & 1);
    },
    offset: () => at,
  };
}
