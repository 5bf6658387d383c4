import assert from 'node:assert/strict';
import { CancellationToken } from 'vscode-languageserver';
import type { OutsideInput } from '../../../src/core/index/outside-facts';
import type { WantedFacts } from '../../../src/core/outside/wanted';
import { FactKeeper } from '../../../src/server/facts/fact-keeper';
import { files } from '../../support/programme';
import { Harness } from './harness';
import { yaml } from '../../../src/core/syntax/text-block';
import { eventually } from '../../support/eventually';

const record = (location: string, rest = ''): string => yaml`
  title: A
  control: AC-01
  kind: log
  collected: 2026-04-02
  location: ${location}
  ${rest}
`;
const many = { ...files, 'evidence/a.yaml': record('artefacts/a.pdf'), 'evidence/b.yaml': record('artefacts/b.pdf') };
const code = 'soc2.evidence.location-missing';

interface Call {
  wanted: WantedFacts;
  git: boolean;
  token: CancellationToken;
  answer(inputs?: OutsideInput[]): void;
}

/** A server with a keeper whose questions a test answers itself. */
class Kept {
  readonly harness = new Harness(many);
  readonly calls: Call[] = [];
  readonly keeper: FactKeeper;

  constructor(git = true) {
    this.keeper = new FactKeeper({
      workspace: this.harness.workspace,
      git,
      delay: 0,
      log: (message) => void this.harness.logged.push(message),
      source: {
        gather: (_place, wanted, options, token) =>
          new Promise((resolve) =>
            this.calls.push({ wanted, git: options.git, token, answer: (inputs = gone(wanted)) => resolve(inputs) }),
          ),
      },
    });
  }

  async start(): Promise<this> {
    await this.harness.start();
    await this.asked(1);
    return this;
  }

  /** Waits until the source has been asked so many times, and then a little longer. */
  async asked(times: number): Promise<Call> {
    await eventually(`${times} questions`, () => this.calls.length >= times);
    await this.harness.settled();
    assert.equal(this.calls.length, times);
    return this.calls[times - 1]!;
  }

  async codes(path: string): Promise<boolean> {
    await this.harness.settled();
    const report = await this.harness.problems.ofDocument(this.harness.uri(path), undefined);
    return report.kind === 'full' && report.items.some((each) => each.code === code);
  }
}

const gone = ({ files: wanted }: WantedFacts): OutsideInput[] =>
  wanted.map(({ path }) => ({ kind: 'file', name: path, value: { exists: false } }));

describe('server: facts', () => {
  it('never hold up the first problems, and correct them when they come', async () => {
    const kept = await new Kept().start();
    const first = await kept.harness.problems.ofWorkspace([], undefined, CancellationToken.None);
    assert.ok(first.items.length > 0);
    assert.equal(await kept.codes('evidence/a.yaml'), false);
    kept.harness.sent.length = 0;
    const counters = kept.harness.problems.reportsOf(kept.harness.workspace.openProgrammes[0]!).counters;
    const before = counters.converted;
    kept.calls[0]!.answer();
    await kept.harness.settled();
    assert.equal(await kept.codes('evidence/a.yaml'), true);
    assert.ok(counters.converted - before <= 2, 'only what read the facts is checked again');
    assert.deepEqual(
      kept.harness.sent.map((each) => each.what),
      ['refresh'],
    );
    assert.deepEqual(kept.harness.logged, []);
  });

  it('are looked up again when something else is wanted, not at every edit', async () => {
    const kept = await new Kept().start();
    kept.calls[0]!.answer();
    await kept.harness.settled();
    kept.harness.edit(
      'evidence/a.yaml',
      record(
        'artefacts/a.pdf',
        yaml`
          notes: typed
          result: ok
        `,
      ),
    );
    await kept.asked(1);
    kept.harness.edit('evidence/a.yaml', record('artefacts/c.pdf'));
    const second = await kept.asked(2);
    assert.ok(second.wanted.files.some((each) => each.path === 'artefacts/c.pdf'));
    second.answer();
    assert.equal(await kept.codes('evidence/a.yaml'), true);
    assert.ok(
      !kept.harness.programme.outside.inputs().some((each) => each.name.includes('a.pdf')),
      'what nobody wants is forgotten',
    );
  });

  it('are cancelled when they are out of date, and late answers are dropped', async () => {
    const kept = await new Kept().start();
    kept.harness.edit('evidence/a.yaml', record('artefacts/c.pdf'));
    await eventually('the first question to be cancelled', () => kept.calls[0]!.token.isCancellationRequested);
    kept.calls[0]!.answer();
    const second = await kept.asked(2);
    assert.deepEqual(kept.harness.programme.outside.inputs(), []);
    second.answer();
    assert.equal(await kept.codes('evidence/a.yaml'), true);
  });

  it('are looked up again when a file, or what git keeps, changes on disk; others do not matter', async () => {
    const kept = await new Kept().start();
    kept.calls[0]!.answer();
    await kept.harness.settled();
    kept.keeper.touched(['file:///elsewhere/a.pdf', 'file:///elsewhere/.git/HEAD']);
    kept.keeper.touched(['Makefile', 'target', 'artefacts/a.pdf/x'].map((each) => kept.harness.uri(each)));
    await kept.asked(1);
    kept.keeper.touched([kept.harness.uri('artefacts/a.pdf'), kept.harness.uri('.git/HEAD')]);
    (await kept.asked(2)).answer([{ kind: 'file', name: 'artefacts/a.pdf', value: { exists: true } }]);
    assert.equal(await kept.codes('evidence/a.yaml'), false);
    kept.keeper.touched([kept.harness.uri('.git/logs/HEAD')]);
    (await kept.asked(3)).answer();
    await kept.harness.settled();
    kept.keeper.touched([kept.harness.uri('artefacts')]);
    await kept.asked(4);
  });

  it('outlive a new reading of the folder', async () => {
    const kept = await new Kept().start();
    kept.calls[0]!.answer();
    await kept.harness.settled();
    kept.harness.workspace.addFolders([Harness.folder]);
    await kept.harness.workspace.whenIndexed();
    assert.equal(await kept.codes('evidence/a.yaml'), true);
    await kept.asked(2);
  });

  it('ask git only when the folder is trusted, also later', async () => {
    const kept = await new Kept(false).start();
    assert.equal(kept.calls[0]!.git, false);
    kept.calls[0]!.answer();
    await kept.harness.settled();
    kept.keeper.allowGit();
    assert.equal((await kept.asked(2)).git, true);
    kept.keeper.allowGit();
    await kept.asked(2);
  });

  it('survive a source that fails', async () => {
    const kept = new Kept();
    const failing = new FactKeeper({
      workspace: kept.harness.workspace,
      git: true,
      delay: 0,
      log: (message) => void kept.harness.logged.push(message),
      source: { gather: () => Promise.reject(new Error('no disk')) },
    });
    await kept.start();
    await eventually('a line in the log', () => kept.harness.logged.length > 0);
    assert.match(kept.harness.logged.join(), /no disk/);
    failing.dispose();
    kept.keeper.dispose();
  });
});
