import type { FileEntry } from '../../core/index/entity';
import type { FileContext } from '../../service/place';
import type { ServerContext } from '../context';
import type { OpenProgramme } from '../workspace/open-programme';

/**
 * A file with at least this many characters is large: parsing it takes longer than the response to a key press should.
 */
export const large = 20_000;

/**
 * A large YAML file with the current text of the editor and the records of its last parsed version, for answers that
 * read only the lines around the cursor and not the tree. Undefined for all other files, and for files that were never
 * parsed.
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
