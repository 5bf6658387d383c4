import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { eventually } from '../support/eventually';
import type { BlockMark } from '../../src/protocol/preview';
import type { FromPage } from '../../webview/messages';
import { closeBrowser, longDocument, openPreview, outlineOfLong, show, type PreviewPage } from './page';

const vague: BlockMark = {
  severity: 'warning',
  code: 'soc2.control.vague',
  file: 'controls/AC-02.yaml',
  message: 'The statement says “periodically”.',
  fixes: ['Replace “periodically” with “quarterly”', 'Ignore in this file'],
};
const unmapped: BlockMark = {
  severity: 'error',
  code: 'soc2.control.unmapped',
  file: 'controls/AC-03.yaml',
  message: 'The control supports no criterion.',
  fixes: [],
};
const table = {
  id: 'table',
  html: `<table data-block="table"><tbody>${['AC-01', 'AC-02', 'AC-03'].map((id) => `<tr data-row="${id}" data-source><th scope="row">${id}</th><td>What ${id} does</td></tr>`).join('')}</tbody></table>`,
};

describe('problems in the gutter', function () {
  this.timeout(240_000);
  let preview: PreviewPage;
  const blocks = [...longDocument(30), table];
  before(async function () {
    this.timeout(240_000);
    preview = await openPreview();
  });
  beforeEach(async () => {
    await preview.send({ type: 'empty', text: '' });
    await preview.send(
      show(blocks, 1, {
        outline: outlineOfLong(blocks),
        marks: { p2: [vague, unmapped], table: [{ ...vague, row: 'AC-02' }] },
      }),
    );
    await preview.page.evaluate(
      () => ((window as unknown as { log: { messages: unknown[] } }).log.messages.length = 0),
    );
    await preview.page.mouse.move(900, 10);
  });
  after(closeBrowser);
  const mark = (block: string) => preview.page.locator(`.block[data-block="${block}"] .mark`);
  const asked = async (): Promise<FromPage[]> =>
    (await preview.messages()).filter((each) => each.type === 'fix' || each.type === 'open');

  it('are a button with the gravest one’s shape, and the words for who cannot see it', async () => {
    equal(await mark('p2').count(), 1);
    equal(await mark('p2').getAttribute('data-severity'), 'error');
    equal(
      await mark('p2').getAttribute('aria-label'),
      '2 problems: The statement says “periodically”. The control supports no criterion.',
    );
    match((await mark('table').getAttribute('aria-label'))!, /^AC-02, 1 problem: /);
  });

  it('move no word of the text', async () => {
    const boxes = (): Promise<number[][]> =>
      preview.page.$$eval('.block > :not(.gutter)', (all) =>
        all.map((each) => [each.getBoundingClientRect().left, (each as HTMLElement).offsetTop, each.clientHeight]),
      );
    const marked = await boxes();
    await preview.send({ type: 'marks', marks: { p2: [], table: [] } });
    equal(await mark('p2').count(), 0);
    deepEqual(await boxes(), marked);
  });

  it('stand beside the row that they speak of, also after rows before it have come', async () => {
    const apart = (): Promise<number> =>
      preview.page.evaluate(
        () =>
          document.querySelector('.mark[data-of="AC-02"]')!.getBoundingClientRect().top -
          document.querySelector('tr[data-row="AC-02"]')!.getBoundingClientRect().top,
      );
    await mark('table').scrollIntoViewIfNeeded();
    ok(Math.abs(await apart()) < 12, String(await apart()));
    const longer = table.html.replace('What AC-01 does', 'What AC-01 does, at length. '.repeat(40));
    await preview.send({ type: 'change', base: 1, version: 2, title: 'T', changed: [{ id: 'table', html: longer }] });
    ok(Math.abs(await apart()) < 12, String(await apart()));
  });

  it('survive a patch of their block, the very same element with the focus on it', async () => {
    await mark('p2').focus();
    await mark('p2').evaluate((each) => each.setAttribute('data-same', 'yes'));
    await preview.send({
      type: 'change',
      base: 1,
      version: 2,
      title: 'T',
      changed: [{ id: 'p2', html: '<ul data-block="p2"><li>Other words</li></ul>' }],
    });
    equal(await preview.page.textContent('[data-block="p2"] ul'), 'Other words');
    equal(await mark('p2').getAttribute('data-same'), 'yes');
    equal(await preview.page.evaluate(() => document.activeElement!.className), 'mark');
    ok(await preview.page.isVisible('.popover'), 'its popover stays');
  });

  it('show what they say on hover, with a button for each quick fix that asks for it', async () => {
    await mark('p2').hover();
    await preview.page.waitForSelector('.popover .message');
    deepEqual(await preview.page.$$eval('.popover .message', (all) => all.map((each) => each.textContent)), [
      vague.message,
      unmapped.message,
    ]);
    deepEqual(await preview.page.$$eval('.popover .code', (all) => all.map((each) => each.textContent)), [
      `${vague.file} · ${vague.code}`,
      `${unmapped.file} · ${unmapped.code}`,
    ]);
    await preview.page.click('.popover .fix >> nth=0');
    deepEqual(await asked(), [
      { type: 'fix', block: 'p2', code: vague.code, message: vague.message, title: vague.fixes[0] },
    ]);
    equal(await preview.page.isVisible('.popover'), false);
  });

  it('keep every quick fix within reach, however many there are and wherever their mark stands', async () => {
    const many = Array.from({ length: 12 }, (_, index): BlockMark => ({
      ...vague,
      code: `soc2.rule-${index}`,
      message: `Problem ${index} of this row.`,
    }));
    for (const block of ['p2', 'p14']) {
      await preview.send({ type: 'marks', marks: { [block]: many } });
      for (const place of ['start', 'center', 'end'] as const) {
        await mark(block).evaluate((each, where) => each.scrollIntoView({ block: where }), place);
        await mark(block).hover();
        const popover = preview.page.locator('.popover');
        await popover.waitFor();
        const box = (await popover.boundingBox())!;
        ok(box.y >= 0 && box.y + box.height <= 600 && box.height >= 60, `${block} ${place}: ${JSON.stringify(box)}`);
        await popover.locator('.fix').last().click({ trial: true, timeout: 5000 });
        await preview.page.mouse.move(900, 10);
        await popover.waitFor({ state: 'detached' });
      }
    }
  });

  it('cover nothing of the passage that they speak of, at any width, and stay while the pointer is in it', async () => {
    const { page } = preview;
    const popover = page.locator('.popover');
    try {
      for (const width of [1000, 540, 230]) {
        await page.setViewportSize({ width, height: 600 });
        for (const [block, passage] of [
          ['p2', '.block[data-block="p2"]'],
          ['table', 'tr[data-row="AC-02"]'],
        ] as const) {
          for (const place of ['start', 'center', 'end'] as const) {
            await page.locator(passage).evaluate((each, where) => each.scrollIntoView({ block: where }), place);
            await mark(block).focus();
            await popover.waitFor();
            // Blocks out of sight get their height when they come into sight, and the popover its place again.
            await eventually(`nothing covered, ${width} ${passage} ${place}`, async () => {
              const [over, under] = [(await popover.boundingBox())!, (await page.locator(passage).boundingBox())!];
              if (over.y >= under.y + under.height || over.y + over.height <= under.y) return true;
              throw new Error(JSON.stringify([over, under]));
            });
            await page.keyboard.press('Escape');
            await page.focus('.block[data-block="p0"]');
          }
        }
      }
    } finally {
      await page.setViewportSize({ width: 1000, height: 600 });
    }
    await mark('p2').hover();
    await popover.waitFor();
    const under = (await page.locator('.block[data-block="p2"]').boundingBox())!;
    for (let step = 1; step <= 4; step += 1) await page.mouse.move(under.x + 60, under.y + (under.height * step) / 5);
    await popover.locator('.fix').first().click();
    equal((await asked()).filter((each) => each.type === 'fix').length, 1);
  });

  it('go away when the pointer leaves', async () => {
    await mark('p2').hover();
    await preview.page.waitForSelector('.popover');
    await preview.page.mouse.move(900, 500);
    await preview.page.waitForSelector('.popover', { state: 'detached' });
  });

  it('are reached, read, fixed and closed by keyboard alone', async () => {
    const { keyboard } = preview.page;
    const focused = (): Promise<string> => preview.page.evaluate(() => document.activeElement!.textContent ?? '');
    await preview.page.focus('.block[data-block="p2"]');
    await keyboard.press('Tab');
    equal(await preview.page.evaluate(() => document.activeElement!.className), 'mark');
    await preview.page.waitForSelector('.popover');
    await keyboard.press('Tab');
    equal(await focused(), vague.fixes[0]);
    await keyboard.press('Escape');
    equal(await preview.page.isVisible('.popover'), false);
    equal(await preview.page.evaluate(() => document.activeElement!.className), 'mark');
    await keyboard.press('Enter');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    equal(await focused(), vague.fixes[1]);
    await keyboard.press('Enter');
    deepEqual(await asked(), [
      { type: 'fix', block: 'p2', code: vague.code, message: vague.message, title: vague.fixes[1] },
    ]);
  });

  it('follow what the server says while the popover is open, and close it with the last one', async () => {
    await mark('p2').focus();
    await preview.send({ type: 'marks', marks: { p2: [unmapped] } });
    deepEqual(await preview.page.$$eval('.popover .message', (all) => all.map((each) => each.textContent)), [
      unmapped.message,
    ]);
    await preview.send({ type: 'marks', marks: { p2: [] } });
    equal(await preview.page.isVisible('.popover'), false);
    equal(await preview.page.textContent('#status-problems'), '1 problem');
  });

  it('are walked through with the button of the toolbar, and counted in the outline', async () => {
    await preview.page.click('#next-problem');
    equal(
      await preview.page.evaluate(() => document.activeElement!.closest('.block')!.getAttribute('data-block')),
      'p2',
    );
    await preview.page.click('#next-problem');
    equal(
      await preview.page.evaluate(() => document.activeElement!.closest('.block')!.getAttribute('data-block')),
      'table',
    );
    equal(await preview.page.textContent('#status-problems'), '3 problems');
    equal(await preview.page.getAttribute('nav a[data-target="p0"]', 'title'), '2 problems');
    equal(await preview.page.getAttribute('nav a[data-target="p10"]', 'title'), 'Complete');
  });
});
