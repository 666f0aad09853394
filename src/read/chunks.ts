/** Bytes that an encoding is told by: as many as a file may have that is read whole, so that a pipe reads the same. */
export const CHUNK = 1 << 19;

/** Joins chunks until each but the last has at least `CHUNK` bytes: a pipe gives them as small as it likes. */
export async function* joinChunks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    pieces.push(chunk);
    length += chunk.length;
    if (length < CHUNK) continue;
    yield Buffer.concat(pieces);
    pieces = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(pieces);
}
