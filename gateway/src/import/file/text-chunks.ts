import type { InputFile } from './input-file.ts';

/**
 * The text of a file, piece by piece, with `\n` for every line end: UTF-8 with or without a mark, UTF-16 with one; what is not UTF-8 is
 * read as Windows-1252, which has latin-1's letters.
 */
export async function* textChunks(file: InputFile): AsyncGenerator<string> {
  const decoder = new TextDecoder(await encodingOf(file));
  let endsWithReturn = false;
  for await (const bytes of file.bytes()) {
    const text = decoder.decode(bytes, { stream: true });
    const next = endsWithReturn && text.startsWith('\n') ? text.slice(1) : text;
    if (text !== '') endsWithReturn = text.endsWith('\r');
    yield next.replace(/\r\n?/g, '\n');
  }
  yield decoder.decode();
}

async function encodingOf(file: InputFile): Promise<string> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  try {
    for await (const bytes of file.bytes()) {
      if (isFirst && bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
      if (isFirst && bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
      isFirst = false;
      strict.decode(bytes, { stream: true });
    }
    strict.decode();
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      return 'windows-1252';
    throw error;
  }
}
