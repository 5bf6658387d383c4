import assert from 'node:assert/strict';
import { pathPattern } from '../../../src/host/path-pattern';
import { defaultSettings, readSettings } from '../../../src/server/workspace/settings';

describe('server: settings', () => {
  it('are the defaults when nothing is set', () => {
    assert.deepEqual(readSettings(undefined), { settings: defaultSettings, problems: [] });
    assert.deepEqual(readSettings({}), { settings: defaultSettings, problems: [] });
  });

  it('are read from nested objects', () => {
    const { settings, problems } = readSettings({
      rules: { 'soc2.control.no-risk': 'none' },
      exclude: ['archive/**'],
      layout: 'comply',
      codeLens: { enabled: false },
      inlayHints: { roles: false },
      rename: { file: 'never' },
      newControls: { owner: 'ciso' },
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(settings, {
      rules: { 'soc2.control.no-risk': 'none' },
      exclude: ['archive/**'],
      layout: 'comply',
      codeLens: false,
      hints: { ...defaultSettings.hints, roles: false },
      renameFile: 'never',
      owner: 'ciso',
    });
  });

  /** Expects one problem that names the setting and what it has to be; the rest stays usable. */
  function check(given: object, problem: RegExp): void {
    const { settings, problems } = readSettings(given);
    assert.equal(problems.length, 1, JSON.stringify(problems));
    assert.match(problems[0]!, problem);
    assert.deepEqual(settings, defaultSettings);
  }

  it('are reported when they cannot be used', () => {
    check({ layout: 'grc' }, /soc2\.layout is `"grc"`; it has to be one of auto, comply, markdown/);
    check({ exclude: 'archive' }, /soc2\.exclude .* a list of patterns/);
    check({ exclude: [1] }, /soc2\.exclude/);
    check({ codeLens: { enabled: 'no' } }, /soc2\.codeLens\.enabled is `"no"`; it has to be true or false/);
    check({ rules: { 'soc2.control.no-risk': 'fatal' } }, /soc2\.control\.no-risk the severity `"fatal"`/);
    check({ rules: { 'soc2.control.nope': 'none' } }, /names `"soc2\.control\.nope"`, which is no rule/);
    check({ rules: [] }, /soc2\.rules is `\[\]`/);
    check({ newControls: { owner: 'the CEO' } }, /soc2\.newControls\.owner/);
  });
});

describe('server: patterns of paths', () => {
  function check(pattern: string, fitting: string[], other: string[]): void {
    const fits = pathPattern(pattern);
    for (const each of fitting) assert.ok(fits(each), `${pattern} should fit ${each}`);
    for (const each of other) assert.ok(!fits(each), `${pattern} should not fit ${each}`);
  }

  it('fit names, folders and what folders hold', () => {
    check('archive', ['archive', 'archive/a.yaml', 'archive/b/c.md'], ['old/archive/a.yaml', 'archives/a']);
    check('**/archive/**', ['archive/a', 'x/archive/b/c'], ['x/archives/a']);
    check('*.draft.md', ['a.draft.md'], ['x/a.draft.md', 'a.md']);
    check('**/*.draft.md', ['a.draft.md', 'x/y/a.draft.md'], ['a.md']);
    check(
      'policies/{old,new}/*.md',
      ['policies/old/a.md', 'policies/new/b.md'],
      ['policies/a.md', 'policies/other/a.md'],
    );
    check('a?.yaml', ['ab.yaml'], ['a.yaml', 'abc.yaml']);
    check('', [], ['a']);
  });

  it('take no time with patterns that would make others hang', () => {
    assert.ok(!pathPattern(`${'*a'.repeat(100)}b`)('a'.repeat(5000)));
    assert.ok(!pathPattern(`${'**/'.repeat(200)}x`)('a/'.repeat(500) + 'b'));
  });
});
