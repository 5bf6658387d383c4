import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { rules } from '../../../src/core/rules/registry';
import { ruleFiles, ruleSetting } from '../../../src/core/rules/page-files';
import { documentedCode, documentedCodes, rulePage } from '../../../src/core/rules/pages';

const read = (path: string): string => readFileSync(path, 'utf8').replaceAll('\r\n', '\n');

describe('pages of rules', () => {
  it('below docs/rules are those of the rules (else run: node scripts/rule-docs.mjs)', () => {
    const files = ruleFiles();
    assert.deepEqual(readdirSync('docs/rules').sort(), files.map((each) => each.name).sort());
    for (const { name, text } of files) assert.equal(read(`docs/rules/${name}`), text, name);
  });

  it('have a severity each in the setting soc2.rules (else run: node scripts/rule-docs.mjs)', () => {
    const { contributes } = JSON.parse(read('package.json')) as {
      contributes: { configuration: { properties: Record<string, unknown> }[] };
    };
    const settings = Object.assign({}, ...contributes.configuration.map((each) => each.properties)) as object;
    assert.deepEqual((settings as Record<string, unknown>)['soc2.rules'], ruleSetting());
    for (const { code } of rules) assert.ok(JSON.stringify(ruleSetting()).includes(`"${code}"`), code);
  });

  it('are found by name with and without prefix, and the breaks of a file share one', () => {
    assert.equal(documentedCode('control.unmapped'), documentedCode('soc2.control.unmapped'));
    assert.equal(documentedCode('soc2.syntax.bracket')?.code, 'soc2.syntax');
    for (const name of ['', 'soc2.', 'control', 'soc2.no.such', '__proto__', 'constructor'])
      assert.equal(documentedCode(name), undefined, name);
  });

  it('are whole Markdown: each fence is closed, each says how to silence it', () => {
    for (const each of documentedCodes) {
      const page = rulePage(each);
      assert.equal((page.match(/^`{3,4}/gm) ?? []).length, 6, each.code);
      assert.match(page, new RegExp(`soc2-ignore: ${each.code} `), each.code);
      assert.ok(!page.includes('[object'), each.code);
    }
  });
});
