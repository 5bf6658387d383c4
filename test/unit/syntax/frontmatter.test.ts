import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { marked, shape, soundTree } from './check';
import { yaml } from '../../../src/core/syntax/text-block';

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
  it('between fences', () =>
    check(
      yaml`
        ---
        ⟦name: A
        ⟧---
        # Text
      `,
      'fenced',
      '# Text\n',
    ));
  it('after a byte order mark', () => check('\ufeff---\n⟦name: A\n⟧---\nText', 'fenced', 'Text'));
  it('with CRLF', () => check('---\r\n⟦name: A\r\n⟧---\r\nText\r\n', 'fenced', 'Text\r\n'));
  it('ended by dots', () =>
    check(
      yaml`
        ---
        ⟦name: A
        ⟧...
        Text`,
      'fenced',
      'Text',
    ));
  it('with nothing in it', () =>
    check(
      yaml`
        ---
        ⟦⟧---
        Text`,
      'fenced',
      'Text',
    ));
  it('and no body, without a last line break', () =>
    check(
      yaml`
        ---
        ⟦name: A
        ⟧---`,
      'fenced',
      '',
    ));
  it('after an HTML comment', () =>
    check(
      yaml`
        <!-- (c)
        us -->

        ---
        ⟦name: A
        ⟧---
        Text`,
      'fenced',
      'Text',
    ));
  it('as comply writes it', () =>
    check(
      yaml`
        ⟦name: A
        acronym: "B"
        majorRevisions:
          - date: Jun 1 2018
            comment: Initial
        ⟧---

        # {{.Name}}
      `,
      'unfenced',
      '\n# {{.Name}}\n',
    ));
  it('as comply writes it, after a comment and blank lines', () =>
    check(
      yaml`
        ⟦
        #remark
        name: A
        ⟧---
        Text`,
      'unfenced',
      'Text',
    ));
  it('none: text with a rule', () =>
    check(
      yaml`
        # Policy

        Text

        ---

        More
      `,
      'none',
      yaml`
        # Policy

        Text

        ---

        More
      `,
    ));
  it('none: a sentence with a colon and a rule', () =>
    check(
      yaml`
        Note this: text

        ---

        More
      `,
      'none',
      yaml`
        Note this: text

        ---

        More
      `,
    ));
  it('none: a heading, then something like a key', () =>
    check(
      yaml`
        # Policy
        name: A
        ---
      `,
      'none',
      yaml`
        # Policy
        name: A
        ---
      `,
    ));
  it('none: a rule at the very start', () =>
    check(
      yaml`
        ---

        Text with words.
      `,
      'none',
      yaml`
        ---

        Text with words.
      `,
    ));
  it('none: TOML', () => check('+++\nname = "A"\n+++\nText', 'none', '+++\nname = "A"\n+++\nText'));
  it('none: comply form that never ends', () =>
    check(
      yaml`
        name: A
        owner: B
      `,
      'none',
      yaml`
        name: A
        owner: B
      `,
    ));
  it('none: an empty file', () => check('', 'none', ''));
  it('none: a comment and a fence on one line', () =>
    check(
      yaml`
        <!-- x --> ---
        name: A
        ---
      `,
      'none',
      yaml`
        <!-- x --> ---
        name: A
        ---
      `,
    ));
  it('that never ends: one problem, and the body is not taken for YAML', () =>
    check(
      yaml`
        ---
        ⟦name: A
        items:
          - b

        ⟧# Heading

        A sentence: with "quotes
      `,
      'fenced',
      yaml`
        # Heading

        A sentence: with "quotes
      `,
      ['front-matter-open'],
    ));
  it('half typed: the keys so far', () => {
    check(
      yaml`
        ---
        ⟦name: A
        own⟧`,
      'fenced',
      '',
      ['front-matter-open'],
    );
    check(
      yaml`
        ---
        ⟦⟧`,
      'fenced',
      '',
      ['front-matter-open'],
    );
    assert.deepEqual(
      shape(
        soundTree(
          'x.md',
          yaml`
            ---
            name: A
            own`,
        ).roots[0],
      ),
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
