const NEWLINE = 0x0a;
/** Bytes. What has no line end for so long is no line-based file, and must not fill the memory. */
export const LONGEST_LINE = 64 << 20;

/** Splits bytes at line ends (or another byte), which are dropped. A line over `LONGEST_LINE` comes as null. */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  separator = NEWLINE,
): AsyncGenerator<Uint8Array | null> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  const take = (): Uint8Array | null => {
    const line = length > LONGEST_LINE ? null : Buffer.concat(pieces);
    pieces = [];
    length = 0;
    return line;
  };
  const keep = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > LONGEST_LINE) pieces = [];
    else pieces.push(piece);
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(separator); end !== -1; end = chunk.indexOf(separator, start)) {
      keep(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    if (start < chunk.length) keep(chunk.subarray(start));
  }
  if (length > 0) yield take();
}
