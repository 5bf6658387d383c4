import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { controls as controlsRequest } from '../../src/protocol/controls';
import { coverage as coverageRequest } from '../../src/protocol/coverage';
import { due as dueRequest } from '../../src/protocol/due';
import { scenario } from './client';

/** The clock of the editor, which the `today` of the examples outranks. */
const today = '2026-05-05';
const root = resolve(__dirname, '../..');

function cli(...words: string[]): unknown {
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), ...words, '--format', 'json'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  assert.equal(stderr, '');
  return JSON.parse(stdout);
}

describe('lsp: what the views show', () => {
  for (const example of ['larkspur-draft', 'larkspur-labs']) {
    it(`is what the command line prints: ${example}`, async () => {
      await scenario({ folder: join(root, 'examples', example), initializationOptions: { today } }, async (client) => {
        const folder = client.folder;
        const due = await client.ask(dueRequest, {});
        const printed = cli('due', folder) as {
          today: string;
          items: {
            id: string;
            kind: string;
            record: { id: string };
            title: string;
            reason: string;
            owner: string;
            date: string;
            bucket: string;
          }[];
        };
        assert.equal(due.today, printed.today);
        assert.equal(due.today, { 'larkspur-draft': '2026-01-15', 'larkspur-labs': '2026-07-15' }[example]);
        assert.equal(due.kept, true);
        assert.ok(due.rows.length > 0);
        assert.deepEqual(
          due.rows.map(({ id, kind, subject, title, reason, owner, date, bucket }) => ({
            id,
            kind,
            subject,
            title,
            reason,
            owner,
            date,
            bucket,
          })),
          printed.items.map(({ id, kind, record, title, reason, owner, date, bucket }) => ({
            id,
            kind,
            subject: record.id,
            title,
            reason,
            owner,
            date,
            bucket,
          })),
        );
        assert.ok(
          due.rows.every((each) => each.place),
          'each row leads somewhere',
        );

        const controls = await client.ask(controlsRequest, {});
        const grid = cli('evidence', folder) as {
          controls: { id: string; status: string; evidence: string; note: string; cells: unknown[] }[];
        };
        for (const each of grid.controls) {
          const row = controls.controls.find((one) => one.id === each.id && one.cells.length === each.cells.length);
          assert.ok(row, each.id);
          assert.deepEqual([row.status, row.evidence], [each.status, each.evidence], each.id);
          if (each.status === 'in-place') assert.equal(row.note, each.note);
        }

        const coverage = await client.ask(coverageRequest, {});
        const criteria = cli('coverage', folder, '--explain') as {
          summary: { covered: number };
          criteria: { id: string; state: string; reason: string; raise: string[] }[];
        };
        assert.equal(coverage.covered, criteria.summary.covered);
        assert.deepEqual(
          coverage.criteria.map(({ id, state, reason, raise }) => ({ id, state, reason, raise })),
          criteria.criteria.map(({ id, state, reason, raise }) => ({ id, state, reason, raise })),
        );

        const whatIf = await client.ask(coverageRequest, {
          whatIf: { categories: ['security', 'privacy'] },
        });
        const asIf = cli('coverage', folder, '--categories', 'security,privacy') as {
          criteria: { id: string; state: string }[];
        };
        assert.deepEqual(
          whatIf.criteria.map(({ id, state }) => [id, state]),
          asIf.criteria.map(({ id, state }) => [id, state]),
        );
        assert.deepEqual(
          (await client.ask(coverageRequest, {})).criteria,
          coverage.criteria,
          'what-if changes nothing',
        );
      });
    });
  }
});
