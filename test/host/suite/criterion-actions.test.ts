import * as vscode from 'vscode';
import type { Node } from '../../../src/client/sidebar/criteria/nodes';
import { answering, choose, dismiss, enter, type, type Answer, type Conversation } from './answering';
import { equal, ok } from './check';
import { eventually } from '../../support/eventually';
import { at, read, remembered, running } from './programme';
import { rowsOf, wordsOf } from './rows';

describe('what is done about a criterion', () => {
  let restore: () => Promise<void>;
  before(async () => {
    await running();
    restore = await remembered();
  });
  afterEach(() => restore());

  const rowOf = async (id: string): Promise<Node> =>
    rowsOf((await running()).view).find((each) => each.kind === 'criterion' && each.criterion.id === id)!;

  /** Runs a command on the row of a criterion, and answers its questions. */
  const act = async (command: string, id: string, answers: Answer[]): Promise<Conversation> => {
    const row = await rowOf(id);
    return answering(answers, () => vscode.commands.executeCommand(command, row));
  };

  const now = async (): Promise<{ gaps: number; covered: number; inScope: number }> => {
    const { view, store } = await running();
    const { covered, inScope } = store.results[0]!;
    return { gaps: view.gaps, covered, inScope };
  };

  const stateOf = async (id: string): Promise<string | undefined> =>
    (await running()).store.results[0]!.criteria.find((each) => each.id === id)?.state;

  /** Waits for the state of a criterion, and for the changes of gaps and of covered criteria that an action made. */
  const effectOf = async (
    work: () => Promise<unknown>,
    expected: { criterion: string; state: string; gaps: number; covered: number },
  ): Promise<void> => {
    const before = await now();
    await work();
    await eventually(`${expected.criterion} as ${expected.state}`, async () => {
      const { gaps, covered } = await now();
      return (
        (await stateOf(expected.criterion)) === expected.state &&
        gaps === before.gaps + expected.gaps &&
        covered === before.covered + expected.covered
      );
    });
    const said = wordsOf((await running()).view, await rowOf(expected.criterion)).spoken;
    ok(said.startsWith(`${expected.criterion}, `), `the row says: ${said}`);
  };

  const editorSays = (pattern: RegExp): Promise<string> =>
    eventually(`${pattern} in the editor`, () => {
      const text = vscode.window.activeTextEditor?.document.getText();
      return text !== undefined && pattern.test(text) ? text : undefined;
    });

  it('creates a control for a gap, which then is planned and no gap', async () => {
    const work = async (): Promise<void> => {
      const { asked } = await act('soc2.createControl', 'A1.1', [type(''), choose('Leave open')]);
      const { activities } = (await running()).store.results[0]!.criteria.find((each) => each.id === 'A1.1')!;
      equal(asked[0]!.placeHolder, activities[0], 'what a title could be');
      ok(asked[1]!.entries[0]!.startsWith('Leave open'), asked[1]!.entries.join(' | '));
      ok(
        asked[1]!.entries.some((each) => each.startsWith('Head of')),
        asked[1]!.entries.join(' | '),
      );
    };
    await effectOf(work, {
      criterion: 'A1.1',
      state: 'planned',
      gaps: -1,
      covered: 0,
    });
    const text = await editorSays(/criteria: \[A1\.1\]/);
    ok(/status: planned/.test(text), text);
    const { uri } = vscode.window.activeTextEditor!.document;
    equal(uri.path, at(`controls/${/id: (\S+)/.exec(text)![1]}.yaml`).path, 'the file is named after the id');
    await restore();
    await eventually('the gap to be back', async () => (await stateOf('A1.1')) === 'gap');
  });

  it('opens the control that is planned already, and never makes a second one unasked', async () => {
    await act('soc2.createControl', 'A1.1', [type('Capacity watched'), choose('Platform Lead')]);
    const text = await editorSays(/title: Capacity watched\n[^]*owner: platform-lead\n/);
    const id = /id: (\S+)/.exec(text)![1]!;
    await eventually('planned', async () => (await stateOf('A1.1')) === 'planned');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const files = async () => (await vscode.workspace.findFiles('controls/**')).map((each) => each.path).sort();
    const before = await files();
    const { asked } = await act('soc2.mapControl', 'A1.1', [enter]);
    equal(
      asked[0]!.entries.slice(0, 2).map((each) => each.split('\n')[0]),
      [`Open ${id} (planned)`, 'New control…'],
      'first rows',
    );
    ok((await editorSays(/title: Capacity watched/)).includes(`id: ${id}\n`), 'another control was opened');
    equal(await files(), before, 'controls');
    await restore();
    await eventually('the gap to be back', async () => (await stateOf('A1.1')) === 'gap');
  });

  it('maps an existing control, the best fit offered first', async () => {
    const work = async (): Promise<void> => {
      const { asked } = await act('soc2.mapControl', 'A1.2', [choose('BC-01')]);
      ok(asked[0]!.entries[1]!.startsWith('BC-01'), asked[0]!.entries.join(' | '));
      ok(asked[0]!.title.startsWith('Map a control to A1.2 '), asked[0]!.title);
    };
    await effectOf(work, { criterion: 'A1.2', state: 'evidenced', gaps: -1, covered: 1 });
    const text = await editorSays(/criteria: ?\[?\s*-? ?A1\.2/);
    ok(text.includes('# first night with a copy in the second region'), 'a comment is lost');
    await restore();
    await eventually('the gap to be back', async () => (await stateOf('A1.2')) === 'gap');
  });

  it('declares it not relevant, with the reason that the manifest needs', async () => {
    const { inScope } = await now();
    const reason = 'Customers keep: their own data, and delete it themselves.';
    const work = async (): Promise<void> => {
      const { asked } = await act('soc2.markNotRelevant', 'C1.2', [type(reason)]);
      ok(asked[0]!.prompt.startsWith('Why this criterion does not concern'), asked[0]!.prompt);
    };
    await effectOf(work, { criterion: 'C1.2', state: 'not-relevant', gaps: -1, covered: 0 });
    await editorSays(/C1\.2, reason: ["']Customers keep: their own data, and delete it themselves\.["']/);
    equal((await now()).inScope, inScope - 1, 'criteria in scope');
    await restore();
    await eventually('the gap to be back', async () => (await stateOf('C1.2')) === 'gap');
  });

  it('asks for a reason again when none is given, and changes nothing when it is not', async () => {
    const before = await now();
    const { asked } = await act('soc2.markNotRelevant', 'A1.3', [type(''), dismiss]);
    equal(asked[0]!.refused, ['A criterion can only be left out with a reason.'], 'what was said');
    await (await running()).store.refresh();
    equal(await now(), before, 'gaps and coverage');
    equal(await stateOf('A1.3'), 'gap', 'state');
    ok(!vscode.workspace.textDocuments.some((each) => each.isDirty), 'something was edited');
  });

  it('carves it out to a vendor, with what is assumed of it', async () => {
    const text = 'Recovery of the hosting facilities is tested each year.';
    const work = async (): Promise<void> => {
      const { asked } = await act('soc2.markCarvedOut', 'A1.3', [choose('aws'), type(text)]);
      ok(asked[1]!.prompt.startsWith('What is assumed that'), asked[1]!.prompt);
    };
    await effectOf(work, { criterion: 'A1.3', state: 'carved-out', gaps: -1, covered: 1 });
    await editorSays(/text: Recovery of the hosting facilities is tested each year/);
    ok((await read('vendors/aws.yaml')).includes('is tested each year'), 'the file was not saved');
    await restore();
    await eventually('the gap to be back', async () => (await stateOf('A1.3')) === 'gap');
  });

  it('is found by what the criterion is about', async () => {
    const { view } = await running();
    const { asked } = await answering([choose('CC3.3')], () => vscode.commands.executeCommand('soc2.goToCriterion'));
    ok(/CC\d/.test(asked[0]!.entries[0]!), asked[0]!.entries[0]!);
    ok(
      asked[0]!.entries.some((each) => /CC3\.3.*fraud/is.test(each)),
      'CC3.3 is not found by “fraud”',
    );
    await eventually('the row selected', () =>
      view.selection.some((each) => each.kind === 'criterion' && each.criterion.id === 'CC3.3'),
    );
  });

  it('is explained with what would raise it and the controls that fit best', async () => {
    const { asked } = await act('soc2.explainCriterion', 'A1.3', [dismiss]);
    equal(asked[0]!.title, 'A1.3 Testing recovery: gap', 'title');
    for (const each of ['Why it has this state', 'What would raise it', 'Controls, the best fit first'])
      ok(asked[0]!.entries.includes(each), `${each} is missing in ${asked[0]!.entries.join(' | ')}`);
  });

  it('is explained beginning with what to do about it, and with its whole reason', async () => {
    const { store } = await running();
    const criterion = store.results[0]!.criteria.find(
      (each) => each.state === 'addressed' && each.raise[0]?.startsWith('Record '),
    )!;
    const { asked } = await act('soc2.explainCriterion', criterion.id, [choose('Record '), dismiss]);
    const { entries } = asked[0]!;
    const rows = entries.slice(0, entries.indexOf('What addresses it'));
    equal(rows[0], 'What would raise it', 'first section');
    ok(rows[1]!.startsWith('$(arrow-up) Record '), rows[1]!);
    ok(asked[1]!.title.startsWith('Record evidence of '), `the first row asks: ${asked[1]!.title}`);
    const words = (text: string): string => text.replace(/\$\([a-z-]+\) /g, '').replace(/\s+/g, ' ');
    ok(
      words(rows.join(' ')).includes(words(criterion.reason)),
      `${criterion.reason} is not in ${words(rows.join(' '))}`,
    );
    for (const row of rows)
      for (const line of row.split('\n')) ok(words(line).length <= 80, `is cut in a list of 600 pixels: ${line}`);
  });
});
