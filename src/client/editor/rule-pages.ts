import * as vscode from 'vscode';
import { rulePage } from '../../protocol/rule-pages';
import type { ServerLink } from '../server-link';

/** The code of a rule, or the id of a criterion, in the path of its page. */
const codeOfPage = /([\w.-]+)\.md$/;

/**
 * Scheme of the pages of rules, to which the codes of problems link, and of criteria, to which hovers link. The
 * language server sends them; nothing is downloaded.
 */
export const ruleScheme = 'soc2-rule';

/** Shows `soc2-rule:/<code or id>.md`. */
export function showRulePages(link: ServerLink): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const waiting = new Set<string>();
  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: async (uri) => {
      const code = codeOfPage.exec(uri.path)?.[1] ?? '';
      if (!link.running) waiting.add(uri.toString());
      return (await link.request(rulePage, { code })) ?? `# ${code}\n\nThere is no page for this code.\n`;
    },
  };
  // VS Code requests a page that was open when the window was last closed before the server runs.
  const started = link.onStarted(() => {
    for (const each of waiting) changed.fire(vscode.Uri.parse(each));
    waiting.clear();
  });
  return vscode.Disposable.from(
    changed,
    started,
    vscode.workspace.registerTextDocumentContentProvider(ruleScheme, provider),
  );
}
