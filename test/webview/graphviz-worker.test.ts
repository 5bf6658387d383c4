import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../../scripts/host/chromium.mjs';

/** What VS Code allows the frame of its web extension host, and so the workers that are started in it. */
const policy =
  "default-src 'none'; child-src 'self' data: blob:; script-src 'self' 'unsafe-eval' 'unsafe-inline' https: blob:; connect-src 'self' https:";

describe('Graphviz in a worker of a browser', () => {
  it('is loaded from its code alone, and draws, under the policy of the web extension host', async () => {
    const code = readFileSync('dist/graphviz.js', 'utf8');
    const browser = await chromium.launch({
      executablePath: await ensureChromium(),
      args: ['--no-sandbox', '--disable-gpu'],
    });
    try {
      const page = await browser.newPage();
      await page.route('**/*', (route) =>
        route.fulfill({
          contentType: 'text/html',
          headers: { 'content-security-policy': policy },
          body: '<!DOCTYPE html><title>Host</title>',
        }),
      );
      await page.goto('https://host.test/');
      const answer = await page.evaluate(
        (given) =>
          new Promise<string>((resolve, reject) => {
            const source = `onmessage = async ({ data }) => {
          try {
            const module = { exports: {} };
            new Function('module', 'exports', data)(module, module.exports);
            const place = await module.exports.graphviz();
            const box = { shape: 'box', fixedsize: true, width: 1, height: 1, label: '' };
            const { bb, objects } = place({ graphAttributes: {}, nodes: [{ name: 'a', attributes: box }, { name: 'b', attributes: box }], edges: [{ tail: 'a', head: 'b', attributes: {} }], subgraphs: [] });
            postMessage(bb + ' ' + objects.map((each) => each.name).join());
          } catch (error) { postMessage(String(error)); }
        };`;
            const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
            worker.onmessage = ({ data }: MessageEvent<string>) => resolve(data);
            worker.onerror = (event) => reject(new Error(event.message));
            worker.postMessage(given);
          }),
        code,
      );
      assert.equal(answer, '0,0,72,180 a,b');
    } finally {
      await browser.close();
    }
  }).timeout(60_000);
});
