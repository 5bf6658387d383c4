import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  chooseQuickFix,
  findWebview,
  goToLine,
  openFile,
  openProblems,
  openView,
  pick,
  runCommand,
  visibleText,
} from '../../../scripts/host/page.mjs';
import type { Workbench } from '../../../scripts/host/workbench.mjs';
import { eventually } from '../../support/eventually';
import { wordsIn } from './blocks.mjs';
import { coverageOf, gapsOf, keyboardIn, mode, windowFor } from './window';

describe(`first use in VS Code's window (${mode})`, () => {
  const use = windowFor({ workspace: 'larkspur-draft', theme: 'light' });
  let window: Workbench;
  before(() => {
    window = use.now;
  });

  /** The number of gaps on the icon of the activity bar. */
  const gaps = (): Promise<number> => eventually('a badge', async () => (await gapsOf(window)) || undefined);

  it('shows the criteria with the number of gaps as a badge', async () => {
    await openView(window.page, 'SOC 2');
    assert.ok((await gaps()) > 0);
    await window.page
      .locator('.sidebar .monaco-list-row', { hasText: 'CC6 Logical and physical access controls' })
      .first()
      .waitFor();
  });

  it('lists the problems of files that are not open', async () => {
    const rows = await openProblems(window.page, 'supports no criterion');
    await rows.filter({ hasText: 'soc2.control.unmapped' }).first().waitFor();
    await openProblems(window.page, '');
  });

  it('opens the page of a rule from the code of its problem, rendered, without network', async () => {
    const { page } = window;
    const rows = await openProblems(page, 'supports no criterion');
    await rows.locator('a', { hasText: 'soc2.control.unmapped' }).first().click();
    const shown = await findWebview(page, 'blockquote, h1');
    await shown.locator('h1', { hasText: /./ }).first().waitFor();
    assert.match(
      await shown.locator('body').innerText(),
      /soc2\.control\.unmapped · error[^]*Why an examiner asks[^]*To silence it/,
    );
    await page.keyboard.press('ControlOrMeta+W');
    await openProblems(page, '');
  });

  it('maps an unmapped control by a quick fix that lists every criterion, keeps its comments, and counts one gap less', async () => {
    const [before, { covered }] = [await gaps(), await coverageOf(window)];
    const { page } = window;
    await openFile(page, 'BC-01.yaml');
    await page.locator('.editor-group-container.active .squiggly-error').first().waitFor();
    await goToLine(page, 2, 6);
    await chooseQuickFix(page, 'Choose the criterion…');
    await page
      .locator('.quick-input-list .monaco-list-row', { hasText: /^A1\.2/ })
      .first()
      .waitFor();
    await pick(page, 'A1.2');
    const text = await eventually(
      'the criterion in the file',
      async () => (await visibleText(page)).match(/[^]*criteria:[^]*A1\.2[^]*/)?.[0],
    );
    for (const comment of [
      '# Written the week the recovery account was opened.',
      '# Criteria: still to be mapped. Ask before guessing.',
      '# first night with a copy in the second region',
    ]) {
      assert.ok(text.includes(comment), `${comment} is gone`);
    }
    await eventually('one gap less', async () => (await gaps()) === before - 1);
    await eventually(
      'one criterion more in the status bar',
      async () => (await coverageOf(window)).covered === covered + 1,
    );
    await page.locator('.editor-group-container.active .squiggly-error').waitFor({ state: 'detached' });
    const rows = await openProblems(page, 'supports no criterion');
    await rows.filter({ hasText: 'soc2.control.unmapped' }).first().waitFor({ state: 'detached' });
    await openProblems(page, '');
    assert.ok(
      !readFileSync(join(window.folder, 'controls', 'BC-01.yaml'), 'utf8').includes('A1.2'),
      'nobody saved the file',
    );
  });

  it('writes the system description anew while a source is typed, unsaved', async () => {
    const { page } = window;
    const file = join('narratives', 'overview.md');
    await openFile(page, file);
    await runCommand(page, 'SOC 2: Open System Description Preview');
    const preview = await findWebview(page, '#outline-list');
    await eventually('Section III', async () => (await wordsIn(preview)).includes('Larkspur Scheduling'));
    await page.locator('.tab', { hasText: 'overview.md' }).first().click();
    await keyboardIn(window, 'overview.md');
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('A sentence about the heron.');
    await eventually('the sentence in the preview', async () =>
      (await wordsIn(preview)).includes('A sentence about the heron.'),
    );
    assert.ok(!readFileSync(join(window.folder, file), 'utf8').includes('heron'), 'nobody saved the file');
  });

  it('opens the report preview from the command palette', async () => {
    await runCommand(window.page, 'SOC 2: Open Report Preview');
    const report = await eventually('the report', async () => {
      for (const frame of window.page.frames()) {
        if (!frame.url().includes('/webview/browser/pre/fake.html')) continue;
        if ((await wordsIn(frame)).includes('Written by the independent CPA firm')) return frame;
      }
      return undefined;
    });
    assert.match(await wordsIn(report), /draft/i);
  });
});
