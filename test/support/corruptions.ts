import type { Random } from './random';
import { yaml } from '../../src/core/syntax/text-block';

/** One way of spoiling a text. `other` is the text of another file. */
export type Corruption = (text: string, random: Random, other: string) => string;

const place = (text: string, random: Random): number => random.below(text.length + 1);
const insert = (text: string, at: number, what: string): string => text.slice(0, at) + what + text.slice(at);

function changeLine(text: string, random: Random, change: (line: string) => string): string {
  const lines = text.split('\n');
  const index = random.below(lines.length);
  lines[index] = change(lines[index]!);
  return lines.join('\n');
}

/** Replaces the value of a random `key:`. */
function changeValue(text: string, random: Random, value: string): string {
  const keys = [...text.matchAll(/(?<=^[ \t-]*[\w-]+:) ?.*$/gm)];
  if (keys.length === 0) return `${text}\nid: ${value}\n`;
  const match = random.pick(keys);
  return `${text.slice(0, match.index)} ${value}${text.slice(match.index + match[0].length)}`;
}

function aliasBomb(levels: number, width: number): string {
  const lines = ['a0: &a0 lol'];
  for (let level = 1; level <= levels; level += 1)
    lines.push(`a${level}: &a${level} [${Array.from({ length: width }, () => `*a${level - 1}`).join(', ')}]`);
  return `${lines.join('\n')}\n`;
}

const hostileKeys = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'prototype',
  'valueOf',
  '<<',
  '? x',
  '""',
  '[a, b]',
  '{a: b}',
  '*x',
  '&y z',
  '~',
  '2026-01-01',
];
const strangeValues = [
  '',
  '~',
  'null',
  'true',
  '[]',
  '{}',
  '[[[[[]]]]]',
  '{{{}}}',
  '"',
  "'",
  '|',
  '>-',
  '|9',
  '&a *a',
  '*nowhere',
  '!!binary aGk=',
  '!!set {a, b}',
  '!<tag:x> y',
  '.nan',
  '-.inf',
  '0x1F',
  '0o17',
  '1e999',
  '123456789012345678901234567890',
  '2026-13-45',
  '2026-02-30',
  'Jun 31 2018',
  '9999-12-31',
  '0000-00-00',
  '2026-01-01T00:00:00Z',
  '__proto__',
  '{__proto__: {x: 1}}',
  '[constructor, __proto__]',
  '\u0000',
  '\ud800',
  '\u2028',
  '\u{1F600}',
  '<script>alert(1)</script>',
  '{{.Name}}',
  '{from: 2026-06-30, to: 2026-01-01}',
  '{from: 0001-01-01, to: 9999-12-31}',
  '- a',
  'a: b: c',
  '@x',
  '`x`',
  '%x',
  '# x',
  '"\\x',
  '"\\ud800"',
  'x'.repeat(300),
  `[${'CC6.1, '.repeat(400)}CC6.1]`,
];
const insertions = [
  ':',
  '-',
  '[',
  ']',
  '{',
  '}',
  '#',
  "'",
  '"',
  '&',
  '*',
  '!',
  '|',
  '>',
  '%',
  '@',
  '`',
  '\t',
  '\r',
  '\0',
  '\ufeff',
  '\ud83d',
  '\u0085',
  '? ',
  '- - - ',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '\\',
  ',',
  ': ',
  '\n\n\n',
  '<!--',
  '```\n',
  '\u001b[31m',
];

export const corruptions: Readonly<Record<string, Corruption>> = {
  truncation: (text, random) => text.slice(0, place(text, random)),
  'lost head': (text, random) => text.slice(place(text, random)),
  'byte flips': (text, random) => {
    const bytes = Buffer.from(text);
    for (let count = 1 + random.below(8); count > 0 && bytes.length > 0; count -= 1) {
      const at = random.below(bytes.length);
      bytes[at] = bytes[at]! ^ (1 << random.below(8));
    }
    return bytes.toString('utf8');
  },
  characters: (text, random) => {
    let result = text;
    for (let count = 1 + random.below(4); count > 0; count -= 1)
      result = insert(result, place(result, random), random.pick(insertions));
    return result;
  },
  'lost range': (text, random) => {
    const at = place(text, random);
    return text.slice(0, at) + text.slice(at + random.below(200));
  },
  indentation: (text, random) =>
    changeLine(text, random, (line) =>
      random.below(2) ? `${' '.repeat(1 + random.below(7))}${line}` : line.replace(/^ {1,3}/, ''),
    ),
  tabs: (text, random) =>
    random.below(2)
      ? text.replace(/^( {2})+/gm, (spaces) => '\t'.repeat(spaces.length / 2))
      : changeLine(text, random, (line) => `\t${line}`),
  'line ends': (text, random) => text.replaceAll('\n', random.pick(['\r\n', '\r', '\n\r', '\u2028'])),
  'byte order mark': (text, random) =>
    random.below(2) ? `\ufeff${text}` : insert(text, place(text, random), '\ufeff'),
  'merge conflict': (text, random) => {
    const lines = text.split('\n');
    const at = random.below(lines.length);
    const markers = ['<<<<<<< HEAD', ...lines.slice(at, at + 3), '=======', 'owner: somebody', '>>>>>>> branch'];
    lines.splice(at, 3, ...markers.slice(0, 1 + random.below(markers.length)));
    return lines.join('\n');
  },
  'alias bomb': (text, random) =>
    random.below(2) ? text + aliasBomb(4 + random.below(12), 10) : aliasBomb(9, 9) + text,
  'alias cycle': (text, random) =>
    insert(
      text,
      random.below(2) ? 0 : text.length,
      random.pick([
        'x: &a [*a, *a]\n',
        'x: &a {y: *a}\n',
        yaml`
          &r
          a: *r
        `,
        yaml`
          x: &a
            <<: *a
            k: *a
        `,
        yaml`
          base: &b {owner: ceo, id: B}
          y:
            <<: [*b, *b, *c]
        `,
      ]),
    ),
  'deep nesting': (text, random) => {
    const depth = random.pick([20, 99, 101, 1000, 20_000]);
    return (
      text +
      random.pick([
        `x: ${'['.repeat(depth)}`,
        `x: ${'{a: '.repeat(depth)}`,
        `${'- '.repeat(depth)}x`,
        `${'? '.repeat(depth)}x`,
        Array.from({ length: Math.min(depth, 1500) }, (_, index) => `${' '.repeat(index)}k:`).join('\n'),
        `\n${'> '.repeat(depth)}x`,
        `\n${'*'.repeat(depth)}x`,
        `\n${'['.repeat(depth)}x`,
      ])
    );
  },
  'hostile key': (text, random) =>
    random.below(2)
      ? yaml`
        ${random.pick(hostileKeys)}: ${random.pick(strangeValues)}
        ${text}`
      : changeLine(text, random, (line) => line.replace(/[\w-]+(?=:)/, random.pick(hostileKeys))),
  value: (text, random) => changeValue(text, random, random.pick(strangeValues)),
  values: (text, random) => {
    let result = text;
    for (let count = 2 + random.below(6); count > 0; count -= 1)
      result = changeValue(result, random, random.pick(strangeValues));
    return result;
  },
  'lines lost, repeated, moved': (text, random) => {
    const lines = text.split('\n');
    for (let count = 1 + random.below(4); count > 0; count -= 1) {
      const [line = ''] = lines.splice(random.below(lines.length), 1);
      if (random.below(3) > 0) lines.splice(random.below(lines.length + 1), 0, line);
      if (random.below(3) === 0) lines.splice(random.below(lines.length + 1), 0, line);
    }
    return lines.join('\n');
  },
  'another file in the middle': (text, random, other) => {
    const at = place(text, random);
    return text.slice(0, at) + other.slice(place(other, random)) + text.slice(at);
  },
  'several documents': (text, random, other) =>
    `${text}${random.pick([
      '---\n',
      '\n---\n',
      yaml`
        ...
        ---
      `,
      '--- # x\n',
      yaml`
        ---
        ---
      `,
    ])}${other}`,
  'list of itself': (text, random) =>
    Array.from({ length: 1 + random.below(8) }, () =>
      text
        .split('\n')
        .map((line, index) => `${index === 0 ? '- ' : '  '}${line}`)
        .join('\n'),
    ).join('\n'),
  'nothing left': (_text, random) =>
    random.pick([
      '',
      ' ',
      '\n',
      '---',
      yaml`
        ---
        ---
      `,
      '\ufeff',
      '#',
      '-',
      ':',
      '[',
      '{',
      '"',
      '\0',
      '~',
      '? ',
      '- - -',
      '--- |\n',
      yaml`
        %TAG ! x
        ---
      `,
      'null',
      '42',
      '\r',
    ]),
};

/** Text of five million characters, of a kind that is expensive for some part of the parser. */
export function hugeText(text: string, random: Random): string {
  const size = 5_000_000;
  const filler = random.pick([
    text,
    'x',
    'a: b\n',
    '- a\n',
    '[',
    '# remark\n',
    'k: "',
    '\t\n',
    'a: &a [*a]\n',
    '\r',
    '*',
    '> ',
    '| a ',
    '`',
    '<!-- ',
  ]);
  return text + filler.repeat(Math.ceil(size / filler.length)).slice(0, size);
}
