import {
  CancellationToken,
  DocumentDiagnosticReportKind,
  type Connection,
  type DocumentDiagnosticReport,
  type PublishDiagnosticsParams,
  type ResultProgressReporter,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { pathOfCheck } from '../../core/rules/checker';
import { inSlices, type Host } from '../../host/host';
import type { OpenDocuments } from '../workspace/open-documents';
import type { ProblemScope } from './problem-scope';
import { ProblemHolds } from './problem-holds';
import { ProblemReports, type ProblemReport } from './problem-reports';
import { runQuietly, type Log } from '../requests/safe';
import type { OpenProgramme } from '../workspace/open-programme';
import { normaliseUri } from '../../host/uris';
import type { WorkspaceChange, Workspace } from '../workspace/workspace';

export interface ProblemsOptions {
  connection: Connection;
  workspace: Workspace;
  documents: Pick<OpenDocuments, 'version' | 'spelling'>;
  host: Host;
  log: Log;
  /** The client pulls problems; otherwise they are pushed to it. Never both. */
  pull: boolean;
  /** Scheme under which the client shows the pages of rules. */
  ruleScheme?: string | undefined;
  /** The client supports `workspace/diagnostic/refresh`. */
  refresh: boolean;
  /** Which files' problems are reported. */
  scope: Pick<ProblemScope, 'includes' | 'isLimited' | 'onChange'>;
}

type PartialResults = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>;

const sliceMilliseconds = 4;
const filesInOnePart = 500;

/** Reports problems: on request when the client pulls them, otherwise by notification. */
export class Problems {
  readonly #options: ProblemsOptions;
  readonly #reports = new WeakMap<OpenProgramme, ProblemReports>();
  readonly #pending = new Map<OpenProgramme, Map<string, 'edited' | 'other'>>();
  readonly #published = new Map<string, string>();
  readonly #holds = new ProblemHolds();
  #working = false;
  #answeredEarly = false;
  #indexedBefore = false;

  constructor(options: ProblemsOptions) {
    this.#options = options;
    options.workspace.onChange('problems', (change) => this.#changed(change));
    options.workspace.onIndexed('problems', () => this.#indexed());
    options.scope.onChange((openProgramme) => this.scopeChanged([openProgramme]));
  }

  reportsOf(openProgramme: OpenProgramme): ProblemReports {
    let reports = this.#reports.get(openProgramme);
    if (!reports) {
      reports = new ProblemReports(openProgramme, this.#options.ruleScheme);
      this.#reports.set(openProgramme, reports);
    }
    return reports;
  }

  /** The problems of other files are reported than before. */
  scopeChanged(openProgrammes: readonly OpenProgramme[] = this.#options.workspace.openProgrammes): void {
    this.#holds.wake();
    if (this.#options.pull) return this.#refresh();
    for (const each of openProgrammes)
      this.#pending.set(each, new Map(each.programme.paths().map((path) => [path, 'other'])));
    this.#work();
  }

  /** A document was opened or closed: its problems are reported only now, or not any more. */
  documentToggled(uri: string): void {
    const target = this.#options.workspace.find(uri);
    if (!target || !this.#options.scope.isLimited(target.openProgramme)) return;
    this.#holds.wake();
    if (this.#options.pull) return;
    const pending = this.#pending.get(target.openProgramme) ?? new Map<string, 'edited' | 'other'>();
    this.#pending.set(target.openProgramme, pending.set(target.path, 'other'));
    this.#work();
  }

  /** Answers `textDocument/diagnostic`: at once, even if other files have not been read yet. */
  async ofDocument(uri: string, previous: string | undefined): Promise<DocumentDiagnosticReport> {
    const { workspace, scope } = this.#options;
    await workspace.whenFound();
    workspace.flush();
    const target = workspace.find(uri);
    if (!target || !scope.includes(target.openProgramme, target.path)) return nothing();
    const report = this.reportsOf(target.openProgramme).of(target.path);
    if (!report) return nothing();
    if (!target.openProgramme.complete) this.#answeredEarly = true;
    if (report.id === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: report.id };
    return { kind: DocumentDiagnosticReportKind.Full, resultId: report.id, items: report.items };
  }

  /**
   * Answers `workspace/diagnostic` when the index is complete. A client that supports partial results gets long answers
   * in parts. When nothing changed since its last request, the answer waits for the next change, so that the client
   * does not poll.
   */
  async ofWorkspace(
    previous: readonly { uri: string; value: string }[],
    partial: PartialResults | undefined,
    token: CancellationToken,
  ): Promise<WorkspaceDiagnosticReport> {
    for (;;) {
      await this.#options.workspace.whenIndexed();
      this.#options.workspace.flush();
      const mark = this.#holds.mark;
      const items = await this.#collect(previous, token);
      if (token.isCancellationRequested) return { items: [] };
      const news = items.some((each) => each.kind === DocumentDiagnosticReportKind.Full);
      if (news || !partial || previous.length === 0) return { items: sendInParts(items, partial) };
      await this.#holds.changeSince(mark, token);
    }
  }

  async #collect(
    previous: readonly { uri: string; value: string }[],
    token: CancellationToken,
  ): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const { workspace, documents, host, scope } = this.#options;
    const known = new Map(previous.map((each) => [normaliseUri(each.uri), each]));
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    for (const openProgramme of workspace.openProgrammes) {
      const reports = this.reportsOf(openProgramme);
      await inSlices(host, openProgramme.programme.paths(), sliceMilliseconds, token, (path) => {
        if (!scope.includes(openProgramme, path)) return;
        const report = reports.of(path);
        const uri = openProgramme.uriOf(path);
        const before = known.get(uri);
        known.delete(uri);
        if (!report || (!before && report.empty)) return;
        const head = { uri: before?.uri ?? documents.spelling(uri), version: documents.version(uri) };
        if (report.id === before?.value)
          items.push({ ...head, kind: DocumentDiagnosticReportKind.Unchanged, resultId: report.id });
        else items.push({ ...head, kind: DocumentDiagnosticReportKind.Full, resultId: report.id, items: report.items });
      });
    }
    for (const gone of known.values())
      items.push({ uri: gone.uri, version: null, kind: DocumentDiagnosticReportKind.Full, items: [] });
    return items;
  }

  #changed({ openProgramme, change, edited }: WorkspaceChange): void {
    const pending = this.#pending.get(openProgramme) ?? new Map<string, 'edited' | 'other'>();
    this.#pending.set(openProgramme, pending);
    const stale = [...change.stale].flatMap((key) => pathOfCheck(key) ?? []);
    for (const path of [...change.files, ...stale]) {
      if (!edited.has(path)) pending.set(path, 'other');
      else if (!pending.has(path)) pending.set(path, 'edited');
    }
    this.#work();
  }

  #indexed(): void {
    const { workspace, pull } = this.#options;
    this.#pending.clear();
    this.#holds.wake();
    if (pull) {
      if (this.#answeredEarly || this.#indexedBefore) this.#refresh();
    } else {
      for (const openProgramme of workspace.openProgrammes) {
        this.#pending.set(openProgramme, new Map(openProgramme.programme.paths().map((path) => [path, 'other'])));
      }
      this.#withdraw();
      this.#work();
    }
    this.#answeredEarly = false;
    this.#indexedBefore = true;
  }

  /**
   * Checks what an edit affected, in slices between requests, and notifies the client when problems of other files
   * changed.
   */
  #work(): void {
    if (this.#working) return;
    this.#working = true;
    runQuietly(this.#options.log, 'Checking', async () => {
      let others = false;
      let any = false;
      try {
        for (await this.#options.host.pause(); this.#pending.size > 0;) {
          const [openProgramme, paths] = [...this.#pending][0]!;
          this.#pending.delete(openProgramme);
          if (!openProgramme.complete) continue;
          await inSlices(this.#options.host, paths, sliceMilliseconds, CancellationToken.None, ([path, why]) => {
            if (!this.#recheck(openProgramme, path)) return;
            any = true;
            if (why === 'other') others = true;
          });
        }
      } finally {
        this.#working = false;
      }
      if (any) this.#holds.wake();
      if (others && this.#options.pull) this.#refresh();
    });
  }

  /** Whether the problems of a file differ from those that were sent last. */
  #recheck(openProgramme: OpenProgramme, path: string): boolean {
    const reported = this.#options.scope.includes(openProgramme, path);
    const reports = this.reportsOf(openProgramme);
    const before = reports.lastId(path);
    const report = reported ? reports.of(path) : undefined;
    if (!this.#options.pull) this.#publish(openProgramme.uriOf(path), report);
    if (!reported) return false;
    if (before === undefined) return report !== undefined && !report.empty;
    return report?.id !== before;
  }

  #publish(uri: string, report: ProblemReport | undefined): void {
    const known = this.#published.get(uri);
    const { connection, documents, log } = this.#options;
    const send = (params: PublishDiagnosticsParams): void =>
      runQuietly(log, 'Sending problems', () => connection.sendDiagnostics(params));
    if (report === undefined || report.empty) {
      if (known === undefined) return;
      this.#published.delete(uri);
      send({ uri: documents.spelling(uri), diagnostics: [] });
    } else if (report.id !== known) {
      this.#published.set(uri, report.id);
      const version = documents.version(uri);
      send({
        uri: documents.spelling(uri),
        version: version ?? undefined,
        diagnostics: report.items,
      });
    }
  }

  /** Clears the problems of files that belong to no programme any more. */
  #withdraw(): void {
    for (const uri of [...this.#published.keys()]) {
      const target = this.#options.workspace.find(uri);
      if (!target?.openProgramme.programme.file(target.path)) this.#publish(uri, undefined);
    }
  }

  #refresh(): void {
    const { connection, log, refresh } = this.#options;
    if (refresh) runQuietly(log, 'Asking for a refresh', () => connection.languages.diagnostics.refresh());
  }
}

function nothing(): DocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, items: [] };
}

/** Sends all parts but the last as partial results, and returns the last. */
function sendInParts(
  items: WorkspaceDocumentDiagnosticReport[],
  partial: PartialResults | undefined,
): WorkspaceDocumentDiagnosticReport[] {
  let rest = items;
  for (; partial && rest.length > filesInOnePart; rest = rest.slice(filesInOnePart))
    partial.report({ items: rest.slice(0, filesInOnePart) });
  return rest;
}
