/** The first bytes of files that people take for articles, and what to call them. */
const SIGNATURES: readonly (readonly [signature: string, name: string])[] = [
  ['%PDF-', 'a PDF file'],
  ['PK\x03\x04', 'a ZIP archive or an office document'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old office document'],
  ['\x1f\x8b', 'a gzip archive'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ\x00', 'an xz archive'],
  ['\x28\xb5\x2f\xfd', 'a zstd archive'],
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['\x7fELF', 'a program'],
  ['SQLite format 3\x00', 'an SQLite database'],
];
const SAMPLED = 8_192;
/** Text has next to none of these; compressed or compiled data has one in eight. */
const MOST_CONTROLS = 0.03;

/**
 * What kind of binary file these bytes begin, or null where they can be text. A stray control
 * character or NUL is no proof. The caller has ruled out UTF-16, which is full of NULs.
 */
export function describeBinary(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (known !== undefined) return known[1];

  const sample = bytes.subarray(0, SAMPLED);
  let controls = 0;
  for (const byte of sample) if (isControl(byte)) controls++;
  return controls > 1 && controls > sample.length * MOST_CONTROLS ? 'binary data' : null;
}

function isControl(byte: number): boolean {
  return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b;
}
