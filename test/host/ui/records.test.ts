import * as assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { answerBox, goToLine, openFile, pick, runCommand, visibleText } from '../../../scripts/host/page.mjs';
import { eventually } from '../suite/eventually';
import { firstChoice, mode, windowFor } from './window';
import { yaml } from '../../../src/core/syntax/text-block';

describe(`commands for records (${mode})`, () => {
  const window = windowFor({ theme: 'dark' });
  const rows = '.quick-input-list .monaco-list-row';
  const input = (): ReturnType<typeof window.now.page.locator> =>
    window.now.page.locator('.quick-input-widget:not(.hidden) input.input');

  const answer = (message: string, text?: string): Promise<void> => answerBox(window.now.page, message, text);

  /** Waits for a list by an entry that it has, then takes one. */
  const choose = async (label: string): Promise<void> => pick(window.now.page, label);

  const editorSays = (pattern: RegExp): Promise<string> =>
    eventually(`${pattern} in the editor`, async () => {
      const text = await visibleText(window.now.page);
      return pattern.test(text) ? text : undefined;
    });

  it('go to a control by its owner or title', async () => {
    const { page } = window.now;
    await runCommand(page, 'SOC 2: Go to Control');
    await page.locator(rows, { hasText: 'AC-01' }).first().waitFor();
    await input().fill('back');
    await choose('BC-01');
    await page.locator('.editor-group-container.active .tab.active', { hasText: 'BC-01.yaml' }).waitFor();
  });

  it('mark the control at the cursor as reviewed, which is offered first', async () => {
    const { page } = window.now;
    await openFile(page, 'AC-01.yaml');
    await goToLine(page, 2);
    await runCommand(page, 'SOC 2: Mark Reviewed');
    await firstChoice(window.now, /^AC-01/);
    await choose('AC-01');
    await answer('Day of the review', 'tomorrow');
    await page.locator('.quick-input-message', { hasText: 'Write a day as YYYY-MM-DD' }).waitFor();
    await input().fill('2026-01-14');
    await input().press('Enter');
    await editorSays(/reviewed: 2026-01-14/);
    assert.ok(
      !readFileSync(join(window.now.folder, 'controls', 'AC-01.yaml'), 'utf8').includes('2026-01-14'),
      'somebody saved',
    );
  });

  it('record evidence of a control, for days that are asked for', async () => {
    const { page } = window.now;
    await runCommand(page, 'SOC 2: Record Evidence');
    await choose('CH-01');
    await choose('From a day to a day');
    await answer('First day that the evidence covers', '2026-01-01');
    await answer('Last day that the evidence covers', '2026-01-31');
    await answer('Day on which it was collected', '2026-02-02');
    await choose('Without a file');
    const text = await editorSays(/covers: \{from: 2026-01-01, to: 2026-01-31\}/);
    assert.match(text, /control: CH-01\n[^]*collected: 2026-02-02\n/);
    assert.ok(
      existsSync(join(window.now.folder, 'evidence', '2026', 'ch-01-2026-01-01-to-2026-01-31.yaml')),
      'the file was not written',
    );
  });

  it('record a file as evidence by its checksum, wherever it lies', async () => {
    const { page, folder } = window.now;
    const proof = join(folder, '..', 'restore log.txt');
    writeFileSync(proof, 'restored in 41 minutes\n');
    await runCommand(page, 'SOC 2: Record Evidence');
    await choose('CH-01');
    await choose('A day');
    await answer('Day that the evidence shows', '2026-02-03');
    await answer('Day on which it was collected', '2026-02-03');
    await choose('Choose a file');
    // In a browser the editor's own box stands in for the dialog of the system.
    await eventually('the box for a path', async () => (await input().inputValue()).startsWith('/'));
    await eventually('the file chosen', async () => {
      if (await input().isVisible()) await input().fill(proof, { timeout: 1000 });
      await page.waitForTimeout(300); // it looks the folder up before it takes the file
      if (await input().isVisible()) await input().press('Enter', { timeout: 1000 });
      return input()
        .waitFor({ state: 'hidden', timeout: 2000 })
        .then(() => true);
    });
    const text = await editorSays(/control: CH-01\n[^]*collected: 2026-02-03\n/);
    assert.match(text, new RegExp(`sha256: ${createHash('sha256').update(readFileSync(proof)).digest('hex')}`));
    assert.match(text, /location: restore log\.txt\n/);
    await runCommand(page, 'Notifications: Show Notifications');
    await page.locator('.notification-list-item', { hasText: 'lies outside the programme' }).waitFor();
    await runCommand(page, 'Notifications: Clear All Notifications');
    rmSync(proof);
  });

  it('begin an incident, with a decision by the questions of DC 4', async () => {
    const { page } = window.now;
    await runCommand(page, 'SOC 2: New Incident');
    await answer('What happened, in one line', 'Back-up job failed');
    await choose('Answer the questions of DC 4 now');
    await choose('significant failure to meet a service commitment');
    await input().press('Enter');
    await page.locator(rows, { hasText: 'what the answers point to' }).first().waitFor();
    await firstChoice(window.now, /^Disclose it/);
    await choose('Disclose it');
    await answer('Why it is disclosed');
    const text = await editorSays(/summary: Back-up job failed[^]*disclose: true\ndisclose_reason: "Yes to: /);
    assert.match(text, /^id: INC-\d{4}-\d\d$/m);
    await page.keyboard.type('high');
    await editorSays(/severity: high # low/);
  });

  it('decide an incident, those that nobody decided on first', async () => {
    const { page } = window.now;
    await page.keyboard.press('ControlOrMeta+S');
    await openFile(page, 'AC-01.yaml');
    await runCommand(page, 'SOC 2: Decide Incident');
    await firstChoice(window.now, /INC-2026-01[^]*undecided/);
    await choose('INC-2026-01');
    await page.locator(rows, { hasText: 'suitably designed' }).first().waitFor();
    await input().press('Enter');
    await choose('Do not disclose it');
    await answer('Why it is not disclosed', 'Commitment kept: 41 minutes');
    await editorSays(/disclose: false\ndisclose_reason: "Commitment kept: 41 minutes"/);
  });
});

describe(`commands with several programmes (${mode})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'soc2-several-'));
  const window = windowFor(() => {
    for (const [path, text] of Object.entries({
      'heron/soc2.yaml': yaml`
        schema: soc2/1
        company: {name: Heron}
        categories: [security]
      `,
      'heron/controls/AC-01.yaml': yaml`
        title: Sign-on of Heron
        criteria: [CC6.1]
      `,
      'otter/soc2.yaml': yaml`
        schema: soc2/1
        company: {name: Otter}
        categories: [security]
      `,
      'otter/controls/AC-01.yaml': yaml`
        title: Sign-on of Otter
        criteria: [CC6.1]
      `,
    })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return { workspace: folder, theme: 'light' };
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  const list = '.quick-input-list';

  it('ask once which programme is meant', async () => {
    const { page } = window.now;
    await runCommand(page, 'SOC 2: New Risk');
    await page.locator(list, { hasText: 'Heron' }).first().waitFor();
    await pick(page, 'Otter');
    await answerBox(page, 'What could go wrong', 'Leaver keeps access');
    await eventually('the risk', async () => /title: Leaver keeps access/.test(await visibleText(page)));
    assert.ok(existsSync(join(window.now.folder, 'otter', 'risks', 'R-01.yaml')), 'the file was not written');
  });

  it('list the controls of all, the programme of the editor first, each programme by its name', async () => {
    const { page } = window.now;
    await runCommand(page, 'SOC 2: Go to Control');
    await page.locator(list, { hasText: 'Sign-on of Heron' }).waitFor();
    assert.match(
      await page.locator(list).innerText(),
      /Sign-on of Otter[^]*Otter[^]*Sign-on of Heron[^]*Heron|Otter[^]*Sign-on of Otter[^]*Heron[^]*Sign-on of Heron/,
    );
    await page.locator(`${list} .monaco-list-row`, { hasText: 'Sign-on of Heron' }).click();
    await eventually('the control of Heron', async () => /title: Sign-on of Heron/.test(await visibleText(page)));
  });
});
