import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Block } from '../../src/core/description/block';
import { blockHtml } from '../../src/export/html';
import { closeBrowser, longDocument, openPreview, show } from './page';
import { eventually } from '../support/eventually';

const hostile = '<script>window.owned = 1</script><img src=x onerror="window.owned = 2">{{constructor}}"\'>&lt;';

describe('the page and its policy', function () {
  this.timeout(240_000);
  before(function () {
    this.timeout(240_000);
  });
  after(closeBrowser);

  it('shows hostile text of a file as text', async () => {
    const preview = await openPreview();
    const block: Block = {
      id: '"><img onerror=1>',
      section: '1',
      sources: [],
      type: 'paragraph',
      text: [{ text: hostile, href: 'javascript:window.owned=3' }],
    };
    await preview.send(show([{ id: block.id, html: blockHtml(block) }]));
    equal(await preview.page.textContent('#document'), hostile);
    equal(await preview.page.$$eval('#document :is(script, img, a)', (all) => all.length), 0);
    deepEqual(await preview.complaints(), []);
  });

  it('runs nothing even if a block were not escaped', async () => {
    const preview = await openPreview();
    await preview.send(
      show([
        { id: 'a', html: `<p onclick="window.owned = 4">${hostile}<iframe src="https://evil.test"></iframe></p>` },
      ]),
    );
    await preview.page.click('[data-block="a"]');
    equal(await preview.page.evaluate(() => (window as unknown as { owned?: number }).owned), undefined);
    ok((await preview.complaints()).length > 0, 'the policy reports what it stopped');
  });

  it('asks for its document and breaks no rule of its own policy', async () => {
    const preview = await openPreview();
    await preview.send(show(longDocument(30)));
    deepEqual(await preview.complaints(), []);
    deepEqual(
      (await preview.messages()).map((each) => each.type),
      ['follow', 'ready'],
    );
    ok(
      await preview.page.$eval('#follow', (each) => each.shadowRoot !== null),
      'the controls of the toolbar are defined',
    );
  });

  it('comes back where it was', async () => {
    const preview = await openPreview({ state: { top: { block: 'p33', offset: 5 }, follow: false, outline: false } });
    await preview.send(show(longDocument(60)));
    const distance = (): Promise<number> =>
      preview.page.$eval(
        '[data-block="p33"]',
        (each) => each.getBoundingClientRect().top - document.getElementById('scroller')!.getBoundingClientRect().top,
      );
    await eventually('the passage in its place', async () => Math.abs((await distance()) + 5) <= 2);
    equal(await preview.page.isVisible('nav'), false);
    deepEqual((await preview.messages())[0], { type: 'follow', on: false });
    equal((await preview.state()).root, 'file:///programme');
    await preview.page.evaluate(() => (document.getElementById('scroller')!.scrollTop += 400));
    await eventually('the new place', async () => ((await preview.state()).top?.block ?? 'p33') > 'p33');
  });

  it('says that a report is a draft, and what helps when there is no programme', async () => {
    const report = await openPreview({ view: 'report' });
    ok((await report.page.textContent('.banner[role=note]'))!.includes('Draft'));
    await report.send({ type: 'empty', text: 'There is no programme here.' });
    equal(await report.page.textContent('#empty'), 'There is no programme here.');
    const description = await openPreview();
    equal(await description.page.$('.banner[role=note]'), null);
  });
});
