import type { FileEntry } from '../../core/index/entity';
import type { FileContext } from '../../service/place';
import type { ServerContext } from '../context';
import type { OpenProgramme } from '../workspace/open-programme';

/** Characters from which on a file is large: parsing it takes longer than a key press should. */
export const large = 20_000;

/**
 * A large YAML file with the text that the editor has now, and with what was known of its records before: for answers that read the
 * lines around the cursor and nothing of the tree. Undefined for all other files, and where nothing is known yet.
 */
export function unparsed(
  { workspace, documents }: ServerContext,
  uri: string,
): { context: FileContext; openProgramme: OpenProgramme } | undefined {
  const text = documents.text(uri);
  if (text === undefined || text.length < large) return undefined;
  const target = workspace.find(uri);
  const file = target?.openProgramme.programme.file(target.path);
  if (!target || !file || file.tree.format !== 'yaml') return undefined;
  const { programme, uriOf } = target.openProgramme;
  const current: FileEntry =
    file.tree.text === text ? file : { ...file, tree: { format: 'yaml', text, roots: [], problems: [] } };
  return { context: { programme, file: current, uriOf }, openProgramme: target.openProgramme };
}
