import * as assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findWebview, openFile, openProblems, openView, runCommand, visibleText } from '../../../scripts/host/page.mjs';
import { eventually } from '../../support/eventually';
import { coverageOf, mode, rowOf, windowFor } from './window';
import { yaml } from '../../../src/core/syntax/text-block';

/** A repository as strongdm/comply lays it out, in our own words. */
const files: Readonly<Record<string, string>> = {
  'comply.yml': yaml`
    name: "Heron Ferries"
    filePrefix: "HF"
    approvedBranch: main
  `,
  'policies/access.md': `name: Access Policy
acronym: AP
satisfies:
  TSC:
    - CC6.1
    - CC6.2
    - CC9.9
majorRevisions:
  - date: Jun 1 2025
    comment: First version
---
# Purpose
People at {{.Name}} get access to systems only when their work needs it.
`,
  'policies/backup.md': `name: Back-up Policy
acronym: BP
satisfies:
  TSC:
    - A1.2
majorRevisions:
  - date: Jun 1 2025
    comment: First version
---
# Purpose
{{.Name}} keeps copies of what it could not make again.
`,
  'narratives/products.md': `name: Products and Services
acronym: PSN
satisfies:
  TSC:
    - CC2.3
majorRevisions:
  - date: Jun 1 2025
    comment: First version
---
{{.Name}} sells tickets for ferries.
`,
  'procedures/offboard.md': yaml`
    id: "offboard"
    name: "Person leaves"
    cron: ""
    ---
    Close the accounts of the person.
  `,
  'standards/TSC-2017.yml': yaml`
    name: TSC
    CC6.1:
      family: CC6
      name: Logical access
      description: What is protected, and how
  `,
};

describe(`a repository of strongdm/comply (${mode})`, () => {
  const source = mkdtempSync(join(tmpdir(), 'soc2-comply-'));
  const folder = join(source, 'ferries');
  before(() => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  });
  const window = windowFor({ workspace: folder, theme: 'dark' });
  after(() => rmSync(source, { recursive: true, force: true }));

  it('opens as it is: what its documents claim is policy only', async () => {
    await openView(window.now.page, 'SOC 2');
    await rowOf(window.now, 'CC6 Logical and physical access controls').click();
    await rowOf(window.now, 'CC6.1, Logical access architecture: policy only').waitFor();
    assert.equal((await coverageOf(window.now)).covered, 0);
  });

  it('has the unknown criterion reported where it stands', async () => {
    const rows = await openProblems(window.now.page, 'CC9.9');
    await rows.filter({ hasText: 'soc2.policy.unknown-criterion' }).first().waitFor();
    await rows.filter({ hasText: '[Ln 7' }).first().waitFor();
    await openProblems(window.now.page, '');
  });

  it('shows a description with the company’s name from comply.yml', async () => {
    await openFile(window.now.page, 'policies/access.md');
    await runCommand(window.now.page, 'SOC 2: Open System Description Preview');
    const preview = await findWebview(window.now.page, '#outline-list');
    await preview.locator('#document', { hasText: 'Heron Ferries' }).waitFor();
    assert.ok(!(await preview.locator('#document').innerText()).includes('{{.Name}}'));
  });

  it('becomes a programme by one new file, and no other is touched', async () => {
    const { page, folder: opened } = window.now;
    const before = contentsOf(opened);
    await rowOf(window.now, 'Create programme manifest').click();
    await page.locator('.tab.active', { hasText: 'soc2.yaml' }).waitFor();
    await eventually('the manifest in the editor', async () =>
      (await visibleText(page)).includes('name: Heron Ferries'),
    );
    const after = contentsOf(opened);
    assert.deepEqual(
      Object.keys(after).filter((each) => !(each in before)),
      ['soc2.yaml'],
    );
    assert.deepEqual(Object.fromEntries(Object.entries(after).filter(([path]) => path !== 'soc2.yaml')), before);
    assert.match(after['soc2.yaml']!, /categories: \[security, availability\]/);
    await rowOf(window.now, 'Create programme manifest').waitFor({ state: 'detached' });
    await rowOf(window.now, 'A1.2,').and(page.locator('[aria-label*="policy only"]')).waitFor();
  });
});

/** Every file below a folder with its bytes. */
function contentsOf(folder: string): Record<string, string> {
  const paths = (readdirSync(folder, { recursive: true }) as string[]).map((each) => each.replaceAll('\\', '/')).sort();
  return Object.fromEntries(
    paths
      .filter((each) => statSync(join(folder, each)).isFile())
      .map((each) => [each, readFileSync(join(folder, each), 'latin1')]),
  );
}
