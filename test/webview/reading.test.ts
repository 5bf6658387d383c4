import { deepEqual, equal, ok } from 'node:assert/strict';
import type { FromPage } from '../../webview/messages';
import { closeBrowser, longDocument, openPreview, outlineOfLong, show, type PreviewPage } from './page';
import { eventually } from '../support/eventually';

const table = {
  id: 'table',
  html: '<table data-source><tbody><tr data-row="AC-02" data-source><th scope="row">AC-02</th><td>Access <a href="#a10">approved</a></td></tr></tbody></table>',
};

describe('reading the page', function () {
  this.timeout(240_000);
  let preview: PreviewPage;
  before(async function () {
    this.timeout(240_000);
    preview = await openPreview();
  });
  beforeEach(async () => {
    const blocks = [
      table,
      ...longDocument(60),
      { id: 'missing', html: '<div class="missing" role="note"><p>Missing</p></div>' },
    ];
    await preview.send(show(blocks, 1, { outline: outlineOfLong(blocks) }));
    await preview.page.evaluate(() => {
      getSelection()!.removeAllRanges();
      (window as unknown as { log: { messages: unknown[] } }).log.messages.length = 0;
      document.getElementById('scroller')!.scrollTop = 0;
    });
  });
  after(closeBrowser);
  const opened = async (): Promise<FromPage[]> => (await preview.messages()).filter((each) => each.type === 'open');

  it('a click asks for the source of the block, and of the row in a table', async () => {
    await preview.page.click('[data-block="p1"] p');
    await preview.page.click('[data-block="table"] tr th');
    deepEqual(await opened(), [
      { type: 'open', block: 'p1' },
      { type: 'open', block: 'table', row: 'AC-02' },
    ]);
  });

  it('a link inside the page scrolls, and selecting text opens nothing', async () => {
    await preview.page.click('[data-block="table"] a');
    const distance = (): Promise<number> =>
      preview.page.$eval(
        '[data-block="p10"]',
        (each) => each.getBoundingClientRect().top - document.getElementById('scroller')!.getBoundingClientRect().top,
      );
    await eventually('the passage at the top', async () => Math.abs(await distance()) < 2);
    await preview.page.dblclick('[data-block="p11"] p', { position: { x: 20, y: 8 } });
    ok((await opened()).length <= 1, 'the second click of a double click selects a word and opens nothing');
  });

  it('the keyboard reaches one block by Tab, walks with the arrows and opens with Enter', async () => {
    equal(await preview.page.$$eval('.block[tabindex="0"]', (all) => all.length), 1);
    await preview.page.focus('[data-block="table"]');
    await preview.page.keyboard.press('ArrowDown');
    await preview.page.keyboard.press('ArrowDown');
    equal(await preview.page.evaluate(() => document.activeElement!.getAttribute('data-block')), 'p1');
    await preview.page.keyboard.press('Enter');
    deepEqual(await opened(), [{ type: 'open', block: 'p1' }]);
    equal(await preview.page.$$eval('.block[tabindex="0"]', (all) => all.length), 1);
  });

  it('a passage is brought into view without taking the focus', async () => {
    await preview.page.focus('[data-block="table"]');
    await preview.send({ type: 'reveal', block: 'p45' });
    ok(
      await preview.page.$eval('[data-block="p45"]', (each) => {
        const { top } = each.getBoundingClientRect();
        return each.classList.contains('current') && top > 0 && top < innerHeight;
      }),
    );
    equal(await preview.page.evaluate(() => document.activeElement!.getAttribute('data-block')), 'table');
    const before = await preview.page.$eval('#scroller', (each) => each.scrollTop);
    await preview.send({ type: 'reveal', block: 'p46' });
    equal(await preview.page.$eval('#scroller', (each) => each.scrollTop), before, 'what is in sight does not move');
  });

  it('the outline lists the sections as links and follows their names', async () => {
    deepEqual(
      (
        await preview.page.$$eval('nav[aria-label="Sections"] a .name', (all) => all.map((each) => each.textContent))
      ).slice(0, 2),
      ['Section 0', 'Section 1'],
    );
    await preview.send({
      type: 'change',
      base: 1,
      version: 2,
      title: 'T',
      changed: [{ id: 'p10', html: '<h2>Infrastructure</h2>' }],
      outline: [
        { block: 'p10', level: 1, text: 'Infrastructure', missing: 0 },
        { block: 'p40', level: 1, text: 'Data', missing: 0 },
      ],
    });
    deepEqual(await preview.page.$$eval('nav a .name', (all) => all.map((each) => each.textContent)), [
      'Infrastructure',
      'Data',
    ]);
    await preview.page.click('nav a[data-target="p40"]');
    equal(await preview.page.evaluate(() => document.activeElement!.getAttribute('data-block')), 'p40');
  });

  it('the status line speaks of what is missing and stays quiet while text changes', async () => {
    await eventually('the status', async () => (await preview.page.textContent('#status')) === '1 piece missing');
    await preview.page.evaluate(() => {
      const scope = window as unknown as { said: number };
      scope.said = 0;
      new MutationObserver((records) => (scope.said += records.length)).observe(document.getElementById('status')!, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    for (let version = 2; version < 12; version += 1) {
      await preview.send({
        type: 'change',
        base: version - 1,
        version,
        title: 'T',
        changed: [{ id: 'p1', html: `<p>Typing ${version}</p>` }],
      });
    }
    equal(await preview.page.evaluate(() => (window as unknown as { said: number }).said), 0);
  });

  it('the button of missing pieces goes to the next one', async () => {
    await preview.page.click('#next-missing');
    equal(await preview.page.evaluate(() => document.activeElement!.getAttribute('data-block')), 'missing');
  });
});
