import assert from 'node:assert/strict';
import type { CancellationToken } from 'vscode-languageserver';
import { trendName, type WantedTrend } from '../../../src/core/outside/trend';
import type { TrendFact } from '../../../src/core/index/outside-facts';
import { coverageStates } from '../../../src/core/model/coverage-states';
import type { FactSource } from '../../../src/host/host';
import { Previews } from '../../../src/server/previews/previews';
import { TrendKeeper } from '../../../src/server/facts/trend-keeper';
import type { PreviewChange } from '../../../src/protocol/preview';
import { files } from '../../support/programme';
import { Harness } from './harness';
import { eventually } from '../../support/eventually';

interface Call {
  wanted: WantedTrend;
  git: boolean;
  token: CancellationToken;
  answer(fact?: TrendFact): void;
}

const states = Object.fromEntries(coverageStates.map((each) => [each, 0])) as Record<
  (typeof coverageStates)[number],
  number
>;
const grown: TrendFact = {
  points: [{ day: '2026-04-30', commit: 'c', covered: 7, inScope: 33, byState: { ...states, addressed: 7, gap: 26 } }],
};

/** A server whose reports ask a keeper for their trend, and a test that answers. */
class Kept {
  readonly harness = new Harness(files);
  readonly calls: Call[] = [];
  readonly keeper: TrendKeeper;
  readonly previews: Previews;

  constructor(
    git = true,
    source: Pick<FactSource, 'trend'> | undefined = {
      trend: (_place, wanted, options, token) =>
        new Promise((resolve) => {
          token.onCancellationRequested(() => resolve(undefined));
          this.calls.push({ wanted, git: options.git, token, answer: (fact = grown) => resolve(fact) });
        }),
    },
  ) {
    const { workspace } = this.harness;
    const log = (message: string): void => void this.harness.logged.push(message);
    this.keeper = new TrendKeeper({
      workspace,
      git,
      delay: 0,
      log,
      source: source && { gather: async () => [], ...source },
    });
    const connection = {
      sendNotification: async (what: string, params: unknown) => void this.harness.sent.push({ what, params }),
    } as never;
    const host = {
      today: () => '2026-05-01',
      now: () => performance.now(),
      pause: () => new Promise<void>((resolve) => setImmediate(resolve)),
      office: {} as never,
    };
    this.previews = new Previews({ connection, workspace, host, log, trend: this.keeper });
  }

  async start(): Promise<this> {
    await this.harness.start();
    return this;
  }

  async asked(times: number): Promise<Call> {
    await eventually(`${times} questions`, () => this.calls.length >= times);
    await this.harness.settled();
    assert.equal(this.calls.length, times);
    return this.calls[times - 1]!;
  }

  /** What the page of the report was told of its trend. */
  async told(): Promise<string> {
    await this.harness.settled();
    return this.harness.sent
      .filter((each) => each.what === 'soc2/preview/changed')
      .flatMap((each) => (each.params as PreviewChange).changed)
      .filter((each) => each.id.startsWith('dashboard/trend'))
      .map((each) => each.html)
      .join('\n');
  }
}

describe('server: keeper of the trend', () => {
  it('looks only while a report is shown, and puts the trend into it when it is there', async () => {
    const kept = await new Kept().start();
    await kept.previews.open({ view: 'description' });
    await kept.asked(0);
    const document = await kept.previews.open({ view: 'report' });
    assert.match(document!.blocks.find((each) => each.id === 'dashboard/trend/none')!.html, /is being read/);
    const call = await kept.asked(1);
    assert.equal(call.wanted.days.at(-1), '2026-05-01');
    assert.equal(call.wanted.days.length, 13);
    call.answer();
    const told = await kept.told();
    assert.match(told, /7\/33 covered on 30 April 2026/);
    assert.deepEqual(kept.harness.logged, []);
  });

  it('stops when the last report that shows it is closed', async () => {
    const kept = await new Kept().start();
    await kept.previews.open({ view: 'report' });
    await kept.previews.open({ view: 'report', whatIf: { type: 1 } });
    const { token } = await kept.asked(1);
    kept.previews.close({ view: 'report' });
    assert.equal(token.isCancellationRequested, false);
    kept.previews.close({ view: 'report', whatIf: { type: 1 } });
    assert.equal(token.isCancellationRequested, true);
    await kept.asked(1);
    assert.deepEqual(kept.harness.programme.outside.inputs(), []);
  });

  it('shows the same trend in a what-if, also when only that is open', async () => {
    const kept = await new Kept().start();
    await kept.previews.open({ view: 'report', whatIf: { type: 1 } });
    (await kept.asked(1)).answer();
    assert.match(await kept.told(), /7\/33 covered/);
    const other = await kept.previews.open({ view: 'report', whatIf: { categories: ['security', 'availability'] } });
    assert.ok(other!.blocks.some((each) => each.id === 'dashboard/trend/lead' && each.html.includes('7/33')));
  });

  it('looks again when the history went on or other days are wanted, and not at other edits', async () => {
    const kept = await new Kept().start();
    await kept.previews.open({ view: 'report' });
    (await kept.asked(1)).answer();
    kept.harness.edit('controls/AC-02.yaml', files['controls/AC-02.yaml']!.replace('each request', 'every wish'));
    kept.keeper.touched([kept.harness.uri('controls/AC-02.yaml'), 'file:///elsewhere/.git/HEAD']);
    await kept.asked(1);
    kept.keeper.touched([kept.harness.uri('.git/logs/HEAD')]);
    const second = await kept.asked(2);
    kept.keeper.touched([kept.harness.uri('.git/logs/HEAD')]);
    assert.equal(second.token.isCancellationRequested, true);
    (await kept.asked(3)).answer();
    await kept.harness.settled();
    kept.harness.edit('soc2.yaml', files['soc2.yaml']!.replace('2026-06-30', '2026-03-31'));
    const fourth = await kept.asked(4);
    assert.equal(fourth.wanted.days.at(-1), '2026-03-31');
  });

  it('keeps the trend while the folder is read anew, and is not forgotten with other facts', async () => {
    const kept = await new Kept().start();
    await kept.previews.open({ view: 'report' });
    (await kept.asked(1)).answer();
    await kept.harness.settled();
    kept.harness.workspace.addFolders([Harness.folder]);
    await kept.harness.workspace.whenIndexed();
    assert.deepEqual(kept.harness.programme.outside.get('trend', trendName), grown);
    await kept.asked(2);
  });

  it('asks git only when the folder is trusted, also later', async () => {
    const kept = await new Kept(false).start();
    await kept.previews.open({ view: 'report' });
    const first = await kept.asked(1);
    assert.equal(first.git, false);
    first.answer({ none: 'untrusted' });
    assert.match(await kept.told(), /Restricted Mode/);
    kept.keeper.allowGit();
    assert.equal((await kept.asked(2)).git, true);
  });

  it('says why there is nothing where no history can be read', async () => {
    const kept = await new Kept(true, undefined).start();
    const bare = new TrendKeeper({
      workspace: kept.harness.workspace,
      git: true,
      delay: 0,
      log: () => undefined,
      source: undefined,
    });
    bare.want('x', kept.harness.workspace.openProgrammes[0]!.root);
    const known = await eventually('a trend', () => kept.harness.programme.outside.get('trend', trendName));
    assert.deepEqual(known, { none: 'no-files' });
  });

  it('survives a source that fails', async () => {
    const kept = await new Kept(true, { trend: () => Promise.reject(new Error('no disk')) }).start();
    await kept.previews.open({ view: 'report' });
    await eventually('a line in the log', () => kept.harness.logged.length > 0);
    assert.match(kept.harness.logged.join(), /no disk/);
    kept.keeper.dispose();
  });
});
