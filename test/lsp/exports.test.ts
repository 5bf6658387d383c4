import assert from 'node:assert/strict';
import { stampIn } from '../../src/core/exports/stamp';
import { exportDocument, type ExportParams } from '../../src/protocol/exports';
import { due } from '../../src/protocol/due';
import { files } from '../support/programme';
import { scenario, type LspClient } from './client';

async function exported(
  client: LspClient,
  params: ExportParams,
): Promise<{ target: string; bytes: Buffer; note?: string }> {
  const result = await client.ask(exportDocument, params);
  assert.ok('target' in result, JSON.stringify(result));
  const { target, content, note } = result;
  return { target, bytes: Buffer.from(content, 'base64'), ...(note === undefined ? {} : { note }) };
}

const evidence = {
  'evidence/E-1.yaml': '{id: E-1, control: AC-01, collected: 2026-02-01}',
  'evidence/E-2.yaml': '{id: E-2, control: AC-02, collected: 2026-02-01}',
};

describe('lsp: exports', () => {
  it('writes every document in every format, and names the place where it belongs', () =>
    scenario({ files }, async (client) => {
      const text = { md: /^(?:>|#) /, html: /^<!DOCTYPE html>/, csv: /^\ufeff/ };
      for (const [document, formats] of [
        ['description', ['md', 'html', 'docx']],
        ['report', ['md', 'html', 'docx']],
        ['matrix', ['csv', 'xlsx', 'md']],
        ['evidence-index', ['csv', 'xlsx', 'md']],
      ] as const) {
        for (const format of formats) {
          const { target, bytes, note } = await exported(client, { document, format });
          assert.match(target, new RegExp(`/exports/[a-z-]+\\.${format}$`));
          assert.equal(note, undefined);
          if (format === 'docx' || format === 'xlsx') assert.equal(bytes.subarray(0, 2).toString(), 'PK');
          else assert.match(bytes.toString(), text[format]);
        }
      }
      const { target, bytes } = await exported(client, { document: 'description', format: 'md', profile: 'customer' });
      assert.match(target, /-for-customers\.md$/);
      assert.match(bytes.toString(), /This edition is for customers/);
    }));

  it('takes unsaved text, reports the export as stale afterwards, and writes it again', () =>
    scenario({ files }, async (client) => {
      const first = await exported(client, { document: 'description', format: 'md' });
      client.write('exports/system-description.md', first.bytes.toString());
      await client.changedOnDisk('exports/system-description.md');
      const path = 'exports/system-description.md';
      assert.deepEqual(await client.codes(path), []);
      await client.open('controls/AC-02.yaml', files['controls/AC-02.yaml']!);
      await client.replace('controls/AC-02.yaml', 'each request', 'every wish');
      assert.deepEqual(await client.codes(path), ['soc2.description.stale-export']);
      const again = await exported(client, { again: client.uri(path) });
      assert.equal(again.target, client.uri(path));
      assert.match(again.bytes.toString(), /every wish/);
      assert.equal(stampIn(again.bytes.toString())!.stamp.document, 'description');
    }));

  it('writes a file again by the stamp that the client has read, wherever in a programme it lies', () =>
    scenario({ files }, async (client) => {
      for (const format of ['md', 'html'] as const) {
        const { bytes } = await exported(client, { document: 'report', format });
        const stamp = /.*soc2-export.*/.exec(bytes.toString())![0];
        for (const path of ['sent/report.htm', 'sent/report.txt', 'exports/report.htm']) {
          const again = await exported(client, { again: client.uri(path), stamp });
          assert.deepEqual([again.target, again.bytes.toString()], [client.uri(path), bytes.toString()]);
        }
      }
    }));

  it('says of due work from which day it is counted', () =>
    scenario({ files: { ...files, ...evidence } }, async (client) => {
      const { today } = await client.ask(due, {});
      const work = await exported(client, { document: 'due', format: 'ics' });
      assert.match(work.note ?? '', new RegExp(`^Work is counted from ${today}\\b`));
      await client.open('soc2.yaml', `${files['soc2.yaml']!}\ntoday: 2026-01-15\n`);
      const kept = await exported(client, { document: 'due', format: 'csv' });
      assert.equal(kept.note, 'Work is counted from 2026-01-15, which is `today` in soc2.yaml.');
    }));

  it('writes only the rows that are named', () =>
    scenario({ files: { ...files, ...evidence } }, async (client) => {
      const lines = async (params: ExportParams): Promise<string[]> =>
        (await exported(client, params)).bytes.toString().trimEnd().split('\r\n').slice(1);
      const all = await lines({ document: 'matrix', format: 'csv' });
      const some = await lines({ document: 'matrix', format: 'csv', items: ['AC-02'] });
      assert.deepEqual(
        some,
        all.filter((each) => each.includes(',AC-02,')),
      );
      assert.ok(some.length > 0 && some.length < all.length);
      const records = await lines({ document: 'evidence-index', format: 'csv', items: ['AC-02'] });
      assert.deepEqual(
        records.map((each) => each.split(',')[0]),
        ['E-2'],
      );
      const { rows } = await client.ask(due, {});
      const [first] = rows;
      const work = await exported(client, { document: 'due', format: 'ics', items: [first!.id] });
      assert.equal(work.bytes.toString().split('BEGIN:VEVENT').length - 1, 1);
      assert.deepEqual(await lines({ document: 'due', format: 'csv', items: [] }), []);
    }));

  it('names the programme in the file where several have the same name', () => {
    const below = (folder: string): Record<string, string> =>
      Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
    return scenario({ files: { ...below('draft'), ...below('years/2026') } }, async (client) => {
      for (const [folder, name] of [
        ['draft', 'control-matrix-larkspur-draft.csv'],
        ['years/2026', 'control-matrix-larkspur-2026.csv'],
      ] as const) {
        const { target } = await exported(client, { root: client.uri(folder), document: 'matrix', format: 'csv' });
        assert.equal(target, client.uri(`${folder}/exports/${name}`));
      }
    });
  });

  it('gives work of programmes with one name, or none, events of their own', async () => {
    const nameless = { ...files, 'soc2.yaml': files['soc2.yaml']!.replace(/^company:.*\n/m, '') };
    for (const texts of [files, nameless]) {
      const uids = async (...folders: string[]): Promise<string[][]> => {
        const found: string[][] = [];
        const all = folders.flatMap((folder) =>
          Object.entries(texts).map(([path, text]) => [`${folder}/${path}`, text] as const),
        );
        await scenario({ files: Object.fromEntries(all) }, async (client) => {
          for (const folder of folders) {
            const { bytes } = await exported(client, { root: client.uri(folder), document: 'due', format: 'ics' });
            found.push(bytes.toString().match(/^UID:.*$/gm) ?? []);
          }
        });
        return found;
      };
      const [alone] = await uids('draft');
      const [one, other] = await uids('draft', 'years/2026');
      assert.ok(alone!.length > 0, 'there is no work');
      assert.equal(new Set([...one!, ...other!]).size, 2 * alone!.length, 'one event of two programmes');
      assert.deepEqual(await uids('years/2026'), [alone], 'a programme alone keeps its events');
    }
  });

  it('says why it cannot', () =>
    scenario({ files }, async (client) => {
      const error = async (params: ExportParams): Promise<string> => {
        const result = await client.ask(exportDocument, params);
        return 'error' in result ? result.error : '';
      };
      assert.match(await error({ again: client.uri('soc2.yaml') }), /does not say what it was exported from/);
      const { bytes } = await exported(client, { document: 'report', format: 'md' });
      const stamp = /.*soc2-export.*/.exec(bytes.toString())![0];
      assert.match(await error({ again: 'file:///nowhere/report.md', stamp }), /outside every programme/);
      assert.match(await error({ again: client.uri('a.md'), stamp: 'soc2-export' }), /does not say/);
      assert.ok(
        'error' in
          (await client.ask(exportDocument, {
            root: 'file:///nowhere',
            document: 'matrix',
            format: 'csv',
          })),
      );
    }));
});
