import { parseYaml } from '../syntax/yaml';
import { valueOf } from '../syntax/navigate';

/** The parts of a strongdm/comply configuration that matter to a programme. Tokens in the file are never read. */
export interface ComplyConfiguration {
  name?: string;
  /** The branch whose merges count as approval. */
  approvedBranch?: string;
}

/** Reads `comply.yml`; values that are not text are ignored. */
export function readComply(text: string): ComplyConfiguration {
  const root = parseYaml(text).roots[0];
  const result: ComplyConfiguration = {};
  if (root?.kind !== 'map') return result;
  const name = valueOf(root, 'name');
  const branch = valueOf(root, 'approvedBranch');
  if (name?.kind === 'scalar' && name.text) result.name = name.text;
  if (branch?.kind === 'scalar' && branch.text) result.approvedBranch = branch.text;
  return result;
}
