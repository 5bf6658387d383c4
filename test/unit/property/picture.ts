import { coverageOf } from '../../../src/core/coverage/coverage';
import type { Programme } from '../../../src/core/index/programme';
import { Checker } from '../../../src/core/rules/checker';
import { controlsResult } from '../../../src/service/sidebar/controls-result';
import { coverageResult } from '../../../src/service/sidebar/coverage-result';
import { dueResult } from '../../../src/service/sidebar/due-result';
import { previewDocument } from '../../../src/service/preview/document';

/** Everything that a programme shows anywhere, as plain data. Asking twice with the same checker uses what is remembered. */
export function pictureOf(programme: Programme, checker = new Checker(programme)): unknown {
  const context = { programme, uriOf: (path: string): string => `file:///${path}` };
  return {
    problems: Object.fromEntries(programme.paths().map((path) => [path, checker.check(path)])),
    coverage: coverageOf(programme.view()),
    sidebar: coverageResult(context),
    controls: controlsResult(context),
    due: dueResult(context),
    description: previewDocument(programme, 'description'),
    report: previewDocument(programme, 'report'),
  };
}
