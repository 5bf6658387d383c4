import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { root } from '../../scripts/lib/root.mjs';
import { exampleMessage } from './documents';
import { closeBrowser, openPreview } from './page';
import { setTheme, themes } from './themes';

const axe = readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

describe('axe finds nothing', function () {
  this.timeout(240_000);
  after(closeBrowser);

  for (const view of ['description', 'report'] as const) {
    for (const example of ['larkspur-labs', 'larkspur-draft'] as const) {
      it(`in the ${view} of ${example}, in any theme`, async () => {
        const { page, send } = await openPreview({ view });
        await page.setViewportSize({ width: 1000, height: 800 });
        const message = await exampleMessage(example, view);
        await send({ ...message, whatIf: { type: 1 }, version: 1 });
        ok(message.blocks.length > 50);
        ok(
          message.blocks.some((each) => each.html.includes('<svg')),
          'no picture is drawn',
        );
        await page.waitForFunction(
          () => ![...document.querySelectorAll('#document > .block')].some((each) => each.childElementCount === 0),
        );
        await page.evaluate(axe);
        await page.click('#what-if');
        for (const theme of Object.keys(themes)) {
          await setTheme(page, theme);
          if (example === 'larkspur-draft') {
            await page.locator('.mark').first().focus();
            await page.locator('.popover').waitFor();
          }
          deepEqual(await violations(page), [], theme);
        }
      });
    }
  }

  it('on a narrow page at twice the size, with the outline', async () => {
    const { page, send } = await openPreview();
    await page.setViewportSize({ width: 320, height: 600 });
    await send(await exampleMessage('larkspur-draft', 'description'));
    await page.click('#show-outline');
    await page.evaluate(axe);
    await setTheme(page, 'dark');
    deepEqual(await violations(page), []);
    ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the page scrolls sideways');
    ok(await page.$eval('#scroller', (each) => each.scrollWidth <= each.clientWidth), 'the document scrolls sideways');
  });
});

describe('by keyboard', function () {
  this.timeout(240_000);
  after(closeBrowser);

  it('the document is two stops away, and each passage is a group that says what its keys do', async () => {
    const { page, send } = await openPreview();
    await send(await exampleMessage('larkspur-draft', 'description'));
    await page.keyboard.press('Tab');
    equal(await page.evaluate(() => document.activeElement!.textContent), 'To the document');
    await page.keyboard.press('Enter');
    equal(await page.evaluate(() => document.activeElement!.classList.contains('block')), true);
    const passage = await page.evaluate(() => {
      const { activeElement } = document;
      const by = activeElement!.getAttribute('aria-describedby');
      return [activeElement!.getAttribute('role'), document.getElementById(by ?? '')?.textContent ?? ''];
    });
    equal(passage[0], 'group');
    match(passage[1]!, /arrow keys walk .* Enter opens its source/);
    ok(await page.isVisible('.keys-hint'), 'nothing says what the keys do');
    await page.keyboard.press('ArrowDown');
    equal(await page.$$eval('[aria-describedby="keys"]', (all) => all.length), 1);
    equal(await page.evaluate(() => document.activeElement!.getAttribute('aria-describedby')), 'keys');
    await page.mouse.click(400, 300);
    ok(!(await page.isVisible('.keys-hint')), 'it stays for the mouse');
  });
});

describe('the toolbar', function () {
  this.timeout(240_000);
  after(closeBrowser);

  for (const [width, rows] of [
    [540, 1],
    [230, 2],
  ] as const) {
    it(`takes ${rows === 1 ? 'one row' : 'two rows'} at ${width} pixels, with every word for readers and buttons large enough`, async () => {
      const german = JSON.parse(readFileSync(join(root, 'l10n', 'bundle.l10n.de.json'), 'utf8')) as Record<
        string,
        string
      >;
      for (const [language, texts, words] of [
        ['en', undefined, [/Follow cursor/, /\d+ missing/]],
        ['de', german, [/Cursor folgen/, /\d+ fehl/]],
      ] as const) {
        const { page, send } = await openPreview({ language, ...(texts ? { texts } : {}) });
        await page.setViewportSize({ width, height: 600 });
        const shown = await exampleMessage('larkspur-draft', 'description');
        const fresh = shown.blocks.filter(({ html }) => html.includes('missing')).map(({ id }) => id);
        await send({ ...shown, whatIf: { type: 1 }, fresh });
        await page.locator('.mark').first().waitFor();
        match((await page.getAttribute('#status-missing', 'data-short'))!, /^\d+, \d+ (?:new|neu)$/);
        const boxes = await page.$$eval('.toolbar > :not(.status):not([hidden])', (all) =>
          all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect),
        );
        const tops: number[] = [];
        for (const { top, bottom } of boxes)
          if (!tops.some((each) => each >= top && each <= bottom)) tops.push((top + bottom) / 2);
        ok(
          tops.length <= rows,
          `${tops.length} rows: ${boxes.map(({ x, y, width }) => `${x} ${y} ${width}`).join(' | ')}`,
        );
        for (const each of await page.$$eval('.toolbar :is(vscode-button, vscode-checkbox)', (all) =>
          all.map((one) => [one.id, one.getBoundingClientRect().width, one.getBoundingClientRect().height] as const),
        ))
          ok(each[1] >= 24 && each[2] >= 24, each.join(' '));
        match((await page.textContent('#follow'))!, words[0]);
        match((await page.textContent('#status-missing'))!, words[1]);
      }
    });
  }
});

describe('on paper', function () {
  this.timeout(240_000);
  after(closeBrowser);

  it('there is the document alone, black on white, with the banner that it is a draft', async () => {
    const { page, send } = await openPreview({ view: 'report', state: { outline: true } });
    await send(await exampleMessage('larkspur-draft', 'report'));
    await setTheme(page, 'dark');
    await page.locator('.mark').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    const seen = (selector: string): Promise<boolean> => page.locator(selector).first().isVisible();
    for (const each of ['.toolbar', '.outline', '.mark', '.fill']) equal(await seen(each), false, each);
    for (const each of ['.banner[role=note]', '#document h1', '#document table']) equal(await seen(each), true, each);
    deepEqual(
      await page.$eval('body', (each) => [getComputedStyle(each).color, getComputedStyle(each).backgroundColor]),
      ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'],
    );
    ok(await page.evaluate(() => document.documentElement.scrollHeight > 5000), 'the document is cut off');
  });
});

/** One line for each rule and the first places that break it. */
async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate(async () => {
    for (const each of document.querySelectorAll<HTMLElement>('.block'))
      each.style.setProperty('content-visibility', 'visible');
    const { axe: tool } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    return (await tool.run({ resultTypes: ['violations'] })).violations;
  });
  return found.map(
    (each) =>
      `${each.id} (${each.nodes.length}): ${each.help}: ${each.nodes
        .slice(0, 3)
        .map(
          (node) =>
            `${node.html.slice(0, 160)} ${JSON.stringify(node.any[0]?.data ?? node.all[0]?.data ?? '').slice(0, 300)}`,
        )
        .join(' | ')}`,
  );
}
