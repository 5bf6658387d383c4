import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  RenameFile,
  TextDocumentEdit,
  TextEdit as LspEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { TextEdit } from '../../core/syntax/edit';
import { toRange, type FileContext } from '../place';
import type { EditOptions } from '../workspace-edit';
import type { RenamePlan } from './rename';

export interface RenameOptions extends Pick<EditOptions, 'documentChanges' | 'versionOf'> {
  /** The client supports renames of files in an edit. */
  renamesFiles: boolean;
  /** The client asks the person before it makes changes that need confirmation. */
  annotations: boolean;
  /** Whether files that are named after the id follow it in this edit; with `ask` they are offered later. */
  file: 'ask' | 'always' | 'never';
}

const unsureWord: ChangeAnnotation = {
  label: 'Words in sentences',
  description: 'They may mean something else than the id.',
  needsConfirmation: true,
};

/**
 * A rename as one edit of the client's workspace. Uncertain words need confirmation; they are left out if the client
 * cannot ask. A file operation never does: VS Code would leave out all edits of a file whose rename is not confirmed,
 * the id's own among them.
 */
export function toRenameEdit(
  context: Pick<FileContext, 'programme' | 'uriOf'>,
  plan: RenamePlan,
  options: RenameOptions,
): WorkspaceEdit {
  const asks = options.annotations && options.documentChanges;
  const follows = options.renamesFiles && options.file === 'always';
  let annotated = false;
  const texts = plan.edits.flatMap(({ file, edits, unsure, withFile }) => {
    const entry = context.programme.file(file);
    if (!entry) return [];
    const convert = (list: readonly TextEdit[]): LspEdit[] =>
      list.map((each) => ({ range: toRange(entry.tree, each), newText: each.newText }));
    const words = asks ? convert(unsure).map((each): AnnotatedTextEdit => ({ ...each, annotationId: 'word' })) : [];
    annotated ||= words.length > 0;
    const all = [...convert(edits), ...words, ...(follows ? convert(withFile) : [])];
    return all.length > 0 ? [{ uri: context.uriOf(file), edits: all }] : [];
  });
  if (!options.documentChanges) return { changes: Object.fromEntries(texts.map((each) => [each.uri, each.edits])) };
  const moves = plan.files
    .filter((each) => each.needed || follows)
    .map(({ from, to }): RenameFile => ({ kind: 'rename', oldUri: context.uriOf(from), newUri: context.uriOf(to) }));
  return {
    documentChanges: [
      ...texts.map((each): TextDocumentEdit => ({
        textDocument: { uri: each.uri, version: options.versionOf(each.uri) },
        edits: each.edits,
      })),
      ...moves,
    ],
    ...(annotated ? { changeAnnotations: { word: unsureWord } } : {}),
  };
}
