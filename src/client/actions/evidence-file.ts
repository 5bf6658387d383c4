import * as vscode from 'vscode';
import { questions } from './questions';

/** Larger files are not read into memory for a checksum. */
const largestFile = 100 * 1024 * 1024;

/** A file as an evidence record names it. */
export interface EvidenceFile {
  /** Path below the programme's root; for a file elsewhere only its name. */
  location: string;
  sha256: string;
  /** Whether it is below the programme's root. */
  inside: boolean;
}

/**
 * Reads a file for its checksum and returns it with its location. Undefined, after a message, when it cannot be
 * recorded.
 */
export async function evidenceFile(file: vscode.Uri, root: string): Promise<EvidenceFile | undefined> {
  const name = file.path.split('/').pop() ?? file.path;
  const refuse = (message: string): undefined => void questions.showWarningMessage(message);
  try {
    const { type, size } = await vscode.workspace.fs.stat(file);
    if (type & vscode.FileType.Directory)
      return refuse(vscode.l10n.t('SOC 2: {0} is a folder. Choose one file, such as an archive of the folder.', name));
    if (size > largestFile)
      return refuse(
        vscode.l10n.t(
          'SOC 2: {0} is larger than 100 MB, too large to work out its checksum here. Record the evidence without a file and write location and sha256 yourself.',
          name,
        ),
      );
    const sha256 = await sha256Of(await vscode.workspace.fs.readFile(file));
    const below = pathBelow(file, vscode.Uri.parse(root));
    return { location: below ?? name, sha256, inside: below !== undefined };
  } catch {
    return refuse(
      vscode.l10n.t(
        'SOC 2: {0} cannot be read. Check that it is still there and that you may open it, and try again.',
        name,
      ),
    );
  }
}

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((each) => each.toString(16).padStart(2, '0')).join('');
}

function pathBelow(file: vscode.Uri, root: vscode.Uri): string | undefined {
  const folder = root.path.endsWith('/') ? root.path : `${root.path}/`;
  return file.scheme === root.scheme && file.authority === root.authority && file.path.startsWith(folder)
    ? file.path.slice(folder.length)
    : undefined;
}
