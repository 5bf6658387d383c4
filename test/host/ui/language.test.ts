import * as assert from 'node:assert/strict';
import { goToLine, openFile, runCommand, screenshot } from '../../../scripts/host/page.mjs';
import type { Workbench } from '../../../scripts/host/workbench.mjs';
import { eventually } from '../suite/eventually';
import { mode, windowFor } from './window';

describe(`the language in VS Code's window (${mode})`, () => {
  const use = windowFor({
    workspace: 'larkspur-labs',
    theme: 'light',
    settings: { 'editor.inlayHints.enabled': 'on' },
  });
  let window: Workbench;
  before(async () => {
    window = use.now;
    await openFile(window.page, 'AC-03.yaml');
  });

  const editor = (): ReturnType<Workbench['page']['locator']> =>
    window.page.locator('.editor-group-container.active .monaco-editor').first();

  it('shows lenses above a control, and opens the list of what else addresses its criteria', async () => {
    const { page } = window;
    const lens = editor().locator('.codelens-decoration a', { hasText: 'CC6' }).first();
    await lens.waitFor();
    await editor().locator('.codelens-decoration', { hasText: 'evidence record' }).first().waitFor();
    await screenshot(page, `${mode}-lenses`);
    await lens.click();
    const peek = page.locator('.peekview-widget, .zone-widget.reference-zone-widget').first();
    await peek.waitFor();
    await page.keyboard.press('Escape');
    await peek.waitFor({ state: 'detached' });
  });

  it('shows titles behind criteria', async () => {
    await eventually(
      'a hint',
      async () =>
        /General controls over technology/.test((await editor().innerText()).replace(/\s/g, ' ')) || undefined,
    );
  });

  it('lists roles with their titles while an owner is typed', async () => {
    const { page } = window;
    const line = await lineOf('owner:');
    await goToLine(page, line, 100);
    await page.keyboard.press('Shift+Home');
    await page.keyboard.type('owner: ');
    const widget = page.locator('.suggest-widget.visible');
    if (!(await widget.isVisible())) await page.keyboard.press('Control+Space');
    await widget.locator('.monaco-list-row', { hasText: 'platform-lead' }).first().waitFor();
    await screenshot(page, `${mode}-completion`);
    await page.keyboard.press('Escape');
    await runCommand(page, 'File: Revert File');
  });

  it('explains a criterion on hover', async () => {
    const { page } = window;
    await goToLine(page, await lineOf('criteria:'), 13);
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.press('ControlOrMeta+I');
    const hover = page.locator('.monaco-hover:visible', { hasText: 'Points of focus' }).first();
    await hover.waitFor();
    await screenshot(page, `${mode}-hover`);
    await page.keyboard.press('Escape');
  });

  it('renames an id with F2, beginning with the id itself', async () => {
    const { page } = window;
    await goToLine(page, await lineOf('owner:'), 10);
    await page.keyboard.press('F2');
    const input = page.locator('.rename-box input').first();
    await input.waitFor();
    assert.equal(await input.inputValue(), await ownerInText());
    await screenshot(page, `${mode}-rename`);
    await page.keyboard.press('Escape');
  });

  /** One-based line of the editor that begins with a text. */
  async function lineOf(start: string): Promise<number> {
    const text = await textOf();
    return text.split('\n').findIndex((each) => each.startsWith(start)) + 1;
  }

  async function ownerInText(): Promise<string> {
    return /^owner: (\S+)/m.exec(await textOf())![1]!;
  }

  async function textOf(): Promise<string> {
    const { readFileSync } = await import('node:fs');
    const { join } = await import('node:path');
    return readFileSync(join(window.folder, 'controls', 'AC-03.yaml'), 'utf8');
  }
});
