import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { marked, shape, soundTree } from './check';

/** `⟦⟧` holds the YAML; with two marks the second begins the body. */
function check(
  text: string,
  form: 'fenced' | 'unfenced' | 'none',
  body: string,
  problems: readonly string[] = [],
): void {
  const { text: clean, ranges } = marked(text);
  const tree = soundTree('policies/x.md', clean);
  assert.deepEqual(
    tree.problems.map(({ code }) => code),
    problems.map((slug) => `soc2.syntax.${slug}`),
  );
  assert.equal(tree.frontMatter!.form, form);
  assert.equal(clean.slice(tree.bodyStart), body);
  if (ranges[0]) assert.deepEqual({ start: tree.frontMatter!.start, end: tree.frontMatter!.end }, ranges[0]);
}

describe('syntax: front matter', () => {
  it('between fences', () => check('---\n⟦name: A\n⟧---\n# Text\n', 'fenced', '# Text\n'));
  it('after a byte order mark', () => check('\ufeff---\n⟦name: A\n⟧---\nText', 'fenced', 'Text'));
  it('with CRLF', () => check('---\r\n⟦name: A\r\n⟧---\r\nText\r\n', 'fenced', 'Text\r\n'));
  it('ended by dots', () => check('---\n⟦name: A\n⟧...\nText', 'fenced', 'Text'));
  it('with nothing in it', () => check('---\n⟦⟧---\nText', 'fenced', 'Text'));
  it('and no body, without a last line break', () => check('---\n⟦name: A\n⟧---', 'fenced', ''));
  it('after an HTML comment', () => check('<!-- (c)\nus -->\n\n---\n⟦name: A\n⟧---\nText', 'fenced', 'Text'));
  it('as comply writes it', () =>
    check(
      '⟦name: A\nacronym: "B"\nmajorRevisions:\n  - date: Jun 1 2018\n    comment: Initial\n⟧---\n\n# {{.Name}}\n',
      'unfenced',
      '\n# {{.Name}}\n',
    ));
  it('as comply writes it, after a comment and blank lines', () =>
    check('⟦\n#remark\nname: A\n⟧---\nText', 'unfenced', 'Text'));
  it('none: text with a rule', () =>
    check('# Policy\n\nText\n\n---\n\nMore\n', 'none', '# Policy\n\nText\n\n---\n\nMore\n'));
  it('none: a sentence with a colon and a rule', () =>
    check('Note this: text\n\n---\n\nMore\n', 'none', 'Note this: text\n\n---\n\nMore\n'));
  it('none: a heading, then something like a key', () =>
    check('# Policy\nname: A\n---\n', 'none', '# Policy\nname: A\n---\n'));
  it('none: a rule at the very start', () => check('---\n\nText with words.\n', 'none', '---\n\nText with words.\n'));
  it('none: TOML', () => check('+++\nname = "A"\n+++\nText', 'none', '+++\nname = "A"\n+++\nText'));
  it('none: comply form that never ends', () => check('name: A\nowner: B\n', 'none', 'name: A\nowner: B\n'));
  it('none: an empty file', () => check('', 'none', ''));
  it('none: a comment and a fence on one line', () =>
    check('<!-- x --> ---\nname: A\n---\n', 'none', '<!-- x --> ---\nname: A\n---\n'));
  it('that never ends: one problem, and the body is not taken for YAML', () =>
    check(
      '---\n⟦name: A\nitems:\n  - b\n\n⟧# Heading\n\nA sentence: with "quotes\n',
      'fenced',
      '# Heading\n\nA sentence: with "quotes\n',
      ['front-matter-open'],
    ));
  it('half typed: the keys so far', () => {
    check('---\n⟦name: A\nown⟧', 'fenced', '', ['front-matter-open']);
    check('---\n⟦⟧', 'fenced', '', ['front-matter-open']);
    assert.deepEqual(
      shape(soundTree('x.md', '---\nname: A\nown').roots[0]),
      new Map([
        ['name', 'A'],
        ['own', undefined],
      ]),
    );
  });
  it('positions in it count from the start of the file', () => {
    const { text, ranges } = marked('\ufeff---\r\nname: ⟦A⟧\r\n---\r\n');
    const root = soundTree('x.md', text).roots[0]!;
    const value = root.kind === 'map' ? root.pairs[0]!.value! : undefined;
    assert.deepEqual({ start: value!.start, end: value!.end }, ranges[0]);
  });
});

const corpora = '../shared/corpora';
const present = fs.existsSync(corpora);
const read = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ya?ml|md)$/.test(file))
    .sort()
    .map((file) => path.join(folder, file));

(present ? describe : describe.skip)('syntax: files that others wrote (needs ../shared/corpora)', () => {
  it('every file gives a sound tree', () => {
    const files = read(corpora);
    assert.ok(files.length > 60);
    for (const file of files) soundTree(file, fs.readFileSync(file, 'utf8'));
  });

  it('documents of the comply theme have front matter without a problem', () => {
    const files = read(`${corpora}/strongdm-comply-soc2-theme/theme`).filter(
      (file) => file.endsWith('.md') && !/README/.test(file),
    );
    assert.ok(files.length >= 30, `${files.length} documents`);
    for (const file of files) {
      const tree = soundTree(file, fs.readFileSync(file, 'utf8'));
      assert.deepEqual(
        { file, form: tree.frontMatter!.form, problems: tree.problems, kind: tree.roots[0]?.kind },
        { file, form: 'unfenced', problems: [], kind: 'map' },
      );
    }
  });

  it('policies of Tailscale, Screenata and 2Lines have no false problem', () => {
    for (const folder of [
      'tailscale-security-policies',
      'screenata-soc2-policy-generator',
      'two-lines-soc2-compliance',
      'handbook-generator-tsc',
    ]) {
      for (const file of read(`${corpora}/${folder}`)) {
        const tree = soundTree(file, fs.readFileSync(file, 'utf8'));
        assert.deepEqual({ file, problems: tree.problems }, { file, problems: [] });
      }
    }
  });
});
