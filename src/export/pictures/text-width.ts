/** Widths of Helvetica and Arial in thousandths of the size, from space to `~`. */
const widths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];

/** Width of a line of text as Arial sets it, in the unit of `size`. Other scripts are treated as wide. */
export function textWidth(text: string, size: number, bold = false): number {
  let sum = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    sum += code < 127 ? (widths[code - 32] ?? 0) : /\p{M}/u.test(char) ? 0 : code < 0x1100 ? 600 : 1000;
  }
  return (sum * size * (bold ? 1.07 : 1)) / 1000;
}

/**
 * Lines that fit `width`, broken at blanks, within words only where a word is longer; `…` ends a text that needs more
 * than `most` lines.
 */
export function wrapped(text: string, width: number, size: number, most: number, bold = false): string[] {
  const lines: string[] = [];
  let line = '';
  // What does not fit is not measured: a text may be megabytes long.
  for (const word of text
    .slice(0, 40 * most * 10)
    .split(' ')
    .flatMap((each) => pieces(each, width, size, bold))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, size, bold) <= width) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) return [...lines, shortened(longer, width, size, bold)];
    lines.push(line);
    line = word;
  }
  return [...lines, line];
}

/** The text with `…` after what fits. */
function shortened(text: string, width: number, size: number, bold: boolean): string {
  let chars = [...text].slice(0, 400);
  while (chars.length > 0 && textWidth(`${chars.join('')}…`, size, bold) > width) chars = chars.slice(0, -1);
  return `${chars.join('').trimEnd()}…`;
}

function pieces(word: string, width: number, size: number, bold: boolean): string[] {
  if (textWidth(word, size, bold) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const char of word) {
    if (part !== '' && textWidth(part + char, size, bold) > width) {
      parts.push(part);
      part = '';
    }
    part += char;
  }
  return [...parts, part];
}
