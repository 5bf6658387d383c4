import assert from 'node:assert/strict';
import { blockHtml, htmlDocument } from '../../../src/export/html';
import { block, everyBlock, hostile } from './samples';

/** Start tags with their attributes; throws when the tags do not nest. */
function tagsOf(html: string): { name: string; attributes: string[] }[] {
  const open: string[] = [];
  const found: { name: string; attributes: string[] }[] = [];
  const rest = html.replace(
    /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)>/g,
    (_, close: string, name: string, attributes: string) => {
      if (close) assert.equal(open.pop(), name);
      else {
        if (!['meta', 'br'].includes(name)) open.push(name);
        found.push({
          name,
          attributes: [...attributes.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)].map((each) => each[1]!),
        });
      }
      return '';
    },
  );
  assert.deepEqual(open, []);
  assert.doesNotMatch(rest, /[<>"']/);
  return found;
}

describe('export: HTML', () => {
  it('writes each block as one element with its id', () => {
    assert.equal(
      blockHtml(
        block(
          {
            type: 'paragraph',
            text: [{ text: 'a ' }, { text: 'b', strong: true }, { text: 'c', href: 'https://example.org/?a&b' }],
          },
          'x/1',
        ),
      ),
      '<p data-block="x/1" data-section="s" data-source>a <strong>b</strong><a href="https://example.org/?a&amp;b" rel="noopener noreferrer">c</a></p>',
    );
    assert.match(
      blockHtml(block({ type: 'heading', level: 2, number: '3.1', text: 'Infra', anchor: 'section-3.1' }, 'h')),
      /^<h3 id="section-3\.1" data-block="h"[^>]*><span class="number">3\.1<\/span> Infra<\/h3>$/,
    );
    const table = blockHtml(
      block({
        type: 'table',
        caption: 'C',
        columns: ['A', 'B'],
        rows: [{ key: 'k', cells: [[{ text: '1' }]], sources: [] }],
      }),
    );
    assert.match(
      table,
      /<caption>C<\/caption><thead><tr><th scope="col">A<\/th><th scope="col">B<\/th><\/tr><\/thead><tbody><tr data-row="k"><th scope="row">1<\/th><td><\/td><\/tr><\/tbody>/,
    );
    assert.match(
      blockHtml(block({ type: 'missing', text: 'M', action: { title: 'Write', file: 'soc2.yaml', key: 'cuecs' } })),
      /role="note"[^>]* data-file="soc2\.yaml" data-key="cuecs"/,
    );
    assert.match(
      blockHtml(block({ type: 'paragraph', text: [{ text: 'CC1.1 gap', state: 'gap' }] })),
      /<span class="state state-gap">/,
    );
  });

  it('lets no text of a file become an element, an attribute or a link', () => {
    for (const text of [
      hostile,
      '"><svg onload=alert(1)>',
      '</style></title></script>',
      '-->',
      ']]>',
      'x'.repeat(10_000),
    ]) {
      for (const each of everyBlock(text)) {
        for (const { name, attributes } of tagsOf(blockHtml(each))) {
          assert.doesNotMatch(name, /^(script|img|svg|style|iframe)$/);
          for (const attribute of attributes)
            assert.match(attribute, /^(data-(block|section|source|row|file|key)|id|class|role|scope|href|rel)$/);
        }
        assert.doesNotMatch(blockHtml(each), /href="javascript/i);
      }
    }
  });

  it('makes a document that stands alone', () => {
    const html = htmlDocument(everyBlock(hostile), { language: '"><script>' });
    assert.match(html, /^<!DOCTYPE html>\n<html lang="en-GB">/);
    assert.match(html, /Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'/);
    assert.doesNotMatch(html, /<script|<img|<link|url\(|@import/i);
    assert.match(html, /thead \{ display: table-header-group; \}/);
    assert.equal(html.split('<style>').length, 2);
    assert.equal(html.split('</style>').length, 2);
    const plain = htmlDocument([
      block({ type: 'title', text: 'T' }, 't'),
      block({ type: 'heading', level: 1, text: 'H', anchor: 'h' }, 'h'),
    ]);
    assert.match(plain, /<title>T<\/title>/);
    assert.match(plain, /<nav aria-label="Contents">[^]*<a href="#h">H<\/a>[^]*<main>\n<h2 id="h"/);
    assert.equal(htmlDocument([]).includes('<nav'), false);
  });
});
