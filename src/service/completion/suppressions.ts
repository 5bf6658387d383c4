import { CompletionItemKind, type CompletionItem, type CompletionList } from 'vscode-languageserver-types';
import { ruleByCode, rules } from '../../core/rules/registry';
import { toRange, type FileContext } from '../place';
import type { CompletionData } from './data';

/** `# soc2-ignore: code`, and in the body of a document `<!-- soc2-ignore: code -->`, up to the cursor. */
const yamlForm = /#\s*soc2-ignore:\s*([\w.-]*)$/;
const markdownForm = /<!--\s*soc2-ignore:\s*([\w.-]*)$/;

/** The part of a code after the cursor, which is replaced too. */
const restOfCode = /^[\w.-]*/;

/**
 * Codes for a comment that suppresses a code; codes of the file's current problems come first. Undefined outside such
 * comments.
 */
export function suppressionItems(
  { file, uriOf }: FileContext,
  offset: number,
  present: () => readonly string[],
): CompletionList | undefined {
  const { text } = file.tree;
  const line = text.slice(Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - 300), offset);
  const typed = (
    file.tree.format === 'markdown' && offset >= (file.tree.bodyStart ?? 0) ? markdownForm : yamlForm
  ).exec(line)?.[1];
  if (typed === undefined) return undefined;
  const rest = restOfCode.exec(text.slice(offset, offset + 100))![0].length;
  const range = toRange(file.tree, { start: offset - typed.length, end: offset + rest });
  const here = new Set(present());
  const codes = [...[...here].sort(), ...rules.map((each) => each.code).filter((each) => !here.has(each))];
  return {
    isIncomplete: false,
    items: codes.map((code, index): CompletionItem => ({
      label: code,
      kind: CompletionItemKind.EnumMember,
      sortText: String(index).padStart(4, '0'),
      labelDetails: { description: ruleByCode(code)?.title ?? '' },
      detail: here.has(code) ? 'reported in this file' : 'not reported here',
      textEdit: { range, newText: code },
      data: { root: uriOf(''), rule: code } satisfies CompletionData,
    })),
  };
}
