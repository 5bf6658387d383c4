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
  /** What to do with files that are named after the id although the id does not require it. */
  file: 'ask' | 'always' | 'never';
}

const annotations: Readonly<Record<'file' | 'word', ChangeAnnotation>> = {
  file: { label: 'Rename the file too', description: 'The file is called as the id was.', needsConfirmation: true },
  word: {
    label: 'Words in sentences',
    description: 'They may mean something else than the id.',
    needsConfirmation: true,
  },
};

/**
 * A rename as one edit of the client's workspace. Uncertain changes need confirmation; they are left out if the client
 * cannot ask.
 */
export function toRenameEdit(
  context: Pick<FileContext, 'programme' | 'uriOf'>,
  plan: RenamePlan,
  options: RenameOptions,
): WorkspaceEdit {
  const asks = options.annotations && options.documentChanges;
  const offered = options.renamesFiles && (options.file === 'always' || (options.file === 'ask' && asks));
  const files = plan.files.filter((each) => each.needed || offered);
  const mark = options.file === 'ask' ? 'file' : undefined;
  const used = new Set<keyof typeof annotations>();
  const texts = plan.edits.flatMap(({ file, edits, unsure, withFile }) => {
    const entry = context.programme.file(file);
    if (!entry) return [];
    const convert = (list: readonly TextEdit[], annotation?: keyof typeof annotations): LspEdit[] =>
      list.map((each): LspEdit | AnnotatedTextEdit => {
        if (annotation) used.add(annotation);
        return {
          range: toRange(entry.tree, each),
          newText: each.newText,
          ...(annotation ? { annotationId: annotation } : {}),
        };
      });
    const all = [
      ...convert(edits),
      ...(asks ? convert(unsure, 'word') : []),
      ...(offered ? convert(withFile, mark) : []),
    ];
    return all.length > 0 ? [{ uri: context.uriOf(file), edits: all }] : [];
  });
  if (!options.documentChanges) return { changes: Object.fromEntries(texts.map((each) => [each.uri, each.edits])) };
  const moves = files.map(({ from, to, needed }): RenameFile => {
    if (!needed && mark) used.add(mark);
    return {
      kind: 'rename',
      oldUri: context.uriOf(from),
      newUri: context.uriOf(to),
      ...(!needed && mark ? { annotationId: mark } : {}),
    };
  });
  return {
    documentChanges: [
      ...texts.map((each): TextDocumentEdit => ({
        textDocument: { uri: each.uri, version: options.versionOf(each.uri) },
        edits: each.edits,
      })),
      ...moves,
    ],
    ...(used.size > 0
      ? { changeAnnotations: Object.fromEntries([...used].map((each) => [each, annotations[each]])) }
      : {}),
  };
}
