import assert from 'node:assert/strict';
import { marked, shape, soundTree } from './check';
import { yaml } from '../../../src/core/syntax/text-block';

/** Problems stand at the marks, in order; the tree is still this. */
function check(text: string, problems: readonly string[], expected: unknown): void {
  const { text: clean, ranges } = marked(text);
  const tree = soundTree('controls/x.yaml', clean);
  assert.deepEqual(
    tree.problems.map(({ code, start, end }) => ({ code, start, end })),
    problems.map((slug, index) => ({ code: `soc2.syntax.${slug}`, ...ranges[index] })),
    JSON.stringify(tree.problems),
  );
  assert.deepEqual(shape(tree.roots[0]), expected);
}

const map = (object: Record<string, unknown>): Map<string, unknown> => new Map(Object.entries(object));

describe('syntax: half-typed files keep a useful tree', () => {
  it('a word that is not yet a key, first', () =>
    check(
      yaml`
        ⟦own
        title⟧: B
        status: planned
      `,
      ['key'],
      map({ title: 'B', status: 'planned' }),
    ));
  it('a word that is not yet a key, in the middle', () =>
    check(
      yaml`
        id: A
        ⟦own
        title⟧: B
      `,
      ['key'],
      map({ id: 'A', title: 'B' }),
    ));
  it('a word that is not yet a key, last', () =>
    check(
      yaml`
        id: A
        ⟦own⟧
      `,
      ['key'],
      map({ id: 'A', own: undefined }),
    ));
  it('a key without a space', () =>
    check(
      yaml`
        ⟦id:A
        title⟧: B
      `,
      ['key'],
      map({ title: 'B' }),
    ));
  it('a word above nested keys', () =>
    check(
      yaml`
        a: ⟦b
           c⟧: d
        e: f
      `,
      ['key'],
      map({ a: map({ c: 'd' }), e: 'f' }),
    ));
  it('a key without a value is no mistake', () =>
    check(
      yaml`
        id: A
        owner:
        title: B
      `,
      [],
      map({ id: 'A', owner: undefined, title: 'B' }),
    ));
  it('items without a value are no mistake', () =>
    check(
      yaml`
        a:
          -\x20
          - x
          -
        b: c
      `,
      [],
      map({ a: [{ null: '' }, 'x', { null: '' }], b: 'c' }),
    ));
  it('an open list in brackets', () =>
    check(
      yaml`
        a: [x, y
        ⟦b⟧: c
      `,
      ['bracket'],
      map({ a: ['x', 'y'], b: 'c' }),
    ));
  it('an open map in braces', () =>
    check(
      yaml`
        a: {x: z, y
        ⟦b⟧: c
      `,
      ['bracket'],
      map({ a: map({ x: 'z', y: undefined }), b: 'c' }),
    ));
  it('a bracket that closes nothing', () =>
    check(
      yaml`
        a: [x]⟦]⟧
        b: c
      `,
      ['bracket'],
      map({ a: ['x'], b: 'c' }),
    ));
  it('an open double quote', () =>
    check(
      yaml`
        t: ⟦"see: # x⟧
        owner: y
        last: "z"
      `,
      ['quote'],
      map({ t: 'see: # x', owner: 'y', last: 'z' }),
    ));
  it('an open single quote', () =>
    check(
      yaml`
        a:
          - t: ⟦'abc⟧
            u: v
        b: c
      `,
      ['quote'],
      map({ a: [map({ t: 'abc', u: 'v' })], b: 'c' }),
    ));
  it('an open quote in an item', () =>
    check(
      yaml`
        a:
          - ⟦"abc⟧
          - d
        b: c
      `,
      ['quote'],
      map({ a: ['abc', 'd'], b: 'c' }),
    ));
  it('a quote and nothing behind it', () =>
    check(
      yaml`
        t: ⟦"⟧
        owner: y
      `,
      ['quote'],
      map({ t: undefined, owner: 'y' }),
    ));
  it('two open quotes', () =>
    check(
      yaml`
        a: ⟦"x⟧
        b: c
        d: ⟦"y⟧
        e: f
      `,
      ['quote', 'quote'],
      map({ a: 'x', b: 'c', d: 'y', e: 'f' }),
    ));
  it('text behind a closing quote', () =>
    check(
      yaml`
        t: "x" ⟦y⟧
        b: c
      `,
      ['quote'],
      map({ t: 'x', b: 'c' }),
    ));
  it('an apostrophe in single quotes', () =>
    check(
      yaml`
        t: 'it'⟦s'⟧
        b: c
      `,
      ['quote'],
      map({ t: 'it', b: 'c' }),
    ));
  it('a tab that indents', () =>
    check('a:\n⟦\t⟧b: c\n⟦\t⟧d: e\nf: g\n', ['tab', 'tab'], map({ a: map({ b: 'c', d: 'e' }), f: 'g' })));
  it('a value that holds a colon', () => check('a: ⟦x⟧: y\n', ['nested-key'], map({ a: map({ x: 'y' }) })));
  it('a value that begins with a reserved character', () =>
    check(
      yaml`
        a: ⟦@⟧x
        b: ⟦\`⟧y
      `,
      ['scalar-start', 'scalar-start'],
      map({ a: '@x', b: '`y' }),
    ));
  it('a list among keys', () =>
    check(
      yaml`
        a: b
        ⟦-⟧ c
      `,
      ['list'],
      map({ a: 'b' }),
    ));
  it('a duplicate key', () =>
    check(
      yaml`
        a: b
        ⟦a⟧: c
      `,
      ['duplicate-key'],
      map({ a: 'c' }),
    ));
  it('an alias of nothing', () =>
    check(
      yaml`
        a: ⟦*x⟧
        b: c
      `,
      ['alias'],
      map({ a: '*x', b: 'c' }),
    ));
  it('an alias that contains itself', () => check('a: &a [⟦*a⟧]\n', ['alias'], map({ a: [['*a']] })));

  it('a sound file has no problem and nothing is taken for a mistake', () => {
    check(
      yaml`
        a: |
          say: "hello
          done
        b: 'x
          y'
        c: "p

          q"
      `,
      [],
      map({
        a: yaml`
          say: "hello
          done
        `,
        b: 'x y',
        c: 'p\nq',
      }),
    );
  });

  it('a mistake elsewhere does not close quotes in block text', () => {
    const { problems, roots } = soundTree(
      'x.yaml',
      yaml`
        a: |
          say: "hello
          done
        b: [
        c: d
      `,
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['soc2.syntax.bracket'],
    );
    assert.equal(
      (shape(roots[0]) as Map<string, unknown>).get('a'),
      yaml`
        say: "hello
        done
      `,
    );
  });

  it('messages name the word and say what settles it', () => {
    assert.deepEqual(
      soundTree(
        'x.yaml',
        yaml`
          id: A
          own
          title: B
        `,
      ).problems.map(({ message }) => message),
      ['The `:` behind `own` is missing.'],
    );
    assert.deepEqual(
      soundTree(
        'x.yaml',
        yaml`
          id:A
          title: B
        `,
      ).problems.map(({ message }) => message),
      ['A space is missing behind `id:`.'],
    );
  });
});

describe('syntax: merge conflicts', () => {
  const text = yaml`
    id: A
    ⟦<<<<<<< HEAD⟧
    owner: cto
    ||||||| base
    owner: ceo
    =======
    owner: ciso
    >>>>>>> branch
    status: planned
  `;
  it('are one problem, and our side is the tree', () =>
    check(text, ['merge-conflict'], map({ id: 'A', owner: 'cto', status: 'planned' })));
  it('with CRLF', () =>
    check(text.replaceAll('\n', '\r\n'), ['merge-conflict'], map({ id: 'A', owner: 'cto', status: 'planned' })));
  it('with a marker that was left over', () =>
    check(
      yaml`
        id: A
        ⟦>>>>>>> branch⟧
        status: planned
      `,
      ['merge-conflict'],
      map({ id: 'A', status: 'planned' }),
    ));

  it('around the head of a document', () => {
    const { problems, roots, frontMatter } = soundTree(
      'x.md',
      yaml`
        <<<<<<< HEAD
        ---
        name: A
        =======
        ---
        name: B
        >>>>>>> x
        ---

        # Text
      `,
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['soc2.syntax.merge-conflict'],
    );
    assert.equal(frontMatter!.form === 'none' ? 0 : roots.length, frontMatter!.form === 'none' ? 0 : 1);
  });

  it('in a body are found; deep quotations and underlined headings are none', () => {
    assert.equal(
      soundTree(
        'x.md',
        yaml`
          name: A
          ---

          <<<<<<< a
          x
          =======
          y
          >>>>>>> b
        `,
      ).problems[0]?.code,
      'soc2.syntax.merge-conflict',
    );
    assert.deepEqual(
      soundTree(
        'x.md',
        yaml`
          name: A
          ---

          Heading
          =======

          >>>>>>> deep
        `,
      ).problems,
      [],
    );
  });
});
