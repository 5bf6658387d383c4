import { workspace, type Disposable } from 'vscode';
import { trusted } from '../../protocol/host-files';
import type { ServerLink } from '../server-link';

/**
 * The server does not run git until the workspace is trusted. This notifies it when the person trusts the workspace
 * later.
 */
export function tellOfTrust(link: ServerLink): Disposable {
  return workspace.onDidGrantWorkspaceTrust(() => link.notify(trusted));
}
