import assert from 'node:assert/strict';
import ts from 'typescript';
import { sourcesBelow } from './sources';

/** Files in which escaped line breaks are what is shown, each with the reason. */
const allowed: Readonly<Record<string, string>> = {
  'test/unit/syntax/text-block.test.ts': 'what the tag gives is compared with the string that it replaces',
  'test/support/hostile/programme.ts': 'bodies may be empty or end in a line break, and the tag treats those as lines',
  'test/unit/rules/hostile.test.ts': 'lines of hostile texts are indented by hand, blank ones too',
  'test/unit/description/invariants.test.ts': 'hostile values go on over several lines without an indent',
};

/** Two lines that follow each other and are both keys of YAML: `a: b` and `- c: d`, also with the mark of a finding. */
const twoKeys = /^[ «-]*[\w-]+"?»?:(?: .*)?\n[ «-]*[\w-]+"?»?:(?: |$)/m;

/** Escapes besides the line break: a fixture that has them is about its bytes. */
const otherEscape = /\\[^n'"`\\$]/;

/** Cheaper than a parser, and true of each line that may hold such a literal. */
const mayBeSqueezed = /[\w"»]:(?: .*)?\\n[ «-]*[\w-]+"?»?:/;

/** Whether a literal, as it is written, squeezes YAML of several lines into one line of the source. */
function isSqueezed(written: string, text: string): boolean {
  const escapes = written.replaceAll('\\\\', '');
  return escapes.includes('\\n') && !otherEscape.test(escapes) && twoKeys.test(text);
}

/** `path:line` of each string or template in a module that is squeezed. A value in a template counts as a word. */
function squeezedIn(path: string, source: string): string[] {
  if (!mayBeSqueezed.test(source)) return [];
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText(file) === 'String.raw') return;
    const pieces = piecesOf(node);
    const written = pieces.map((each) => each.getText(file)).join('');
    if (isSqueezed(written, pieces.map((each) => each.text).join('value')))
      found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The text of a string or template, without the values in it; nothing for other code. */
function piecesOf(node: ts.Node): readonly ts.LiteralLikeNode[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node];
  return ts.isTemplateExpression(node) ? [node.head, ...node.templateSpans.map((each) => each.literal)] : [];
}

describe('fixtures', () => {
  const squeezed = new Map<string, string[]>();
  before(() => {
    for (const { path, text } of [...sourcesBelow('test'), ...sourcesBelow('src/core/rules')]) {
      const found = squeezedIn(path, text);
      if (found.length > 0) squeezed.set(path, found);
    }
  });

  it('write YAML over several lines with the tag `yaml`, not on one line with escaped line breaks', () => {
    assert.deepEqual(
      [...squeezed].filter(([path]) => !(path in allowed)).flatMap(([, places]) => places),
      [],
    );
  });

  it('have no exception that is not needed', () => {
    assert.deepEqual(
      Object.keys(allowed).filter((path) => !squeezed.has(path)),
      [],
    );
  });

  const examples: readonly [literal: string, isFound: boolean][] = [
    [String.raw`'a: b\nc: d'`, true],
    [String.raw`'a:\n  - b: c\n'`, true],
    [String.raw`'---\nid: «A»\nt: [b]\n'`, true],
    ['`a: ${b}\\nc: ${d}\\n`', true],
    [['yaml`', '  a: b', '  c: d', '`'].join('\n'), false],
    [String.raw`'a: b\n'`, false],
    [String.raw`'a: b\r\nc: d'`, false],
    [String.raw`'Two lines\nof prose'`, false],
    [String.raw`/^a: b\nc: d/`, false],
  ];
  for (const [literal, isFound] of examples)
    it(`${isFound ? 'must not be' : 'may be'} written ${JSON.stringify(literal)}`, () =>
      assert.equal(squeezedIn('x.ts', `f(${literal});`).length > 0, isFound));
});
