import { CodeActionKind, type CodeAction, type Diagnostic as LspDiagnostic, type Range } from 'vscode-languageserver-types';
import type { Checker } from '../core/rules/checker';
import { safeFix, safeFixes } from '../core/rules/fix-all';
import type { Diagnostic } from '../core/rules/diagnostic';
import type { Fix } from '../core/rules/rule';
import { diagnosticSource, type DiagnosticData } from './diagnostics';
import type { FileContext } from './place';
import { positionIn, toWorkspaceEdit, type EditOptions } from './workspace-edit';

export interface CodeActionRequest {
  range: Range;
  /** As the client hands them back. */
  diagnostics: readonly LspDiagnostic[];
  /** Kinds that the client wants; all when absent. */
  only?: readonly string[] | undefined;
}

/** Quick fixes for problems of ours, and "fix all" for the fixes that choose no meaning. */
export function codeActions(context: FileContext, checker: Checker, request: CodeActionRequest, options: EditOptions): CodeAction[] {
  const actions: CodeAction[] = [];
  if (wants(request.only, CodeActionKind.QuickFix)) {
    const seen: Diagnostic[] = [];
    for (const each of request.diagnostics) {
      const found = each.source === diagnosticSource ? currentProblem(context, checker, each) : undefined;
      if (!found) continue;
      seen.push(found);
      for (const fix of checker.fixesFor(found)) if (fix.exportAgain === undefined || options.openCommand) actions.push(quickFix(context, fix, each, options));
    }
    actions.push(...fixesOfKind(context, checker, seen, options));
  }
  if (request.only && wants(request.only, fixAllKind)) actions.push(...fixAllIn(context, checker, [context.file.path], 'Fix all problems that leave no choice', fixAllKind, options));
  return actions;
}

/** Command of our own client that writes an exported document anew. */
const exportAgainCommand = 'soc2.exportAgain';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.soc2`;

function quickFix(context: FileContext, fix: Fix, diagnostic: LspDiagnostic, options: EditOptions): CodeAction {
  if (fix.exportAgain !== undefined) {
    return { title: fix.title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], ...(fix.preferred ? { isPreferred: true } : {}), command: { title: fix.title, command: exportAgainCommand, arguments: [context.uriOf(fix.exportAgain)] } };
  }
  const created = fix.create?.[0];
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(fix.preferred ? { isPreferred: true } : {}),
    edit: toWorkspaceEdit(context, fix, options),
    ...(created && options.openCommand ? { command: { title: 'Open', command: options.openCommand, arguments: [context.uriOf(created.file), positionIn(created.text, created.cursor ?? 0)] } } : {}),
  };
}

/**
 * The problem as the checker sees it now: the same code, record and data, nearest to where the client saw it. The
 * client's copy may be a version behind, and a fix must never rest on old offsets.
 */
function currentProblem(context: FileContext, checker: Checker, diagnostic: LspDiagnostic): Diagnostic | undefined {
  const data = diagnostic.data as Partial<DiagnosticData> | undefined;
  const wanted = JSON.stringify(data?.data ?? null);
  const start = typeof data?.start === 'number' ? data.start : 0;
  return checker.check(context.file.path)
    .filter((each) => each.code === diagnostic.code)
    .filter((each) => data === undefined || JSON.stringify(each.data ?? null) === wanted)
    .filter((each) => data?.entity === undefined || each.entity?.index === data.entity.index)
    .filter((each) => data !== undefined || each.message === diagnostic.message)
    .sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0];
}

/** For each rule with a fix that chooses no meaning: the same in the whole file and in the whole programme, where there is more to fix than what was asked about. */
function fixesOfKind(context: FileContext, checker: Checker, seen: readonly Diagnostic[], options: EditOptions): CodeAction[] {
  const codes = new Set(seen.filter((each) => safeFix(checker, each)).map((each) => each.code));
  return [...codes].flatMap((code) => {
    const countIn = (file: string): number => checker.check(file).filter((each) => each.code === code).length;
    const here = countIn(context.file.path);
    const everywhere = context.programme.paths().reduce((sum, file) => sum + countIn(file), 0);
    return [
      ...(here > 1 ? fixAllIn(context, checker, [context.file.path], `Fix all of ${code} in this file (${here})`, CodeActionKind.QuickFix, options, code) : []),
      ...(everywhere > here ? fixAllIn(context, checker, context.programme.paths(), `Fix all of ${code} in the programme (${everywhere})`, CodeActionKind.QuickFix, options, code) : []),
    ];
  });
}

function fixAllIn(context: FileContext, checker: Checker, files: readonly string[], title: string, kind: string, options: EditOptions, code?: string): CodeAction[] {
  const planned = safeFixes(checker, files, code);
  if (planned.size === 0) return [];
  const fix: Fix = { title, edits: [...planned].map(([file, { edits }]) => ({ file, edits })) };
  return [{ title, kind, edit: toWorkspaceEdit(context, fix, options) }];
}

function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((each) => kind === each || kind.startsWith(`${each}.`));
}
