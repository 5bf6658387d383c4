import assert from 'node:assert/strict';
import { marked, shape, soundTree } from './check';

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
    check('⟦own\ntitle⟧: B\nstatus: planned\n', ['key'], map({ title: 'B', status: 'planned' })));
  it('a word that is not yet a key, in the middle', () =>
    check('id: A\n⟦own\ntitle⟧: B\n', ['key'], map({ id: 'A', title: 'B' })));
  it('a word that is not yet a key, last', () => check('id: A\n⟦own⟧\n', ['key'], map({ id: 'A', own: undefined })));
  it('a key without a space', () => check('⟦id:A\ntitle⟧: B\n', ['key'], map({ title: 'B' })));
  it('a word above nested keys', () => check('a: ⟦b\n   c⟧: d\ne: f\n', ['key'], map({ a: map({ c: 'd' }), e: 'f' })));
  it('a key without a value is no mistake', () =>
    check('id: A\nowner:\ntitle: B\n', [], map({ id: 'A', owner: undefined, title: 'B' })));
  it('items without a value are no mistake', () =>
    check('a:\n  - \n  - x\n  -\nb: c\n', [], map({ a: [{ null: '' }, 'x', { null: '' }], b: 'c' })));
  it('an open list in brackets', () => check('a: [x, y\n⟦b⟧: c\n', ['bracket'], map({ a: ['x', 'y'], b: 'c' })));
  it('an open map in braces', () =>
    check('a: {x: z, y\n⟦b⟧: c\n', ['bracket'], map({ a: map({ x: 'z', y: undefined }), b: 'c' })));
  it('a bracket that closes nothing', () => check('a: [x]⟦]⟧\nb: c\n', ['bracket'], map({ a: ['x'], b: 'c' })));
  it('an open double quote', () =>
    check('t: ⟦"see: # x⟧\nowner: y\nlast: "z"\n', ['quote'], map({ t: 'see: # x', owner: 'y', last: 'z' })));
  it('an open single quote', () =>
    check("a:\n  - t: ⟦'abc⟧\n    u: v\nb: c\n", ['quote'], map({ a: [map({ t: 'abc', u: 'v' })], b: 'c' })));
  it('an open quote in an item', () =>
    check('a:\n  - ⟦"abc⟧\n  - d\nb: c\n', ['quote'], map({ a: ['abc', 'd'], b: 'c' })));
  it('a quote and nothing behind it', () => check('t: ⟦"⟧\nowner: y\n', ['quote'], map({ t: undefined, owner: 'y' })));
  it('two open quotes', () =>
    check('a: ⟦"x⟧\nb: c\nd: ⟦"y⟧\ne: f\n', ['quote', 'quote'], map({ a: 'x', b: 'c', d: 'y', e: 'f' })));
  it('text behind a closing quote', () => check('t: "x" ⟦y⟧\nb: c\n', ['quote'], map({ t: 'x', b: 'c' })));
  it('an apostrophe in single quotes', () => check("t: 'it'⟦s'⟧\nb: c\n", ['quote'], map({ t: 'it', b: 'c' })));
  it('a tab that indents', () =>
    check('a:\n⟦\t⟧b: c\n⟦\t⟧d: e\nf: g\n', ['tab', 'tab'], map({ a: map({ b: 'c', d: 'e' }), f: 'g' })));
  it('a value that holds a colon', () => check('a: ⟦x⟧: y\n', ['nested-key'], map({ a: map({ x: 'y' }) })));
  it('a value that begins with a reserved character', () =>
    check('a: ⟦@⟧x\nb: ⟦`⟧y\n', ['scalar-start', 'scalar-start'], map({ a: '@x', b: '`y' })));
  it('a list among keys', () => check('a: b\n⟦-⟧ c\n', ['list'], map({ a: 'b' })));
  it('a duplicate key', () => check('a: b\n⟦a⟧: c\n', ['duplicate-key'], map({ a: 'c' })));
  it('an alias of nothing', () => check('a: ⟦*x⟧\nb: c\n', ['alias'], map({ a: '*x', b: 'c' })));
  it('an alias that contains itself', () => check('a: &a [⟦*a⟧]\n', ['alias'], map({ a: [['*a']] })));

  it('a sound file has no problem and nothing is taken for a mistake', () => {
    check(
      'a: |\n  say: "hello\n  done\nb: \'x\n  y\'\nc: "p\n\n  q"\n',
      [],
      map({ a: 'say: "hello\ndone\n', b: 'x y', c: 'p\nq' }),
    );
  });

  it('a mistake elsewhere does not close quotes in block text', () => {
    const { problems, roots } = soundTree('x.yaml', 'a: |\n  say: "hello\n  done\nb: [\nc: d\n');
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['soc2.syntax.bracket'],
    );
    assert.equal((shape(roots[0]) as Map<string, unknown>).get('a'), 'say: "hello\ndone\n');
  });

  it('messages name the word and say what settles it', () => {
    assert.deepEqual(
      soundTree('x.yaml', 'id: A\nown\ntitle: B\n').problems.map(({ message }) => message),
      ['The `:` behind `own` is missing.'],
    );
    assert.deepEqual(
      soundTree('x.yaml', 'id:A\ntitle: B\n').problems.map(({ message }) => message),
      ['A space is missing behind `id:`.'],
    );
  });
});

describe('syntax: merge conflicts', () => {
  const text =
    'id: A\n⟦<<<<<<< HEAD⟧\nowner: cto\n||||||| base\nowner: ceo\n=======\nowner: ciso\n>>>>>>> branch\nstatus: planned\n';
  it('are one problem, and our side is the tree', () =>
    check(text, ['merge-conflict'], map({ id: 'A', owner: 'cto', status: 'planned' })));
  it('with CRLF', () =>
    check(text.replaceAll('\n', '\r\n'), ['merge-conflict'], map({ id: 'A', owner: 'cto', status: 'planned' })));
  it('with a marker that was left over', () =>
    check('id: A\n⟦>>>>>>> branch⟧\nstatus: planned\n', ['merge-conflict'], map({ id: 'A', status: 'planned' })));

  it('around the head of a document', () => {
    const { problems, roots, frontMatter } = soundTree(
      'x.md',
      '<<<<<<< HEAD\n---\nname: A\n=======\n---\nname: B\n>>>>>>> x\n---\n\n# Text\n',
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['soc2.syntax.merge-conflict'],
    );
    assert.equal(frontMatter!.form === 'none' ? 0 : roots.length, frontMatter!.form === 'none' ? 0 : 1);
  });

  it('in a body are found; deep quotations and underlined headings are none', () => {
    assert.equal(
      soundTree('x.md', 'name: A\n---\n\n<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n').problems[0]?.code,
      'soc2.syntax.merge-conflict',
    );
    assert.deepEqual(soundTree('x.md', 'name: A\n---\n\nHeading\n=======\n\n>>>>>>> deep\n').problems, []);
  });
});
