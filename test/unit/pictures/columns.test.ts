import assert from 'node:assert/strict';
import { coverageStates } from '../../../src/core/model/coverage-states';
import { report } from '../../../src/core/description/report';
import { trendName } from '../../../src/core/outside/trend';
import type { TrendPoint } from '../../../src/core/index/outside-facts';
import type { ColumnPicture } from '../../../src/core/description/pictures/picture';
import { docxDocument } from '../../../src/export/docx';
import { htmlDocument } from '../../../src/export/html';
import { FigureDrawer } from '../../../src/export/pictures/draw-figures';
import type { Drawing } from '../../../src/export/pictures/drawing';
import { emf } from '../../../src/export/pictures/emf';
import { layout } from '../../../src/export/pictures/layout';
import { svg } from '../../../src/export/pictures/svg';
import { textWidth } from '../../../src/export/pictures/text-width';
import { blockHtml } from '../../../src/export/html';
import { manifest, programmeOf } from '../description/programme';
import { xmlProblem } from '../export/xml';
import { strFromU8, unzipSync } from 'fflate';

const never = (): Promise<never> => Promise.reject(new Error('columns need no Graphviz'));
const picture = (count: number, whole = 61): ColumnPicture => ({
  type: 'columns',
  key: { part: 'covered', rest: 'not covered' },
  columns: Array.from({ length: count }, (_, index) => ({
    label: ['May', '2026'],
    part: Math.min(whole, index * 3),
    whole,
  })),
});
const draw = (given: ColumnPicture): Promise<Drawing> => layout(given, never);
type Box = Extract<Drawing['shapes'][number], { type: 'box' }>;
const boxes = (drawing: Drawing): Box[] => drawing.shapes.filter((each): each is Box => each.type === 'box');
const texts = (drawing: Drawing): string[] =>
  drawing.shapes.flatMap((each) => (each.type === 'text' ? [each.text] : []));

describe('pictures: columns', () => {
  it('fit a page, keep apart from each other and hold all of their text', async () => {
    for (const count of [1, 2, 12, 24]) {
      const drawing = await draw(picture(count));
      assert.ok(drawing.width <= 640, String(drawing.width));
      boxes(drawing).forEach((box, index, all) => {
        assert.ok(
          box.x >= 0 && box.y >= 0 && box.x + box.width <= drawing.width && box.y + box.height <= drawing.height,
        );
        for (const other of all.slice(index + 1))
          assert.ok(
            !(
              box.x < other.x + other.width &&
              other.x < box.x + box.width &&
              box.y < other.y + other.height - 0.02 &&
              other.y < box.y + box.height - 0.02
            ),
            JSON.stringify([box, other]),
          );
      });
      const places = drawing.shapes.flatMap((each) =>
        each.type === 'text' && each.anchor === 'middle' && each.text.includes('/')
          ? [{ x: each.x, half: textWidth(each.text, each.size) / 2 }]
          : [],
      );
      places.forEach((each, index) =>
        assert.ok(
          each.x - each.half >= -0.5 &&
            (index === 0 || places[index - 1]!.x + places[index - 1]!.half <= each.x - each.half),
          'numbers do not run into each other',
        ),
      );
    }
  });

  it('are as high as what they count, with the numbers above', async () => {
    const drawing = await draw({
      ...picture(0),
      columns: [
        { label: ['Jan', '2026'], part: 10, whole: 40 },
        { label: ['Feb', '2026'], part: 20, whole: 20 },
        { label: ['Mar', '2026'], part: 0, whole: 0 },
      ],
    });
    const [, , rest, part, all] = boxes(drawing);
    assert.deepEqual([rest!.height, part!.height, all!.height], [90, 30, 60]);
    assert.equal(boxes(drawing).length, 5, 'nothing has no box');
    assert.deepEqual(texts(drawing), [
      'covered',
      'not covered',
      '10/40',
      'Jan',
      '2026',
      '20/20',
      'Feb',
      '2026',
      '–',
      'Mar',
      '2026',
    ]);
  });

  it('tell what is covered apart without colour, and become SVG and metafile like any drawing', async () => {
    const drawing = await draw(picture(3));
    const markup = svg(drawing, { title: 'T', desc: 'D', id: 'x' });
    assert.equal(xmlProblem(markup), undefined);
    assert.match(markup, /p-tone-addressed" fill="#ececec"/);
    assert.match(markup, /p-tone-due" fill="#ffffff" stroke="#777777" stroke-width="1" stroke-dasharray/);
    assert.ok(emf(drawing).length > 500);
  });

  it('are the same picture in preview, HTML and DOCX', async () => {
    const states = Object.fromEntries(coverageStates.map((each) => [each, 0])) as TrendPoint['byState'];
    const programme = programmeOf({ 'soc2.yaml': manifest });
    programme.learn([
      {
        kind: 'trend',
        name: trendName,
        value: {
          points: [
            { day: '2026-05-31', commit: 'c', covered: 3, inScope: 33, byState: { ...states, addressed: 3, gap: 30 } },
          ],
        },
      },
    ]);
    const blocks = report(programme.view('full'), { dashboard: true }).filter((each) => each.section === 'dashboard');
    const figures = await new FigureDrawer(never).draw(blocks);
    const drawn = figures.get('dashboard/trend/figure')!;
    const block = blocks.find((each) => each.id === 'dashboard/trend/figure')!;
    assert.ok(blockHtml(block, drawn.svg).includes(drawn.svg));
    assert.ok(htmlDocument(blocks, { figures }).includes(drawn.svg));
    const parts = unzipSync(await docxDocument(blocks, { figures }));
    assert.ok(Object.keys(parts).some((name) => name.endsWith('.svg') && strFromU8(parts[name]!).endsWith(drawn.svg)));
    assert.match(
      strFromU8(parts['word/document.xml']!),
      /descr="31 May 2026: 3\/33 covered \(30 gap and 3 addressed\)\."/,
    );
  });
});
