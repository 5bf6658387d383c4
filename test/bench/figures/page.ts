import type { PreviewChange, PreviewDocument } from '../../../src/protocol/preview';
import type { ToPage } from '../../../webview/messages';
import { openPreview, type PreviewPage } from '../../webview/page';
import type { LspClient } from '../lsp/client';
import type { OpenDocument } from '../lsp/document';

export interface PageRound {
  /** Milliseconds from handing over the whole document to the end of the frame that shows it. */
  paint: number;
  /** Milliseconds from an edit to the page with its blocks patched: the server's way and the page's, without the frame that draws it. */
  edits: number[];
  /** The page's share of `edits`. */
  patches: number[];
}

/** The preview of the description in Chromium while a control's statement is edited. */
export async function pageRound(client: LspClient, document: OpenDocument, count: number): Promise<PageRound> {
  const waiting: ((change: PreviewChange) => void)[] = [];
  client.onNotification('soc2/preview/changed', (change: PreviewChange) => waiting.shift()?.(change));
  const {
    key: _,
    root: __,
    ...whole
  } = await client.request<PreviewDocument>('soc2/preview/open', { view: 'description' });
  const preview = await openPreview();
  try {
    const paint = await timed(preview, { type: 'show', ...whole, whatIf: {}, marks: {} }, true);
    const line = document.find('  those who took part');
    const edits: number[] = [];
    const patches: number[] = [];
    let version = whole.version;
    for (let index = 0; index < count; index += 1) {
      const change = new Promise<PreviewChange>((resolve) => waiting.push(resolve));
      const start = performance.now();
      client.type(document, { line, from: 2, to: index === 0 ? 2 : 2 + `[${index - 1}] `.length, text: `[${index}] ` });
      const { key: ___, ...news } = await change;
      const server = performance.now() - start;
      const patch = await timed(preview, { type: 'change', base: version, ...news }, false);
      version = news.version;
      patches.push(patch);
      edits.push(server + patch);
    }
    return { paint, edits, patches };
  } finally {
    await preview.page.context().close();
    await client.request('soc2/preview/close', { view: 'description' });
  }
}

/** Milliseconds that the page works on a message, or (`drawn`) until it has drawn what the message brought. */
function timed({ page }: PreviewPage, message: ToPage, drawn: boolean): Promise<number> {
  return page.evaluate(
    async ({ message: data, drawn: toTheEnd }) => {
      const channel = (): Promise<void> =>
        new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(undefined);
        });
      await new Promise(requestAnimationFrame);
      const handled = new Promise<void>((resolve) => addEventListener('message', () => resolve(), { once: true }));
      const start = performance.now();
      window.postMessage(data, '*');
      await handled;
      if (toTheEnd) {
        await new Promise(requestAnimationFrame);
        await channel();
      }
      return performance.now() - start;
    },
    { message, drawn },
  );
}
