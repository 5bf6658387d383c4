import type { PageText } from '../../../webview/messages';
import type { PreviewView } from '../../protocol/preview';

type Say = (text: PageText) => string;

export interface PageParts {
  view: PreviewView;
  root?: string;
  title: string;
  /** Source expression of the panel's own resources. */
  cspSource: string;
  script: string;
  style: string;
  nonce: string;
  /** The texts of the page in a language other than English. */
  texts?: Readonly<Record<string, string>>;
  /** Language of those texts, such as `de`. */
  language?: string;
}

/**
 * The page without its document, which is sent in messages. It loads nothing remote, and one script. A meta element
 * contains the nonce too, where the controls of the toolbar look for it before they add a style of their own.
 */
export function pageHtml({
  view,
  root,
  title,
  cspSource,
  script,
  style,
  nonce,
  texts,
  language = 'en',
}: PageParts): string {
  const say: Say = (text) => escapeHtml(texts?.[text] ?? text);
  const policy = `default-src 'none'; style-src ${cspSource} 'nonce-${nonce}'; script-src 'nonce-${nonce}'; font-src ${cspSource}; img-src ${cspSource}`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta property="csp-nonce" content="${nonce}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escapeHtml(style)}">
<title>${escapeHtml(title)}</title>
</head>
<body data-view="${view}"${root === undefined ? '' : ` data-root="${escapeHtml(root)}"`}${texts === undefined ? '' : ` data-words="${escapeHtml(JSON.stringify(texts))}"`}>
<header>
<a class="skip" href="#document">${say('To the document')}</a>
${toolbar(say)}
${whatIf(say)}
${view === 'report' ? `<p class="banner" role="note">${say('Draft prepared by management from the programme’s files. No CPA firm has examined it: it carries no opinion and may not be given to anybody as a SOC 2 report. The dashboard is management’s own view and no part of it.')}</p>\n` : ''}</header>
<div class="panes">
<nav id="outline" class="outline" aria-label="${say('Sections')}"><ol id="outline-list"></ol></nav>
<main id="scroller" class="scroller">
<p id="empty" class="empty">${say('Reading the programme …')}</p>
<p id="keys" hidden>${say('The arrow keys walk from passage to passage, Enter opens its source, Control Shift C copies it as Markdown.')}</p>
<div id="document" class="document" lang="en"></div>
</main>
</div>
<p class="keys-hint" aria-hidden="true">${say('Enter opens the source, the arrow keys walk on')}</p>
<script nonce="${nonce}" src="${escapeHtml(script)}"></script>
</body>
</html>
`;
}

const iconButton = (id: string, icon: string, label: string, hidden = false): string =>
  `<vscode-button id="${id}" appearance="icon" data-icon="${icon}" aria-label="${label}" title="${label}"${hidden ? ' hidden' : ''}></vscode-button>`;

/** Words that give way to their icon where the page is narrow; readers still speak them. */
const labelled = (icon: string, words: string): string =>
  `<span class="narrow" data-icon="${icon}"></span><span class="words">${words}</span>`;

const toolbar = (say: Say): string => `<div class="toolbar">
<vscode-checkbox id="show-outline" title="${say('Outline')}">${labelled('outline', say('Outline'))}</vscode-checkbox>
<vscode-checkbox id="follow" title="${say('Bring the passage into view that the cursor of the editor is in')}">${labelled('cursor', say('Follow cursor'))}</vscode-checkbox>
<span id="missing-steps" class="steps" hidden><span data-icon="missing"></span><span id="status-missing" class="count missing-count"></span>${iconButton('previous-missing', 'up', say('Previous missing piece'))}${iconButton('next-missing', 'down', say('Next missing piece'))}</span>
<span id="problem-steps" class="steps" hidden><span data-icon="warning"></span><span id="status-problems" class="count problem-count"></span>${iconButton('next-problem', 'down', say('Next problem'))}</span>
<span class="tools">
<vscode-button id="what-if" appearance="secondary" aria-expanded="false" title="${say('See the document with another type of report, or other categories; nothing is written')}">${say('What if …')}</vscode-button>
${iconButton('copy', 'copy', say('Copy the document as Markdown'))}
${iconButton('export', 'export', say('Export the document …'))}
</span>
<span id="status" class="status" role="status" aria-live="polite"></span>
</div>`;

/** The page fills this in: the choices, and the current choice. */
const whatIf = (
  say: Say,
): string => `<section id="what-if-panel" class="what-if" aria-label="${say('What if')}" hidden></section>
<div id="what-if-banner" class="banner what-if-banner" hidden><span id="what-if-words"></span> <vscode-button id="what-if-back" appearance="secondary">${say('Back to the programme')}</vscode-button></div>`;

function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
