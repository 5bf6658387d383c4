import { coverageOf } from '../../../src/core/coverage/coverage';
import type { Programme } from '../../../src/core/index/programme';
import { Checker } from '../../../src/core/rules/checker';
import { coverageResult } from '../../../src/service/coverage-result';
import { previewDocument } from '../../../src/service/preview/document';

/** Everything that a programme shows anywhere, as plain data. Asking twice with the same checker uses what is remembered. */
export function pictureOf(programme: Programme, checker = new Checker(programme)): unknown {
  return {
    problems: Object.fromEntries(programme.paths().map((path) => [path, checker.check(path)])),
    coverage: coverageOf(programme.view()),
    sidebar: coverageResult({ programme, uriOf: (path) => `file:///${path}` }),
    description: previewDocument(programme, 'description'),
    report: previewDocument(programme, 'report'),
  };
}
