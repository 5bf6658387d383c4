import assert from 'node:assert/strict';
import { randomOf } from '../support/random';
import { corruptions } from '../support/corruptions';
import { exampleTexts } from '../support/example';
import { LspClient } from './client';
import { coverage } from '../../src/protocol/coverage';
import { previewOpen } from '../../src/protocol/preview';
import { ask } from '../../src/protocol/request';

const versions = Number(process.env.SOC2_FUZZ_VERSIONS ?? 300);
const seed = Number(process.env.SOC2_FUZZ_SEED ?? 1);

describe('a real server and corrupted documents', () => {
  let client: LspClient;

  afterEach(async () => {
    assert.equal(await client.stop(), 0, 'the server ended badly');
  });

  it(`stays alive through ${versions} versions, answers every request and logs no failure`, async function () {
    this.timeout(300_000);
    const texts = exampleTexts('larkspur-draft');
    client = await LspClient.start({ files: Object.fromEntries(texts) });
    await client.ready();
    await ask(client.connection, previewOpen, { view: 'description' });
    const random = randomOf(seed);
    const paths = [...texts.keys()].filter((path) => !path.startsWith('README'));
    for (let version = 0; version < versions; version += 1) {
      const path = random.pick(paths);
      const [kind, corrupt] = random.pick(Object.entries(corruptions));
      const text = corrupt(texts.get(path)!, random, texts.get(random.pick(paths))!);
      await client.open(path, text, path.endsWith('.md') ? 'markdown' : 'soc2');
      const place = {
        textDocument: { uri: client.uri(path) },
        position: { line: random.below(12), character: random.below(30) },
      };
      const [diagnostics] = await Promise.all([
        client.pull(path),
        client.request('textDocument/completion', place),
        client.request('textDocument/hover', place),
        client.request('textDocument/definition', place),
        client.request('textDocument/references', { ...place, context: { includeDeclaration: true } }),
        client.request('textDocument/documentSymbol', place),
        version % 20 === 0 ? ask(client.connection, coverage, {}) : undefined,
        version % 20 === 10 ? client.pullAll() : undefined,
      ]);
      for (const each of (diagnostics.items ?? []).slice(0, 2)) await client.actions(path, each);
      const failures = client.heard.filter((each) => each.method === 'window/logMessage');
      assert.deepEqual(failures, [], `version ${version}, ${kind} in ${path}:\n${text.slice(0, 2000)}`);
      await client.close(path);
    }
    assert.equal((await client.ready()).files, paths.length);
  });

  it('outlives edits, opening and closing that contradict one another', async function () {
    this.timeout(240_000);
    client = await LspClient.start({ files: Object.fromEntries(exampleTexts('larkspur-draft')) });
    await client.ready();
    const uri = client.uri('controls/AC-01.yaml');
    const send = (method: string, params: object): Promise<void> => client.connection.sendNotification(method, params);
    const change = (text: string, line: number, character: number): Promise<void> =>
      send('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [{ range: { start: { line, character }, end: { line, character: character + 5 } }, text }],
      });
    await change('never opened', 0, 0);
    await send('textDocument/didClose', { textDocument: { uri } });
    await client.open('controls/AC-01.yaml', 'id: AC-01\n');
    await change('beyond the end', 400, 900);
    await send('textDocument/didOpen', { textDocument: { uri, languageId: 'soc2', version: 1, text: 'id: [' } });
    await send('workspace/didChangeWatchedFiles', {
      changes: [
        { uri, type: 3 },
        { uri: 'untitled:x', type: 1 },
        { uri: client.uri('../../../etc/passwd'), type: 2 },
      ],
    });
    await client.request('textDocument/hover', {
      textDocument: { uri: 'untitled:y' },
      position: { line: 99, character: 99 },
    });
    assert.equal((await client.pull('controls/AC-01.yaml')).kind, 'full');
  });
});
