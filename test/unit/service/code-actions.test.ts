import assert from 'node:assert/strict';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver-types';
import { applyEdits } from '../../../src/core/syntax/edit';
import { chooseFix, codeActions } from '../../../src/service/code-actions';
import { toLspDiagnostics } from '../../../src/service/diagnostics';
import { toOffset } from '../../../src/service/place';
import type { EditOptions } from '../../../src/service/workspace-edit';
import { open, type Opened } from '../../support/programme';
import { yaml } from '../../../src/core/syntax/text-block';

const options: EditOptions = { documentChanges: true, versionOf: () => 7 };

/** Offers the fixes of the problem with this code, as a client would ask for them: through JSON and back. */
function actionsFor(context: Opened, code: string, only?: string[]): CodeAction[] {
  const found = toLspDiagnostics(context, context.checker.check(context.file.path)).filter(
    (each) => each.code === code,
  );
  assert.ok(found.length > 0, `${code} is not reported`);
  const diagnostics = JSON.parse(JSON.stringify(found)) as typeof found;
  for (const each of diagnostics) each.message = 'in another language';
  return codeActions(context, context.checker, { range: diagnostics[0]!.range, diagnostics, only }, options);
}

function applied(context: Opened, action: CodeAction): string {
  const edits = (action.edit!.documentChanges as TextDocumentEdit[]).flatMap((each) => each.edits);
  const { tree } = context.file;
  return applyEdits(
    tree.text,
    edits.map((each) => ({
      start: toOffset(tree, each.range.start),
      end: toOffset(tree, each.range.end),
      newText: (each as { newText: string }).newText,
    })),
  );
}

describe('service: code actions', () => {
  const unmapped = yaml`
    # ours
    title: Quarterly access review
    statement: Each quarter the Head of Security compares accounts with the staff list and removes access.
    owner: security-lead # who
    frequency: quarterly
    type: detective
    nature: manual
  `;

  it('fix an unmapped control and keep its comments', () => {
    const context = open('controls/AC-05.yaml', { 'controls/AC-05.yaml': unmapped });
    const actions = actionsFor(context, 'soc2.control.unmapped');
    assert.ok(actions.length > 0);
    const [action] = actions;
    assert.equal(action!.kind, 'quickfix');
    const text = applied(context, action!);
    assert.match(text, /^# ours\n/);
    assert.match(text, /owner: security-lead # who\n/);
    assert.match(text, /criteria:/);
    const after = open('controls/AC-05.yaml', { 'controls/AC-05.yaml': text });
    assert.ok(!after.checker.check('controls/AC-05.yaml').some((each) => each.code === 'soc2.control.unmapped'));
  });

  it('carry the version of the document that they were made for', () => {
    const context = open('controls/AC-05.yaml', { 'controls/AC-05.yaml': unmapped });
    const [action] = actionsFor(context, 'soc2.control.unmapped');
    const [change] = action!.edit!.documentChanges as TextDocumentEdit[];
    assert.deepEqual(change!.textDocument, { uri: 'file:///larkspur/controls/AC-05.yaml', version: 7 });
  });

  it('fix one place of a file that is broken elsewhere, and touch nothing else', () => {
    const broken = yaml`
      title: T
      owner: security-laed
      criteria: [CC6.1
      notes: "open`;
    const context = open('controls/AC-09.yaml', { 'controls/AC-09.yaml': broken });
    const [action] = actionsFor(context, 'soc2.control.owner-unknown');
    assert.equal(applied(context, action!), broken.replace('security-laed', 'security-lead'));
  });

  it('find a problem again that moved since the client saw it', () => {
    const before = open('controls/AC-05.yaml', { 'controls/AC-05.yaml': unmapped });
    const [seen] = toLspDiagnostics(before, before.checker.check('controls/AC-05.yaml')).filter(
      (each) => each.code === 'soc2.control.unmapped',
    );
    const after = open('controls/AC-05.yaml', {
      'controls/AC-05.yaml': yaml`
        # one more line
        ${unmapped}
      `,
    });
    const [action] = codeActions(after, after.checker, { range: seen!.range, diagnostics: [seen!] }, options);
    assert.match(applied(after, action!), /^# one more line\n# ours\n[^]*criteria:/);
  });

  it('offer nothing for problems that are gone, or of others', () => {
    const before = open('controls/AC-05.yaml', { 'controls/AC-05.yaml': unmapped });
    const [seen] = toLspDiagnostics(before, before.checker.check('controls/AC-05.yaml')).filter(
      (each) => each.code === 'soc2.control.unmapped',
    );
    const mended = open('controls/AC-05.yaml', { 'controls/AC-05.yaml': `${unmapped}criteria: [CC6.2]\n` });
    assert.deepEqual(codeActions(mended, mended.checker, { range: seen!.range, diagnostics: [seen!] }, options), []);
    assert.deepEqual(
      codeActions(before, before.checker, { range: seen!.range, diagnostics: [{ ...seen!, source: 'yaml' }] }, options),
      [],
    );
  });

  it('respect the kinds that the client wants', () => {
    const context = open('controls/AC-05.yaml', { 'controls/AC-05.yaml': unmapped });
    assert.deepEqual(actionsFor(context, 'soc2.control.unmapped', ['refactor']), []);
    assert.ok(actionsFor(context, 'soc2.control.unmapped', ['quickfix']).length > 0);
  });

  it('fix everything that leaves no choice in one go', () => {
    const text = `${unmapped}criteria: [cc_6_2, CC 6.3]\n`;
    const context = open('controls/AC-05.yaml', { 'controls/AC-05.yaml': text });
    const actions = actionsFor(context, 'soc2.control.criterion-format', ['source.fixAll']);
    assert.equal(actions.length, 1);
    assert.match(applied(context, actions[0]!), /criteria: \[CC6\.2, CC6\.3\]/);
  });
  it('fix a rule in the whole file and in the whole programme, where there is more to fix', () => {
    const text = `${unmapped}criteria: [cc_6_2, CC 6.3]\n`;
    const titles = (context: Opened): string[] =>
      actionsFor(context, 'soc2.control.criterion-format')
        .map((each) => each.title)
        .filter((each) => each.startsWith('Fix all'));
    const alone = open('controls/AC-05.yaml', { 'controls/AC-05.yaml': `${unmapped}criteria: [cc_6_2]\n` });
    assert.deepEqual(titles(alone), []);
    const file = open('controls/AC-05.yaml', { 'controls/AC-05.yaml': text });
    assert.deepEqual(titles(file), ['Fix all of soc2.control.criterion-format in this file (2)']);
    const both = open('controls/AC-05.yaml', { 'controls/AC-05.yaml': text, 'controls/AC-06.yaml': text });
    assert.deepEqual(titles(both), [
      'Fix all of soc2.control.criterion-format in this file (2)',
      'Fix all of soc2.control.criterion-format in the programme (4)',
    ]);
    const all = actionsFor(both, 'soc2.control.criterion-format').find((each) => each.title.endsWith('programme (4)'))!;
    const changes = all.edit!.documentChanges as TextDocumentEdit[];
    assert.deepEqual(
      changes.map((each) => [each.textDocument.uri, each.edits.map((edit) => (edit as { newText: string }).newText)]),
      [
        ['file:///larkspur/controls/AC-05.yaml', ['CC6.2', 'CC6.3']],
        ['file:///larkspur/controls/AC-06.yaml', ['CC6.2', 'CC6.3']],
      ],
    );
  });
  it('show the row of a criterion and of a control, in a client that has views', () => {
    const shown = (path: string, code: string, more: Readonly<Record<string, string>> = {}): unknown[] => {
      const context = open(path, more);
      const diagnostics = toLspDiagnostics(context, context.checker.check(path)).filter((each) => each.code === code);
      const request = { range: diagnostics[0]!.range, diagnostics: diagnostics.slice(0, 1) };
      const titles = (chosen: EditOptions): string[] =>
        codeActions(context, context.checker, request, chosen).map((each) => each.title);
      const withViews = { ...options, viewCommand: 'show' };
      const added = titles(withViews).filter((each) => !titles(options).includes(each));
      const action = codeActions(context, context.checker, request, withViews).find((each) => each.title === added[0]);
      return [...added, ...((action?.command?.arguments ?? []) as unknown[])];
    };
    const root = 'file:///larkspur';
    assert.deepEqual(shown('soc2.yaml', 'soc2.criterion.uncovered'), [
      'Show CC1.1 in Criteria',
      'criteria',
      root,
      'CC1.1',
    ]);
    assert.deepEqual(shown('controls/AC-01.yaml', 'soc2.evidence.missing'), [
      'Show AC-01 in Controls',
      'controls',
      root,
      'AC-01',
    ]);
    assert.deepEqual(shown('controls/AC-05.yaml', 'soc2.control.unmapped', { 'controls/AC-05.yaml': unmapped }), []);
  });
  it('offer the likeliest answers and a list of all of them, in a client that shows lists', () => {
    const context = open('controls/AC-05.yaml', { 'controls/AC-05.yaml': unmapped });
    const [problem] = toLspDiagnostics(context, context.checker.check('controls/AC-05.yaml')).filter(
      (each) => each.code === 'soc2.control.unmapped',
    );
    const titlesFor = (chosen: EditOptions): string[] =>
      codeActions(context, context.checker, { range: problem!.range, diagnostics: [problem!] }, chosen).map(
        (each) => each.title,
      );
    assert.equal(titlesFor(options).length, 6);
    const silence = 'Silence soc2.control.unmapped here, with a reason';
    assert.equal(titlesFor(options)[5], silence);
    const withList = codeActions(
      context,
      context.checker,
      { range: problem!.range, diagnostics: [problem!] },
      { ...options, chooseCommand: 'choose' },
    );
    assert.deepEqual(
      withList.map((each) => each.title),
      [...titlesFor(options).slice(0, 3), 'Choose the criterion…', silence],
    );
    assert.deepEqual(withList[3]!.command!.arguments, ['file:///larkspur/controls/AC-05.yaml', problem]);

    const { ask } = chooseFix(context, context.checker, problem!, undefined);
    assert.ok(ask!.choices.length > 30, `${ask!.choices.length} criteria`);
    assert.ok(ask!.choices.every((each) => each.title !== '' && each.detail.length > 20));
    const last = ask!.choices[ask!.choices.length - 1]!;
    const { changes } = chooseFix(context, context.checker, problem!, last.id);
    assert.ok(changes[0]!.edits!.some((each) => each.newText.includes(last.id.split(' ')[0]!)));
    assert.match(chooseFix(context, context.checker, problem!, 'CC0.0').error ?? '', /cannot be chosen/);
    const mended = open('controls/AC-05.yaml', { 'controls/AC-05.yaml': `${unmapped}criteria: [CC6.2]\n` });
    assert.match(chooseFix(mended, mended.checker, problem!, undefined).error ?? '', /settled already/);
  });
});
