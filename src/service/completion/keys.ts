import { CompletionItemKind, InsertTextFormat, InsertTextMode, type CompletionItem } from 'vscode-languageserver-types';
import type { Field } from '../../core/model/schema';
import { rules } from '../../core/rules/registry';
import type { YamlCursor } from '../cursor/cursor';
import type { CompletionData } from './data';
import type { CompletionOptions } from './item';
import { toRange, type FileContext } from '../place';

/** Keys that the map at the cursor does not have yet: required keys first, in the order of the model. */
export function keyItems(
  context: FileContext,
  cursor: YamlCursor,
  fields: readonly Field[],
  options: CompletionOptions,
  lead = '',
): CompletionItem[] {
  const range = toRange(context.file.tree, cursor.word);
  const present = new Set(cursor.siblings);
  const root = context.uriOf('');
  const further = furtherIndent(context, cursor, lead);
  if (context.file.kind === 'manifest' && cursor.path.join('.') === 'lint.rules')
    return ruleItems(root, cursor, range, present);
  return fields
    .filter((field) => !present.has(field.key))
    .map((field, index) => {
      const text =
        cursor.colon || cursor.quote
          ? field.key
          : lead + keyText(field, cursor, options).replace(/\n/g, `\n${further}`);
      const snippet = options.snippets && text.includes('$');
      return {
        label: field.key,
        kind: CompletionItemKind.Property,
        ...(field.required ? { labelDetails: { description: 'required' } } : {}),
        detail: field.required ? 'required' : 'optional',
        data: { root, record: context.file.kind, path: [...cursor.path, field.key] } satisfies CompletionData,
        sortText: `${field.required ? 0 : 1}${String(index).padStart(3, '0')}`,
        ...(lead ? { filterText: field.key } : {}),
        textEdit: { range, newText: text },
        ...(snippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
        ...(text.includes('\n') ? { insertTextMode: InsertTextMode.adjustIndentation } : {}),
        ...(options.retrigger && hasChoices(field)
          ? { command: { title: 'Suggest', command: 'editor.action.triggerSuggest' } }
          : {}),
      };
    });
}

/**
 * Clients indent further lines like the current line; in a list item, further lines are aligned with the item's
 * content.
 */
function furtherIndent({ file }: FileContext, { word, column }: YamlCursor, lead: string): string {
  const { text } = file.tree;
  const start = text.lastIndexOf('\n', word.start - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(start, word.start))![0].length;
  return ' '.repeat(Math.max(0, column - indent) + lead.length);
}

/** The key with what usually follows it: brackets for a list of ids, a new line for nested keys and for prose. */
function keyText(field: Field, cursor: YamlCursor, { snippets }: CompletionOptions): string {
  if (cursor.filled) return `${field.key}:`;
  const nested = field.item?.fields !== undefined && field.type === 'list';
  if (cursor.flow || !snippets) return `${field.key}: `;
  if (nested) return `${field.key}:\n  - $0`;
  if (field.type === 'list') return `${field.key}: [$0]`;
  if (field.type === 'map') return `${field.key}:\n  $0`;
  if (field.type === 'text') return `${field.key}: >\n  $0`;
  return `${field.key}: `;
}

function hasChoices(field: Field): boolean {
  const value = field.type === 'list' ? field.item : field;
  return value?.values !== undefined || value?.ref !== undefined || value?.type === 'boolean' || value?.type === 'map';
}

function ruleItems(
  root: string,
  cursor: YamlCursor,
  range: ReturnType<typeof toRange>,
  present: ReadonlySet<string>,
): CompletionItem[] {
  return rules
    .filter((each) => !present.has(each.code))
    .map((each) => ({
      label: each.code,
      kind: CompletionItemKind.Property,
      labelDetails: { description: each.title },
      detail: each.severity,
      data: { root, rule: each.code } satisfies CompletionData,
      textEdit: { range, newText: cursor.colon ? each.code : `${each.code}: ` },
    }));
}
