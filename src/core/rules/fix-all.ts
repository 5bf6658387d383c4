import type { TextEdit } from '../syntax/edit';
import type { Checker } from './checker';
import type { Diagnostic } from './diagnostic';
import { ruleByCode } from './registry';
import type { Fix } from './rule';

/** Fixes of one file that can be applied together. */
export interface PlannedFixes {
  edits: TextEdit[];
  done: { title: string; code: string }[];
}

/**
 * The safe fixes of each file that do not overlap; fixes that overlap another one are left for the next run.
 * `code` limits the fixes to one rule. Files without fixes are left out.
 */
export function safeFixes(checker: Checker, files: Iterable<string>, code?: string): Map<string, PlannedFixes> {
  const planned = new Map<string, PlannedFixes>();
  for (const file of files) {
    for (const diagnostic of checker.check(file)) {
      if (code !== undefined && diagnostic.code !== code) continue;
      const fix = safeFix(checker, diagnostic);
      if (!fix) continue;
      const { edits, done } = planned.get(file) ?? { edits: [], done: [] };
      const own = fix.edits!.flatMap((each) => each.edits);
      if (own.some((edit) => edits.some((other) => edit.start <= other.end && other.start <= edit.end))) continue;
      planned.set(file, { edits: [...edits, ...own], done: [...done, { title: fix.title, code: diagnostic.code }] });
    }
  }
  return planned;
}

/** The fix of a problem that needs no decision of a person and edits no other file. */
export function safeFix(checker: Checker, diagnostic: Diagnostic): Fix | undefined {
  // Where answers can be chosen from, a person decides.
  if (ruleByCode(diagnostic.code)?.choices) return undefined;
  return checker
    .fixesFor(diagnostic)
    .find((each) => each.safe && !each.create && each.edits?.every((edit) => edit.file === diagnostic.file));
}
