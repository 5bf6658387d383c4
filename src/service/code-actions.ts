import {
  CodeActionKind,
  type CodeAction,
  type Diagnostic as LspDiagnostic,
  type Range,
} from 'vscode-languageserver-types';
import type { Checker } from '../core/rules/checker';
import { safeFix, safeFixes } from '../core/rules/fix-all';
import type { Diagnostic } from '../core/rules/diagnostic';
import type { Fix } from '../core/rules/rule';
import type { ActionResult } from '../protocol/actions';
import { refused } from './actions/action';
import { applyFix } from './actions/apply-fix';
import { diagnosticSource, type DiagnosticData } from './diagnostics';
import { toOffset, type FileContext } from './place';
import { refactoringKinds, refactorings } from './refactor/offers';
import { showInView } from './show-in-view';
import { positionIn, toWorkspaceEdit, type EditOptions } from './workspace-edit';

export interface CodeActionRequest {
  range: Range;
  /** The diagnostics as the client sends them back. */
  diagnostics: readonly LspDiagnostic[];
  /** Kinds that the client requests; all when absent. */
  only?: readonly string[] | undefined;
}

/** Quick fixes for our own problems, and "fix all" for the fixes that do not choose a meaning. */
export function codeActions(
  context: FileContext,
  checker: Checker,
  request: CodeActionRequest,
  options: EditOptions,
): CodeAction[] {
  const actions: CodeAction[] = [];
  if (wants(request.only, CodeActionKind.QuickFix)) {
    const seen: Diagnostic[] = [];
    const silences: CodeAction[] = [];
    for (const diagnostic of request.diagnostics) {
      const found = diagnostic.source === diagnosticSource ? currentProblem(context, checker, diagnostic) : undefined;
      if (!found) continue;
      seen.push(found);
      actions.push(
        ...fixesOf(checker, found, options).map((each) =>
          'question' in each
            ? chooser(context, each.question, diagnostic, options.chooseCommand!)
            : quickFix(context, each, diagnostic, options),
        ),
        ...showInView(context, found, diagnostic, options),
      );
      const silence = checker.silenceFor(found);
      if (silence) silences.push(quickFix(context, silence, diagnostic, options));
    }
    actions.push(...silences);
    actions.push(...fixesOfKind(context, checker, seen, options));
  }
  actions.push(...refactoringActions(context, request, options));
  if (request.only && wants(request.only, fixAllKind))
    actions.push(
      ...fixAllIn(context, checker, [context.file.path], 'Fix all problems that leave no choice', fixAllKind, options),
    );
  return joined(actions);
}

/** The actions, those that solve problems and do the same in one, for all their problems. */
function joined(actions: readonly CodeAction[]): CodeAction[] {
  const found = new Map<string, CodeAction>();
  return actions.flatMap((action) => {
    const { diagnostics, ...rest } = action;
    if (!diagnostics) return [action];
    const key = JSON.stringify(rest);
    const same = found.get(key);
    if (same) same.diagnostics!.push(...diagnostics);
    else found.set(key, { ...rest, diagnostics: [...diagnostics] });
    return same ? [] : [found.get(key)!];
  });
}

/** Refactorings at the range; those of the whole file only when a client requests them. */
function refactoringActions(
  context: FileContext,
  { range, only }: CodeActionRequest,
  options: EditOptions,
): CodeAction[] {
  if (only && !refactoringKinds.some((each) => wants(only, each))) return [];
  const { tree } = context.file;
  return refactorings(context, toOffset(tree, range.start), toOffset(tree, range.end))
    .filter((each) => (only ? wants(only, each.kind) : !each.kind.startsWith('source.')))
    .filter((each) => (!each.create || options.documentChanges) && (!each.remove || options.deletesFiles))
    .map((each) => ({
      title: each.title,
      kind: each.kind,
      edit: toWorkspaceEdit(context, each, options),
      ...opening(context, each, options),
    }));
}

/** Command of our own client that writes an exported document again. */
const exportAgainCommand = 'soc2.exportAgain';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.soc2`;

function quickFix(context: FileContext, fix: Fix, diagnostic: LspDiagnostic, options: EditOptions): CodeAction {
  if (fix.exportAgain !== undefined) {
    return {
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      ...(fix.preferred ? { isPreferred: true } : {}),
      command: {
        title: fix.title,
        command: exportAgainCommand,
        arguments: [context.uriOf(fix.exportAgain), fix.losesEdit === true],
      },
    };
  }
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(fix.preferred ? { isPreferred: true } : {}),
    edit: toWorkspaceEdit(context, fix, options),
    ...opening(context, fix, options),
  };
}

/** The command that opens a created file at its first text to fill in, if the client has such a command. */
function opening(context: FileContext, fix: Fix, { openCommand }: EditOptions): Pick<CodeAction, 'command'> {
  const created = fix.create?.[0];
  return created && openCommand
    ? {
        command: {
          title: 'Open',
          command: openCommand,
          arguments: [context.uriOf(created.file), positionIn(created.text, created.cursor ?? 0)],
        },
      }
    : {};
}

const mostBesideChooser = 3;

/** The list of all answers, as an action. */
interface Chooser {
  question: string;
}

/** For a rule with many answers: the likeliest answers, and a list of all answers if the client can show it. */
function fixesOf(checker: Checker, found: Diagnostic, options: EditOptions): (Fix | Chooser)[] {
  const isLong =
    options.chooseCommand !== undefined &&
    taken(checker.answersFor(found), mostBesideChooser + 1).length > mostBesideChooser;
  if (!isLong) return checker.fixesFor(found).filter((fix) => fix.exportAgain === undefined || options.openCommand);
  return [
    ...taken(checker.eachFix(found), mostBesideChooser),
    { question: checker.questionOf(found) },
    ...checker.eachFix(found, true),
  ];
}

/** The first of the items; the others are not computed. */
function taken<T>(items: Iterable<T>, most: number): T[] {
  const first: T[] = [];
  for (const item of items) {
    first.push(item);
    if (first.length === most) break;
  }
  return first;
}

function chooser(context: FileContext, question: string, diagnostic: LspDiagnostic, chooseCommand: string): CodeAction {
  const title = `${question}…`;
  const command = { title, command: chooseCommand, arguments: [context.uriOf(context.file.path), diagnostic] };
  return { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command };
}

/** Asks for one of all answers to a problem, or applies the chosen answer (by its label). */
export function chooseFix(
  context: FileContext,
  checker: Checker,
  diagnostic: LspDiagnostic,
  choice: string | undefined,
): ActionResult {
  const found = currentProblem(context, checker, diagnostic);
  const choices = found && checker.choicesFor(found);
  if (!choices) return refused('This problem is settled already.');
  if (choice === undefined)
    return {
      changes: [],
      ask: {
        title: choices.question,
        choices: choices.answers.map(({ label, detail }) => ({ id: label, title: label, detail })),
      },
    };
  const answer = choices.answers.find((each) => each.label === choice);
  return answer ? applyFix(context, answer.fix) : refused('This cannot be chosen any more; the text has changed.');
}

/**
 * The current problem of the checker with the code, record and data of the client's problem, nearest to the client's
 * range. The client's copy may be one version old, and a fix must never use old offsets.
 */
function currentProblem(context: FileContext, checker: Checker, diagnostic: LspDiagnostic): Diagnostic | undefined {
  const data = diagnostic.data as Partial<DiagnosticData> | undefined;
  const wanted = JSON.stringify(data?.data ?? null);
  const start = typeof data?.start === 'number' ? data.start : 0;
  return checker
    .check(context.file.path)
    .filter((each) => each.code === diagnostic.code)
    .filter((each) => data === undefined || JSON.stringify(each.data ?? null) === wanted)
    .filter((each) => data?.entity === undefined || each.entity?.index === data.entity.index)
    .filter((each) => data !== undefined || each.message === diagnostic.message)
    .sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0];
}

/**
 * For each rule with a fix that does not choose a meaning: actions that apply it in the whole file and in the whole
 * programme, if there are more problems to fix than the requested ones.
 */
function fixesOfKind(
  context: FileContext,
  checker: Checker,
  seen: readonly Diagnostic[],
  options: EditOptions,
): CodeAction[] {
  const codes = new Set(seen.filter((each) => safeFix(checker, each)).map((each) => each.code));
  return [...codes].flatMap((code) => {
    const countIn = (file: string): number => checker.check(file).filter((each) => each.code === code).length;
    const here = countIn(context.file.path);
    const everywhere = context.programme.paths().reduce((sum, file) => sum + countIn(file), 0);
    return [
      ...(here > 1
        ? fixAllIn(
            context,
            checker,
            [context.file.path],
            `Fix all of ${code} in this file (${here})`,
            CodeActionKind.QuickFix,
            options,
            code,
          )
        : []),
      ...(everywhere > here
        ? fixAllIn(
            context,
            checker,
            context.programme.paths(),
            `Fix all of ${code} in the programme (${everywhere})`,
            CodeActionKind.QuickFix,
            options,
            code,
          )
        : []),
    ];
  });
}

function fixAllIn(
  context: FileContext,
  checker: Checker,
  files: readonly string[],
  title: string,
  kind: string,
  options: EditOptions,
  code?: string,
): CodeAction[] {
  const planned = safeFixes(checker, files, code);
  if (planned.size === 0) return [];
  const fix: Fix = { title, edits: [...planned].map(([file, { edits }]) => ({ file, edits })) };
  return [{ title, kind, edit: toWorkspaceEdit(context, fix, options) }];
}

function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((each) => kind === each || kind.startsWith(`${each}.`));
}
