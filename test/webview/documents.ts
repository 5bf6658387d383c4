import { coverageStates } from '../../src/core/model/coverage-states';
import { trendName } from '../../src/core/outside/trend';
import type { TrendPoint } from '../../src/core/index/outside-facts';
import { Checker } from '../../src/core/rules/checker';
import { blockHtml } from '../../src/export/html';
import { drawFigures } from '../../src/export/pictures/draw-figures';
import { graphviz } from '../../src/export/pictures/graphviz';
import type { BlockMark, PreviewView } from '../../src/protocol/preview';
import { outlineOf } from '../../src/service/preview/outline';
import { BlockMarks } from '../../src/service/preview/marks';
import { previewDocument, renderBlocks } from '../../src/service/preview/document';
import { previewScope } from '../../src/service/preview/scope';
import type { ToPage } from '../../webview/messages';
import { exampleTexts, programmeOf } from '../support/example';

/** What the page gets when the preview of an example is open: made by the engine, pictures and problems included. */
export async function exampleMessage(
  name: 'larkspur-labs' | 'larkspur-draft',
  view: PreviewView,
): Promise<Extract<ToPage, { type: 'show' }>> {
  const programme = programmeOf(exampleTexts(name));
  const byState = Object.fromEntries(coverageStates.map((each) => [each, 0])) as TrendPoint['byState'];
  const points = [9, 20, 31].map((covered, index): TrendPoint => ({
    day: `2026-0${index + 4}-30`,
    commit: 'c',
    covered,
    inScope: 33,
    byState: { ...byState, addressed: covered, gap: 33 - covered },
  }));
  programme.learn([{ kind: 'trend', name: trendName, value: { points } }]);
  const { title, blocks, source } = renderBlocks(programme, view);
  const drawn = await drawFigures(source, graphviz);
  const inFull = blocks.map(({ id, html }, index) => ({
    id,
    html: drawn.has(id) ? blockHtml(source[index]!, drawn.get(id)) : html,
  }));
  const marks = new BlockMarks({ programme, checker: new Checker(programme), uriOf: (path) => `file:///${path}` });
  marks.place(previewDocument(programme, view));
  marks.touch(exampleTexts(name).keys());
  while (!marks.idle) marks.step();
  const found: Record<string, BlockMark[]> = marks.changes();
  return {
    type: 'show',
    view,
    version: 1,
    title,
    blocks: inFull,
    outline: outlineOf(source),
    scope: previewScope(programme),
    fresh: [],
    whatIf: {},
    marks: found,
  };
}
