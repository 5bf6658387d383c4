import { deepEqual, equal, ok } from 'node:assert/strict';
import { closeBrowser, longDocument, openPreview, show, type PreviewPage } from './page';
import { eventually } from '../support/eventually';

describe('a long document', function () {
  this.timeout(240_000);
  const blocks = longDocument(3000);
  const whole = (preview: PreviewPage): Promise<unknown> =>
    preview.page.waitForFunction(
      () => ![...document.querySelectorAll('#document > .block')].some((each) => each.childElementCount === 0),
      undefined,
      { timeout: 20_000 },
    );
  after(closeBrowser);

  it('stands in full soon after its first frame, every block in its place', async () => {
    const preview = await openPreview();
    const hollowAtFirst = await preview.page.evaluate((data) => {
      window.dispatchEvent(new MessageEvent('message', { data }));
      return [...document.querySelectorAll('#document > .block')].filter((each) => each.childElementCount === 0).length;
    }, show(blocks));
    ok(hollowAtFirst > 0, 'the first frame already held everything');
    await whole(preview);
    deepEqual(
      await preview.page.$$eval('#document > .block', (all) => all.map((each) => (each as HTMLElement).dataset.block)),
      blocks.map((each) => each.id),
    );
    equal(await preview.page.textContent('[data-block="p2999"]'), blocks[2999]!.html.replace(/<[^>]+>/g, ''));
  });

  it('takes changes and jumps for what is not filled yet', async () => {
    const preview = await openPreview();
    await preview.page.evaluate(
      ([first, second, third]) => {
        for (const each of [first, second, third]) window.dispatchEvent(new MessageEvent('message', { data: each }));
      },
      [
        show(blocks),
        {
          type: 'change',
          base: 1,
          version: 2,
          title: 'T',
          changed: [{ id: 'p2500', html: '<p data-source>New words</p>' }],
        },
        { type: 'reveal', block: 'p2999' },
      ] as const,
    );
    await whole(preview);
    equal(await preview.page.textContent('[data-block="p2500"]'), 'New words');
    await eventually('the passage in sight', () =>
      preview.page.$eval('[data-block="p2999"]', (each) => {
        const { top } = each.getBoundingClientRect();
        return top > 0 && top < innerHeight;
      }),
    );
    deepEqual(await preview.complaints(), []);
  });

  it('comes back at the place where it was left', async () => {
    const preview = await openPreview({ state: { top: { block: 'p2000', offset: 10 } } });
    await preview.send(show(blocks));
    await whole(preview);
    const distance = (): Promise<number> =>
      preview.page.$eval(
        '[data-block="p2000"]',
        (each) => each.getBoundingClientRect().top - document.querySelector('#scroller')!.getBoundingClientRect().top,
      );
    await eventually('the place where it was left', async () => Math.abs(await distance()) < 60);
  });
});
