import { Uri, workspace } from 'vscode';
import { bundle, type BundleParams } from '../../protocol/host-files';
import type { ServerLink } from '../server-link';

const names: readonly string[] = ['graphviz', 'docx', 'xlsx'] satisfies BundleParams['name'][];

/**
 * Sends bundles of the extension's own folder to a server that cannot load the files beside it. No other file is read.
 */
export function serveBundles(link: ServerLink, extension: Uri): void {
  link.onRequest(bundle, async ({ name }) => {
    if (!names.includes(name)) return null;
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extension, 'dist', `${name}.js`)));
    } catch {
      return null;
    }
  });
}
