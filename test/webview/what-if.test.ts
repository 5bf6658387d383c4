import { deepEqual, equal } from 'node:assert/strict';
import type { WhatIf } from '../../src/protocol/programmes';
import type { FromPage } from '../../webview/messages';
import { closeBrowser, longDocument, openPreview, show, type PreviewPage } from './page';
import { eventually } from '../support/eventually';

describe('what if', function () {
  this.timeout(240_000);
  let preview: PreviewPage;
  let version = 1;
  const blocks = longDocument(20);
  const shown = (whatIf: WhatIf): Promise<void> =>
    preview.send(
      show(blocks, (version += 1), { whatIf, scope: { type: 2, categories: ['security', 'availability'] } }),
    );
  const asked = async (): Promise<FromPage[]> => (await preview.messages()).filter((each) => each.type === 'whatIf');
  const box = (id: string) => preview.page.locator(`#what-if-panel [data-category="${id}"]`);

  before(async function () {
    this.timeout(240_000);
    preview = await openPreview();
  });
  beforeEach(async () => {
    await shown({});
    await preview.page.evaluate(
      () => ((window as unknown as { log: { messages: unknown[] } }).log.messages.length = 0),
    );
    if (!(await preview.page.isVisible('#what-if-panel'))) await preview.page.click('#what-if');
  });
  after(closeBrowser);

  it('begins with what the manifest says; security cannot be left out', async () => {
    const state = await preview.page.$$eval('#what-if-panel vscode-checkbox', (all) =>
      all.map(
        (each) => `${each.textContent} ${each.getAttribute('aria-checked')} ${each.getAttribute('aria-disabled')}`,
      ),
    );
    deepEqual(state, [
      'Security true true',
      'Availability true false',
      'Processing integrity false false',
      'Confidentiality false false',
      'Privacy false false',
    ]);
    equal(
      await preview.page.$eval(
        '#what-if-panel vscode-radio-group',
        (each) => (each as HTMLElement & { value: string }).value,
      ),
      '2',
    );
    equal(await preview.page.isVisible('#what-if-banner'), false);
    deepEqual(await asked(), [], 'setting the controls asks for nothing');
  });

  it('asks for another type, and for other categories, and for nothing when all is as written', async () => {
    await preview.page.click('#what-if-panel vscode-radio[value="1"]');
    await shown({ type: 1 });
    await box('availability').click();
    await box('privacy').click();
    await shown({});
    await box('availability').click();
    await box('availability').click();
    deepEqual(await asked(), [
      { type: 'whatIf', whatIf: { type: 1 } },
      { type: 'whatIf', whatIf: { type: 1, categories: ['security'] } },
      { type: 'whatIf', whatIf: { type: 1, categories: ['security', 'privacy'] } },
      { type: 'whatIf', whatIf: { categories: ['security'] } },
      { type: 'whatIf', whatIf: {} },
    ]);
  });

  it('says what is shown in a banner and once to screen readers, and leads back', async () => {
    await shown({ type: 1, categories: ['security', 'confidentiality', 'privacy'] });
    const words = 'What if: type 1, without availability, with confidentiality and privacy. Nothing is written.';
    equal(await preview.page.textContent('#what-if-words'), words);
    const spoken = `${words} Nothing missing`;
    await eventually('the status', async () => (await preview.page.textContent('#status')) === spoken);
    deepEqual((await preview.state()).whatIf, { type: 1, categories: ['security', 'confidentiality', 'privacy'] });
    await preview.page.click('#what-if-back');
    deepEqual(await asked(), [{ type: 'whatIf', whatIf: {} }]);
    await shown({});
    equal(await preview.page.isVisible('#what-if-banner'), false);
  });

  it('is opened, used and closed by keyboard', async () => {
    const { keyboard } = preview.page;
    await preview.page.click('#what-if');
    equal(await preview.page.isVisible('#what-if-panel'), false);
    await preview.page.focus('#what-if');
    await keyboard.press('Enter');
    await keyboard.press('ArrowUp');
    deepEqual(await asked(), [{ type: 'whatIf', whatIf: { type: 1 } }]);
    await keyboard.press('Escape');
    equal(await preview.page.isVisible('#what-if-panel'), false);
    equal(await preview.page.evaluate(() => document.activeElement!.id), 'what-if');
  });

  it('patches only what differs: blocks that are the same are not touched', async () => {
    await preview.page.evaluate(() => {
      const scope = window as unknown as { touched: number };
      scope.touched = 0;
      new MutationObserver((records) => (scope.touched += records.length)).observe(
        document.getElementById('document')!,
        { subtree: true, childList: true, characterData: true },
      );
    });
    await shown({ type: 1 });
    equal(await preview.page.evaluate(() => (window as unknown as { touched: number }).touched), 0);
  });

  it('marks what only it has, counts what of that is missing, and takes the marks away with it', async () => {
    const { page } = preview;
    const gap = (id: string) => ({ id, html: '<p class="missing">Say it.</p>' });
    const more = [...blocks, gap('old'), gap('new-1'), gap('new-2'), { id: 'new-3', html: '<p>Privacy</p>' }];
    const fresh = ['new-1', 'new-2', 'new-3'];
    await preview.send(show(more, (version += 1), { whatIf: { categories: ['security', 'privacy'] }, fresh }));
    const marked = (): Promise<(string | undefined)[]> =>
      page.$$eval('.block[data-fresh]', (all) => all.map((each) => (each as HTMLElement).dataset.block));
    deepEqual(await marked(), fresh);
    equal(await page.textContent('#status-missing'), '3 missing, 2 new');
    equal(await page.getAttribute('#status-missing', 'data-short'), '3, 2 new', 'where there is little room');
    await eventually('the words for readers', async () =>
      (await page.textContent('#status'))!.includes('3 pieces missing, 2 of them new with the what-if'),
    );
    equal(
      await page.$eval('.block[data-fresh]', (each) => getComputedStyle(each, '::before').content),
      '"new"',
      'the word beside the passage',
    );
    await preview.send({
      type: 'change',
      base: version,
      version: (version += 1),
      title: 'T',
      changed: [],
      fresh: ['new-2'],
    });
    deepEqual(await marked(), ['new-2']);
    const whatIf: WhatIf = { categories: ['security', 'privacy'] };
    await preview.send(show([...blocks, gap('new-1')], (version += 1), { whatIf, fresh: ['new-1'] }));
    await eventually('the words for readers of one new piece', async () =>
      (await page.textContent('#status'))!.endsWith('1 piece missing, new with the what-if'),
    );
    await preview.send(show([...blocks, gap('old')], (version += 1)));
    deepEqual(await marked(), []);
    equal(await page.textContent('#status-missing'), '1 missing');
  });
});
