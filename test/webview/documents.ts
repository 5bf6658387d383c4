import { Checker } from '../../src/core/rules/checker';
import type { BlockMark, PreviewView } from '../../src/server/protocol';
import { outlineOf } from '../../src/service/preview/outline';
import { BlockMarks } from '../../src/service/preview/marks';
import { previewDocument, renderBlocks } from '../../src/service/preview/document';
import { previewScope } from '../../src/service/preview/scope';
import type { ToPage } from '../../webview/messages';
import { exampleTexts, programmeOf } from '../unit/support/example';

/** What the page gets when the preview of an example opens: made by the engine, problems included. */
export function exampleMessage(name: 'larkspur-labs' | 'larkspur-draft', view: PreviewView): Extract<ToPage, { type: 'show' }> {
  const programme = programmeOf(exampleTexts(name));
  const { title, blocks, source } = renderBlocks(programme, view);
  const marks = new BlockMarks({ programme, checker: new Checker(programme), uriOf: (path) => `file:///${path}` });
  marks.place(previewDocument(programme, view));
  marks.touch(exampleTexts(name).keys());
  while (!marks.idle) marks.step();
  const found: Record<string, BlockMark[]> = marks.changes();
  return { type: 'show', view, version: 1, title, blocks: [...blocks], outline: outlineOf(source), scope: previewScope(programme), whatIf: {}, marks: found };
}
