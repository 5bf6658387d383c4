import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { splitFrontMatter } from '../../../src/core/syntax/frontmatter';
import { readPlainYaml } from '../../../src/core/syntax/plain-yaml';
import { prescan } from '../../../src/core/syntax/prescan';
import { parseWithLibrary } from '../../../src/core/syntax/yaml';
import { yaml } from '../../../src/core/syntax/text-block';

/** Compares both readers on one text; true when the fast one took it. */
function agree(text: string, what: string): boolean {
  if (prescan(text, 0)) return false;
  const plain = readPlainYaml(text, 0);
  if (plain) assert.deepEqual({ roots: plain, problems: [] }, parseWithLibrary(text, 0), `${what}\n${text}`);
  return plain !== undefined;
}

function yamlBelow(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ya?ml|md)$/.test(file))
    .sort()
    .map((file) => {
      const text = fs.readFileSync(path.join(folder, file), 'utf8');
      if (!file.endsWith('.md')) return text;
      const { frontMatter } = splitFrontMatter(text);
      return text.slice(frontMatter.start, frontMatter.end);
    });
}

const pieces = [
  ' ',
  '  ',
  '\n',
  ':',
  ': ',
  '- ',
  '#',
  ' #',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  '|',
  '>',
  '>-',
  '&a',
  '*a',
  '!x',
  '?',
  '%',
  '@',
  '`',
  '\\',
  '~',
  'null',
  '1',
  '-1',
  '.5',
  '1e3',
  '0x1f',
  'true',
  'a',
  '\n\n',
  '\n  ',
  '-',
  '--',
  '---',
  '...',
  '<<',
  '=',
  'é',
  '\u2028',
  '~x',
  '.inf',
  '+',
  '.',
  '-a',
  '0o7',
  '\u00a0',
  '\u0085',
  '\t',
  '\r',
];

describe('syntax: the reader of plain YAML', () => {
  const examples = [...yamlBelow('examples'), ...yamlBelow('src/core/criteria/data')];

  it('takes nearly every file of the examples and reads it as the library does', () => {
    const taken = examples.filter((text, index) => agree(text, `file ${index}`)).length;
    assert.ok(taken > examples.length * 0.85, `${taken} of ${examples.length}`);
  });

  const corpora = '../shared/corpora';
  (fs.existsSync(corpora) ? it : it.skip)(
    'agrees with the library on files that others wrote (needs ../shared/corpora)',
    () => {
      yamlBelow(corpora).forEach((text, index) => agree(text, `file ${index}`));
    },
  );

  it('agrees with the library on 20,000 seeded mutations, or leaves them to it', function () {
    this.timeout(60_000);
    let seed = 20260630;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      return (seed >>> 8) % below;
    };
    const small = examples.filter((text) => text.length > 20 && text.length < 4000);
    let taken = 0;
    for (let run = 0; run < 20_000; run += 1) {
      let text = small[random(small.length)]!;
      for (let count = 1 + random(3); count > 0; count -= 1) {
        const at = random(text.length + 1);
        const piece = pieces[random(pieces.length)]!;
        text =
          text.slice(0, at) +
          [piece, '', piece, ''][random(4)]! +
          text.slice(at + [0, 1 + random(6), piece.length, 0][random(4)]!);
        if (random(12) === 0) text = text.slice(0, at);
      }
      if (agree(text, `mutation ${run}`)) taken += 1;
    }
    assert.ok(taken > 5000, `only ${taken} were taken`);
  });

  for (const text of [
    'a: &x 1\n',
    'a: *x\n',
    'a: !t b\n',
    'a:\tb\n',
    'a: b\r\n',
    yaml`
      ---
      a: b
    `,
    yaml`
      ? a
      : b
    `,
    yaml`
      a: "x
        y"
    `,
    yaml`
      a: [1,
       2]
    `,
    yaml`
      a: b
       c
    `,
    yaml`
      a: 1
      a: 2
    `,
    'a: "\\x41"\n',
    '- - a\n',
    'a: b: c\n',
    '%x\n',
    yaml`
      a: |+
        x
    `,
    yaml`
      a: >
        x
         y
    `,
  ]) {
    it(`leaves to the library: ${JSON.stringify(text)}`, () => assert.equal(readPlainYaml(text, 0), undefined));
  }
});
