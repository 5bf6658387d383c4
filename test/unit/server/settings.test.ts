import assert from 'node:assert/strict';
import { pathPattern, patternProblem } from '../../../src/host/path-pattern';
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
    check({ myRole: ['ceo'] }, /soc2\.myRole .* the id of a role/);
  });

  it('name the person’s role by its new name, else by the former one', () => {
    const owner = (given: object): string | undefined => readSettings(given).settings.owner;
    assert.equal(owner({ myRole: 'ceo', newControls: { owner: 'ciso' } }), 'ceo');
    assert.equal(owner({ myRole: '', newControls: { owner: 'ciso' } }), 'ciso');
    assert.equal(owner({ myRole: 'ceo' }), 'ceo');
    assert.equal(owner({ myRole: '', newControls: { owner: '' } }), undefined);
  });
});

/** Patterns that make a regular expression or a matcher that tries all ways hang, and paths that they do not fit. */
const hostilePatterns: readonly (readonly [pattern: string, path: string])[] = [
  ['*a*a*a', `${'a'.repeat(254)}b`],
  [`${'*a*a*a/'.repeat(30)}b`, `${'a'.repeat(60)}/`.repeat(29)],
  ['**/a/'.repeat(60) + 'b', 'a/'.repeat(2000)],
  ['**/**/**/**/x', 'a/'.repeat(2000)],
  ['{a,b}'.repeat(60), 'ab'.repeat(60)],
  ['{'.repeat(300), 'a'.repeat(300)],
  ['+(a+)+(a+)+(a+)x', 'a'.repeat(5000)],
  ['(a|a?)+(a|a?)+x', 'a'.repeat(5000)],
  ['['.repeat(300), 'a'.repeat(300)],
  ['?'.repeat(300), 'a'.repeat(5000)],
  ['\\'.repeat(300), 'a'],
  ['[.((\\\\\\\\', 'a'],
  ['[a]'.repeat(100), '[a]'.repeat(100) + 'b'],
];

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

  it('fit sets of characters, and names that begin with a dot', () => {
    check('policies/[a-c]*.md', ['policies/a.md', 'policies/cat.md'], ['policies/d.md', 'policies/A.md']);
    check('**/[!._]*.yaml', ['x/a.yaml'], ['.a.yaml', 'x/_a.yaml']);
    check('[*].md', ['*.md'], ['a.md']);
    check('v[0-9]', ['v1', 'v2/a.md'], ['v', 'va', 'v10']);
    check('*', ['.github/a.md', 'a.md'], []);
    check('**/*.md', ['.github/a.md', 'a/.b.md'], ['a.yaml']);
    check('.*', ['.github/a.md', '.a'], ['a/.b', 'a']);
    check('{old,drafts/{a,b}}/**', ['old/x', 'drafts/a/x', 'drafts/b/y'], ['drafts/c/x', 'a/x']);
  });

  it('take as they are what other tools read as negation, groups of their own or regular expressions', () => {
    check('!archive', ['!archive', '!archive/a.md'], ['archive', 'b.md']);
    check('a(b|c).md', ['a(b|c).md'], ['ab.md']);
    check('a+.md', ['a+.md'], ['aa.md']);
    check('a.md', ['a.md'], ['abmd']);
    check('archive/', ['archive/a.md'], ['archives']);
    check('./archive', ['archive/a.md'], ['x/archive']);
    check('[z-a]', [], ['a', 'z']);
    check('[', ['['], ['a']);
  });

  it('are not used when they could take very long', () => {
    assert.equal(patternProblem('**/*-*.draft.*/**'), undefined);
    assert.match(patternProblem('a*b*c*d*e')!, /more than 3 `\*` in one name/);
    assert.match(patternProblem('{a,*b*c*d*}')!, /more than 3/);
    assert.match(patternProblem('a'.repeat(301))!, /longer than 300/);
    assert.match(patternProblem('archive\\old')!, /parted by `\/`/);
    const { settings, problems } = readSettings({ exclude: ['archive', '*a*a*a*a*b'] });
    assert.deepEqual(settings.exclude, ['archive']);
    assert.match(problems.join(), /soc2\.exclude has more than 3 .*It is not used/);
  });

  for (const [pattern, path] of hostilePatterns) {
    it(`end soon with ${JSON.stringify(pattern.slice(0, 30))}`, function () {
      this.timeout(10_000);
      assert.ok(!pathPattern(pattern)(path));
    });
  }

  it('take no time with patterns that would make others hang', () => {
    assert.ok(!pathPattern(`${'*a'.repeat(100)}b`)('a'.repeat(5000)));
    assert.ok(!pathPattern(`${'**/'.repeat(200)}x`)('a/'.repeat(500) + 'b'));
  });
});
