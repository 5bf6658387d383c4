/**
 * A short key that two texts share when they have the same letters and digits in the same order, whatever their
 * capitals, spaces and punctuation. Undefined for texts of a few words, which may be alike by chance.
 */
export function fingerprint(text: string): string | undefined {
  let first = 0x811c9dc5;
  let second = 0x2545f491;
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const plain = code >= 65 && code <= 90 ? code + 32 : code;
    if (!(plain >= 97 && plain <= 122) && !(plain >= 48 && plain <= 57) && plain < 128) continue;
    first = Math.imul(first ^ plain, 0x01000193);
    second = Math.imul(second ^ plain, 0x5bd1e995) ^ (second >>> 15);
    count += 1;
  }
  return count < fewestCharacters ? undefined : `${(first >>> 0).toString(36)}-${(second >>> 0).toString(36)}`;
}

const fewestCharacters = 30;
