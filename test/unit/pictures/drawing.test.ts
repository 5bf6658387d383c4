import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { unzipSync, strFromU8 } from 'fflate';
import type { Picture } from '../../../src/core/description/pictures/picture';
import { docxDocument } from '../../../src/export/docx';
import { htmlDocument } from '../../../src/export/html';
import { FigureDrawer } from '../../../src/export/pictures/draw-figures';
import { emf } from '../../../src/export/pictures/emf';
import { graphviz } from '../../../src/export/pictures/graphviz';
import { layout } from '../../../src/export/pictures/layout';
import { svg } from '../../../src/export/pictures/svg';
import { textWidth, wrapped } from '../../../src/export/pictures/text-width';
import type { Drawing } from '../../../src/export/pictures/drawing';
import { filesOf, reportOf } from '../description/programme';
import { xmlProblem } from '../export/xml';
import { figuresIn, graphOf } from './programme';

const load = graphviz();
const draw = (picture: Picture): Promise<Drawing> => layout(picture, () => load);
const labs = filesOf('examples/larkspur-labs');
type Box = Extract<Drawing['shapes'][number], { type: 'box' }>;

/** Boxes of things, without the frames around them. */
const things = (drawing: Drawing): Box[] =>
  drawing.shapes.filter(
    (each): each is Box =>
      each.type === 'box' &&
      !['boundary', 'provider'].includes(each.role) &&
      !(each.role === 'outside' && each.radius === 3),
  );
const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('pictures: drawings', function () {
  this.timeout(60_000);

  it('of larkspur-labs fit a page, and nothing in them overlaps or leaves the picture', async () => {
    const figures = figuresIn(labs);
    assert.ok(figures.length > 10);
    for (const figure of figures) {
      const drawing = await draw(figure.picture);
      assert.ok(
        drawing.width <= 645 && drawing.height <= 900,
        `${figure.caption}: ${drawing.width} by ${drawing.height}`,
      );
      const boxes = things(drawing);
      boxes.forEach((box, index) => {
        assert.ok(
          box.x >= 0 && box.y >= 0 && box.x + box.width <= drawing.width && box.y + box.height <= drawing.height,
          figure.caption,
        );
        for (const other of boxes.slice(index + 1))
          assert.ok(!overlap(box, other), `${figure.caption}: ${JSON.stringify([box, other])}`);
      });
    }
  });

  it('are the same for the same picture, whoever draws it', async () => {
    const { picture } = figuresIn(labs)[0]!;
    assert.deepEqual(
      await draw(picture),
      await layout(JSON.parse(JSON.stringify(picture)) as Picture, () => graphviz()),
    );
  });

  it('hold a box for each thing and an arrow for each edge', async () => {
    for (const figure of figuresIn(labs).filter((each) => each.picture.type === 'graph')) {
      const graph = graphOf(figure);
      const drawing = await draw(graph);
      assert.equal(things(drawing).length, graph.nodes.length);
      assert.equal(drawing.shapes.filter((each) => each.type === 'arrow').length, graph.edges.length);
    }
  });

  it('keep text within its box', async () => {
    for (const figure of figuresIn(labs)) {
      const drawing = await draw(figure.picture);
      for (const each of drawing.shapes) {
        if (each.type !== 'text') continue;
        const width = textWidth(each.text, each.size, each.bold);
        const left = each.anchor === 'middle' ? each.x - width / 2 : each.x;
        assert.ok(left >= -0.5 && left + width <= drawing.width + 0.5, `${figure.caption}: ${each.text}`);
      }
    }
  });

  it('never hand a text of the programme to Graphviz', async () => {
    const place = await load;
    let asked = '';
    const figure = figuresIn(labs).find((each) => each.caption.startsWith('Boundary'))!;
    await layout(figure.picture, () =>
      Promise.resolve((request) => {
        asked += JSON.stringify(request);
        return place(request);
      }),
    );
    assert.ok(asked.length > 500);
    assert.doesNotMatch(asked, /Larkspur|Okta|AWS/);
  });
});

describe('pictures: text', () => {
  it('is measured in characters of Arial', () => {
    assert.equal(textWidth('Hello', 10), 22.78);
    assert.ok(textWidth('Hello', 10, true) > textWidth('Hello', 10));
    assert.equal(textWidth('日本', 10), 20);
  });

  it('is broken at blanks, within words that are too long, and cut after the last line', () => {
    assert.deepEqual(wrapped('one two three', 40, 10, 5), ['one two', 'three']);
    assert.ok(wrapped('x'.repeat(10_000), 50, 10, 4).length === 4);
    assert.match(wrapped('one two three four five six', 40, 10, 2)[1]!, /…$/);
    for (const line of wrapped('a bb ccc dddd eeeee ffffff ggggggggggggggggggggggg', 40, 10, 9))
      assert.ok(textWidth(line, 10) <= 40, line);
  });
});

describe('pictures: SVG', () => {
  it('is XML with a title, a description and no style, script or reference', async () => {
    const markup = svg(await draw(figuresIn(labs)[0]!.picture), {
      title: 'A & B',
      desc: '<In words>',
      id: 'data/figure',
    });
    assert.equal(xmlProblem(markup), undefined);
    assert.match(markup, /role="img" aria-labelledby="data_figure-title" aria-describedby="data_figure-desc"/);
    assert.match(
      markup,
      /<title id="data_figure-title">A &amp; B<\/title><desc id="data_figure-desc">&lt;In words&gt;<\/desc>/,
    );
    assert.doesNotMatch(markup, /style=|<style|<script|href|url\(/);
  });

  it('has a class for each role that the style sheets of page and export know', async () => {
    const css = readFileSync('webview/figures.css', 'utf8');
    const roles = new Set<string>();
    for (const files of [labs, filesOf('examples/larkspur-draft')]) {
      for (const figure of figuresIn(files))
        for (const shape of (await draw(figure.picture)).shapes)
          if ('role' in shape && shape.role !== 'edge' && shape.role !== 'component') roles.add(shape.role);
    }
    assert.ok(roles.size > 10);
    assert.deepEqual(
      [...roles].filter((role) => !css.includes(`.p-${role}`)),
      [],
    );
  });
});

describe('pictures: metafile', () => {
  it('is a chain of whole records that says its own length', async () => {
    for (const figure of figuresIn(labs)) {
      const bytes = emf(await draw(figure.picture));
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      assert.equal(view.getUint32(40, true), 0x464d4520);
      assert.equal(view.getUint32(48, true), bytes.length);
      let records = 0;
      let at = 0;
      let last = 0;
      for (; at < bytes.length; records += 1) {
        const size = view.getUint32(at + 4, true);
        assert.ok(size >= 8 && size % 4 === 0, `${figure.caption}: record ${records} of ${size} bytes`);
        last = view.getUint32(at, true);
        at += size;
      }
      assert.equal(at, bytes.length);
      assert.equal(last, 14);
      assert.equal(view.getUint32(52, true), records);
    }
  });

  it('holds every line of text', async () => {
    const drawing = await draw(figuresIn(labs)[0]!.picture);
    const text =
      Buffer.from(emf(drawing)).toString('utf16le') + Buffer.from(emf(drawing)).subarray(1).toString('utf16le');
    for (const each of drawing.shapes) if (each.type === 'text') assert.ok(text.includes(each.text), each.text);
  });
});

describe('pictures: in documents', function () {
  this.timeout(60_000);
  const blocks = reportOf(labs);
  const figures = new FigureDrawer(() => load).draw(blocks);

  it('are drawn once for each block and each picture', async () => {
    let loads = 0;
    const drawer = new FigureDrawer(() => {
      loads += 1;
      return load;
    });
    const first = await drawer.draw(blocks);
    const again = await drawer.draw(reportOf(labs));
    for (const [id, each] of first) assert.equal(again.get(id)!.drawing, each.drawing, id);
    assert.equal(loads, [...first.keys()].filter((id) => id.startsWith('data') || id.startsWith('boundaries')).length);
  });

  it('stand in HTML as the same markup, with the words below', async () => {
    const drawn = await figures;
    const html = htmlDocument(blocks, { figures: drawn });
    for (const { svg: markup } of drawn.values()) assert.ok(html.includes(markup));
    assert.equal(html.split('<details><summary>In words</summary><ul>').length, drawn.size + 1);
    assert.doesNotMatch(htmlDocument(blocks), /<svg/);
  });

  it('stand in DOCX as the same markup, with a metafile, a number and all words for those who do not see it', async () => {
    const drawn = await figures;
    const bytes = await docxDocument(blocks, { figures: drawn });
    assert.deepEqual(await docxDocument(reportOf(labs), { figures: drawn }), bytes);
    const parts = unzipSync(bytes);
    const pictures = Object.keys(parts)
      .filter((name) => name.endsWith('.svg'))
      .map((name) => strFromU8(parts[name]!));
    for (const { svg: markup } of drawn.values()) assert.ok(pictures.some((each) => each.endsWith(markup)));
    assert.ok(Object.keys(parts).some((name) => name.endsWith('.emf')));
    assert.match(strFromU8(parts['[Content_Types].xml']!), /<Default ContentType="image\/x-emf" Extension="emf"\/>/);
    const document = strFromU8(parts['word/document.xml']!);
    assert.match(document, /descr="Users of Larkspur Scheduling: Reception staff[^"]*Home networks of staff\./);
    assert.match(document, /SEQ Figure[^<]*"[^>]*>(?:(?!<w:p>).)*2(?:(?!<w:p>).)*Boundary of Larkspur Scheduling/s);
  });
});
