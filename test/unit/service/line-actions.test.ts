import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver-types';
import { rankControls } from '../../../src/core/suggest/rank';
import { yaml } from '../../../src/core/syntax/text-block';
import { chooseFix, codeActions } from '../../../src/service/code-actions';
import { toLspDiagnostics } from '../../../src/service/diagnostics';
import { files, open, type Opened } from '../../support/programme';

const every = 'categories: [security, availability, confidentiality, privacy]';
const manifest = files['soc2.yaml']!.replace('categories: [security]', every);

/** A programme with every category in scope whose controls are yet to be mapped. */
function unmapped(controls: number, more: Readonly<Record<string, string>> = {}): Opened {
  const texts = Array.from({ length: controls }, (_, index): [string, string] => [
    `controls/OP-${index}.yaml`,
    yaml`
      title: Review of access, change ${index} and recovery
      statement: Each quarter the Head of Security reviews accounts, vendors and back-ups and records it in SEC-${index}.
      owner: security-lead
      frequency: quarterly
    `,
  ]);
  return open('soc2.yaml', { 'soc2.yaml': manifest, ...Object.fromEntries(texts), ...more });
}

/** What a client is offered with the cursor on a line that holds `words`. */
function actionsAt(context: Opened, words: string, chooses = true): CodeAction[] {
  const { text } = context.file.tree;
  const line = text.slice(0, text.indexOf(words)).split('\n').length - 1;
  const diagnostics = toLspDiagnostics(context, context.checker.check(context.file.path)).filter(
    ({ range }) => range.start.line <= line && line <= range.end.line,
  );
  const commands = chooses ? { chooseCommand: 'choose', viewCommand: 'show' } : {};
  return codeActions(
    context,
    context.checker,
    { range: diagnostics[0]!.range, diagnostics },
    { documentChanges: true, versionOf: () => null, ...commands },
  );
}

interface Work {
  problems: number;
  /** Statements that were read. */
  read: number;
  /** Files that were looked at to see whether a fix keeps them readable, or to place its edit. */
  looked: number;
}

/** What the quick fixes on the line of the categories cost. */
function workOf(context: Opened, chooses: boolean): Work {
  const { programme, checker } = context;
  const work = { problems: checker.check('soc2.yaml').length, read: 0, looked: 0 };
  const restore: (() => void)[] = [];
  for (const { data } of programme.view().all('control')) {
    const { statement } = data;
    Object.defineProperty(data, 'statement', {
      configurable: true,
      enumerable: true,
      get: () => ((work.read += 1), statement),
    });
    restore.push(() =>
      Object.defineProperty(data, 'statement', { value: statement, configurable: true, enumerable: true }),
    );
  }
  const { file } = programme;
  programme.file = (path) => ((work.looked += 1), file.call(programme, path));
  restore.push(() => (programme.file = file));
  actionsAt(context, every, chooses);
  for (const each of restore) each();
  return work;
}

describe('quick fixes on a line with many problems', () => {
  it('read each statement once, and not again before it changes', () => {
    const context = unmapped(30);
    const controls = context.programme.view().all('control').length;
    for (const chooses of [true, false]) {
      const first = workOf(context, chooses);
      assert.ok(first.read <= (chooses ? controls : 0), `${first.read} statements read of ${controls}`);
      assert.equal(workOf(context, chooses).read, 0, 'read again');
    }
    const path = 'controls/OP-3.yaml';
    const text = context.programme.file(path)!.tree.text.replace('accounts', 'encryption keys');
    context.programme.update([{ path, text }]);
    assert.equal(workOf(context, true).read, 1, 'what an edit costs');
  });

  it('rank a control by what it says now', () => {
    const context = unmapped(3);
    const of = (id: string): number | undefined =>
      rankControls('CC6.1', [context.programme.view().get('control', id)!])[0]?.score;
    const before = of('OP-1');
    assert.equal(of('OP-2'), before);
    const path = 'controls/OP-1.yaml';
    const text = context.programme.file(path)!.tree.text.replace('accounts', 'encryption keys');
    context.programme.update([{ path, text }]);
    assert.notEqual(of('OP-1'), before);
  });

  it('compute no answers that the menu does not show', () => {
    const { problems, looked } = workOf(unmapped(10), true);
    assert.ok(problems > 15, `${problems} problems`);
    assert.ok(looked <= problems * 16, `${looked} looks for ${problems} problems`);
  });

  it('have a title each', () => {
    const policies = Object.fromEntries(
      ['CC6.2, CC6.3', 'CC7.1, CC7.3'].map((criteria, index) => [
        `policies/p${index}.md`,
        yaml`
          ---
          name: Policy ${index}
          acronym: P${index}
          satisfies: {TSC: [${criteria}]}
          ---
          # Purpose
          Text.
        `,
      ]),
    );
    const planned = Object.fromEntries(
      ['CC2.1', 'CC2.2', 'CC9.1', 'CC9.2'].flatMap((criterion) =>
        ['a', 'b'].map((each) => [
          `controls/PL-${criterion}${each}.yaml`,
          yaml`
            title: Planned
            statement: The Head of Security reviews it each quarter.
            status: planned
            criteria: [${criterion}]
          `,
        ]),
      ),
    );
    for (const context of [unmapped(5), unmapped(5, policies), unmapped(5, planned)]) {
      for (const chooses of [true, false]) {
        const titles = actionsAt(context, every, chooses).map((each) => each.title);
        assert.ok(titles.length > 20, `${titles.length} actions`);
        const twice = titles.filter((each, index) => titles.indexOf(each) !== index);
        assert.deepEqual(twice, [], 'entries that nobody can tell apart');
      }
    }
    const titles = actionsAt(unmapped(5, policies), every).map((each) => each.title);
    assert.ok(titles.includes('Choose what addresses CC7.2, CC7.4 and CC7.5…'), titles.join('\n'));
    assert.ok(titles.includes('Choose what addresses CC7.1 and CC7.3…'), titles.join('\n'));
    assert.ok(titles.includes('Choose what addresses P6.1, P6.2 and 5 more of P6…'), titles.join('\n'));
    assert.ok(titles.includes('Show CC7.2 in Criteria'), titles.join('\n'));
  });

  it('silence several problems of one code once, for all of them', () => {
    const actions = actionsAt(unmapped(2), every);
    const silence = actions.filter((each) => each.title.startsWith('Silence soc2.criterion.uncovered'));
    assert.equal(silence.length, 1);
    assert.ok(silence[0]!.diagnostics!.length > 5);
    assert.ok(silence[0]!.diagnostics!.every((each) => each.code === 'soc2.criterion.uncovered'));
  });

  it('list every answer when the list is opened', () => {
    const context = unmapped(5);
    const choose = actionsAt(context, every).find((each) => each.title.startsWith('Choose what addresses P6.1'))!;
    const [, problem] = choose.command!.arguments as [string, Parameters<typeof chooseFix>[2]];
    const { ask } = chooseFix(context, context.checker, problem, undefined);
    assert.equal(`${ask!.title}…`, choose.title);
    for (const id of ['P6.1', 'P6.4', 'P6.7'])
      assert.ok(
        ask!.choices.some((each) => each.title.includes(id)),
        id,
      );
  });

  it('lead to the criteria that rest on one control, and to those whose points of focus nothing names', () => {
    const shown = (path: string, more: Readonly<Record<string, string>>, words: string): unknown[] =>
      actionsAt(open(path, more), words)
        .filter((each) => each.command?.command === 'show')
        .map((each) => (each.command!.arguments as unknown[])[2]);
    const alone = files['controls/AC-01.yaml']!.replace('[CC6.1]', '[CC6.1, CC6.6, CC6.7]');
    assert.ok(shown('soc2.yaml', { 'controls/AC-01.yaml': alone }, 'categories').includes('CC6.1'));
    const asked = `${files['soc2.yaml']}lint: {rules: {soc2.criterion.focus-unaddressed: hint}}\n`;
    assert.deepEqual(shown('controls/AC-02.yaml', { 'soc2.yaml': asked }, 'criteria:'), ['CC6.2']);
  });
});
