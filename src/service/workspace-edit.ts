import type {
  CreateFile,
  DeleteFile,
  Position,
  TextDocumentEdit,
  TextEdit as LspEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Fix } from '../core/rules/rule';
import { lineStarts, positionAt } from '../core/syntax/positions';
import { toRange, type FileContext } from './place';

export interface EditOptions {
  /** The client supports `documentChanges`, with creation of files. */
  documentChanges: boolean;
  /** An edit may delete files. */
  deletesFiles?: boolean | undefined;
  /** Version of an open document, null when it is closed. */
  versionOf(uri: string): number | null;
  /** Command of the client that opens a file (uri) at a position, if it has one. */
  openCommand?: string | undefined;
  /** Command of the client that shows all answers to a problem: its arguments are the uri and the problem. */
  chooseCommand?: string | undefined;
  /**
   * Command of the client that reveals a row of a sidebar view: its arguments are the view, the programme's root and
   * the id.
   */
  viewCommand?: string | undefined;
}

/** A fix as one edit of the client's workspace. */
export function toWorkspaceEdit(
  context: Pick<FileContext, 'programme' | 'uriOf'>,
  fix: Fix & { remove?: readonly string[] },
  options: EditOptions,
): WorkspaceEdit {
  const changes = (fix.edits ?? []).flatMap(({ file, edits }) => {
    const entry = context.programme.file(file);
    return entry
      ? [
          {
            uri: context.uriOf(file),
            edits: edits.map((each): LspEdit => ({ range: toRange(entry.tree, each), newText: each.newText })),
          },
        ]
      : [];
  });
  const created = (fix.create ?? []).map((each) => ({ uri: context.uriOf(each.file), text: each.text }));
  if (!options.documentChanges) {
    const plain = [...changes, ...created.map((each) => ({ uri: each.uri, edits: [insertAtStart(each.text)] }))];
    return { changes: Object.fromEntries(plain.map((each) => [each.uri, each.edits])) };
  }
  return {
    documentChanges: [
      ...created.flatMap((each): (CreateFile | TextDocumentEdit)[] => [
        { kind: 'create', uri: each.uri, options: { ignoreIfExists: true } },
        { textDocument: { uri: each.uri, version: null }, edits: [insertAtStart(each.text)] },
      ]),
      ...changes.map((each): TextDocumentEdit => ({
        textDocument: { uri: each.uri, version: options.versionOf(each.uri) },
        edits: each.edits,
      })),
      ...(fix.remove ?? []).map((each): DeleteFile => ({ kind: 'delete', uri: context.uriOf(each) })),
    ],
  };
}

function insertAtStart(text: string): LspEdit {
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, newText: text };
}

/** Position of an offset in a text that has no file yet. */
export function positionIn(text: string, offset: number): Position {
  const { line, character } = positionAt(lineStarts(text), offset);
  return { line, character };
}
