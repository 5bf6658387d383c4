import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver-protocol';
import { action, candidates, type ActionParams, type ActionResult } from '../../src/protocol/actions';
import { disclosure } from '../../src/protocol/disclosure';
import { openEvidence, type OpenEvidence } from '../../src/protocol/evidence';
import { records as recordsRequest } from '../../src/protocol/records';
import { files } from '../support/programme';
import { scenario, type LspClient } from './client';
import { ask } from '../../src/protocol/request';
import { yaml } from '../../src/core/syntax/text-block';

const more = {
  'incidents/INC-1.yaml': yaml`
    summary: Outage # at night
    started: 2026-02-11
  `,
  'controls/AC-05.yaml': yaml`
    title: Access review
    criteria: [CC6.2]
    frequency: quarterly
    nature: manual
  `,
};

function session(run: (client: LspClient) => Promise<void>): Promise<void> {
  return scenario({ files: { ...files, ...more } }, async (client) => {
    await client.ready();
    await run(client);
  });
}

const act = (client: LspClient, params: ActionParams): Promise<ActionResult> => client.ask(action, params);

describe('lsp: records', () => {
  it('are listed with their places', () =>
    session(async (client) => {
      const { records, today, root } = await client.ask(recordsRequest, {
        kinds: ['incident', 'vendor'],
      });
      assert.deepEqual(
        records.map((each) => each.id),
        ['INC-1', 'aws'],
      );
      assert.deepEqual(
        [today, root, records[0]!.place?.uri],
        ['2026-05-01', client.uri('').replace(/\/$/, ''), client.uri('incidents/INC-1.yaml')],
      );
      assert.equal(
        await ask(client.connection, recordsRequest, { root: 'file:///elsewhere', kinds: ['vendor'] }),
        null,
      );
    }));

  it('are begun, and follow what is typed', () =>
    session(async (client) => {
      const risk = await act(client, { action: 'newRecord', kind: 'risk', title: 'Leaver keeps access' });
      assert.equal(risk.changes[0]!.uri, client.uri('risks/R-01.yaml'));
      assert.match(risk.changes[0]!.create!, /^id: R-01\ntitle: Leaver keeps access\n/);
      await client.open('risks/R-01.yaml', risk.changes[0]!.create!);
      assert.equal(
        (await act(client, { action: 'newRecord', kind: 'risk' })).changes[0]!.uri,
        client.uri('risks/R-02.yaml'),
      );
    }));

  it('come with a snippet of the same text, whose tab stops are what is open', () =>
    session(async (client) => {
      const { changes, open, snippet } = await act(client, { action: 'newRecord', kind: 'vendor', title: 'Datadog' });
      assert.deepEqual([open?.uri, snippet?.range.end], [changes[0]!.uri, { line: 0, character: 0 }]);
      assert.match(
        snippet!.text,
        /^id: datadog\nname: Datadog\nservices: \$\{1:Say what it provides\}\ntier: \$\{2\} # critical, [^|]*$/,
      );
      assert.equal(snippet!.text.replace(/\$\{\d(?::([^}]*))?\}/g, '$1'), changes[0]!.create);
    }));

  it('get the values of an open place by completion, in the place of a blank', () =>
    session(async (client) => {
      const path = 'vendors/datadog.yaml';
      const { changes } = await act(client, { action: 'newRecord', kind: 'vendor', title: 'Datadog' });
      await client.open(path, changes[0]!.create!);
      /** Labels of the items after a text, each of which has to replace the text's end. */
      const valuesAfter = async (before: string, replaced = ''): Promise<string[]> => {
        const end = client.text(path).indexOf(before + replaced) + before.length + replaced.length;
        const { items } = await client.complete(path, end);
        for (const { textEdit, filterText } of items) {
          const { start, end } = (textEdit as TextEdit).range;
          assert.deepEqual([start.line, end.character - start.character], [end.line, replaced.length]);
          assert.ok(replaced === '' || filterText!.startsWith(`${replaced} `), filterText);
        }
        return items.map((each) => each.label);
      };
      assert.deepEqual((await valuesAfter('\ntier: ')).slice(0, 2), ['critical', 'high']);
      assert.deepEqual(await valuesAfter('\nowner: '), ['ceo', 'security-lead']);
      const blank = 'Name the role that owns it';
      await client.replace(path, '\nowner: ', `\nowner: ${blank}`);
      assert.deepEqual(await valuesAfter('\nowner: ', blank), ['ceo', 'security-lead']);
    }));

  it('of controls take what the person said, and are offered before a second one', () =>
    session(async (client) => {
      const criterion = 'CC9.1';
      const made = await act(client, { action: 'createControl', criterion, title: 'Insurance', owner: '' });
      assert.match(made.changes[0]!.create!, /^title: Insurance$/m);
      assert.match(made.changes[0]!.create!, /^owner: *$/m);
      const { uri } = made.changes[0]!;
      await client.open(uri.slice(client.uri('').length), made.changes[0]!.create!);
      const all = await client.ask(candidates, { kind: 'control', criterion, withPlanned: true });
      assert.deepEqual([all[0]!.title, all[0]!.planned?.uri], ['Insurance', uri]);
      assert.ok((await client.ask(candidates, { kind: 'control', criterion })).every((each) => !each.planned));
    }));

  it('of evidence answer what is open', () =>
    session(async (client) => {
      const open = (): Promise<OpenEvidence> => client.ask(openEvidence, { control: 'AC-05' });
      const [first] = (await open()).intervals;
      const made = await act(client, {
        action: 'recordEvidence',
        control: 'AC-05',
        covers: { from: first!.from, to: first!.to },
        collected: '2026-04-01',
      });
      const text = made.changes[0]!.create!;
      await client.open('evidence/2026/q1.yaml', text);
      const days = async (): Promise<string[]> => (await open()).intervals.map((each) => each.from);
      assert.deepEqual(await days(), [first!.from, '2026-04-01'], 'a record counts for nothing before it is filled in');
      const filled = text
        .replace(/^kind:.*$/m, 'kind: review')
        .replace(/^source:.*$/m, 'source: SEC-481')
        .replace(/^location:.*$/m, 'location: vault://x')
        .replace(/^result:.*$/m, 'result: ok');
      await client.open('evidence/2026/q1-filled.yaml', filled);
      assert.deepEqual(await days(), ['2026-04-01']);
      assert.match(
        (
          await act(client, {
            action: 'recordEvidence',
            control: 'AC-05',
            covers: { from: '2026-04-01', to: '2026-03-01' },
            collected: '2026-04-01',
          })
        ).error!,
        /comes after/,
      );
    }));

  it('are marked as reviewed', () =>
    session(async (client) => {
      const { changes } = await act(client, {
        action: 'markReviewed',
        kind: 'control',
        id: 'AC-05',
        date: '2026-04-30',
      });
      assert.deepEqual(
        changes.map((each) => [each.uri, each.edits!.map((edit) => edit.newText.trim())]),
        [[client.uri('controls/AC-05.yaml'), ['reviewed: 2026-04-30']]],
      );
    }));

  it('of incidents are decided by the questions of DC 4', () =>
    session(async (client) => {
      const asked = await client.ask(disclosure, { yes: [] });
      const { proposal } = await client.ask(disclosure, { yes: [asked.questions[1]] });
      assert.deepEqual([asked.proposal.disclose, proposal.disclose], [false, true]);
      await client.open('incidents/INC-1.yaml', more['incidents/INC-1.yaml']);
      const { changes } = await act(client, { action: 'decideIncident', incident: 'INC-1', ...proposal });
      await client.edit('incidents/INC-1.yaml', changes[0]!.edits!);
      assert.equal(
        client.text('incidents/INC-1.yaml'),
        yaml`
          summary: Outage # at night
          started: 2026-02-11
          disclose: true
          disclose_reason: "${proposal.reason}"
        `,
      );
      assert.ok(!(await client.codes('incidents/INC-1.yaml')).includes('soc2.incident.undecided'));
    }));
});
