import type { CompletionItem } from 'vscode-languageserver-types';

/** The abilities of a client that affect completion items. */
export interface CompletionOptions {
  /** The client understands `$1` in inserted text. */
  snippets: boolean;
  /** The client can open the list again after a key (a command of VS Code). */
  retrigger: boolean;
  /** The person asked for suggestions, or typed a word; false after a character that only may begin something. */
  asked?: boolean;
  /** Codes of the file's current problems, for comments that suppress a code. */
  codesHere?: () => readonly string[];
}

/** How an item replaces the typed text. */
export type Write = (text: string) => Pick<CompletionItem, 'textEdit' | 'filterText'>;
