/**
 * A 64-bit hash of a text as 16 hexadecimal digits. It distinguishes versions of a text; it is not cryptographic.
 *
 * The algorithm is cyrb53 (bryc, https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js, public
 * domain) with seed 0. It reads UTF-16 units and returns both 32-bit halves in full, where cyrb53 keeps 53 bits.
 * Stamps of exported files hold these hashes: another algorithm would make all of them look outdated.
 */
export function hashOf(text: string): string {
  let first = 0xdeadbeef;
  let second = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    first = Math.imul(first ^ unit, 2654435761);
    second = Math.imul(second ^ unit, 1597334677);
  }
  first = Math.imul(first ^ (first >>> 16), 2246822507) ^ Math.imul(second ^ (second >>> 13), 3266489909);
  second = Math.imul(second ^ (second >>> 16), 2246822507) ^ Math.imul(first ^ (first >>> 13), 3266489909);
  return hex(second) + hex(first);
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
