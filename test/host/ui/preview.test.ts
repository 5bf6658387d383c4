import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { findWebview, goToLine, openFile, runCommand, visibleText } from '../../../scripts/host/page.mjs';
import { eventually } from '../../support/eventually';
import { changesOfBlocks, firstBlockInSight, isInSight, markBlocks, restingPlace, scrolled } from './blocks.mjs';
import { rememberedPassage } from './remembered';
import { keyboardIn, windowFor } from './window';

describe('the preview of the system description', () => {
  const window = windowFor({ theme: 'light' });
  let preview: Frame;

  const text = (): Promise<string> => preview.locator('#document').evaluate((each) => each.textContent ?? '');

  it('opens beside the editor and leaves the keyboard in it', async () => {
    const { page } = window.now;
    await openFile(page, 'controls/AC-01.yaml');
    await runCommand(page, 'SOC 2: Open System Description Preview');
    preview = await findWebview(page, '#outline-list');
    await preview.locator('#document h2').first().waitFor();
    assert.equal(await page.locator('.editor-group-container').count(), 2);
    await keyboardIn(window.now, 'AC-01.yaml');
    await preview.locator('.current', { hasText: 'AC-01' }).first().waitFor();
    await eventually('the passage of the cursor in sight', () => isInSight(preview, '.current'));
  });

  it('brings the passage into view that the cursor is in, marked', async () => {
    const { page } = window.now;
    await openFile(page, 'controls/CH-01.yaml');
    await goToLine(page, 4, 5);
    await preview.locator('.current', { hasText: 'CH-01' }).first().waitFor();
    await eventually('the passage in sight', () => isInSight(preview, '.current'));
    assert.ok((await scrolled(preview)) > 0, 'nothing was scrolled');
  });

  it('follows a statement that is typed, unsaved, and touches no other block; the place stays', async () => {
    const { page, folder } = window.now;
    const [position, untouched] = [
      await restingPlace(preview, '.current'),
      readFileSync(join(folder, 'controls', 'CH-01.yaml'), 'utf8'),
    ];
    const before = await markBlocks(preview);
    await page.keyboard.press('End');
    await page.keyboard.type(' An otter watches.');
    await eventually('the words in the preview', async () => (await text()).includes('An otter watches.'));
    const after = await changesOfBlocks(preview);
    assert.deepEqual(after.fresh, [], 'blocks that were replaced');
    assert.ok(
      after.changed.length > 0 && after.changed.length <= 3,
      `changed: ${after.changed.map((each) => each.block).join(', ')} of ${before}`,
    );
    for (const each of after.changed) assert.match(each.text, /An otter watches\./, `${each.block} says nothing new`);
    assert.ok(Math.abs((await restingPlace(preview, '.current')) - position) <= 60, 'the page jumped');
    await eventually('the passage in sight, still marked', () => isInSight(preview, '.current'));
    assert.equal(readFileSync(join(folder, 'controls', 'CH-01.yaml'), 'utf8'), untouched, 'somebody saved');
  });

  it('takes the cursor to the source of what is clicked', async () => {
    const { page, folder } = window.now;
    const row = preview.locator('tr[data-row]', { hasText: 'GV-01' }).first();
    await row.scrollIntoViewIfNeeded();
    await row.click();
    await keyboardIn(window.now, 'GV-01.yaml');
    assert.equal(await page.locator('.editor-group-container').count(), 2, 'the source opened in a third place');
    assert.match(await visibleText(page), /Code of conduct/);

    const paragraph = preview.locator('.block', { hasText: 'Practice-management systems exchange' }).first();
    await paragraph.scrollIntoViewIfNeeded();
    await paragraph.locator('p').first().click();
    await keyboardIn(window.now, 'overview.md');
    const from = lineOf(linesOf(folder, 'narratives/overview.md'), 'Clinics use');
    await eventually(`the cursor in line ${from}`, async () =>
      (await page.locator('.part.statusbar').innerText()).includes(`Ln ${from},`),
    );
  });

  it('follows no cursor when asked not to', async () => {
    const { page } = window.now;
    await preview.locator('#follow').click();
    await restingPlace(preview, '.current');
    const before = await scrolled(preview);
    await page.locator('.tab', { hasText: 'overview.md' }).click();
    await openFile(page, 'controls/RM-01.yaml');
    await goToLine(page, 4, 5);
    await keyboardIn(window.now, 'RM-01.yaml');
    await page.keyboard.type('Quietly, ');
    await eventually('the words in the preview', async () => (await text()).includes('Quietly, '));
    assert.ok(Math.abs((await scrolled(preview)) - before) <= 60, 'the page followed');
    await preview.locator('#follow').click();
  });

  it('comes back as it was when another tab has hidden it', async () => {
    const { page } = window.now;
    await scrolled(preview, 2000);
    const passage = await rememberedPassage(page, preview);
    await page.locator('.tab', { hasText: 'System description' }).click();
    await openFile(page, 'people.yaml');
    await openFile(page, 'README.md'); // of which no passage speaks
    await page.locator('.tab', { hasText: 'System description' }).click();
    preview = await findWebview(page, '#outline-list');
    await eventually('the same passage', async () => (await firstBlockInSight(preview)) === passage);
    assert.ok((await text()).includes('An otter watches.'), 'the words are gone');
    assert.ok(
      (await text()).includes('owned by the Head of Security'),
      'a role has lost its title since people.yaml is open',
    );
  });
});

function linesOf(folder: string, path: string): string[] {
  return readFileSync(join(folder, path), 'utf8').split('\n');
}

/** One-based number of the first line with a text. */
function lineOf(all: readonly string[], words: string): number {
  const index = all.findIndex((each) => each.includes(words));
  assert.ok(index >= 0, `${words} stands nowhere`);
  return index + 1;
}
