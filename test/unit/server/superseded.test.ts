import assert from 'node:assert/strict';
import { CancellationTokenSource, CancellationToken } from 'vscode-languageserver';
import { files } from '../../support/programme';
import { Harness } from './harness';
import { yaml } from '../../../src/core/syntax/text-block';

const control = yaml`
  title: Accounts are reviewed
  owner: nobody
`;
const count = 2000;
const many = {
  ...files,
  ...Object.fromEntries(Array.from({ length: count }, (_, index) => [`controls/OP-${index}.yaml`, control])),
};

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('server: superseded work', () => {
  it('stops checking when its request is cancelled, and hands out nothing', async () => {
    const harness = await new Harness(many).start();
    const counters = harness.problems.reportsOf(harness.workspace.openProgrammes[0]!).counters;
    const previous = Object.keys(many).map((path) => ({ uri: harness.uri(path), value: 'old' }));
    const source = new CancellationTokenSource();
    const parts: unknown[] = [];
    const answer = harness.problems.ofWorkspace(previous, { report: (part) => void parts.push(part) }, source.token);
    while (counters.converted === 0) await turn();
    source.cancel();
    const reached = counters.converted;
    assert.ok(reached < count / 2, `${reached} files in the first slices`);
    assert.deepEqual(await answer, { items: [] });
    assert.deepEqual(parts, []);
    for (let i = 0; i < 50; i += 1) await turn();
    assert.equal(counters.converted, reached);
    const rest = await harness.problems.ofWorkspace(previous, undefined, CancellationToken.None);
    assert.ok(rest.items.length >= count);
  });

  it('stops waiting for a change when its request is cancelled', async () => {
    const harness = await new Harness(files).start();
    const first = await harness.problems.ofWorkspace([], undefined, CancellationToken.None);
    const previous = first.items.map((each) => ({ uri: each.uri, value: each.resultId! }));
    const source = new CancellationTokenSource();
    const held = harness.problems.ofWorkspace(previous, { report: () => undefined }, source.token);
    await harness.settled();
    source.cancel();
    assert.deepEqual(await held, { items: [] });
  });

  it('reads a folder no further when it is read anew or removed', async () => {
    const harness = new Harness(many);
    const { read } = harness.source;
    harness.source.read = async (folder, paths, each, token) => {
      for (const path of paths) {
        if (token.isCancellationRequested) return;
        await turn();
        await read(folder, [path], each, token);
      }
    };
    harness.workspace.addFolders([Harness.folder]);
    while (harness.reads.length < 20) await turn();
    harness.workspace.addFolders([Harness.folder]);
    while (harness.reads.length < 60) await turn();
    const reached = harness.reads.length;
    harness.workspace.removeFolders([Harness.folder]);
    await harness.workspace.whenIndexed();
    for (let i = 0; i < 50; i += 1) await turn();
    assert.ok(harness.reads.length <= reached + 1, `${harness.reads.length} after ${reached}`);
    assert.deepEqual(harness.workspace.openProgrammes, []);
    assert.equal(harness.reads.filter((each) => each === 'soc2.yaml').length, 2);
  });
});
