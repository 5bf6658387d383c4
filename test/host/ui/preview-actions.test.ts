import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { chooseFromMenu, findWebview, openFile, pick, runCommand } from '../../../scripts/host/page.mjs';
import { eventually } from '../../support/eventually';
import { clipboardOf, distanceToMark, firstBlockInSight, scrolled } from './blocks.mjs';
import { rememberedPassage } from './remembered';
import { keyboardIn, windowFor } from './window';

describe('acting in the preview', () => {
  const window = windowFor({ theme: 'dark' });
  let preview: Frame;
  const text = (): Promise<string> => preview.locator('#document').evaluate((each) => each.textContent ?? '');
  const onDisk = (path: string): string => readFileSync(join(window.now.folder, path), 'utf8');
  let manifest = '';

  before(async () => {
    const { page } = window.now;
    manifest = onDisk('soc2.yaml');
    await openFile(page, 'controls/AC-03.yaml');
    await runCommand(page, 'SOC 2: Open System Description Preview');
    preview = await findWebview(page, '#outline-list li');
  });

  it('shows another type of report and other categories, writes nothing and leads back', async () => {
    const asWritten = await text();
    assert.match(asWritten, /Throughout the period|throughout the period/);
    await preview.locator('#what-if').click();
    await preview.locator('#what-if-panel vscode-radio', { hasText: 'Type 1' }).click();
    await preview.locator('#what-if-words', { hasText: 'What if: type 1. Nothing is written.' }).waitFor();
    await preview.locator('#document h1', { hasText: 'as of 30 June 2026' }).waitFor();
    await preview.locator('#what-if-panel vscode-checkbox', { hasText: 'Availability' }).click();
    await preview
      .locator('#what-if-words', { hasText: 'What if: type 1, without availability. Nothing is written.' })
      .waitFor();
    await eventually('a document without availability', async () => !(await text()).includes('A1.1'));
    assert.equal(onDisk('soc2.yaml'), manifest);
    assert.equal(await window.now.page.locator('.tab.dirty').count(), 0, 'something was edited');
    await preview.locator('#what-if-back').click();
    await preview.locator('#what-if-banner').waitFor({ state: 'hidden' });
    await eventually('the document as before', async () => (await text()) === asWritten);
  });

  it('comes back after a reload of the window: place, outline, what-if and following', async () => {
    const { page } = window.now;
    const outline = await preview.locator('#outline').isVisible();
    await preview.locator('#show-outline').click();
    await preview.locator('#follow').click();
    await preview.locator('#what-if-panel vscode-radio', { hasText: 'Type 1' }).click();
    await preview.locator('#what-if-banner').waitFor();
    await scrolled(preview, 1800);
    const passage = await rememberedPassage(page, preview);
    await page.reload();
    await page.waitForSelector('.monaco-workbench .part.statusbar');
    preview = await findWebview(page, '#outline-list li', 60_000);
    await preview.locator('#what-if-words', { hasText: 'What if: type 1. Nothing is written.' }).waitFor();
    assert.equal(await preview.locator('#outline').isVisible(), !outline);
    assert.equal(await preview.locator('#follow').getAttribute('aria-checked'), 'false');
    await eventually('the same passage', async () => (await firstBlockInSight(preview)) === passage);
    await preview.locator('#what-if-back').click();
    await preview.locator('#what-if-banner').waitFor({ state: 'hidden' });
  });

  it('settles a problem from the mark beside its row', async () => {
    const { page } = window.now;
    const before = onDisk('controls/AC-03.yaml');
    const row = preview.locator('tr[data-row="AC-03"]', { hasText: 'periodically' }).first();
    const mark = preview.locator('.mark[data-of="AC-03"]').first();
    await mark.waitFor();
    await row.scrollIntoViewIfNeeded();
    await eventually('the mark beside its row', async () => (await distanceToMark(row)) < 12);
    await eventually('what the mark says', async () => {
      await page.mouse.move(400, 600); // the page may have moved under the mouse meanwhile
      await mark.hover({ timeout: 2000 });
      return preview
        .locator('.popover .message', { hasText: 'cannot be tested' })
        .waitFor({ timeout: 3000 })
        .then(() => true);
    });
    await preview.locator('.popover .fix', { hasText: 'Replace by' }).click();
    await preview.locator('tr[data-row="AC-03"]', { hasText: 'Access is reviewed quarterly.' }).first().waitFor();
    await page.locator('.tab.dirty', { hasText: 'AC-03.yaml' }).waitFor();
    await keyboardIn(window.now, 'AC-03.yaml');
    await mark.click();
    await preview.locator('.popover .message', { hasText: 'who performs this' }).waitFor();
    await eventually(
      'the problem gone',
      async () => !(await preview.locator('.popover').innerText()).includes('cannot be tested'),
    );
    await page.keyboard.press('Escape');
    await preview.locator('.popover').waitFor({ state: 'detached' });
    assert.equal(onDisk('controls/AC-03.yaml'), before, 'somebody saved');
  });

  it('fills a missing piece from where it is missing, asking what only a person knows', async () => {
    const { page } = window.now;
    const piece = preview.locator('.missing[data-key="changes"]').first();
    const none = /There were no significant changes/;
    assert.doesNotMatch(await text(), none);
    await piece.scrollIntoViewIfNeeded();
    await piece.locator('.fill').click();
    await pick(page, 'There were none');
    await piece.waitFor({ state: 'detached' });
    await eventually('the sentence in the document', async () => none.test(await text()));
    await keyboardIn(window.now, 'soc2.yaml'); // beside the preview, where what was written is shown
    await eventually('what was written on the disk', () => onDisk('soc2.yaml').includes('\nchanges: []\n'));
  });

  it('copies the document as Markdown', async () => {
    const { page } = window.now;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await preview.locator('#copy').click();
    await page.locator('.part.statusbar', { hasText: 'as Markdown' }).waitFor();
    const copied = await clipboardOf(page);
    assert.match(copied, /^# Larkspur Labs, Inc\..s description of/);
    assert.match(copied, /Access is reviewed quarterly\./);
  });

  it('copies one passage from the menu of the right button', async () => {
    const { page } = window.now;
    const passage = preview.locator('.block', { hasText: 'Larkspur has its headquarters' }).first();
    await passage.scrollIntoViewIfNeeded();
    const copied = page.locator('.part.statusbar', { hasText: 'Copied as Markdown' });
    await copied.waitFor({ state: 'hidden' }); // what the test before copied
    await eventually('a choice from the menu that runs', async () => {
      // VS Code closes a menu when the page below it reports its focus late; a person opens it once more.
      await chooseFromMenu(page, passage, 'Copy as Markdown');
      return copied.waitFor({ timeout: 5000 }).then(() => true);
    });
    assert.equal((await clipboardOf(page)).trim(), 'Larkspur has its headquarters in Portland, Oregon.');
  });
});
