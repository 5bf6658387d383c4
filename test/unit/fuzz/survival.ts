import assert from 'node:assert/strict';
import { coverageOf } from '../../../src/core/coverage/coverage';
import type { Programme } from '../../../src/core/index/programme';
import type { Checker } from '../../../src/core/rules/checker';
import type { Fix } from '../../../src/core/rules/rule';
import { applyEdits, type TextEdit } from '../../../src/core/syntax/edit';
import { parseSource } from '../../../src/core/syntax/source';
import type { SourceTree } from '../../../src/core/syntax/tree';
import { previewDocument } from '../../../src/service/preview/document';

/** A record that stands there many times has the same problems many times. */
const fixedDiagnostics = 5;

/**
 * Gives a programme a spoilt text for one of its files and asks for everything that is shown of it. What hangs, or takes
 * seconds, runs into the limit of the test.
 */
export function survive(programme: Programme, checker: Checker, path: string, text: string, whole: boolean): void {
  programme.update([{ path, text }]);
  coverageOf(programme.view());
  const diagnostics = checker.check(path);
  assert.equal(programme.file(path)!.tree.text, text, 'text was lost');
  checkPlaces(programme.file(path)!.tree);
  for (const diagnostic of diagnostics) {
    assert.ok(
      diagnostic.start >= 0 && diagnostic.start <= diagnostic.end && diagnostic.end <= text.length,
      `${diagnostic.code} lies outside its file`,
    );
    assert.ok(
      diagnostic.message.length > 0 && diagnostic.message.length < 1000,
      `${diagnostic.code} has a strange message`,
    );
  }
  const fixes = diagnostics.slice(0, fixedDiagnostics).map((each) => checker.fixesFor(each));
  for (const fix of fixes.flat()) checkFix(programme, fix);
  if (!whole) return;
  checker.all();
  previewDocument(programme, 'description');
  previewDocument(programme, 'report');
}

/** Nodes lie in their file, children in their parents, and after one another, whatever the text. */
function checkPlaces(tree: SourceTree): void {
  for (const problem of tree.problems)
    assert.ok(
      problem.start >= 0 && problem.start <= problem.end && problem.end <= tree.text.length,
      `${problem.code} lies outside its file`,
    );
  for (const root of tree.roots)
    assert.ok(
      root.start >= 0 && root.start <= root.end && root.end <= tree.text.length,
      'a node lies outside its file',
    );
}

/** What a fix leaves behind can be read at least as well as what it found. */
function checkFix(programme: Programme, fix: Fix): void {
  assert.ok(fix.title.length > 0 && fix.title.length < 500);
  for (const { file, text } of fix.create ?? [])
    assert.deepEqual(syntaxProblems(file, text), [], `"${fix.title}" creates a file that cannot be read`);
  for (const { file, edits } of fix.edits ?? []) {
    const { text: before, problems } = programme.file(file)!.tree;
    checkEdits(edits, before.length);
    const after = applyEdits(before, edits);
    if (problems.length > 0) parseSource(file, after);
    else assert.deepEqual(syntaxProblems(file, after), [], `"${fix.title}" breaks ${file}:\n${after.slice(0, 3000)}`);
  }
}

function checkEdits(edits: readonly TextEdit[], length: number): void {
  let end = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    assert.ok(
      edit.start >= end && edit.start <= edit.end && edit.end <= length,
      'edits overlap or lie outside the file',
    );
    ({ end } = edit);
  }
}

function syntaxProblems(path: string, text: string): string[] {
  return parseSource(path, text).problems.map((each) => `${each.code} ${each.message}`);
}
