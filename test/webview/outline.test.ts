import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { closeBrowser, longDocument, openPreview, outlineOfLong, show, type PreviewPage } from './page';
import { eventually } from '../support/eventually';

describe('the outline', function () {
  this.timeout(240_000);
  let preview: PreviewPage;
  const blocks = longDocument(200);
  const current = (): Promise<(string | null)[]> =>
    preview.page.$$eval('nav [aria-current]', (all) => all.map((each) => each.getAttribute('data-target')));
  const words = (block: string): Promise<string> =>
    preview.page.$eval(`nav a[data-target="${block}"]`, (link) => {
      const copy = link.cloneNode(true) as Element;
      for (const each of copy.querySelectorAll('[aria-hidden]')) each.remove();
      return copy.textContent ?? '';
    });

  before(async function () {
    this.timeout(240_000);
    preview = await openPreview();
  });
  beforeEach(() =>
    preview.send(
      show(blocks, 1, {
        outline: outlineOfLong(blocks, { p20: 3 }),
        marks: { p11: [{ severity: 'hint', code: 'c', message: 'm', file: 'f', fixes: [] }] },
      }),
    ),
  );
  after(closeBrowser);

  it('says of each section in words whether it is complete', async () => {
    equal(await words('p0'), 'Section 0, complete');
    equal(await words('p20'), 'Section 2, 3 missing');
    equal(await words('p10'), 'Section 1, 1 suggestion');
    const shapes = await preview.page.$$eval('nav .icon', (all) =>
      all.slice(0, 3).map((each) => each.firstElementChild!.getAttribute('d')),
    );
    equal(new Set(shapes).size, 3, 'each state has a shape of its own');
  });

  it('follows a section that is completed, and keeps the link', async () => {
    await preview.page.evaluate(() =>
      document.querySelector('nav a[data-target="p20"]')!.setAttribute('data-same', 'yes'),
    );
    await preview.send({
      type: 'change',
      base: 1,
      version: 2,
      title: 'T',
      changed: [],
      outline: outlineOfLong(blocks),
    });
    equal(await words('p20'), 'Section 2, complete');
    equal(await preview.page.getAttribute('nav a[data-target="p20"]', 'data-same'), 'yes');
  });

  it('is one stop for Tab and is walked with the arrows, Home and End', async () => {
    const { keyboard } = preview.page;
    const focused = (): Promise<string | null> =>
      preview.page.evaluate(() => document.activeElement!.getAttribute('data-target'));
    equal(await preview.page.$$eval('nav a[tabindex="0"]', (all) => all.length), 1);
    await preview.page.focus('nav a[data-target="p0"]');
    await keyboard.press('ArrowDown');
    equal(await focused(), 'p10');
    await keyboard.press('End');
    equal(await focused(), 'p190');
    await keyboard.press('ArrowUp');
    equal(await focused(), 'p180');
    await keyboard.press('Home');
    equal(await focused(), 'p0');
    await keyboard.press('End');
    await keyboard.press('Enter');
    equal(await preview.page.evaluate(() => document.activeElement!.getAttribute('data-block')), 'p190');
    equal(await preview.page.$$eval('nav a[tabindex="0"]', (all) => all.length), 1);
  });

  it('marks the section that is being read', async () => {
    await preview.page.evaluate(() => document.querySelector('[data-block="p64"]')!.scrollIntoView());
    await eventually('the section', async () => JSON.stringify(await current()) === JSON.stringify(['p60']));
    ok(await preview.page.isVisible('nav [aria-current]'));
  });

  it('stands above the document where the page is narrow, and nothing is wider than the page', async () => {
    const narrow = await openPreview({ state: { outline: true } });
    await narrow.page.setViewportSize({ width: 400, height: 700 });
    const long = {
      id: 'wide',
      html: `<table data-block="wide"><tbody><tr>${'<td>Several words of a cell</td>'.repeat(6)}</tr></tbody></table>`,
    };
    await narrow.send(show([long, ...blocks], 1, { outline: outlineOfLong(blocks) }));
    match(await narrow.page.$eval('.panes', (each) => getComputedStyle(each).flexDirection), /column/);
    equal(await narrow.page.$eval('#scroller', (each) => each.scrollWidth > each.clientWidth), false);
    const table = await narrow.page.$eval('[data-block="wide"] table', (each) => ({
      scrolls: each.scrollWidth > each.clientWidth,
      tab: (each as HTMLElement).tabIndex,
    }));
    deepEqual(table, { scrolls: true, tab: 0 });
    await narrow.send({
      type: 'change',
      base: 1,
      version: 2,
      title: 'T',
      changed: [{ id: 'wide', html: long.html.replace('Several', 'Some') }],
    });
    equal(
      await narrow.page.$eval('[data-block="wide"] table', (each) => (each as HTMLElement).tabIndex),
      0,
      'a patch keeps it',
    );
    await narrow.page.setViewportSize({ width: 1200, height: 700 });
    await narrow.page.waitForSelector('[data-block="wide"] table:not([tabindex])');
  });
});
