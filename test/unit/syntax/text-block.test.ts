import assert from 'node:assert/strict';
import { textBlock, yaml } from '../../../src/core/syntax/text-block';

const none = '';
const endsInBreak = 'x: 1\ny: 2\n';
const list = '- a\n- b';

describe('text block', () => {
  const cases: readonly [name: string, text: string, expected: string][] = [
    [
      'drops the first line break and the shared indent',
      yaml`
        a: b
        c:
          - d
      `,
      'a: b\nc:\n  - d\n',
    ],
    [
      'has no line break at the end when the backtick follows the last word',
      yaml`
        a: b
        c: d`,
      'a: b\nc: d',
    ],
    [
      'keeps blank lines, also at both ends',
      yaml`

        a: b

        c: d

      `,
      '\na: b\n\nc: d\n\n',
    ],
    [
      'keeps the indent of the first line when others have less',
      yaml`
          a: b
        c: d
      `,
      '  a: b\nc: d\n',
    ],
    ['leaves a text on one line alone', yaml`a: b`, 'a: b'],
    ['leaves an empty text empty', yaml``, ''],
    [
      'reads escapes',
      yaml`
        a:\x20
        b: "\\d\t"
      `,
      'a: \nb: "\\d\t"\n',
    ],
    [
      'takes values in a line as they are',
      yaml`
        a: ${list}, ${1}
        c: d
      `,
      'a: - a\n- b, 1\nc: d\n',
    ],
    [
      'indents the further lines of a value that begins a line',
      yaml`
        a:
          ${list}
        b: 1
      `,
      'a:\n  - a\n  - b\nb: 1\n',
    ],
    [
      'does not indent what follows the last line break of a value',
      yaml`
        a:
          ${endsInBreak}
        b: 1
      `,
      'a:\n  x: 1\n  y: 2\nb: 1\n',
    ],
    [
      'does not double the line break of a value alone on its line',
      yaml`
        ${endsInBreak}
        b: 1
        ${endsInBreak}
      `,
      'x: 1\ny: 2\nb: 1\nx: 1\ny: 2\n',
    ],
    [
      'leaves out the line of an empty value',
      yaml`
        a: 1
          ${none}
        b: ${none}
        ${none}
      `,
      'a: 1\nb: \n',
    ],
    [
      'counts the line of a value for the indent',
      yaml`
        ${list}
          b: 1
      `,
      '- a\n- b\n  b: 1\n',
    ],
    [
      'takes two values on a line as they are',
      yaml`
        ${list}${none}
        ${none}${list}
      `,
      '- a\n- b\n- a\n- b\n',
    ],
    [
      'ends as a last value ends when the backtick follows it',
      yaml`
        a: 1
        ${list}`,
      'a: 1\n- a\n- b',
    ],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.equal(text, expected));

  it('has another name for texts that are not YAML', () => {
    const word = 'two\nthree';
    const texts = [
      textBlock`
        one
          ${word}
      `,
      yaml`
        one
          ${word}
      `,
    ];
    assert.deepEqual(texts, ['one\n  two\n  three\n', 'one\n  two\n  three\n']);
  });
});
