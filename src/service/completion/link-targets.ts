import { CompletionItemKind, type CompletionItem, type CompletionList } from 'vscode-languageserver-types';
import { writePath } from '../links/resolve';
import { toRange, type FileContext } from '../place';

const mostFiles = 200;

/** The target of a Markdown link up to the cursor. */
const openTarget = /\]\(([^()\s]*)$/;

/** A target with a scheme is an address and not a path. */
const startsWithScheme = /^[a-z][a-z0-9+.-]*:/i;

/** The part of a target after the cursor, which is replaced too. */
const restOfTarget = /^[^()\s]*/;

/** `./` and `../` before a path, which are left out of the search for files. */
const relativeSteps = /^(?:\.{1,2}\/)+/;

/** Files of the programme for the target of a link, `[text](`; undefined when the cursor is not in a target. */
export function linkTargets({ programme, file }: FileContext, offset: number): CompletionList | undefined {
  const { text } = file.tree;
  const line = text.slice(Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - 500), offset);
  const typed = openTarget.exec(line)?.[1];
  if (typed === undefined || startsWithScheme.test(typed)) return undefined;
  const rest = restOfTarget.exec(text.slice(offset, offset + 300))![0].length;
  const range = toRange(file.tree, { start: offset - typed.length, end: offset + rest });
  const wanted = typed.replace(relativeSteps, '').toLowerCase();
  const fitting = programme.paths().filter((each) => each !== file.path && each.toLowerCase().includes(wanted));
  return {
    isIncomplete: fitting.length > mostFiles,
    items: fitting.slice(0, mostFiles).map((path): CompletionItem => {
      const written = writePath({ range: { start: 0, end: 0 }, written: typed, form: 'markdown' }, file.path, {
        path,
        suffix: '',
        fromRoot: false,
      });
      return {
        label: path,
        kind: CompletionItemKind.File,
        filterText: `${typed}${path}`,
        textEdit: { range, newText: written },
      };
    }),
  };
}
