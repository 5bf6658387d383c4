import { MarkupKind, type CompletionItem } from 'vscode-languageserver-types';
import { criterionCoverage } from '../core/coverage/criterion';
import type { CompletionData } from './completion-values';
import { describeId } from './describe-id';
import { kindWords } from './names';
import type { FileContext } from './place';

/** Adds what only matters once an item is looked at: the state of a criterion, the facts behind an id. */
export function resolveCompletion(context: Pick<FileContext, 'programme' | 'uriOf'>, item: CompletionItem): CompletionItem {
  const { kind, id } = item.data as CompletionData;
  const value = describeId(context, kind, id);
  const detail = kind === 'criterion' ? criterionCoverage(context.programme.view('visible'), id).state : kindWords(kind);
  return { ...item, detail, ...(value ? { documentation: { kind: MarkupKind.Markdown, value } } : {}) };
}
