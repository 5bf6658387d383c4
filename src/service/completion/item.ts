import type { CompletionItem } from 'vscode-languageserver-types';

/** What a client can do with the items of a completion. */
export interface CompletionOptions {
  /** The client understands `$1` in inserted text. */
  snippets: boolean;
  /** The client opens the list again after a key (a command of VS Code). */
  retrigger: boolean;
  /** Codes of the problems that the file has now, for comments that silence one. */
  codesHere?: () => readonly string[];
}

/** How an item replaces what is typed. */
export type Write = (text: string) => Pick<CompletionItem, 'textEdit' | 'filterText'>;
