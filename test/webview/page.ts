import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { ensureChromium } from '../../scripts/host/chromium.mjs';
import { root } from '../../scripts/lib/root.mjs';
import { pageHtml } from '../../src/client/preview/page-html';
import type { OutlineEntry, PreviewBlock, PreviewView } from '../../src/protocol/preview';
import type { FromPage, PageState, ToPage } from '../../webview/messages';

const origin = 'https://preview.test';
let browser: Browser | undefined;

/** The built page in Chromium, under the policy that it has in the editor, with a stand-in for the editor's bridge. */
export interface PreviewPage {
  page: Page;
  /** Delivers a message and waits until the page has drawn twice. */
  send(message: ToPage): Promise<void>;
  messages(): Promise<FromPage[]>;
  state(): Promise<PageState>;
  /** Violations of the content policy and errors of the page. */
  complaints(): Promise<string[]>;
}

export async function openPreview(
  options: {
    view?: PreviewView;
    state?: Partial<PageState>;
    texts?: Readonly<Record<string, string>>;
    language?: string;
  } = {},
): Promise<PreviewPage> {
  browser ??= await chromium.launch({
    executablePath: await ensureChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const context = await browser.newContext({ viewport: { width: 1000, height: 600 } });
  const page = await context.newPage();
  const html = pageHtml({
    view: options.view ?? 'description',
    root: 'file:///programme',
    title: 'Preview',
    cspSource: origin,
    script: `${origin}/preview.js`,
    style: `${origin}/preview.css`,
    nonce: 'abc123',
    ...(options.texts ? { texts: options.texts } : {}),
    ...(options.language ? { language: options.language } : {}),
  });
  await page.route('**/*', async (route) => {
    const path = new URL(route.request().url()).pathname;
    if (!route.request().url().startsWith(origin)) return route.abort();
    if (path === '/') return route.fulfill({ contentType: 'text/html', body: html });
    const body = await readFile(join(root, 'dist', 'webview', path)).catch(() => undefined);
    return body
      ? route.fulfill({ body, contentType: path.endsWith('.css') ? 'text/css' : 'text/javascript' })
      : route.fulfill({ status: 404 });
  });
  await page.addInitScript((state) => {
    const scope = window as unknown as Record<string, unknown>;
    const log = { messages: [] as unknown[], state: state as unknown, complaints: [] as string[] };
    scope.log = log;
    scope.acquireVsCodeApi = () => ({
      postMessage: (message: unknown) => log.messages.push(message),
      getState: () => log.state,
      setState: (next: unknown) => (log.state = structuredClone(next)),
    });
    addEventListener('securitypolicyviolation', (event) =>
      log.complaints.push(`${event.violatedDirective}: ${event.blockedURI}`),
    );
    addEventListener('error', (event) => log.complaints.push(event.message));
  }, options.state);
  await page.goto(`${origin}/`);
  type Log = { messages: FromPage[]; state: PageState; complaints: string[] };
  const read = <Key extends keyof Log>(key: Key): Promise<Log[Key]> =>
    page.evaluate((name) => (window as unknown as { log: Log }).log[name], key) as Promise<Log[Key]>;
  return {
    page,
    send: (message) =>
      page.evaluate(async (data) => {
        window.postMessage(data, '*');
        for (let i = 0; i < 3; i += 1) await new Promise(requestAnimationFrame);
      }, message),
    messages: () => read('messages'),
    state: () => read('state'),
    complaints: () => read('complaints'),
  };
}

export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = undefined;
}

/** Paragraphs `p0`, `p1`, ... with a heading before every tenth. */
export function longDocument(paragraphs: number): PreviewBlock[] {
  return Array.from({ length: paragraphs }, (_, index): PreviewBlock =>
    index % 10 === 0
      ? { id: `p${index}`, html: `<h2 id="a${index}" data-source>Section ${index / 10}</h2>` }
      : {
          id: `p${index}`,
          html: `<p data-source>Paragraph ${index}. ${'It says something that takes a line or two of the page. '.repeat(3)}</p>`,
        },
  );
}

export function show(
  blocks: PreviewBlock[],
  version = 1,
  more: Partial<Extract<ToPage, { type: 'show' }>> = {},
): ToPage {
  return {
    type: 'show',
    view: 'description',
    version,
    title: 'Description of the system',
    blocks,
    outline: [],
    scope: { type: 2, categories: ['security', 'availability'] },
    fresh: [],
    whatIf: {},
    marks: {},
    ...more,
  };
}

/** What the server says of a `longDocument`: each heading is a section. */
export function outlineOfLong(blocks: readonly PreviewBlock[], missing: Record<string, number> = {}): OutlineEntry[] {
  return blocks
    .filter((each) => each.html.startsWith('<h2'))
    .map((each, index) => ({ block: each.id, level: 1, text: `Section ${index}`, missing: missing[each.id] ?? 0 }));
}
