import assert from 'node:assert/strict';
import {
  addItem,
  applyEdits,
  insertPair,
  quoteIfNeeded,
  removeItem,
  removePair,
  replaceInScalar,
  replaceScalar,
  setValue,
  type TextEdit,
} from '../../../src/core/syntax/edit';
import { nodeAt, toValue } from '../../../src/core/syntax/navigate';
import { parseSource } from '../../../src/core/syntax/source';
import type { MapNode, Path, ScalarNode, SeqNode, SourceTree, TreeNode } from '../../../src/core/syntax/tree';
import { randomOf, type Random } from '../../support/random';
import { randomYaml } from './random-yaml';
import { yaml } from '../../../src/core/syntax/text-block';
import { indented } from '../../support/indented';

type Plain = null | string | number | boolean | Plain[] | { [key: string]: Plain };

const plain = (node: TreeNode | undefined): Plain => JSON.parse(JSON.stringify(node ? toValue(node) : null)) as Plain;
const rootOf = (text: string, path = 'x.yaml'): { tree: SourceTree; root: MapNode } => {
  const tree = parseSource(path, text);
  return { tree, root: tree.roots[0] as MapNode };
};

/** One edit of a text: what it does to the text and to the value at a path. */
interface Step {
  name: string;
  edit: TextEdit;
  change(value: Plain): Plain;
}

function maps(node: TreeNode, path: Path = []): { node: MapNode; path: Path }[] {
  if (node.kind === 'scalar') return [];
  const inner =
    node.kind === 'seq'
      ? node.items.flatMap((item, index) => maps(item, [...path, index]))
      : node.pairs.flatMap((pair) => (pair.value ? maps(pair.value, [...path, pair.key.text]) : []));
  return node.kind === 'map' ? [{ node, path }, ...inner] : inner;
}

function seqs(root: TreeNode): { node: SeqNode; path: Path }[] {
  return maps(root).flatMap(({ node, path }) =>
    node.pairs.flatMap((pair) =>
      pair.value?.kind === 'seq' ? [{ node: pair.value, path: [...path, pair.key.text] }] : [],
    ),
  );
}

const at = (value: Plain, path: Path): Plain =>
  path.reduce<Plain>((inner, step) => (inner as Record<string, Plain>)[step]!, value);

/** Random values with the YAML that stands for them. */
const news: readonly [source: string, value: Plain][] = [
  ['new', 'new'],
  ['"a: b"', 'a: b'],
  ['[x, y]', ['x', 'y']],
  ['{p: q}', { p: 'q' }],
  [
    indented(
      2,
      yaml`

        p: q
        r: s`,
    ),
    { p: 'q', r: 's' },
  ],
  ['\n  - x\n  - y', ['x', 'y']],
  ['false', false],
];

function randomStep(tree: SourceTree, root: MapNode, random: Random): Step | undefined {
  const { node: map, path } = random.pick(maps(root));
  const [source, value] = random.pick(news);
  const pair = map.pairs.length > 0 ? random.pick(map.pairs) : undefined;
  const key = pair?.key.text ?? 'none';
  const within =
    (change: (map: Record<string, Plain>) => void) =>
    (whole: Plain): Plain => {
      change(at(whole, path) as Record<string, Plain>);
      return whole;
    };
  switch (random.below(6)) {
    case 0: {
      const place = random.pick([{}, { after: [key] }, { before: [key] }, { after: ['none'], before: [key] }]);
      return {
        name: `insert at ${path.join('.')}`,
        edit: insertPair(tree, map, 'added', source, place),
        change: within((target) => {
          target.added = value;
        }),
      };
    }
    case 1:
      return {
        name: `set ${[...path, key].join('.')} to ${source}`,
        edit: setValue(tree, map, key, source),
        change: within((target) => {
          target[key] = value;
        }),
      };
    case 2: {
      if (!pair) return undefined;
      return {
        name: `remove ${[...path, key].join('.')}`,
        edit: removePair(tree, map, key),
        change: within((target) => {
          delete target[key];
        }),
      };
    }
    case 3: {
      if (pair?.value?.kind === 'map') return undefined;
      const item = random.pick(['item', '"i, j"', '{id: n, text: "o p"}']);
      const old = plain(pair?.value);
      const added = item.startsWith('{') ? { id: 'n', text: 'o p' } : item.replace(/"/g, '');
      const isEmpty = pair?.value === undefined || (pair.value.kind === 'scalar' && pair.value.type === 'null');
      const blockText =
        pair?.value?.kind === 'scalar' && (pair.value.style === 'literal' || pair.value.style === 'folded');
      const before = isEmpty ? [] : Array.isArray(old) ? old : [blockText ? (old as string).trim() : old];
      return {
        name: `add ${item} to ${[...path, key].join('.')}`,
        edit: addItem(tree, map, key, item),
        change: within((target) => {
          target[key] = [...before, added];
        }),
      };
    }
    case 4: {
      const lists = seqs(root).filter((each) => each.node.items.length > 0);
      if (lists.length === 0) return undefined;
      const { node: seq, path: place } = random.pick(lists);
      const index = random.below(seq.items.length);
      return {
        name: `remove item ${index} of ${place.join('.')}`,
        edit: removeItem(tree, seq, index),
        change: (whole) => {
          (at(whole, place) as Plain[]).splice(index, 1);
          return whole;
        },
      };
    }
    default: {
      if (pair?.value?.kind !== 'scalar' || pair.value.style === 'folded' || pair.value.style === 'literal')
        return undefined;
      const text = random.pick([
        'word',
        'a: b',
        '- x',
        '# y',
        '[z]',
        "it's",
        '"',
        'true',
        '12',
        '',
        'two\nlines',
        ' edge ',
        'ü, {x}',
      ]);
      return {
        name: `write ${JSON.stringify(text)} at ${[...path, key].join('.')}`,
        edit: replaceScalar(tree, pair.value, text),
        change: within((target) => {
          target[key] = text;
        }),
      };
    }
  }
}

const commentsOf = (text: string): string[] => [...text.matchAll(/# c\d+ - x: \[y\]/g)].map((each) => each[0]);

describe('syntax: edits', () => {
  for (const ending of ['\n', '\r\n']) {
    it(`change what they say and nothing else (${JSON.stringify(ending)})`, function () {
      this.timeout(60_000);
      for (let seed = 1; seed <= 2000; seed += 1) {
        const random = randomOf(seed);
        const text = randomYaml(random).replaceAll('\n', ending);
        const { tree, root } = rootOf(text);
        assert.deepEqual(tree.problems, [], text);
        const step = randomStep(tree, root, random);
        if (!step) continue;
        const after = applyEdits(text, [step.edit]);
        const told = yaml`
          seed ${seed}: ${step.name}
          --- before
          ${text}
          --- after
          ${after}
        `;
        const changed = rootOf(after);
        assert.deepEqual(changed.tree.problems, [], told);
        const expected = step.change(plain(root));
        assert.deepEqual(plain(changed.root), isNothing(expected) ? plain(changed.root) : expected, told);
        assert.deepEqual(commentsOf(after).sort(), commentsOf(text).sort(), told);
        if (ending === '\r\n') assert.doesNotMatch(after, /(?<!\r)\n/, told);
        else assert.doesNotMatch(after, /\r/, told);
      }
    });
  }

  const table: readonly [
    name: string,
    before: string,
    edit: (tree: SourceTree, root: MapNode) => TextEdit | readonly TextEdit[],
    after: string,
  ][] = [
    [
      'insert behind block text',
      yaml`
        a: >
          x

          y

        b: c
      `,
      (tree, root) => insertPair(tree, root, 'n', '1', { after: ['a'] }),
      yaml`
        a: >
          x

          y
        n: 1

        b: c
      `,
    ],
    [
      'insert before the first key',
      yaml`
        # head
        a: 1
      `,
      (tree, root) => insertPair(tree, root, 'n', '1', { before: ['a'] }),
      yaml`
        # head
        n: 1
        a: 1
      `,
    ],
    [
      'insert at the end of a file without a line break',
      'a: 1',
      (tree, root) => insertPair(tree, root, 'n', '1'),
      yaml`
        a: 1
        n: 1`,
    ],
    [
      'insert behind a comment',
      'a: 1 # one\n',
      (tree, root) => insertPair(tree, root, 'n', '1'),
      yaml`
        a: 1 # one
        n: 1
      `,
    ],
    [
      'insert into braces',
      'a: {b: 1}\n',
      (tree, root) => insertPair(tree, nodeAt(root, ['a']) as MapNode, 'n', '[x]'),
      'a: {b: 1, n: [x]}\n',
    ],
    [
      'insert into empty braces',
      'a: {}\n',
      (tree, root) => insertPair(tree, nodeAt(root, ['a']) as MapNode, 'n', '1'),
      'a: {n: 1}\n',
    ],
    [
      'insert into braces before a key',
      'a: {b: 1}\n',
      (tree, root) => insertPair(tree, nodeAt(root, ['a']) as MapNode, 'n', '1', { before: ['b'] }),
      'a: {n: 1, b: 1}\n',
    ],
    [
      'insert into the map of a list item',
      yaml`
        a:
          - b: 1
            c: 2
      `,
      (tree, root) => insertPair(tree, nodeAt(root, ['a', 0]) as MapNode, 'n', '1', { after: ['b'] }),
      yaml`
        a:
          - b: 1
            n: 1
            c: 2
      `,
    ],
    [
      'insert before the first key of a list item',
      yaml`
        a:
          - b: 1
      `,
      (tree, root) => insertPair(tree, nodeAt(root, ['a', 0]) as MapNode, 'n', '1', { before: ['b'] }),
      yaml`
        a:
          - n: 1
            b: 1
      `,
    ],
    ['begin an empty file', '', (tree) => insertPair(tree, undefined, 'n', '1'), 'n: 1\n'],
    [
      'begin a file of comments',
      '# only',
      (tree) => insertPair(tree, undefined, 'n', '1'),
      yaml`
        # only
        n: 1
      `,
    ],
    [
      'set a value behind a bare key',
      yaml`
        a:
        b: 1
      `,
      (tree, root) => setValue(tree, root, 'a', 'x'),
      yaml`
        a: x
        b: 1
      `,
    ],
    [
      'set a value behind a bare key with a comment',
      yaml`
        a: # why
        b: 1
      `,
      (tree, root) => setValue(tree, root, 'a', 'x'),
      yaml`
        a: x # why
        b: 1
      `,
    ],
    ['a scalar becomes a list', 'a: x # c\n', (tree, root) => addItem(tree, root, 'a', 'y'), 'a: [x, y] # c\n'],
    [
      'add to a list that is not indented',
      yaml`
        a:
        - x # c
        b: 1
      `,
      (tree, root) => addItem(tree, root, 'a', 'y'),
      yaml`
        a:
        - x # c
        - y
        b: 1
      `,
    ],
    [
      'add to a list with a trailing comma',
      'a: [x, ]\n',
      (tree, root) => addItem(tree, root, 'a', 'y'),
      'a: [x, y, ]\n',
    ],
    [
      'remove the last item',
      yaml`
        a:
          - x # c
        b: 1
      `,
      (tree, root) => removeItem(tree, nodeAt(root, ['a']) as SeqNode, 0),
      yaml`
        a: [] # c
        b: 1
      `,
    ],
    [
      'remove a negative number',
      yaml`
        a:
          - 1
          - -5
      `,
      (tree, root) => removeItem(tree, nodeAt(root, ['a']) as SeqNode, 1),
      yaml`
        a:
          - 1
      `,
    ],
    [
      'remove from brackets',
      'a: [x, y, z]\n',
      (tree, root) => removeItem(tree, nodeAt(root, ['a']) as SeqNode, 2),
      'a: [x, y]\n',
    ],
    [
      'quotes stay as they are',
      yaml`
        a: 'x'
        b: "y"
      `,
      (tree, root) => [
        replaceScalar(tree, nodeAt(root, ['a']) as ScalarNode, "it's"),
        replaceScalar(tree, nodeAt(root, ['b']) as ScalarNode, 'say "z"'),
      ],
      yaml`
        a: 'it''s'
        b: "say \\"z\\""
      `,
    ],
    [
      'block text keeps its head',
      yaml`
        a: >- # c
            x
            y
        b: 1
      `,
      (tree, root) => replaceScalar(tree, nodeAt(root, ['a']) as ScalarNode, 'z'),
      yaml`
        a: >- # c
            z
        b: 1
      `,
    ],
    [
      'a word in plain text that needs quotes then',
      'a: one two\n',
      (tree, root) => replaceInScalar(tree, nodeAt(root, ['a']) as ScalarNode, 3, 6, 'one: x'),
      'a: "one: x two"\n',
    ],
    ['byte order mark', '\ufeffa: 1\n', (tree, root) => insertPair(tree, root, 'n', '1'), '\ufeffa: 1\nn: 1\n'],
    ['tabs between key and value', 'a:\t1\n', (tree, root) => setValue(tree, root, 'a', '2'), 'a: 2\n'],
    ['a key that is quoted', '"a": 1\n', (tree, root) => setValue(tree, root, 'a', '2'), '"a": 2\n'],
    ['a colon in a quoted key', '"a: b": 1\n', (tree, root) => setValue(tree, root, 'a: b', '2'), '"a: b": 2\n'],
    [
      'end of a document',
      yaml`
        a: 1
        ...
      `,
      (tree, root) => insertPair(tree, root, 'n', '1'),
      yaml`
        a: 1
        n: 1
        ...
      `,
    ],
  ];
  for (const [name, before, edit, after] of table) {
    it(name, () => {
      const { tree, root } = rootOf(before);
      assert.equal(applyEdits(before, [edit(tree, root)].flat()), after);
    });
  }

  const documents: readonly [name: string, before: string, after: string][] = [
    [
      'fenced',
      yaml`
        ---
        name: A
        ---
        # T
      `,
      yaml`
        ---
        name: A
        n: 1
        ---
        # T
      `,
    ],
    [
      'as comply writes it',
      yaml`
        name: A
        ---
        # T
      `,
      yaml`
        name: A
        n: 1
        ---
        # T
      `,
    ],
    [
      'empty',
      yaml`
        ---
        ---
        # T
      `,
      yaml`
        ---
        n: 1
        ---
        # T
      `,
    ],
    [
      'none',
      '# T\n',
      yaml`
        ---
        n: 1
        ---
        # T
      `,
    ],
    [
      'none in an empty file',
      '',
      yaml`
        ---
        n: 1
        ---
      `,
    ],
    ['with CRLF', '---\r\nname: A\r\n---\r\n# T\r\n', '---\r\nname: A\r\nn: 1\r\n---\r\n# T\r\n'],
    ['behind a byte order mark', '\ufeff# T\n', '\ufeff---\nn: 1\n---\n# T\n'],
  ];
  for (const [name, before, after] of documents) {
    it(`front matter: ${name}`, () => {
      const { tree, root } = rootOf(before, 'x.md');
      assert.equal(applyEdits(before, [insertPair(tree, root, 'n', '1')]), after);
    });
  }

  it('quotes only where plain text would be misread', () => {
    for (const text of ['a', 'a b', 'AC-01', '2026-01-15', '(x)', './a', "it isn't".replace("'", ''), 'a.b_c/d'])
      assert.equal(quoteIfNeeded(text), text);
    const hard = [
      '',
      ' a',
      'a ',
      'true',
      'No',
      'null',
      '~',
      '12',
      '1.5',
      '0x1F',
      '-',
      '- a',
      '# a',
      'a # b',
      'a: b',
      'a:',
      '[a',
      '{a',
      '&a',
      '*a',
      '!a',
      '|',
      '>',
      "'",
      '"',
      '%a',
      '@a',
      '`a',
      'a\nb',
      'a\tb',
      '\u0000',
      '\u2028',
      '?',
      ': a',
      '---',
      '...',
      '=',
      '<<',
      '.inf',
      '.nan',
      '1e3',
      '0o7',
      '+1',
      '1_000',
    ];
    for (const text of [...hard, 'é', '日本', '😀', '\ufeffa', '\u0085']) {
      for (const source of [
        `a: ${quoteIfNeeded(text)}\n`,
        `a: [${quoteIfNeeded(text)}, b]\n`,
        yaml`
          a:
            - ${quoteIfNeeded(text)}
        `,
        `a: {b: ${quoteIfNeeded(text)}}\n`,
      ]) {
        const { tree, root } = rootOf(source);
        assert.deepEqual(tree.problems, [], source);
        assert.ok(JSON.stringify(toValue(root)).includes(JSON.stringify(text)), source);
      }
    }
  });

  it('of one text keep their order and leave out what overlaps', () => {
    assert.equal(
      applyEdits('abcdef', [
        { start: 4, end: 5, newText: 'X' },
        { start: 0, end: 1, newText: 'Y' },
      ]),
      'YbcdXf',
    );
    assert.equal(
      applyEdits('ab', [
        { start: 1, end: 1, newText: '1' },
        { start: 1, end: 1, newText: '2' },
      ]),
      'a12b',
    );
    assert.equal(
      applyEdits('abcdef', [
        { start: 1, end: 4, newText: 'X' },
        { start: 3, end: 5, newText: 'Y' },
      ]),
      'aXef',
    );
  });
});

/** A file that lost its last key has no root any more. */
function isNothing(value: Plain): boolean {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0;
}
