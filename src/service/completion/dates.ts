import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver-types';
import { evidenceStatus } from '../../core/evidence/status';
import { scopeOf } from '../../core/scope/scope';
import { nameAmong, recordsWith } from '../../core/index/same-id';
import type { View } from '../../core/index/view';
import type { YamlCursor } from '../cursor/cursor';
import type { FileContext } from '../place';
import type { Write } from './item';

/**
 * Likely days: today, the ends of the period, the day of the report; for `covers` of evidence, intervals that lack
 * evidence.
 */
export function dateItems(context: FileContext, cursor: YamlCursor, write: Write): CompletionItem[] {
  const view = context.programme.view('visible');
  const { from, to, asOf } = scopeOf(view);
  const days: [string | undefined, string][] = [
    [view.today, 'today'],
    [from, 'first day of the period'],
    [to, 'last day of the period'],
    [asOf, 'day of the report'],
  ];
  const seen = new Set<string>();
  const items = days.flatMap(([day, detail]): CompletionItem[] => {
    if (day === undefined || seen.has(day)) return [];
    seen.add(day);
    return [{ label: day, detail, kind: CompletionItemKind.Value, sortText: `1${seen.size}`, ...write(day) }];
  });
  return [...(isCovers(context, cursor) ? missingIntervals(context, view, write) : []), ...items];
}

function isCovers({ file }: FileContext, { path, quote }: YamlCursor): boolean {
  return file.kind === 'evidence' && quote === undefined && path.length === 1 && path[0] === 'covers';
}

const mostIntervals = 24;

function missingIntervals({ file }: FileContext, view: View, write: Write): CompletionItem[] {
  const controls = [...new Set(file.references.filter((each) => each.kind === 'control').map((each) => each.id))];
  return controls
    .flatMap((id) => recordsWith(view, 'control', id))
    .flatMap((control) =>
      evidenceStatus(view, control).missing.map((interval) => ({ id: nameAmong(view, control), interval })),
    )
    .slice(0, mostIntervals)
    .map(({ id, interval: { from, to } }, index): CompletionItem => {
      const label = from === to ? from : `{from: ${from}, to: ${to}}`;
      return {
        label,
        detail: `${id} has no evidence for it yet`,
        kind: CompletionItemKind.Value,
        sortText: `0${String(index).padStart(2, '0')}`,
        filterText: label,
        ...write(label),
      };
    });
}
