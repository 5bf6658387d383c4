import { decodeText } from '../host/decode';

/**
 * Bytes of a text that takes the place of a file: in the file's encoding, with its byte order mark. Undefined when the
 * file is in no encoding that we read without loss, so that writing it back would destroy what a person wrote.
 */
export function encodeLike(before: Buffer, text: string): Buffer | undefined {
  const encode = encoderFor(before);
  return encode(decodeText(before)).equals(before) ? encode(text) : undefined;
}

function encoderFor(before: Buffer): (text: string) => Buffer {
  if (before[0] === 0xff && before[1] === 0xfe) return (text) => Buffer.from(`\ufeff${text}`, 'utf16le');
  if (before[0] === 0xfe && before[1] === 0xff) return (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  const mark = before[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf ? '\ufeff' : '';
  return (text) => Buffer.from(mark + text);
}
