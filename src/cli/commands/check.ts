import { Checker } from '../../core/rules/checker';
import type { Diagnostic } from '../../core/rules/diagnostic';
import type { Severity } from '../../core/rules/rule';
import { lineStarts, positionAt } from '../../core/syntax/positions';
import { oneOf, readArguments } from '../arguments';
import { learnFacts } from '../facts';
import { load, type Loaded } from '../load';
import type { Output } from '../output';
import { paintFor, severityColour, type Paint } from '../text/paint';
import { printable } from '../text/printable';
import { columns } from '../text/table';
import type { Command } from './command';

const severities = ['error', 'warning', 'information', 'hint'] as const;

export const check: Command = {
  name: 'check',
  summary: 'report problems of a programme',
  use: 'soc2 check [DIR] [--format text|json] [--threshold error|warning|information|hint|none] [--today YYYY-MM-DD] [--no-git]',
  options: [
    '--format text|json     how to print; default text',
    '--threshold SEVERITY   exit with 1 when something at or above it is found; default error',
    "--today YYYY-MM-DD     judge dates as of this day; default: the manifest's, else the report's own dates only",
    '--no-git               ask git nothing: rules about history stay silent',
  ],
  async run(words, output) {
    const given = readArguments(
      words,
      { format: { type: 'string' }, threshold: { type: 'string' }, 'no-git': { type: 'boolean' } },
      this.use,
    );
    const format = oneOf(['text', 'json'], given.text('format'), 'text', 'format');
    const threshold = oneOf([...severities, 'none'], given.text('threshold'), 'error', 'threshold');
    const loaded = await load(given.directory, { today: given.today });
    await learnFacts(loaded, { git: !given.flag('no-git') });
    const checker = new Checker(loaded.programme);
    const findings = findingsOf(loaded, checker);
    if (format === 'json') output.out(`${JSON.stringify(jsonReport(loaded, findings, checker), null, 2)}\n`);
    else output.out(textReport(loaded, findings, output));
    const limit = threshold === 'none' ? -1 : severities.indexOf(threshold);
    return findings.some(({ diagnostic }) => severities.indexOf(diagnostic.severity) <= limit) ? 1 : 0;
  },
};

interface Place {
  line: number;
  character: number;
}
interface PlacedDiagnostic {
  diagnostic: Diagnostic;
  start: Place;
  end: Place;
}

/** All problems with their places, by file, then position, then code. */
function findingsOf({ programme }: Loaded, checker: Checker): PlacedDiagnostic[] {
  return [...checker.all()].flatMap(([path, diagnostics]) => {
    const starts = lineStarts(programme.file(path)!.tree.text);
    return diagnostics.map((diagnostic) => ({
      diagnostic,
      start: positionAt(starts, diagnostic.start),
      end: positionAt(starts, diagnostic.end),
    }));
  });
}

function summaryOf({ programme }: Loaded, findings: readonly PlacedDiagnostic[]): Record<'files' | Severity, number> {
  const count = (severity: Severity): number => findings.filter((each) => each.diagnostic.severity === severity).length;
  return {
    files: programme.fileCount,
    error: count('error'),
    warning: count('warning'),
    information: count('information'),
    hint: count('hint'),
  };
}

/** With the titles of the fixes, which cost more than the check itself: each reads the files that it would change. */
function jsonReport(loaded: Loaded, findings: readonly PlacedDiagnostic[], checker: Checker): unknown {
  return {
    version: 1,
    root: loaded.directory,
    summary: summaryOf(loaded, findings),
    diagnostics: findings.map(({ diagnostic, start, end }) => ({
      file: diagnostic.file,
      code: diagnostic.code,
      severity: diagnostic.severity,
      message: diagnostic.message,
      range: { start, end },
      fixes: checker.fixesFor(diagnostic).map((fix) => fix.title),
    })),
  };
}

/** `file:line:column` as terminals and editors make clickable, then a summary table. */
function textReport(loaded: Loaded, findings: readonly PlacedDiagnostic[], output: Output): string {
  const paint = paintFor(output.colour);
  const prefix = loaded.directory === '.' ? '' : `${loaded.directory.replace(/\/+$/, '')}/`;
  const lines = findings.map(({ diagnostic, start }) => {
    const place = `${prefix}${printable(diagnostic.file)}:${start.line + 1}:${start.character + 1}`;
    return `${paint('bold', place)} ${paint(severityColour[diagnostic.severity], diagnostic.severity)} ${printable(diagnostic.message)} ${paint('grey', diagnostic.code)}\n`;
  });
  return `${lines.join('')}${lines.length > 0 ? '\n' : ''}${summaryTable(summaryOf(loaded, findings), paint)}`;
}

function summaryTable(summary: Record<'files' | Severity, number>, paint: Paint): string {
  const shown = severities.map((each) =>
    summary[each] > 0 ? paint(severityColour[each], String(summary[each])) : '0',
  );
  return columns([
    ['files', 'errors', 'warnings', 'information', 'hints'],
    [String(summary.files), ...shown],
  ]);
}
