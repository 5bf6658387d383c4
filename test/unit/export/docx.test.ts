import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { xmlProblem } from './xml';
import { docxDocument } from '../../../src/export/docx';
import { bookmarkName } from '../../../src/export/docx-blocks';
import { block, everyBlock, hostile } from './samples';

/** Runs work as if it were another time, in milliseconds since 1970. */
async function at<T>(time: number, work: () => Promise<T>): Promise<T> {
  const RealDate = globalThis.Date;
  globalThis.Date = class extends RealDate {
    constructor(given: number = time) {
      super(given);
    }
    static override now(): number {
      return time;
    }
  } as DateConstructor;
  try {
    return await work();
  } finally {
    globalThis.Date = RealDate;
  }
}

describe('export: DOCX', function () {
  this.timeout(60_000);

  const partsOf = async (blocks: Parameters<typeof docxDocument>[0]): Promise<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(unzipSync(await docxDocument(blocks))).map(([name, bytes]) => [name, strFromU8(bytes)]),
    );

  it('gives the same bytes twice, links and dates included', async () => {
    const blocks = everyBlock('text');
    const one = await docxDocument(blocks);
    const now = Date.now() + 26 * 60 * 60 * 1000;
    const other = await at(now, () => docxDocument(blocks));
    assert.deepEqual(Buffer.from(other), Buffer.from(one));
  });

  it('has styles, a contents field, repeated table headers, header and footer', async () => {
    const parts = await partsOf([
      ...everyBlock('text'),
      block({ type: 'heading', level: 3, text: 'Deep', anchor: 'deep' }),
    ]);
    const body = parts['word/document.xml']!;
    for (const expected of [
      'w:val="Title"',
      'w:val="Heading1"',
      'w:val="Heading3"',
      'w:val="Caption"',
      '<w:tblHeader/>',
      'TOC \\h \\o',
      'w:numId',
    ])
      assert.ok(body.includes(expected), expected);
    assert.match(parts['word/header1.xml']!, />text</);
    assert.match(parts['word/footer1.xml']!, /NUMPAGES/);
  });

  it('stays well-formed with hostile text, and links only to safe targets', async () => {
    for (const text of [hostile, 'x'.repeat(10_000), ']]><w:p>', '']) {
      const parts = await partsOf(everyBlock(text));
      for (const [name, xml] of Object.entries(parts))
        if (/\.(xml|rels)$/.test(name)) assert.equal(xmlProblem(xml), undefined, name);
      assert.doesNotMatch(parts['word/_rels/document.xml.rels']!, /javascript/i);
    }
  });

  it('names bookmarks as Word allows', () => {
    for (const anchor of ['section-3.1', '6-cc6.1', 'x'.repeat(200), 'äöü', 'a b'])
      assert.match(bookmarkName(anchor), /^[A-Za-z]\w{0,39}$/);
    assert.notEqual(bookmarkName('ä'.repeat(50)), bookmarkName('ö'.repeat(50)));
    assert.equal(
      new Set(['a.b', 'a-b', 'a_b', 'a--b', 'A-B', 'a-b-'].map((each) => bookmarkName(each).toLowerCase())).size,
      6,
    );
  });
});
