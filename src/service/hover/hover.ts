import { MarkupKind, type Hover } from 'vscode-languageserver-types';
import { describeField, describeId } from './describe-id';
import { describeOwn } from './describe-own';
import { escapeMarkdown } from '../../core/language/escape-markdown';
import { escapeLine, paragraphs } from '../markdown';
import { toRange, type FileContext } from '../place';
import { namedBy, targetAt, type Target } from '../target';

/**
 * The hover at an offset: a criterion, the meaning of a key, the facts about an id. `explain`: a link to the page of a
 * criterion, in a client that can show it.
 */
export function hover(context: FileContext, offset: number, explain?: (criterion: string) => string): Hover | null {
  const target = targetAt(context, offset);
  const value = target && textOf(context, target, explain);
  return value
    ? { contents: { kind: MarkupKind.Markdown, value }, range: toRange(context.file.tree, target.range) }
    : null;
}

function textOf(
  context: FileContext,
  target: Target,
  explain: ((criterion: string) => string) | undefined,
): string | undefined {
  const named = namedBy(target);
  const own = named?.declares ? describeOwn(context, named.kind, named.id) : undefined;
  if (named) return own ?? describeId(context, named.kind, named.id, explain);
  if (target.what === 'key') return target.field?.key ? describeField(target.field) : undefined;
  if (target.what !== 'value') return undefined;
  const meaning = target.field?.values?.find((each) => each.value === target.text)?.meaning;
  return (
    meaning &&
    paragraphs([`**${escapeMarkdown(target.text)}** · ${escapeMarkdown(target.field?.key ?? '')}`, escapeLine(meaning)])
  );
}
