import { deepEqual, equal, ok } from 'node:assert/strict';
import { closeBrowser, longDocument, openPreview, show, type PreviewPage } from './page';
import { eventually } from '../support/eventually';

describe('the page patches', function () {
  this.timeout(240_000);
  let preview: PreviewPage;
  before(async function () {
    this.timeout(240_000);
    preview = await openPreview();
  });
  beforeEach(() => preview.send(show(longDocument(60))));
  after(closeBrowser);

  it('only the blocks that changed', async () => {
    await preview.page.evaluate(() => {
      const scope = window as unknown as { touched: Set<string>; kept: Element[] };
      scope.touched = new Set();
      scope.kept = [...document.querySelectorAll('.block')];
      new MutationObserver((records) => {
        for (const { target } of records)
          scope.touched.add(
            (
              (target as Element).closest?.('.block') ?? (target.parentElement?.closest('.block') as HTMLElement | null)
            )?.getAttribute('data-block') ?? target.nodeName,
          );
      }).observe(document.getElementById('document')!, { subtree: true, childList: true, characterData: true });
    });
    await preview.send({
      type: 'change',
      base: 1,
      version: 2,
      title: 'Description of the system',
      changed: [{ id: 'p7', html: '<p data-source>New <em>words</em></p>' }],
    });
    deepEqual(await preview.page.evaluate(() => [...(window as unknown as { touched: Set<string> }).touched]), ['p7']);
    equal(
      await preview.page.evaluate(() =>
        (window as unknown as { kept: Element[] }).kept.every((each) => each.isConnected),
      ),
      true,
    );
    equal(await preview.page.textContent('[data-block="p7"]'), 'New words');
  });

  it('blocks that come, go and move, and keeps the elements of the others', async () => {
    await preview.page.evaluate(() => document.querySelector('[data-block="p3"]')!.setAttribute('data-mark', 'same'));
    const order = ['p1', 'new', 'p3', 'p2', 'p0'];
    await preview.send({
      type: 'change',
      base: 1,
      version: 2,
      title: 'T',
      changed: [{ id: 'new', html: '<p>Fresh</p>' }],
      order,
    });
    deepEqual(await preview.page.$$eval('.block', (all) => all.map((each) => each.getAttribute('data-block'))), order);
    equal(await preview.page.getAttribute('[data-block="p3"]', 'data-mark'), 'same');
  });

  it('without losing the scroll position when something above grows', async () => {
    await preview.page.evaluate(() => document.querySelector('[data-block="p30"]')!.scrollIntoView());
    await eventually('the place remembered', async () => (await preview.state()).top?.block === 'p30');
    const top = (): Promise<number> =>
      preview.page.$eval('[data-block="p30"]', (each) => Math.round(each.getBoundingClientRect().top));
    const before = await top();
    await preview.send({
      type: 'change',
      base: 1,
      version: 2,
      title: 'T',
      changed: [{ id: 'p28', html: `<p>${'Much longer. '.repeat(300)}</p>` }],
    });
    ok(Math.abs((await top()) - before) <= 2, `moved from ${before} to ${await top()}`);
  });

  it('without losing the mark of the row that the cursor is in', async () => {
    const table = (words: string): string =>
      `<table><tbody><tr data-row="a"><td>First</td></tr><tr data-row="b"><td>${words}</td></tr></tbody></table>`;
    await preview.send({
      type: 'change',
      base: 1,
      version: 2,
      title: 'T',
      changed: [{ id: 'p5', html: table('Old') }],
    });
    await preview.send({ type: 'reveal', block: 'p5', row: 'b' });
    await preview.send({
      type: 'change',
      base: 2,
      version: 3,
      title: 'T',
      changed: [{ id: 'p5', html: table('New') }],
    });
    deepEqual(await preview.page.$$eval('.current', (all) => all.map((each) => each.textContent)), ['New']);
  });

  it('without losing the selection in another block or in the changed one', async () => {
    await preview.page.evaluate(() => {
      document.getElementById('scroller')!.scrollTop = 0;
      const text = document.querySelector('[data-block="p2"] p')!.firstChild!;
      getSelection()!.setBaseAndExtent(text, 0, text, 9);
    });
    await preview.send({
      type: 'change',
      base: 1,
      version: 2,
      title: 'T',
      changed: [
        { id: 'p2', html: '<p data-source>Paragraph two, written anew</p>' },
        { id: 'p3', html: '<p>Other</p>' },
      ],
    });
    equal(await preview.page.evaluate(() => getSelection()!.toString()), 'Paragraph');
  });

  it('nothing for a version that it has seen, and asks for everything when it missed one', async () => {
    const asked = async (): Promise<number> =>
      (await preview.messages()).filter((each) => each.type === 'ready').length;
    const before = await asked();
    await preview.send({
      type: 'change',
      base: 0,
      version: 1,
      title: 'T',
      changed: [{ id: 'p1', html: '<p>Old</p>' }],
    });
    ok(!(await preview.page.textContent('[data-block="p1"]'))!.includes('Old'));
    equal(await asked(), before);
    await preview.send({
      type: 'change',
      base: 4,
      version: 5,
      title: 'T',
      changed: [{ id: 'p1', html: '<p>Later</p>' }],
    });
    ok(!(await preview.page.textContent('[data-block="p1"]'))!.includes('Later'));
    equal(await asked(), before + 1);
  });

  it('ten thousand blocks within one message each', async function () {
    this.timeout(240_000);
    const blocks = longDocument(10_000);
    await preview.send(show(blocks, 2));
    await preview.send({
      type: 'change',
      base: 2,
      version: 3,
      title: 'T',
      changed: [{ id: 'p9999', html: '<p>Last</p>' }],
    });
    equal(await preview.page.textContent('[data-block="p9999"]'), 'Last');
  });
});
