import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerBox, chooseFromMenu, openFile, openView, pick, visibleText } from '../../../scripts/host/page.mjs';
import { eventually } from '../../support/eventually';
import { coverageOf, gapsOf, isRestricted, rowOf, windowFor } from './window';

describe('rows and lenses under the mouse', () => {
  const window = windowFor({ theme: 'dark' });

  const editorSays = (pattern: RegExp): Promise<string> =>
    eventually(`${pattern} in the editor`, async () => {
      const text = await visibleText(window.now.page);
      return pattern.test(text) ? text : undefined;
    });

  /** Waits for the state of a criterion, and for the changes of gaps and of covered criteria that an action made. */
  const effectOf = async (
    work: () => Promise<unknown>,
    expected: { criterion: string; state: string; gaps: number; covered: number },
  ): Promise<void> => {
    const before = { gaps: await gapsOf(window.now), ...(await coverageOf(window.now)) };
    await work();
    await rowOf(window.now, `${expected.criterion},`)
      .and(window.now.page.locator(`[aria-label*=": ${expected.state}."]`))
      .waitFor();
    await eventually(
      `${expected.gaps} gaps and ${expected.covered} covered`,
      async () =>
        (await gapsOf(window.now)) === before.gaps + expected.gaps &&
        (await coverageOf(window.now)).covered === before.covered + expected.covered,
    );
  };

  it('a criterion explains itself when the mouse rests on it, also where the folder is not trusted', async () => {
    const { page } = window.now;
    await openView(page, 'SOC 2');
    await rowOf(window.now, 'A1.1, Capacity: gap').waitFor();
    assert.equal(await isRestricted(window.now), true, 'under development the window must be in Restricted Mode');
    const hover = page.locator('.workbench-hover', { hasText: 'Read more' });
    // A view that is refreshed meanwhile takes its hover along: whoever reads rests the mouse there again.
    await eventually('the explanation', async () => {
      await page.mouse.move(700, 300);
      await rowOf(window.now, 'A1.1,').hover();
      return hover.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
    });
    assert.match(await hover.innerText(), /A1\.1 Capacity/);
    await page.mouse.move(700, 300);
  });

  it('a button in the row of a gap creates a control for it', async () => {
    const { folder } = window.now;
    const row = rowOf(window.now, 'A1.1,');
    await effectOf(
      async () => {
        await row.hover(); // its buttons are there while the mouse is over the row
        await row.locator('.actions a[aria-label^="Create Control"]').click();
        await answerBox(window.now.page, 'What the control is', 'Capacity is watched');
        await pick(window.now.page, 'Leave open');
      },
      { criterion: 'A1.1', state: 'planned', gaps: -1, covered: 0 },
    );
    const text = await editorSays(/criteria: \[A1\.1\]/);
    const name = /id: (\S+)/.exec(text)![1]!;
    assert.ok(existsSync(join(folder, 'controls', `${name}.yaml`)), 'the file was not written');
  });

  it('the menu of a criterion carves it out, with what is asked in boxes', async () => {
    const { page, folder } = window.now;
    await effectOf(
      async () => {
        await chooseFromMenu(page, rowOf(window.now, 'A1.3,'), 'Mark Carved Out');
        await pick(page, 'aws');
        await answerBox(page, 'What is assumed that', 'Recovery of the hosting facilities is tested each year.');
      },
      { criterion: 'A1.3', state: 'carved out', gaps: -1, covered: 1 },
    );
    await editorSays(/text: Recovery of the hosting facilities is tested each year/);
    await eventually('the saved file', () =>
      readFileSync(join(folder, 'vendors', 'aws.yaml'), 'utf8').includes('is tested each year'),
    );
  });

  it('a lens above a control opens the list of what else addresses its criteria', async () => {
    const { page } = window.now;
    await openFile(page, 'AC-03.yaml');
    const editor = page.locator('.editor-group-container.active .monaco-editor').first();
    await editor.locator('.codelens-decoration', { hasText: 'evidence record' }).first().waitFor();
    await editor.locator('.codelens-decoration a', { hasText: 'CC6' }).first().click();
    const peek = page.locator('.peekview-widget, .zone-widget.reference-zone-widget').first();
    await peek.waitFor();
    await page.keyboard.press('Escape');
    await peek.waitFor({ state: 'detached' });
  });
});
