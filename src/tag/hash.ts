/** Hashing for features and dictionary keys: 32 bits, unsigned, the same on every machine. */

/** FNV-1a over UTF-16 code units, finished with MurmurHash3's mixer so that all bits count. */
export function hashString(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** The hash of `value` under a feature template or as the next word of a phrase; the order of arguments counts. */
export function combine(seed: number, value: number): number {
  return mix(Math.imul(seed, 0x9e3779b1) ^ Math.imul(value + 0x7f4a7c15, 0x85ebca77));
}

function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Index of `key` in an ascending table, or -1. */
export function findKey(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = keys[middle] as number;
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
