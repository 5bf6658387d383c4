import type { Programme } from '../index/programme';
import type { Entity, FileEntry, FileProblem } from '../index/entity';
import { BeyondOwnFile, OwnView } from '../index/own-view';
import type { View } from '../index/view';
import { scopeOf } from '../scope/scope';
import { compareDiagnostics, type Diagnostic } from './diagnostic';
import { keepsReadable } from './readable';
import { ruleByCode, rulesFor } from './registry';
import type { Answer, Finding, Fix, Rule, RuleContext, Severity } from './rule';
import { schemaFixes } from './schema-fixes';
import { configuredSeverity, settingsOf } from './settings';
import { removeSuppression, silence, Suppressions, unusedSuppression } from './suppressions';

/**
 * Severities that the host overrides (editor settings, command-line options); the manifest's settings take precedence.
 */
export type SeverityOverrides = Readonly<Record<string, Severity | 'none'>>;

/** Runs the rules. Results are cached per file until a fact that they depend on changes. */
export class Checker {
  readonly #programme: Programme;
  readonly #overrides: SeverityOverrides;

  constructor(programme: Programme, overrides: SeverityOverrides = {}) {
    this.#programme = programme;
    this.#overrides = overrides;
  }

  /** Problems of one file, in the order of `compareDiagnostics`; empty for a file that is not part of the programme. */
  check(path: string): readonly Diagnostic[] {
    return (
      this.#programme.rememberForFile(path, checkKey(path), (view, file, full) => this.#run(view, file, full, true)) ??
      []
    );
  }

  /** Problems of one file that do not depend on other files; used while the other files are still being read. */
  checkAlone(path: string): readonly Diagnostic[] {
    const file = this.#programme.file(path);
    const own = new OwnView(this.#programme, path);
    return file ? this.#run(own, file, own, false) : [];
  }

  /** Problems of all files, keyed by file in sorted order; files without problems are left out. */
  all(): Map<string, readonly Diagnostic[]> {
    const result = new Map<string, readonly Diagnostic[]>();
    for (const path of this.#programme.paths()) {
      const found = this.check(path);
      if (found.length > 0) result.set(path, found);
    }
    return result;
  }

  /** All answers of a problem, of which its fixes offer the likeliest; undefined when its rule has no `choices`. */
  choicesFor(diagnostic: Diagnostic): { question: string; answers: readonly Answer[] } | undefined {
    const answers = [...this.answersFor(diagnostic)];
    return answers.length > 0 ? { question: this.questionOf(diagnostic), answers } : undefined;
  }

  /** What the list of all answers asks; empty for a rule without one. */
  questionOf(diagnostic: Diagnostic): string {
    const { question = '' } = ruleByCode(diagnostic.code)?.choices ?? {};
    return typeof question === 'string' ? question : question(diagnostic);
  }

  /** The answers of `choicesFor`, each computed when it is taken. */
  *answersFor(diagnostic: Diagnostic): Iterable<Answer> {
    const { choices } = ruleByCode(diagnostic.code) ?? {};
    const found = choices && this.#place(diagnostic);
    if (!found) return;
    for (const answer of choices.answers(diagnostic, found.entity, found.context))
      if (keepsReadable(this.#programme, answer.fix)) yield answer;
  }

  /**
   * The fixes of a problem that `check` reported for the current version of its file; fixes that would break a file are
   * left out.
   */
  fixesFor(diagnostic: Diagnostic): readonly Fix[] {
    return [...this.eachFix(diagnostic), ...this.eachFix(diagnostic, true)];
  }

  /** The fixes of `fixesFor`, each computed when it is taken. `besides`: those that are no answer of a list, or the others. */
  *eachFix(diagnostic: Diagnostic, besides = false): Iterable<Fix> {
    for (const fix of this.#fixes(diagnostic, besides)) if (keepsReadable(this.#programme, fix)) yield fix;
  }

  #fixes(diagnostic: Diagnostic, besides: boolean): Iterable<Fix> {
    const { code } = diagnostic;
    const rule = ruleByCode(code);
    const found = this.#place(diagnostic);
    if (besides) return (found && rule?.choices?.besides?.(diagnostic, found.entity, found.context)) ?? [];
    const file = this.#programme.file(diagnostic.file);
    if (file && code === unusedSuppression) return [removeSuppression(file, diagnostic)];
    if (!found) return [];
    return (
      (rule
        ? rule.fixes?.(diagnostic, found.entity, found.context)
        : schemaFixes(diagnostic, found.entity, found.context)) ?? []
    );
  }

  /** The fix that writes a comment to silence a problem; undefined where a comment is not possible. */
  silenceFor(diagnostic: Diagnostic): Fix | undefined {
    const file = this.#programme.file(diagnostic.file);
    const fix = file && silence(file, diagnostic);
    return fix && keepsReadable(this.#programme, fix) ? fix : undefined;
  }

  #place(diagnostic: Diagnostic): { entity: Entity; context: RuleContext } | undefined {
    const file = this.#programme.file(diagnostic.file);
    const entity = diagnostic.entity && file?.entities[diagnostic.entity.index];
    if (!file || !entity || entity.kind !== diagnostic.entity!.kind) return undefined;
    const view = this.#programme.view('full');
    return { entity, context: contextOf(view, file, view) };
  }

  /** `whole`: the rules also read other files, so comments that silence nothing can be reported. */
  #run(view: View, file: FileEntry, full: View, whole: boolean): Diagnostic[] {
    const found: Diagnostic[] = file.problems.map((each) => problemDiagnostic(file, each));
    const context = contextOf(view, file, full);
    const { type } = scopeOf(view);
    file.entities.forEach((entity, index) => {
      for (const rule of rulesFor(entity.kind)) {
        if (rule.reportType !== undefined && rule.reportType !== type) continue;
        for (const finding of findingsOf(rule, entity, context)) found.push(toDiagnostic(rule, entity, index, finding));
      }
    });
    return this.#settle(view, file, found, whole ? (type ?? 'unknown') : undefined);
  }

  /** Applies configured severities and suppressing comments, and sorts. */
  #settle(view: View, file: FileEntry, found: Diagnostic[], whole: 1 | 2 | 'unknown' | undefined): Diagnostic[] {
    const suppressions = new Suppressions(file);
    const result: Diagnostic[] = [];
    for (const diagnostic of found) {
      if (!suppressions.silences(diagnostic)) result.push(diagnostic);
    }
    if (whole) result.push(...suppressions.unused(whole === 'unknown' ? undefined : whole));
    return this.#judged(view, result);
  }

  /** Applies the configured severities and drops problems of rules that are turned off. */
  #judged(view: View, found: readonly Diagnostic[]): Diagnostic[] {
    const result: Diagnostic[] = [];
    for (const diagnostic of found) {
      const { code } = diagnostic;
      const severity = configuredSeverity(view, code) ?? this.#overrides[code] ?? diagnostic.severity;
      if (severity === 'none') continue;
      result.push(severity === diagnostic.severity ? diagnostic : { ...diagnostic, severity });
    }
    return result.length === 0 ? none : result.sort(compareDiagnostics).slice();
  }
}

const none: Diagnostic[] = [];

const checkPrefix = 'check ';

/** Key of the cached result of one file, as it appears in `Change.stale`. */
export function checkKey(path: string): string {
  return `${checkPrefix}${path}`;
}

/** The file whose cached result a key of `Change.stale` names; undefined for keys of other results. */
export function pathOfCheck(key: string): string | undefined {
  return key.startsWith(checkPrefix) ? key.slice(checkPrefix.length) : undefined;
}

/** The findings of a rule; none when it would need records that the view cannot provide yet. */
function findingsOf(rule: Rule, entity: Entity, context: RuleContext): readonly Finding[] {
  try {
    return [...rule.check(entity, context)];
  } catch (error) {
    if (error instanceof BeyondOwnFile) return [];
    throw error;
  }
}

function contextOf(view: View, file: FileEntry, full: View): RuleContext {
  return { view, full, file, settings: settingsOf(view) };
}

/** Adds the place in the record to the data of a schema problem, because its fixes need it. */
function problemDiagnostic(file: FileEntry, problem: FileProblem): Diagnostic {
  const { code, severity = 'error', message, start, end, path, data } = problem;
  const entity = problem.entity === undefined ? undefined : file.entities[problem.entity];
  return {
    file: file.path,
    code,
    severity,
    message,
    start,
    end,
    ...(entity ? { entity: { kind: entity.kind, id: entity.id, index: problem.entity! } } : {}),
    ...(path ? { data: { ...data, path: [...path] } } : {}),
  };
}

function toDiagnostic(rule: Rule, entity: Entity, index: number, finding: Finding): Diagnostic {
  const diagnostic: Diagnostic = {
    file: entity.file,
    code: rule.code,
    severity: finding.severity ?? rule.severity,
    message: readable(finding.message),
    start: finding.start,
    end: finding.end,
    entity: { kind: entity.kind, id: entity.id, index },
  };
  if (finding.data) diagnostic.data = finding.data;
  if (finding.related) diagnostic.related = finding.related;
  return diagnostic;
}

const longestName = 80;

/** A quoted name of more than `longestName` characters. */
const longQuotedName = /`([^`]{81,})`/g;

/** Shortens a message whose quoted names are too long: the author chooses them, and their length has no limit. */
function readable(message: string): string {
  return message.length < 2 * longestName
    ? message
    : message
        .replace(longQuotedName, (_, name: string) => `\`${name.slice(0, longestName)}…\``)
        .slice(0, 10 * longestName);
}
