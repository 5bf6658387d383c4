import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, isAbsolute, join } from 'node:path';
import { root } from '../lib/root.mjs';

/**
 * A copy of an example, or of any folder, that a test may change. The folder keeps its name. `beside` is a path next to
 * it for other files that the window needs; `remove` removes both.
 * @param {string} name below `examples`, or an absolute path
 */
export function copyWorkspace(name) {
  const source = isAbsolute(name) ? name : join(root, 'examples', name);
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'soc2-workspace-')));
  const folder = join(parent, basename(source));
  cpSync(source, folder, { recursive: true });
  return {
    folder,
    beside: join(parent, 'extension'),
    remove: () => rmSync(parent, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}
