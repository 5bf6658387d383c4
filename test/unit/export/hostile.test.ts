import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import MarkdownIt from 'markdown-it';
import { rootField, type Field } from '../../../src/core/model/schema';
import { entityKinds } from '../../../src/core/model/kinds';
import { docxDocument } from '../../../src/export/docx';
import { FigureDrawer } from '../../../src/export/pictures/draw-figures';
import { graphviz } from '../../../src/export/pictures/graphviz';
import { markdownDocument } from '../../../src/export/markdown';
import { filled } from '../../support/hostile/fill';
import {
  harmlessCase,
  hostileCases,
  narrativeCase,
  occurrences,
  printedText,
  type HostileCase,
} from '../../support/hostile/documents';
import { hostileBodies } from '../../support/hostile/texts';
import { xmlProblem } from './xml';

const cases = hostileCases();
const plain = harmlessCase();

/** A check for every hostile text, each a test of its own. */
function everywhere(check: (given: HostileCase) => void | Promise<void>): void {
  for (const each of cases) it(each.name, () => check(each));
}

describe('hostile text: the programme that holds it', () => {
  it('has a text in every key of the model that is one', () => {
    const missing = entityKinds.flatMap((kind) =>
      textKeys(rootField(kind), [])
        .filter((path) => !holds(filled(kind, { text: 'here', idPrefix: '' }), path))
        .map((path) => [kind, ...path]),
    );
    assert.deepEqual(missing, []);
  });

  it('prints the same blocks, whatever the text says', () => {
    const shape = (given: HostileCase): string[] =>
      [...given.blocks, ...given.customer].map(
        (block) =>
          `${block.type} ${block.type === 'heading' ? block.level : block.type === 'table' ? `${block.columns.length} by ${block.rows.map((row) => row.cells.length).join()}` : block.type === 'list' ? block.items.length : ''}`,
      );
    for (const each of cases) assert.deepEqual(shape(each), shape(plain), each.name);
    assert.ok(occurrences(plain.text, printedText(plain.blocks)) > 150, 'hardly anything of the text is printed');
  });
});

describe('hostile text: Markdown', () => {
  const parser = new MarkdownIt('default', { html: true, linkify: true });
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  const tokensOf = (given: HostileCase): ReturnType<typeof parser.parse> =>
    parser.parse(markdownDocument(given.blocks), {});
  const outline = (tokens: ReturnType<typeof parser.parse>): string[] =>
    tokens.map((token) => `${token.type} ${token.tag} ${token.level} ${token.markup}`);
  const expected = outline(tokensOf(plain));

  everywhere((given) => {
    const tokens = tokensOf(given);
    assert.deepEqual(outline(tokens), expected);
    const inner = tokens.flatMap((token) => token.children ?? []);
    assert.deepEqual(
      inner
        .filter(
          (token) =>
            token.type === 'html_inline' ||
            token.type === 'image' ||
            (token.type === 'link_open' && !/^#/.test(token.attrGet('href') ?? '')),
        )
        .map((token) => token.content || token.attrGet('href')),
      [],
    );
    const text = inner.map((token) => (token.type === 'softbreak' ? ' ' : token.content)).join('');
    assert.equal(occurrences(given.text, text), occurrences(given.text, printedText(given.blocks)));
  });
});

describe('hostile text: DOCX', function () {
  this.timeout(60_000);
  const drawer = new FigureDrawer(graphviz);
  const partsOf = async (given: HostileCase, drawn = true): Promise<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(
        unzipSync(await docxDocument(given.blocks, drawn ? { figures: await drawer.draw(given.blocks) } : {})),
      ).flatMap(([name, bytes]) => (/\.(xml|rels|svg)$/.test(name) ? [[name, strFromU8(bytes)]] : [])),
    );
  /** Elements in their order, without what they say. */
  const elements = (xml: string): string =>
    (xml.match(/<\/?[\w:]+/g) ?? []).filter((each) => !/w:(?:r|t|rPr|hyperlink|bookmark\w+)$/.test(each)).join('');
  /** How often a text stands in the file beyond its blocks: in the table of contents. Without drawings, so that words stand in their place. */
  const surplus = async (given: HostileCase): Promise<number> =>
    occurrences(given.text, textOfXml((await partsOf(given, false))['word/document.xml']!)) -
    occurrences(given.text, printedText(given.blocks));
  let expected: Record<string, string>;
  let expectedSurplus: number;
  before(async () => {
    expected = await partsOf(plain);
    expectedSurplus = await surplus(plain);
  });

  everywhere(async (given) => {
    const parts = await partsOf(given);
    assert.deepEqual(Object.keys(parts), Object.keys(expected));
    for (const [name, xml] of Object.entries(parts)) {
      assert.equal(xmlProblem(xml), undefined, name);
      assert.ok(!/[\p{Cs}\ufffd]/u.test(xml) || /\p{Cs}/u.test(given.text), `half characters in ${name}`);
      if (name === 'word/document.xml')
        assert.ok(elements(xml) === elements(expected[name]!), 'elements of the document differ');
      for (const target of xml.matchAll(/Target="([^"]*)"[^>]*TargetMode="External"/g))
        assert.match(target[1]!, /^(?:https?:|mailto:)/);
      assert.equal(
        (xml.match(/<w:(?:instrText|fldSimple)\b/g) ?? []).length,
        (expected[name]!.match(/<w:(?:instrText|fldSimple)\b/g) ?? []).length,
        `fields in ${name}`,
      );
    }
    assert.equal(await surplus(given), expectedSurplus);
  });
});

function textOfXml(xml: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<\/w:p>/g)]
    .map((each) => each[1] ?? '\n')
    .join('')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal: string, hexadecimal: string, name: string) =>
      name ? (entities[name] ?? whole) : String.fromCodePoint(decimal ? Number(decimal) : parseInt(hexadecimal, 16)),
    );
}

describe('hostile narratives', function () {
  this.timeout(60_000);
  const parser = new MarkdownIt('default', { html: true });
  for (const [name, body] of Object.entries(hostileBodies)) {
    it(name, async () => {
      const { blocks } = narrativeCase(name, body);
      const inner = parser.parse(markdownDocument(blocks), {}).flatMap((token) => [token, ...(token.children ?? [])]);
      assert.deepEqual(
        inner.filter((token) => /^html_|^image$/.test(token.type)).map((token) => token.content),
        [],
      );
      for (const token of inner)
        if (token.type === 'link_open') assert.match(token.attrGet('href')!, /^(?:https?:|mailto:|#)/);
      for (const [part, bytes] of Object.entries(unzipSync(await docxDocument(blocks)))) {
        if (!/\.(xml|rels)$/.test(part)) continue;
        assert.equal(xmlProblem(strFromU8(bytes)), undefined, part);
        for (const target of strFromU8(bytes).matchAll(/Target="([^"]*)"[^>]*TargetMode="External"/g))
          assert.match(target[1]!, /^(?:https?:|mailto:)/);
      }
    });
  }
});

/** Paths of keys that hold a line or prose, ids and references left out. */
function textKeys(field: Field, path: readonly string[]): (readonly string[])[] {
  if (field.ref ?? field.declares) return [];
  if (field.type === 'string' || field.type === 'text') return [path];
  if (field.item) return textKeys(field.item, [...path, '0']);
  return (field.fields ?? [])
    .filter((each) => !each.hidden && !/^(schema|lint|paths|approval|approvedBranch|satisfies)$/.test(each.key))
    .flatMap((each) => textKeys(each, [...path, each.key]));
}

function holds(value: unknown, path: readonly string[]): boolean {
  let at = value;
  for (const step of path)
    at =
      Array.isArray(at) || !(step === '0')
        ? (at as Record<string, unknown> | undefined)?.[step]
        : Object.values(at as object)[0];
  return at === 'here';
}
