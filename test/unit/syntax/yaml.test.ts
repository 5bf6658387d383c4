import assert from 'node:assert/strict';
import { limits } from '../../../src/core/syntax/limits';
import { nodeAt, pathOf, scalarValue, toValue } from '../../../src/core/syntax/navigate';
import type { ScalarNode, TreeNode } from '../../../src/core/syntax/tree';
import { parseWithLibrary } from '../../../src/core/syntax/yaml';
import { marked, shape, soundTree } from './check';
import { yaml } from '../../../src/core/syntax/text-block';

/** Every leaf of the tree, in order, stands at a mark and holds its text unless `texts` says otherwise. */
function checkLeaves(text: string, texts: Record<number, string> = {}): void {
  const { text: clean, ranges } = marked(text);
  const tree = soundTree('x.yaml', clean);
  const leaves: ScalarNode[] = [];
  const visit = (node: TreeNode | undefined): void => {
    if (node?.kind === 'scalar') leaves.push(node);
    else if (node?.kind === 'seq') node.items.forEach(visit);
    else node?.pairs.forEach((pair) => (visit(pair.key), visit(pair.value)));
  };
  tree.roots.forEach(visit);
  assert.deepEqual(
    leaves.map(({ start, end }) => ({ start, end })),
    ranges,
  );
  leaves.forEach((leaf, index) => assert.equal(leaf.text, texts[index] ?? clean.slice(leaf.start, leaf.end)));
}

describe('syntax: places of nodes', () => {
  it('keys, values, items', () =>
    checkLeaves(yaml`
      ⟦id⟧: ⟦AC-01⟧
      ⟦criteria⟧:
        - ⟦CC6.1⟧
        - ⟦CC6.2⟧ # remark
      ⟦x⟧: [⟦1⟧, {⟦a⟧: ⟦b c⟧}]
    `));
  it('quotes', () =>
    checkLeaves(
      yaml`
        ⟦"a b"⟧: ⟦'it''s'⟧
        ⟦c⟧: ⟦"x\\ty"⟧
      `,
      { 0: 'a b', 1: "it's", 3: 'x\ty' },
    ));
  it('block text, without the blank lines behind it', () =>
    checkLeaves(
      yaml`
        ⟦a⟧: ⟦>
          one
          two⟧


        ⟦b⟧: ⟦|-
          x
           y⟧
      `,
      { 1: 'one two\n', 3: 'x\n y' },
    ));
  it('plain text of several lines', () =>
    checkLeaves(
      yaml`
        ⟦a⟧: ⟦one
          two⟧
        ⟦b⟧: ⟦c⟧
      `,
      { 1: 'one two' },
    ));
  it('after a byte order mark', () => checkLeaves('\ufeff⟦a⟧: ⟦b⟧\n'));
  it('with CRLF', () => checkLeaves('⟦a⟧: ⟦b⟧\r\n⟦c⟧:\r\n  - ⟦d⟧\r\n'));
  it('with a lone CR', () => checkLeaves('⟦a⟧: ⟦b⟧\r⟦c⟧: ⟦d⟧\r'));
  it('of several documents', () =>
    checkLeaves(yaml`
      ⟦a⟧: ⟦b⟧
      ---
      - ⟦c⟧
      ...
      # none
      ---
      ⟦d⟧: ⟦e⟧
    `));
  it('beyond the first plane', () => checkLeaves('⟦😀⟧: ⟦é😀x⟧\n'));
});

describe('syntax: anchors, aliases, merge keys', () => {
  it('an alias is a copy at its own place', () => {
    const { text, ranges } = marked(yaml`
      a: &x {b: [c]}
      d: ⟦*x⟧
    `);
    const { roots, problems } = soundTree('x.yaml', text);
    assert.deepEqual(problems, []);
    for (const path of [['d'], ['d', 'b'], ['d', 'b', 0]]) {
      const node = nodeAt(roots[0]!, path)!;
      assert.deepEqual({ start: node.start, end: node.end }, ranges[0]);
      assert.deepEqual(pathOf(node), path);
    }
    assert.notEqual(nodeAt(roots[0]!, ['a', 'b']), nodeAt(roots[0]!, ['d', 'b']));
  });

  it('a merge key gives what the map lacks, wherever it stands', () => {
    const { roots } = soundTree(
      'x.yaml',
      yaml`
        b: &b {owner: ceo, k: 0}
        x:
          <<: *b
          k: one
          l: two
        y: {<<: [*b, {m: n}], owner: z}
      `,
    );
    assert.deepEqual(JSON.parse(JSON.stringify(toValue(roots[0]!))), {
      b: { owner: 'ceo', k: 0 },
      x: { k: 'one', l: 'two', owner: 'ceo' },
      y: { owner: 'z', k: 0, m: 'n' },
    });
  });

  it('anchors on keys and aliases as keys', () =>
    assert.deepEqual(
      shape(
        soundTree(
          'x.yaml',
          yaml`
            &k key: v
            z: *k
            *k : w
          `,
        ).roots[0],
      ),
      new Map([
        ['key', 'w'],
        ['z', 'key'],
      ]),
    ));
});

describe('syntax: values', () => {
  it('follow the core schema of YAML 1.2; dates, versions and the words of YAML 1.1 are text', () => {
    const text = yaml`
      a: 2026-01-01
      b: 2.10
      c: yes
      d: off
      e: True
      f: ~
      g: 0x1F
      h: .inf
      i: 1e999
      j: "1"
      k: 0o17
      l: 12:30
      m: 1_000
      n:
    `;
    const { roots } = soundTree('x.yaml', text);
    assert.deepEqual(
      { ...(toValue(roots[0]!) as object) },
      {
        a: '2026-01-01',
        b: 2.1,
        c: 'yes',
        d: 'off',
        e: true,
        f: null,
        g: 31,
        h: '.inf',
        i: '1e999',
        j: '1',
        k: 15,
        l: '12:30',
        m: '1_000',
        n: null,
      },
    );
    assert.equal((nodeAt(roots[0]!, ['b']) as ScalarNode).text, '2.10');
    assert.equal(scalarValue(nodeAt(roots[0]!, ['e']) as ScalarNode), true);
  });

  it('of prototype keys are ordinary', () => {
    const value = toValue(
      soundTree(
        'x.yaml',
        yaml`
          __proto__: {polluted: true}
          constructor: x
          toString: y
        `,
      ).roots[0]!,
    ) as Record<string, unknown>;
    assert.deepEqual(Object.keys(value), ['__proto__', 'constructor', 'toString']);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });

  it('of duplicate keys are the first', () =>
    assert.deepEqual(
      {
        ...(toValue(
          soundTree(
            'x.yaml',
            yaml`
              a: 1
              a: 2
            `,
          ).roots[0]!,
        ) as object),
      },
      { a: 1 },
    ));
  it('nothing, comments and lone marks give no root', () => {
    for (const text of [
      '',
      '\n',
      '# x\n',
      '---\n',
      yaml`
        ---
        ...
      `,
      '\ufeff',
      ' \n',
    ])
      assert.deepEqual(soundTree('x.yaml', text).roots, [], JSON.stringify(text));
  });
});

describe('syntax: texts that are refused before they cost anything', () => {
  function refused(text: string, code: string): void {
    assert.deepEqual(
      soundTree('x.yaml', text).problems.map((each) => each.code),
      [`soc2.syntax.${code}`],
    );
  }

  it('of five million characters', () => refused('a: b\n'.repeat(1_000_000), 'too-large'));
  it('with too many items', () => refused('[a, b: c]\n'.repeat(60_000), 'too-large'));
  it('that are no text', () => refused('a: b\n\0\n', 'binary'));
  for (const [name, text] of Object.entries({
    lists: '['.repeat(1000),
    maps: '{a: '.repeat(1000),
    items: `${'- '.repeat(1000)}x`,
    keys: '? '.repeat(1000),
    indentation: Array.from({ length: 150 }, (_, at) => `${' '.repeat(at)}k:\n`).join(''),
  })) {
    it(`with deep ${name}`, () =>
      refused(
        yaml`
          x: y
          z: ${text}`
          .replace('z: -', '-')
          .replace('z: k', 'k'),
        'too-deep',
      ));
  }
  it('with an alias bomb', () =>
    refused(
      yaml`
        a0: &a0 x
        ${Array.from({ length: 12 }, (_, at) => `a${at + 1}: &a${at + 1} [${Array.from({ length: 9 }, () => `*a${at}`).join(', ')}]\n`).join('')}
      `,
      'too-many-nodes',
    ));

  it('brackets in quotes, comments and block text are not nesting', () => {
    const text = yaml`
      ${yaml`
        a: "["
        # [ [ {
      `.replace('a', 'k')}
      b: |
      ${'  interval [0, 5) {\n'.repeat(150)}
      c: d
    `;
    assert.deepEqual(soundTree('x.yaml', text).problems, []);
    assert.deepEqual(soundTree('x.yaml', `a: b # ${'- '.repeat(200)}\n`).problems, []);
  });

  it('a record on one line, as JSON is written, is not deep', () => {
    assert.deepEqual(
      soundTree('x.yaml', `{${Array.from({ length: 300 }, (_, at) => `"k${at}": "v"`).join(', ')}}\n`).problems,
      [],
    );
    assert.deepEqual(
      soundTree('x.yaml', `{a: ${'[ { '.repeat(60)}x${' } ]'.repeat(60)}}\n`).problems.map((each) => each.code),
      ['soc2.syntax.too-deep'],
    );
  });
});

describe('syntax: hostile files', function () {
  // The library takes seconds for them; what hangs takes for ever.
  this.timeout(60_000);

  for (const piece of ['}]', 'x: [a,\n', '"', '\t- a\n']) {
    it(`made of ${JSON.stringify(piece)}, just below the limits, take a moment and have problems`, () => {
      const { problems } = soundTree('x.yaml', piece.repeat(Math.floor(140_000 / piece.length)));
      assert.ok(problems.length > 0 && problems.length <= limits.problems, `${problems.length} problems`);
    });
  }

  it('the library itself never throws through', () => assert.doesNotThrow(() => parseWithLibrary('['.repeat(20_000))));

  it('leave the stacks of other errors as deep as they were, also where the library throws', () => {
    const limit = Error.stackTraceLimit;
    for (const text of ['[a: b', '['.repeat(20_000)]) {
      parseWithLibrary(text);
      assert.equal(Error.stackTraceLimit, limit);
    }
  });
});
