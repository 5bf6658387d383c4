import assert from 'node:assert/strict';
import type { BlockAtResult, Place, PreviewChange, PreviewDocument } from '../../src/server/protocol';
import { files } from '../unit/service/programme';
import { scenario } from './client';

describe('lsp: preview', () => {
  it('follows unsaved edits, block by block', () =>
    scenario({ files }, async (client) => {
      const path = 'controls/AC-02.yaml';
      await client.open(path, files[path]!);
      const document = await client.request<PreviewDocument>('soc2/preview/open', { view: 'description' });
      assert.ok(document.blocks.length > 20);
      const from = client.heard.length;
      await client.replace(path, 'each request', 'every wish');
      const change = await client.hears<PreviewChange>('soc2/preview/changed', from);
      assert.equal(change.version, document.version + 1);
      assert.ok(change.changed.length <= 2 && change.changed.some((each) => each.html.includes('every wish')), JSON.stringify(change));
      assert.equal(change.order, undefined);

      const at = await client.request<BlockAtResult>('soc2/preview/blockAt', { uri: client.uri(path), position: { line: 1, character: 20 }, view: 'description' });
      const source = await client.request<Place>('soc2/preview/source', { root: document.root, view: 'description', block: at.block, ...(at.row ? { row: at.row } : {}) });
      assert.equal(source.uri, client.uri(path));
    }));

  it('says so when blocks come, go or move', () =>
    scenario({ files }, async (client) => {
      await client.open('soc2.yaml', files['soc2.yaml']!);
      const document = await client.request<PreviewDocument>('soc2/preview/open', { view: 'description' });
      const from = client.heard.length;
      await client.replace('soc2.yaml', 'commitments:\n', 'changes:\n  - {date: 2026-03-14, summary: Moved the logs, before: here, after: there}\ncommitments:\n');
      const change = await client.hears<PreviewChange>('soc2/preview/changed', from);
      const known = new Set(document.blocks.map((each) => each.id));
      for (const each of change.order ?? []) assert.ok(known.has(each) || change.changed.some((block) => block.id === each), each);
      assert.ok(change.changed.some((each) => each.html.includes('Moved the logs')));
    }));

  it('is silent when nothing of it changes, and once it is closed', () =>
    scenario({ files }, async (client) => {
      const path = 'controls/AC-02.yaml';
      await client.open(path, files[path]!);
      const document = await client.request<PreviewDocument>('soc2/preview/open', { view: 'description' });
      const from = client.heard.length;
      await client.replace(path, 'nature: manual\n', 'nature: manual\nnotes: ours\n');
      await client.ready();
      await client.request('soc2/preview/close', { root: document.root, view: 'description' });
      await client.replace(path, 'each request', 'every wish');
      await client.ready();
      await new Promise((resolve) => setTimeout(resolve, 50));
      assert.equal(client.heard.slice(from).some((each) => each.method === 'soc2/preview/changed'), false);
    }));

  it('shows the report too', () =>
    scenario({ files }, async (client) => {
      const report = await client.request<PreviewDocument>('soc2/preview/open', { view: 'report' });
      const description = await client.request<PreviewDocument>('soc2/preview/open', { view: 'description' });
      assert.ok(report.blocks.length > description.blocks.length);
    }));

  it('is null without a programme', () =>
    scenario({ files: { 'a.md': 'text\n' } }, async (client) => {
      assert.equal(await client.request('soc2/preview/open', { view: 'description' }), null);
      assert.equal(await client.request('soc2/coverage', {}), null);
    }));
});
