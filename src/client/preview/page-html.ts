import type { PreviewView } from '../../server/protocol';

export interface PageParts {
  view: PreviewView;
  root?: string;
  title: string;
  /** Source expression of the panel's own resources. */
  cspSource: string;
  script: string;
  style: string;
  nonce: string;
}

const draftBanner = 'Draft prepared by management from the programme’s files. It is not a service auditor’s report and carries no opinion.';

/**
 * The page without its document, which comes as messages. Nothing remote, one script. The nonce stands in a meta
 * element too, where the controls of the toolbar look for it before they add a style of their own.
 */
export function pageHtml({ view, root, title, cspSource, script, style, nonce }: PageParts): string {
  const policy = `default-src 'none'; style-src ${cspSource} 'nonce-${nonce}'; script-src 'nonce-${nonce}'; font-src ${cspSource}; img-src ${cspSource}`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta property="csp-nonce" content="${nonce}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escapeHtml(style)}">
<title>${escapeHtml(title)}</title>
</head>
<body data-view="${view}"${root === undefined ? '' : ` data-root="${escapeHtml(root)}"`}>
<header class="toolbar" role="toolbar" aria-label="Preview">
<vscode-checkbox id="show-outline">Outline</vscode-checkbox>
<vscode-checkbox id="follow" title="Bring the passage into view that the cursor of the editor is in">Follow cursor</vscode-checkbox>
<vscode-button id="next-missing" appearance="secondary" title="Go to the next place where something is missing" hidden>Next missing</vscode-button>
<span id="status" class="status" role="status" aria-live="polite"></span>
</header>
${view === 'report' ? `<p class="banner" role="note">${draftBanner}</p>\n` : ''}<div class="panes">
<nav id="outline" class="outline" aria-label="Sections"><ol id="outline-list"></ol></nav>
<div id="scroller" class="scroller">
<p id="empty" class="empty">Reading the programme …</p>
<main id="document"></main>
</div>
</div>
<script nonce="${nonce}" src="${escapeHtml(script)}"></script>
</body>
</html>
`;
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
}
