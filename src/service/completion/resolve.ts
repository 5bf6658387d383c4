import { MarkupKind, type CompletionItem } from 'vscode-languageserver-types';
import { ruleByCode } from '../../core/rules/registry';
import type { CompletionData } from './data';
import { describeId, describeKey } from '../hover/describe-id';
import type { FileContext } from '../place';

/**
 * Adds the documentation that is needed only for a selected item: the meaning of a key or a rule, the facts about an
 * id.
 */
export function resolveCompletion(
  context: Pick<FileContext, 'programme' | 'uriOf'>,
  item: CompletionItem,
): CompletionItem {
  const data = item.data as CompletionData;
  const documented = (value: string | undefined): CompletionItem =>
    value ? { ...item, documentation: { kind: MarkupKind.Markdown, value } } : item;
  if ('rule' in data) return documented(ruleByCode(data.rule)?.documentation.what);
  if ('record' in data) return documented(describeKey(data.record, data.path));
  return documented(describeId(context, data.kind, data.id));
}
