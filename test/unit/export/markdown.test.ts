import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block, BlockContent, Inline, ListItem } from '../../../src/core/description/block';
import { describe as describeSystem } from '../../../src/core/description/describe';
import { markdownPieces } from '../../../src/core/description/markdown-blocks';
import { blockMarkdown, markdownDocument } from '../../../src/export/markdown';
import { filesOf, programmeOf } from '../description/programme';
import { block, everyBlock, hostile } from './samples';
import { textBlock, yaml } from '../../../src/core/syntax/text-block';

const golden = join('test', 'golden', 'larkspur-labs.description.md');

function read(text: string): BlockContent[] {
  return markdownPieces(text, { topLevel: 1, anchor: String, replace: (each) => each }).map((each) => each.content);
}

const flat = (runs: readonly Inline[]): string =>
  runs
    .map((each) => each.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
const flatItems = (items: readonly ListItem[]): unknown[] =>
  items.map((each) => [flat(each.text), flatItems(each.children ?? [])]);
const shown = (text: string): string =>
  text
    .replace(/[\p{Cc}\u202e]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

describe('export: Markdown', () => {
  it('reads back as it was written, whatever the text holds', () => {
    for (const text of [
      hostile,
      '- a',
      '1. a',
      '1) a',
      '# a',
      '> a',
      '=== ',
      '---',
      '***',
      '___',
      '```',
      '~~~',
      '| a | b |',
      '[a]: b',
      '&lt; &amp;',
      'a_b_c __d__',
      'https://example.org',
      'www.example.org',
      'a  \nb',
      '+ x',
      ': x',
      '\\',
      'a\\|b',
      '<!-- x -->',
      '    code',
      '$x$ @name',
      'One. Two. 3. Three. - Four. # Five',
    ]) {
      const runs = [{ text }, { text: ' and ' }, { text, strong: true }];
      const expected = shown(`${text} and ${text}`);
      const one = (content: BlockContent): BlockContent => {
        const pieces = read(yaml`
          before

          ${blockMarkdown(block(content))}

          after
        `);
        assert.equal(pieces.length, 3, `${text}: ${JSON.stringify(pieces)}`);
        return pieces[1]!;
      };
      const paragraph = one({ type: 'paragraph', text: runs });
      assert.equal(paragraph.type === 'paragraph' && flat(paragraph.text), expected);
      const quote = one({ type: 'quote', text: runs });
      assert.equal(quote.type === 'quote' && flat(quote.text), expected);
      const list = one({
        type: 'list',
        ordered: false,
        items: [{ text: runs, children: [{ text: runs }] }, { text: runs }],
      });
      assert.deepEqual(list.type === 'list' && flatItems(list.items), [
        [expected, [[expected, []]]],
        [expected, []],
      ]);
      const table = one({
        type: 'table',
        columns: ['a', 'b'],
        rows: [
          { key: '1', cells: [runs, runs], sources: [] },
          { key: '2', cells: [runs, runs], sources: [] },
        ],
      });
      assert.deepEqual(table.type === 'table' && table.rows.map((row) => row.cells.map(flat)), [
        [expected, expected],
        [expected, expected],
      ]);
      const heading = one({ type: 'heading', level: 2, text, anchor: 'a' });
      assert.equal(heading.type === 'heading' && shown(heading.text), shown(text));
    }
  });

  it('keeps code as code, with any backticks in it', () => {
    for (const text of ['a', '`', '``` x', 'a | b', '~~~']) {
      const code = read(blockMarkdown(block({ type: 'code', text })))[0];
      assert.deepEqual(code, { type: 'code', text });
      const inline = read(
        blockMarkdown(
          block({ type: 'table', columns: ['a'], rows: [{ key: '1', cells: [[{ text, code: true }]], sources: [] }] }),
        ),
      )[0];
      assert.ok(
        inline?.type === 'table' && inline.rows[0]!.cells[0]![0]!.code && flat(inline.rows[0]!.cells[0]!) === text,
        text,
      );
    }
  });

  it('gives no renderer anything to run', () => {
    const html = new MarkdownIt({ html: true, linkify: true }).render(markdownDocument(everyBlock(hostile)));
    assert.doesNotMatch(html, /<script|<img|<svg|href="javascript/i);
    assert.match(html, /href="https:\/\/example\.org\/"/);
  });

  it('puts each sentence on a line of its own and parts neighbouring lists', () => {
    assert.equal(
      blockMarkdown(block({ type: 'paragraph', text: [{ text: 'One. Two for Acme, Inc. (so called). Three?' }] })),
      textBlock`
        One.
        Two for Acme, Inc. (so called).
        Three?`,
    );
    const lines = (text: string): string => blockMarkdown(block({ type: 'paragraph', text: [{ text }] }));
    for (const whole of [
      'Weekdays from 6 a.m. to 6 p.m. Pacific time.',
      'Hosts, e.g. Amazon Web Services.',
      'The U.S. Government asked.',
      'Room No. 5 of St. Mary.',
      'He said “Stop. Now.” to all.',
      'Mr. Smith of Acme, Inc. Canada.',
    ]) {
      assert.equal(lines(whole), whole);
      assert.equal(
        lines(`${whole} Then more.`),
        whole.endsWith('p.m.')
          ? `${whole} Then more.`
          : yaml`
            ${whole}
            Then more.`,
      );
    }
    const list = (text: string): Block => block({ type: 'list', ordered: false, items: [{ text: [{ text }] }] });
    assert.equal(
      markdownDocument([block({ type: 'title', text: 'T' }), list('a'), list('b'), list('c')]),
      yaml`
        # T

        - a

        * b

        - c
      `,
    );
  });

  it('shows a missing block with the place where it would be written', () => {
    assert.equal(
      blockMarkdown(
        block({
          type: 'missing',
          text: 'Nobody has said it.',
          action: { title: 'Say it', file: 'soc2.yaml', key: 'cuecs' },
        }),
      ),
      yaml`
        > **Missing:** Nobody has said it.
        >
        > Say it: \`soc2.yaml, key cuecs\``,
    );
  });

  it('writes larkspur-labs as the golden file has it (UPDATE_GOLDEN=1 writes the file anew)', function () {
    this.timeout(60_000);
    const text = markdownDocument(describeSystem(programmeOf(filesOf('examples/larkspur-labs')).view('full')));
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, text);
    assert.ok(existsSync(golden), 'UPDATE_GOLDEN=1 writes the golden file');
    assert.equal(text, readFileSync(golden, 'utf8'));
  });
});
