import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Block } from '../../src/core/description/block';
import { blockHtml } from '../../src/export/html';
import type { FromPage } from '../../webview/messages';
import { closeBrowser, longDocument, openPreview, show, type PreviewPage } from './page';
import { eventually } from '../support/eventually';

const missing = (id: string): Block => ({
  id,
  section: 's',
  sources: [],
  type: 'missing',
  text: 'Nobody decided this.',
  action: { title: 'Decide it', file: 'soc2.yaml', key: 'cuecs' },
});

describe('acting on the page', function () {
  this.timeout(240_000);
  let preview: PreviewPage;
  const blocks = [
    ...longDocument(60),
    { id: 'm1', html: blockHtml(missing('m1')) },
    ...longDocument(90).slice(60),
    { id: 'm2', html: blockHtml(missing('m2')) },
    { id: 'last', html: '<details><summary>More</summary><p>Inside</p></details>' },
  ];
  before(async function () {
    this.timeout(240_000);
    preview = await openPreview();
  });
  beforeEach(async () => {
    await preview.send(show(blocks, 1));
    await preview.page.evaluate(() => {
      getSelection()!.removeAllRanges();
      (document.activeElement as HTMLElement).blur();
      document.getElementById('scroller')!.scrollTop = 0;
      (window as unknown as { log: { messages: unknown[] } }).log.messages.length = 0;
    });
  });
  after(closeBrowser);
  const said = async (): Promise<FromPage[]> => preview.messages();
  const acts = async (): Promise<FromPage[]> => (await said()).filter(({ type }) => type !== 'press');

  it('a missing piece has a button that fills it, and opens nothing', async () => {
    await preview.page.click('[data-block="m1"] .fill');
    deepEqual(await said(), [{ type: 'press' }, { type: 'fill', block: 'm1' }]);
    equal(await preview.page.textContent('.block[data-block="m1"] .fill'), 'Decide it');
    equal(await preview.page.textContent('.block[data-block="m1"] code'), 'soc2.yaml, key cuecs');
    ok(!blockHtml(missing('m1')).includes('<button'), 'exports go without it');
  });

  it('Enter on the button fills too, and the button outlives a patch with its focus', async () => {
    await preview.page.focus('[data-block="m2"] .fill');
    await preview.send({
      type: 'change',
      base: 1,
      version: 2,
      title: 'T',
      changed: [{ id: 'm2', html: blockHtml({ ...missing('m2'), text: 'Still undecided.' } as Block) }],
    });
    equal(await preview.page.evaluate(() => document.activeElement!.className), 'fill');
    await preview.page.keyboard.press('Enter');
    deepEqual(await said(), [{ type: 'fill', block: 'm2' }]);
  });

  it('tells each press of the mouse before what the click asks for, and no key', async () => {
    const { page } = preview;
    await page.keyboard.type('what a person types for the editor');
    deepEqual(await said(), [], 'keys come here also when the page took the focus');
    await page.mouse.move(2, 2);
    for (const clickCount of [1, 2, 3]) {
      await page.mouse.down({ clickCount });
      await page.mouse.up({ clickCount });
    }
    deepEqual(await said(), [{ type: 'press' }], 'the clicks that follow belong to the press before');
    await page.mouse.down();
    await page.mouse.up();
    deepEqual(await said(), [{ type: 'press' }, { type: 'press' }]);
  });

  it('answers each question whether it has the focus, with its number', async () => {
    // The browser of the tests always says that a page has it.
    await preview.page.evaluate(
      (answers) => {
        document.hasFocus = () => answers.shift()!;
      },
      [true, false],
    );
    await preview.send({ type: 'hasFocus', question: 7 });
    await preview.send({ type: 'hasFocus', question: 8 });
    await preview.page.evaluate(() => Reflect.deleteProperty(document, 'hasFocus'));
    deepEqual(await said(), [
      { type: 'focus', question: 7, on: true },
      { type: 'focus', question: 8, on: false },
    ]);
  });

  it('the steps go to the next missing piece and to the one before, around the ends', async () => {
    const at = (): Promise<string | null> =>
      preview.page.evaluate(() => document.activeElement!.getAttribute('data-block'));
    for (const [button, block] of [
      ['next', 'm1'],
      ['next', 'm2'],
      ['next', 'm1'],
      ['previous', 'm2'],
      ['previous', 'm1'],
    ] as const) {
      await preview.page.click(`#${button}-missing`);
      equal(await at(), block, button);
    }
  });

  it('the toolbar copies the document and asks for an export', async () => {
    await preview.page.click('#copy');
    await preview.page.click('#export');
    deepEqual(await acts(), [{ type: 'copy' }, { type: 'export' }]);
  });

  it('Control Shift C copies the block with the focus, or the selected ones', async () => {
    await preview.page.focus('.block[data-block="p3"]');
    await preview.page.keyboard.press('Control+Shift+C');
    await preview.page.evaluate(() =>
      getSelection()!.setBaseAndExtent(
        document.querySelector('[data-block="p2"] p')!.firstChild!,
        3,
        document.querySelector('[data-block="p4"] p')!.firstChild!,
        3,
      ),
    );
    await preview.page.keyboard.press('Control+Shift+C');
    deepEqual(await said(), [
      { type: 'copy', blocks: ['p3'] },
      { type: 'copy', blocks: ['p2', 'p3', 'p4'] },
    ]);
  });

  it('the menu of the right button learns which block it was opened on', async () => {
    await preview.page.click('.block[data-block="p5"]', { button: 'right' });
    equal(await preview.page.getAttribute('.block[data-block="p5"]', 'data-vscode-context'), '{"soc2Blocks":["p5"]}');
    deepEqual(await acts(), []);
  });

  it('finds words far out of sight', async () => {
    const find = (words: string): Promise<boolean> =>
      preview.page.evaluate((text) => (window as unknown as { find(text: string): boolean }).find(text), words);
    // For half a second after a click, words that are selected count as selected by hand, which scrolls nothing.
    const clicked = await preview.page.evaluate(() => performance.now());
    await preview.page.waitForFunction((since) => performance.now() - since > 500, clicked);
    equal(await find('Paragraph 88.'), true);
    await eventually('what was found in sight', () =>
      preview.page.evaluate(() => {
        const { top, bottom } = getSelection()!.getRangeAt(0).getBoundingClientRect();
        return top > 0 && bottom < innerHeight;
      }),
    );
    equal(await find('Paragraph 888.'), false);
  });

  it('details that are open stay open over a patch and over a reload of the page', async () => {
    await preview.page.click('.block[data-block="last"] summary');
    await preview.send({
      type: 'change',
      base: 1,
      version: 2,
      title: 'T',
      changed: [{ id: 'last', html: '<details><summary>More</summary><p>Inside, anew</p></details>' }],
    });
    equal(await preview.page.textContent('.block[data-block="last"] p'), 'Inside, anew');
    equal(await preview.page.$eval('details', (each) => each.open), true);
    const state = await preview.state();
    deepEqual(state.details, ['last 0']);
    const again = await openPreview({ state });
    await again.send(show(blocks, 1));
    equal(await again.page.$eval('details', (each) => each.open), true);
  });
});
