import * as vscode from 'vscode';
import { membership } from '../../protocol/programmes';
import type { Programmes } from '../results/programmes';
import type { ServerLink } from '../server-link';

/** A document may be closed between the answer and the change; then it is asked about when it is opened again. */
async function adoptOne(document: vscode.TextDocument): Promise<void> {
  try {
    await vscode.languages.setTextDocumentLanguage(document, 'soc2');
  } catch (error) {
    if (vscode.workspace.textDocuments.includes(document)) throw error;
  }
}

/**
 * Gives YAML documents of a programme our language id, so that no general YAML server looks at them too.
 * A document is changed once while it is open: who sets another language by hand afterwards is left alone.
 */
export function keepLanguageIds(link: ServerLink, programmes: Programmes): vscode.Disposable {
  const done = new Set<string>();
  const adoptAll = async (documents: readonly vscode.TextDocument[]): Promise<void> => {
    const candidates = documents.filter((each) => each.languageId === 'yaml' && !done.has(each.uri.toString()));
    if (candidates.length === 0) return;
    const ids = await link.request(membership, {
      uris: candidates.map((each) => each.uri.toString()),
    });
    for (const [index, document] of candidates.entries()) {
      if (ids?.[index] !== 'soc2' || document.isClosed || document.languageId !== 'yaml') continue;
      done.add(document.uri.toString());
      await adoptOne(document);
    }
  };
  const adopt = (documents: readonly vscode.TextDocument[]): void =>
    link.inBackground(membership.method, adoptAll(documents));
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument((document) => adopt([document])),
    vscode.workspace.onDidCloseTextDocument((document) => {
      // A change of language closes a document too, and opens it again; it stays among the documents then.
      if (!vscode.workspace.textDocuments.includes(document)) done.delete(document.uri.toString());
    }),
    vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach((each) => done.delete(each.toString()))),
    programmes.onDidChange(() => adopt(vscode.workspace.textDocuments)),
    link.onStarted(() => adopt(vscode.workspace.textDocuments)),
  );
}
