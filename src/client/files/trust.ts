import { workspace, type Disposable } from 'vscode';
import { trusted } from '../../protocol/host-files';
import type { ServerLink } from '../server-link';

/** The server asks git nothing until the workspace is trusted; it hears of it here when that comes later. */
export function tellOfTrust(link: ServerLink): Disposable {
  return workspace.onDidGrantWorkspaceTrust(() => link.notify(trusted));
}
