import { CompletionItemKind, type CompletionItem, type CompletionList } from 'vscode-languageserver-types';
import { criteria } from '../../core/criteria/catalogue';
import type { CompletionData } from './data';
import { titleOf } from '../names';
import { toRange, type FileContext } from '../place';

const mostItems = 100;

/** A word before the cursor that may become an id: it begins with a capital. */
const begunId = /(?<![\w.-])[A-Z][A-Za-z0-9.-]*$/;

/** Ids of criteria and controls that begin with the word before the cursor; other words get no suggestions. */
export function bodyItems(context: FileContext, offset: number): CompletionList {
  const { programme, file } = context;
  const typed = begunId.exec(file.tree.text.slice(Math.max(0, offset - 40), offset))?.[0];
  if (!typed || file.kind === 'manifest') return { isIncomplete: false, items: [] };
  const range = toRange(file.tree, { start: offset - typed.length, end: offset });
  const items: CompletionItem[] = [];
  const add = (kind: 'criterion' | 'control', id: string): void => {
    if (!id.startsWith(typed) || items.length === mostItems) return;
    const title = titleOf(programme, kind, id);
    items.push({
      label: id,
      kind: CompletionItemKind.Reference,
      ...(title ? { labelDetails: { description: title } } : {}),
      data: { root: context.uriOf(''), kind, id } satisfies CompletionData,
      textEdit: { range, newText: id },
    });
  };
  for (const each of criteria) add('criterion', each.id);
  for (const id of programme.tables.ids('control')) add('control', id);
  return { isIncomplete: false, items };
}
