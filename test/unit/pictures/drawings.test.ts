import assert from 'node:assert/strict';
import type { Block } from '../../../src/core/description/block';
import { Drawings } from '../../../src/export/pictures/drawings';
import { graphviz } from '../../../src/export/pictures/graphviz';
import type { LoadGraphviz } from '../../../src/export/pictures/layout';
import { filesOf, reportOf } from '../description/programme';

type FigureBlock = Extract<Block, { type: 'figure' }> & Block;

const isFigure = (each: Block): each is FigureBlock => each.type === 'figure';
const figures = (): FigureBlock[] => reportOf(filesOf('examples/larkspur-labs')).filter(isFigure);

/** Drawings, and a promise that resolves when everything that was asked for is drawn. */
function drawingsWith(load: LoadGraphviz): {
  drawings: Drawings;
  drawn: Promise<void>;
  errors: unknown[];
  calls: () => number;
} {
  const errors: unknown[] = [];
  let calls = 0;
  let done = (): void => {};
  const drawn = new Promise<void>((resolve) => (done = resolve));
  const drawings = new Drawings(
    load,
    () => {
      calls += 1;
      done();
    },
    (error) => errors.push(error),
  );
  return { drawings, drawn, errors, calls: () => calls };
}

describe('pictures: drawn while the document is shown', () => {
  it('answers nothing at first, calls once for all, then answers with markup', async () => {
    const { drawings, drawn, calls } = drawingsWith(graphviz);
    const blocks = figures();
    for (const each of blocks) assert.equal(drawings.svgOf(each, 'report'), undefined);
    await drawn;
    assert.equal(calls(), 1);
    for (const each of blocks) assert.match(drawings.svgOf(each, 'report')!, /^<svg /);
  });

  it('keeps showing the last picture while an edited one is drawn', async () => {
    const { drawings, drawn } = drawingsWith(graphviz);
    const [before, after] = [figures()[0]!, figures()[0]!];
    drawings.svgOf(before, 'report');
    await drawn;
    const markup = drawings.svgOf(before, 'report');
    assert.equal(drawings.svgOf(after, 'report'), markup);
    assert.equal(drawings.svgOf({ ...after }, 'another document'), undefined);
  });

  it('without Graphviz draws grids alone, and says why', async () => {
    const { drawings, drawn, errors } = drawingsWith(() => Promise.reject(new Error('no WebAssembly')));
    const blocks = figures();
    for (const each of blocks) drawings.svgOf(each, 'report');
    await drawn;
    assert.deepEqual(errors.map(String), ['Error: no WebAssembly', 'Error: no WebAssembly']);
    for (const each of blocks)
      assert.equal(drawings.svgOf(each, 'report') !== undefined, each.picture.type === 'grid', each.id);
  });
});
