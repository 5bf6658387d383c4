import * as assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerBox, openFile, openView, pick, runCommand, visibleText } from '../../../scripts/host/page.mjs';
import { eventually } from '../../support/eventually';
import { keyboardIn, rowOf, windowFor } from './window';
import type { Locator, Page } from 'playwright-core';

/** Drags a row onto another one: lets go when the other one shows that it takes what is above it. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.hover();
  const start = (await from.boundingBox())!;
  await page.mouse.down();
  await page.mouse.move(start.x + 60, start.y + 4, { steps: 4 });
  let step = 0;
  await eventually('the row that takes what is dragged', async () => {
    const { x, y, height } = (await to.boundingBox())!;
    step += 1;
    await page.mouse.move(x + 60 + (step % 5), y + height / 2, { steps: 4 });
    return to.evaluate((row: { classList: { contains(name: string): boolean } }) =>
      row.classList.contains('drop-target'),
    );
  });
  await page.mouse.up();
}

describe(`controls and due work in the sidebar`, () => {
  const window = windowFor({ theme: 'light' });

  const header = (name: string) => window.now.page.locator('.sidebar .pane-header', { hasText: name });
  const pane = (name: string) =>
    window.now.page.locator('.sidebar .pane', { has: window.now.page.locator('.pane-header', { hasText: name }) });
  const message = (name: string) => pane(name).locator('.message');
  /** Opens a view and closes the other two, so that its rows are in sight. */
  const only = async (name: string): Promise<void> => {
    await openView(window.now.page, 'SOC 2');
    for (const each of ['Criteria', 'Controls', 'Due']) {
      const open = (await header(each).getAttribute('aria-expanded')) === 'true';
      if (open !== (each === name)) await header(each).click();
    }
  };
  const rows = (name: string) => pane(name).locator('.monaco-list-row');
  const filterBy = async (command: string, text: string): Promise<void> => {
    const { page } = window.now;
    await runCommand(page, command);
    await pick(page, 'Words');
    await answerBox(page, 'Words that a row', text);
  };

  it('show each control with its evidence in words, and open it', async () => {
    await only('Controls');
    await rowOf(window.now, 'Control GV-01').click();
    await window.now.page.locator('.editor-group-container.active .tab.active', { hasText: 'GV-01.yaml' }).waitFor();
    for (const each of await rows('Controls').evaluateAll((all) =>
      all.map((row) => row.getAttribute('aria-label') ?? ''),
    )) {
      if (each.startsWith('Control ')) assert.match(each, /evidence|exception/, each);
    }
  });

  it('keep what was opened while files change', async () => {
    const { folder } = window.now;
    const row = rowOf(window.now, 'Control AC-01');
    const below = rowOf(window.now, 'Criterion CC6.1');
    await eventually('the rows below', async () => {
      if ((await row.getAttribute('aria-expanded', { timeout: 1000 })) !== 'true')
        await row.locator('.monaco-tl-twistie').click({ timeout: 1000 });
      return below.waitFor({ timeout: 3000 }).then(() => true);
    });
    const path = join(folder, 'controls', 'AC-02.yaml');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(/^title: .*$/m, 'title: Another name for it'));
    await rowOf(window.now, 'Control AC-02 Another name for it').waitFor();
    await below.waitFor();
    assert.equal(await row.getAttribute('aria-expanded'), 'true');
    writeFileSync(path, text);
    await rowOf(window.now, 'Control AC-02 Another name for it').waitFor({ state: 'detached' });
    await below.waitFor();
  });

  it('say that a filter is on, what it leaves, and offer to show all when that is nothing', async () => {
    const { page } = window.now;
    await filterBy('SOC 2: Filter Controls…', 'single sign-on');
    await message('Controls')
      .filter({ hasText: /Filter: Words: “single sign-on”\. Shown: \d+ of \d+\./ })
      .waitFor();
    await rowOf(window.now, 'Control GV-01').waitFor({ state: 'detached' });
    await filterBy('SOC 2: Filter Controls…', 'nothing says this');
    const welcome = pane('Controls').locator('.welcome-view-content');
    await welcome.filter({ hasText: 'The filter leaves no control' }).waitFor();
    await welcome.locator('a, .monaco-button', { hasText: 'Show All Controls' }).first().click();
    await rowOf(window.now, 'Control GV-01').waitFor();
    assert.equal(
      await message('Controls').isVisible(),
      false,
      await message('Controls')
        .innerText()
        .catch(() => ''),
    );
    await page.mouse.move(700, 300);
  });

  it('map a control that is dragged onto a criterion', async () => {
    const { page } = window.now;
    await openView(page, 'SOC 2');
    await filterBy('SOC 2: Filter Controls…', 'OP-02');
    await only('Controls');
    await header('Criteria').click();
    await runCommand(page, 'SOC 2: Show Only Criteria Without Coverage');
    const from = rowOf(window.now, 'Control OP-02');
    const to = rowOf(window.now, 'A1.1,');
    try {
      await from.waitFor();
      await to.waitFor();
      await drag(page, from, to);
      await eventually('the criterion in the file', async () => /id: OP-02[^]*A1\.1/.test(await visibleText(page)));
    } finally {
      await runCommand(page, 'SOC 2: Show All Criteria');
      await runCommand(page, 'SOC 2: Show All Controls');
    }
  });

  it('select the record of the active editor when asked to', async () => {
    const { page } = window.now;
    await only('Controls');
    await runCommand(page, 'SOC 2: Sidebar: Follow Active Editor');
    await openFile(page, 'CH-01.yaml');
    await page.locator('.sidebar .monaco-list-row.selected[aria-label^="Control CH-01"]').waitFor();
    await keyboardIn(window.now, 'CH-01.yaml');
    await runCommand(page, 'SOC 2: Sidebar: Stop Following Active Editor');
    await only('Criteria');
  });
});

describe(`the sidebar of a folder without a programme`, () => {
  const window = windowFor({ workspace: join(process.cwd(), 'docs') }, async ({ page }) =>
    page.locator('.activitybar').waitFor(),
  );

  it('says in each view how to begin one', async () => {
    const { page } = window.now;
    await openView(page, 'SOC 2');
    for (const name of ['Criteria', 'Controls', 'Due']) {
      const header = page.locator('.sidebar .pane-header', { hasText: name });
      if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
      await page
        .locator('.sidebar .pane', { has: page.locator('.pane-header', { hasText: name }) })
        .locator('.welcome-view-content', { hasText: 'There is no SOC 2 programme in this folder' })
        .waitFor();
    }
  });
});
