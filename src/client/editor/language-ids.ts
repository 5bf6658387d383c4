import * as vscode from 'vscode';
import { membership, type MembershipResult } from '../../protocol/protocol';
import type { CoverageStore } from '../results/coverage-store';
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
export function keepLanguageIds(link: ServerLink, store: CoverageStore): vscode.Disposable {
  const done = new Set<string>();
  const adopt = async (documents: readonly vscode.TextDocument[]): Promise<void> => {
    const candidates = documents.filter((each) => each.languageId === 'yaml' && !done.has(each.uri.toString()));
    if (candidates.length === 0) return;
    const ids = await link.request<MembershipResult>(membership, {
      uris: candidates.map((each) => each.uri.toString()),
    });
    for (const [index, document] of candidates.entries()) {
      if (ids?.[index] !== 'soc2' || document.isClosed || document.languageId !== 'yaml') continue;
      done.add(document.uri.toString());
      await adoptOne(document);
    }
  };
  let programmes = '';
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument((document) => void adopt([document])),
    vscode.workspace.onDidCloseTextDocument((document) => {
      // A change of language closes a document too, and opens it again; it stays among the documents then.
      if (!vscode.workspace.textDocuments.includes(document)) done.delete(document.uri.toString());
    }),
    vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach((each) => done.delete(each.toString()))),
    store.onDidChange(() => {
      const now = store.results.map((each) => each.root).join('\n');
      if (now === programmes) return;
      programmes = now;
      void adopt(vscode.workspace.textDocuments);
    }),
    link.onStarted(() => void adopt(vscode.workspace.textDocuments)),
  );
}
