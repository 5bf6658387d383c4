import type { Diagnostic as LspDiagnostic } from 'vscode-languageserver-types';
import type { Diagnostic } from '../../core/rules/diagnostic';
import { toLspDiagnostics } from '../../service/diagnostics';
import type { OpenProgramme } from '../workspace/open-programme';

/** The problems of one file in the client's terms; the same `id` means the same problems. */
export class ProblemReport {
  readonly id: string;
  /**
   * As JSON, which is a third of the size of the objects: every file with a problem has one. Empty without problems.
   */
  readonly text: string;
  readonly found: readonly Diagnostic[];

  constructor(id: string, text: string, found: readonly Diagnostic[]) {
    this.id = id;
    this.text = text;
    this.found = found;
  }

  get empty(): boolean {
    return this.text === '';
  }

  get items(): LspDiagnostic[] {
    return this.empty ? [] : (JSON.parse(this.text) as LspDiagnostic[]);
  }

  /** Related places are in other files, whose lines may move. */
  get related(): boolean {
    return this.found.some((each) => each.related !== undefined);
  }
}

/** Counters that tests read. */
export interface ReportCounters {
  converted: number;
}

/** The last report of each file of one programme. */
export class ProblemReports {
  readonly counters: ReportCounters = { converted: 0 };
  readonly #openProgramme: OpenProgramme;
  readonly #ruleScheme: string | undefined;
  readonly #kept = new Map<string, ProblemReport>();
  static #last = 0;

  constructor(openProgramme: OpenProgramme, ruleScheme?: string) {
    this.#openProgramme = openProgramme;
    this.#ruleScheme = ruleScheme;
  }

  /** The current report. After the programme is complete, it costs nothing when the problems did not change. */
  of(path: string): ProblemReport | undefined {
    const { programme, checker, complete, uriOf } = this.#openProgramme;
    const file = programme.file(path);
    if (!file) {
      this.#kept.delete(path);
      return undefined;
    }
    const found = complete ? checker.check(path) : checker.checkAlone(path);
    const known = this.#kept.get(path);
    if (known && known.found === found && !known.related) return known;
    this.counters.converted += 1;
    const text =
      found.length === 0 ? '' : JSON.stringify(toLspDiagnostics({ programme, file, uriOf }, found, this.#ruleScheme));
    const id = known?.text === text ? known.id : String((ProblemReports.#last += 1));
    const kept = new ProblemReport(id, text, found);
    this.#kept.set(path, kept);
    return kept;
  }

  /** Id of the report that was sent last; undefined when this file was never requested. */
  lastId(path: string): string | undefined {
    return this.#kept.get(path)?.id;
  }
}
