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
 * Gives YAML documents of a programme our language id, so that no general YAML server looks at them too: whenever one
 * is opened or shown, since VS Code may take the language back while a document is out of sight. Who sets another
 * language in the active editor is left alone with that file until the window is closed, or until our language is set
 * again.
 */
export function keepLanguageIds(link: ServerLink, programmes: Programmes): vscode.Disposable {
  const setByHand = new Set<string>();
  const ours = new WeakSet(vscode.workspace.textDocuments.filter((each) => each.languageId === 'soc2'));
  const wanted = (document: vscode.TextDocument): boolean =>
    document.languageId === 'yaml' && !setByHand.has(document.uri.toString());
  const adoptAll = async (documents: readonly vscode.TextDocument[]): Promise<void> => {
    const candidates = documents.filter(wanted);
    if (candidates.length === 0) return;
    const ids = await link.request(membership, {
      uris: candidates.map((each) => each.uri.toString()),
    });
    for (const [index, document] of candidates.entries())
      if (ids?.[index] === 'soc2' && !document.isClosed && wanted(document)) await adoptOne(document);
  };
  const adopt = (documents: readonly vscode.TextDocument[]): void =>
    link.inBackground(membership.method, adoptAll(documents));
  return vscode.Disposable.from(
    // A change of language closes a document and opens the same object again.
    vscode.workspace.onDidOpenTextDocument((document) => {
      const uri = document.uri.toString();
      if (document.languageId === 'soc2') {
        ours.add(document);
        setByHand.delete(uri);
      } else if (ours.delete(document) && vscode.window.activeTextEditor?.document === document) setByHand.add(uri);
      adopt([document]);
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => editor && adopt([editor.document])),
    vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach((each) => setByHand.delete(each.toString()))),
    programmes.onDidChange(() => adopt(vscode.workspace.textDocuments)),
    link.onStarted(() => adopt(vscode.workspace.textDocuments)),
  );
}
