import assert from 'node:assert/strict';
import { CancellationToken, type PublishDiagnosticsParams } from 'vscode-languageserver';
import { ProblemScope } from '../../../src/server/problems/problem-scope';
import type { ProblemScopeName } from '../../../src/server/workspace/settings';
import { eventually } from '../../support/eventually';
import { files } from '../../support/programme';
import { Harness } from './harness';

const [a, b] = ['controls/AC-01.yaml', 'controls/AC-02.yaml'];

/** A server whose setting and whose answers of git a test decides. */
class Scoped {
  readonly harness: Harness;
  scope!: ProblemScope;
  setting: ProblemScopeName;
  /** What git answers. */
  changed: ReadonlySet<string> | undefined = new Set();
  /** Whether git could be run, for each question. */
  readonly asked: boolean[] = [];

  constructor(setting: ProblemScopeName, { pull = true, git = true } = {}) {
    this.setting = setting;
    this.harness = new Harness(files, pull, (harness) => {
      this.scope = new ProblemScope({
        workspace: harness.workspace,
        documents: { version: (uri) => (harness.documents.has(uri) ? 1 : null) },
        scopeOf: () => this.setting,
        source: {
          gather: () => Promise.resolve([]),
          changed: (_place, options) => {
            this.asked.push(options.git);
            return Promise.resolve(options.git ? this.changed : undefined);
          },
        },
        log: (message) => void harness.logged.push(message),
        git,
        delay: 0,
      });
      return this.scope;
    });
  }

  async start(): Promise<this> {
    await this.harness.start();
    return this;
  }

  async set(setting: ProblemScopeName): Promise<void> {
    this.setting = setting;
    this.scope.settingsChanged();
    this.harness.problems.scopeChanged();
    await this.harness.settled();
  }

  /** Git has answered so often. */
  async answered(times: number): Promise<void> {
    await eventually(`${times} answers`, () => this.asked.length >= times);
    await this.harness.settled();
    assert.equal(this.asked.length, times);
  }

  /** Files with problems in the answer to `workspace/diagnostic`. */
  async reported(): Promise<string[]> {
    const { items } = await this.harness.problems.ofWorkspace([], undefined, CancellationToken.None);
    return items.map((each) => each.uri.slice(Harness.folder.length + 1)).sort();
  }

  /** Files whose pushed problems the client has now. */
  get pushed(): string[] {
    const last = new Map<string, number>();
    for (const { what, params } of this.harness.sent) {
      const { uri, diagnostics } = params as PublishDiagnosticsParams;
      if (what === 'publish') last.set(uri.slice(Harness.folder.length + 1), diagnostics.length);
    }
    return [...last].flatMap(([path, count]) => (count > 0 ? [path] : [])).sort();
  }

  open(path: string): void {
    this.harness.edit(path, files[path]!);
    this.harness.problems.documentToggled(this.harness.uri(path));
  }

  async close(path: string): Promise<void> {
    this.harness.documents.delete(this.harness.uri(path));
    this.harness.problems.documentToggled(this.harness.uri(path));
    await this.harness.close(path);
    await this.harness.settled();
  }
}

describe('server: which problems are reported', () => {
  it('of all files', async () => {
    const scoped = await new Scoped('all').start();
    const all = await scoped.reported();
    assert.ok(all.includes(a) && all.includes(b) && all.includes('soc2.yaml'), all.join());
    assert.deepEqual(scoped.asked, [], 'git was asked for nothing');
  });

  it('of open documents', async () => {
    const scoped = await new Scoped('openFiles').start();
    assert.deepEqual(await scoped.reported(), []);
    scoped.open(a);
    assert.deepEqual(await scoped.reported(), [a]);
    const of = async (path: string): Promise<number> => {
      const report = await scoped.harness.problems.ofDocument(scoped.harness.uri(path), undefined);
      return report.kind === 'full' ? report.items.length : -1;
    };
    assert.ok((await of(a)) > 0, 'none of the open document');
    assert.equal(await of(b), 0);
    await scoped.close(a);
    assert.deepEqual([await scoped.reported(), await of(a)], [[], 0]);
    assert.deepEqual(scoped.asked, [], 'git was asked for nothing');
  });

  it('of files that differ from the main branch, and of open documents', async () => {
    const scoped = new Scoped('changedFiles');
    scoped.changed = new Set([b, 'README.md']);
    await scoped.start();
    await scoped.answered(1);
    assert.deepEqual(await scoped.reported(), [b]);
    scoped.open(a);
    assert.deepEqual(await scoped.reported(), [a, b]);
    await scoped.close(a);
    assert.deepEqual(await scoped.reported(), [b]);
  });

  it('follow what git answers when a file or the head changes, and tell the client only of news', async () => {
    const scoped = new Scoped('changedFiles');
    await scoped.start();
    await scoped.answered(1);
    assert.deepEqual(await scoped.reported(), []);
    const refreshes = (): number => scoped.harness.sent.filter((each) => each.what === 'refresh').length;
    let before = refreshes();
    scoped.changed = new Set([a]);
    scoped.scope.touched([scoped.harness.uri(a)]);
    await scoped.answered(2);
    assert.deepEqual([await scoped.reported(), refreshes()], [[a], before + 1]);
    before = refreshes();
    scoped.scope.touched([scoped.harness.uri('.git/HEAD')]);
    await scoped.answered(3);
    assert.deepEqual([await scoped.reported(), refreshes()], [[a], before]);
    scoped.scope.touched(['file:///elsewhere/.git/HEAD', 'file:///elsewhere/soc2.yaml']);
    await scoped.harness.settled();
    assert.equal(scoped.asked.length, 3, 'git was asked about another folder');
  });

  it('of all files where git cannot tell, and the log says so', async () => {
    const scoped = new Scoped('changedFiles');
    scoped.changed = undefined;
    await scoped.start();
    await scoped.answered(1);
    assert.ok((await scoped.reported()).includes(a));
    assert.ok(scoped.harness.logged.some((each) => each.includes('Git cannot tell which files')));
  });

  it('of all files until the folder is trusted', async () => {
    const scoped = new Scoped('changedFiles', { git: false });
    scoped.changed = new Set([b]);
    await scoped.start();
    await scoped.answered(1);
    assert.ok((await scoped.reported()).includes(a));
    scoped.scope.allowGit();
    await scoped.answered(2);
    assert.deepEqual([await scoped.reported(), scoped.asked], [[b], [false, true]]);
  });

  it('take effect when the setting changes', async () => {
    const scoped = new Scoped('all');
    scoped.changed = new Set([b]);
    await scoped.start();
    await scoped.set('openFiles');
    assert.deepEqual(await scoped.reported(), []);
    await scoped.set('changedFiles');
    await scoped.answered(1);
    assert.deepEqual(await scoped.reported(), [b]);
    await scoped.set('all');
    assert.ok((await scoped.reported()).includes(a));
  });

  it('are withdrawn from a client that has them, by the next answer', async () => {
    const scoped = await new Scoped('all').start();
    const { items } = await scoped.harness.problems.ofWorkspace([], undefined, CancellationToken.None);
    const previous = items.map(({ uri, resultId }) => ({ uri, value: resultId! }));
    await scoped.set('openFiles');
    const after = await scoped.harness.problems.ofWorkspace(previous, undefined, CancellationToken.None);
    assert.deepEqual(
      after.items.map((each) => [each.kind, each.kind === 'full' ? each.items.length : -1]),
      previous.map(() => ['full', 0]),
    );
  });

  it('are pushed and withdrawn where the client does not pull', async () => {
    const scoped = await new Scoped('openFiles', { pull: false }).start();
    assert.deepEqual(scoped.pushed, []);
    scoped.open(a);
    await eventually('the problems of the open document', () => scoped.pushed.includes(a));
    assert.deepEqual(scoped.pushed, [a]);
    await scoped.close(a);
    await eventually('no problem', () => scoped.pushed.length === 0);
    await scoped.set('all');
    await eventually('all problems', () => scoped.pushed.includes(b) && scoped.pushed.includes('soc2.yaml'));
  });

  it('cost an edit nothing: git is not asked, and other files are not checked for the client', async () => {
    const scoped = new Scoped('changedFiles');
    await scoped.start();
    await scoped.answered(1);
    const { harness } = scoped;
    const { counters } = harness.problems.reportsOf(harness.workspace.openProgrammes[0]!);
    scoped.open(a);
    await harness.settled();
    const [converted, sent] = [counters.converted, harness.sent.length];
    harness.edit(a, files[a]!.replace('[CC6.1]', '[CC6.1, CC6.3]'));
    await harness.problems.ofDocument(harness.uri(a), undefined);
    await harness.settled();
    assert.deepEqual(
      [scoped.asked.length, counters.converted - converted, harness.sent.length - sent],
      [1, 1, 0],
      'git, converted, sent',
    );
  });
});
