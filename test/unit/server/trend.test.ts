import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { CancellationToken, CancellationTokenSource } from 'vscode-languageserver';
import type { TrendFact, TrendPoint } from '../../../src/core/index/outside-facts';
import { createNodeFacts } from '../../../src/host/node/facts';
import { TrendCache } from '../../../src/host/trend-cache';
import { hasGit, Repository } from '../../support/repository';
import { yaml } from '../../../src/core/syntax/text-block';

const manifest = yaml`
  schema: soc2/1
  company: {name: A}
  report: {type: 2, period: {from: 2026-01-01, to: 2026-06-30}}
  categories: [security]
`;
const control = (id: string, ...criteria: string[]): string => yaml`
  id: ${id}
  title: T
  statement: The lead does it.
  criteria: [${criteria.join(', ')}]
  owner: lead
`;
const days = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-15'];

interface Asked {
  days?: string[];
  root?: string;
  git?: boolean;
  cache?: TrendCache;
  token?: CancellationToken;
  excludes?(path: string): boolean;
}

async function ask(
  repository: Repository,
  { cache = new TrendCache(), token = CancellationToken.None, excludes = () => false, ...rest }: Asked = {},
): Promise<TrendFact | undefined> {
  const root = rest.root === undefined ? repository.uri : `${repository.uri}/${rest.root}`;
  return createNodeFacts().trend!(
    { folder: repository.uri, root },
    { layout: 'soc2', days: rest.days ?? days },
    { git: rest.git ?? true, excludes, cache },
    token,
  );
}

function pointsOf(fact: TrendFact | undefined): readonly TrendPoint[] {
  assert.ok(fact && 'points' in fact, JSON.stringify(fact));
  return fact.points;
}

const short = (fact: TrendFact | undefined): string[] =>
  pointsOf(fact).map((each) => `${each.day.slice(5)} ${each.covered}/${each.inScope}`);

describe('server: trend of coverage', function () {
  this.timeout(60_000);
  let repository: Repository;
  before(function () {
    if (!hasGit) this.skip();
  });
  beforeEach(() => {
    repository = new Repository();
  });
  afterEach(() => repository.remove());

  it('takes the last commit on or before each day, and the one before for a month without any', async () => {
    repository.commit('2026-01-10', { 'soc2.yaml': manifest });
    repository.commit('2026-01-31', { 'controls/a.yaml': control('A', 'CC6.1') });
    repository.commit('2026-02-01', { 'controls/b.yaml': control('B', 'CC6.2', 'CC6.3') });
    repository.commit('2026-04-20', { 'controls/a.yaml': undefined });
    const fact = await ask(repository);
    assert.deepEqual(short(fact), ['01-31 1/33', '02-28 3/33', '03-31 3/33', '04-30 2/33', '05-15 2/33']);
    const ids = repository.git('log', '--format=%H').trim().split('\n');
    assert.deepEqual(
      pointsOf(fact).map((each) => ids.indexOf(each.commit)),
      [2, 1, 1, 0, 0],
    );
    assert.equal(pointsOf(fact)[0]!.byState.gap, 32);
  });

  it('has no point for days before the programme was begun', async () => {
    repository.commit('2026-01-10', { 'README.md': 'x', 'notes/a.md': '# A\n' });
    repository.commit('2026-03-10', { 'soc2.yaml': manifest });
    assert.deepEqual(short(await ask(repository)), ['03-31 0/33', '04-30 0/33', '05-15 0/33']);
  });

  it('judges each day by the manifest and the folders of that time', async () => {
    repository.commit('2026-01-10', {
      'soc2.yaml': `${manifest}paths: {controls: safeguards}\n`,
      'safeguards/a.yaml': control('A', 'CC6.1', 'A1.1'),
    });
    repository.commit('2026-02-10', {
      'soc2.yaml': manifest.replace('[security]', '[security, availability]'),
      'safeguards/a.yaml': undefined,
      'controls/a.yaml': control('A', 'CC6.1', 'A1.1'),
    });
    assert.deepEqual(short(await ask(repository)).slice(0, 2), ['01-31 1/33', '02-28 2/36']);
  });

  it('judges evidence as of that day', async () => {
    const evidence = yaml`
      title: E
      control: A
      kind: log
      covers: {from: 2026-01-01, to: 2026-01-31}
      collected: 2026-01-31
      source: SEC-481
      location: vault://x
      result: ok
    `;
    repository.commit('2026-01-31', {
      'soc2.yaml': manifest,
      'controls/a.yaml': `${control('A', 'CC6.1')}frequency: monthly\n`,
      'evidence/e.yaml': evidence,
    });
    assert.deepEqual(
      pointsOf(await ask(repository)).map((each) => each.byState.evidenced),
      [1, 1, 0, 0, 0],
      'February is lacking when its days of grace are over',
    );
  });

  it('follows the main line through merges, and files that were renamed', async () => {
    repository.commit('2026-01-10', { 'soc2.yaml': manifest, 'controls/a.yaml': control('A', 'CC6.1') });
    repository.git('checkout', '-q', '-b', 'side');
    repository.commit('2026-02-10', { 'controls/b.yaml': control('B', 'CC6.2') });
    repository.git('checkout', '-q', 'main');
    repository.commit('2026-02-20', { 'controls/a.yaml': undefined, 'controls/z.yaml': control('A', 'CC6.1') });
    repository.run(['merge', '-q', '--no-ff', '-m', 'm', 'side'], '2026-04-10T12:00:00Z');
    assert.deepEqual(
      short(await ask(repository)),
      ['01-31 1/33', '02-28 1/33', '03-31 1/33', '04-30 2/33', '05-15 2/33'],
      'what stood on a side branch in February counts from its merge in April on',
    );
  });

  it('of a programme below the root of its repository looks at its own folder only', async () => {
    repository.commit('2026-01-10', {
      'soc2/soc2.yaml': manifest,
      'soc2/controls/a.yaml': control('A', 'CC6.1'),
      'controls/b.yaml': control('B', 'CC6.2'),
    });
    assert.deepEqual(short(await ask(repository, { root: 'soc2' })).slice(0, 1), ['01-31 1/33']);
  });

  it('takes any file name as it is, and leaves out links, huge files and what is excluded', async () => {
    const hostile = [
      'controls/--upload-pack=x.yaml',
      'controls/a\nb.yaml',
      'controls/"q"\\$(touch x).yaml',
      'controls/ü\t.yaml',
      'controls/:(glob)*.yaml',
    ];
    repository.commit('2026-01-10', {
      'soc2.yaml': manifest,
      ...Object.fromEntries(hostile.map((path, index) => [path, control(`H-${index}`, `CC6.${index + 1}`)])),
    });
    repository.commit('2026-02-10', {
      'controls/huge.yaml': `${control('HUGE', 'CC7.1')}notes: ${'x'.repeat(1024 * 1024)}\n`,
      'controls/left-out.yaml': control('L', 'CC7.2'),
    });
    mkdirSync(join(repository.folder, 'elsewhere'));
    repository.write('elsewhere/c.yaml', control('C', 'CC7.3'));
    symlinkSync('../elsewhere/c.yaml', join(repository.folder, 'controls/link.yaml'));
    repository.commit('2026-03-10', {});
    assert.deepEqual(short(await ask(repository, { excludes: (path) => path.includes('left-out') })).slice(0, 3), [
      '01-31 5/33',
      '02-28 5/33',
      '03-31 5/33',
    ]);
  });

  it('parses a file once however many days it stays the same, and asks git for nothing a second time', async () => {
    repository.commit('2026-01-10', {
      'soc2.yaml': manifest,
      'controls/a.yaml': control('A', 'CC6.1'),
      'controls/b.yaml': control('B', 'CC6.2'),
    });
    repository.commit('2026-02-10', { 'controls/b.yaml': control('B', 'CC6.3') });
    repository.commit('2026-03-10', {});
    const cache = new TrendCache();
    const first = await ask(repository, { cache });
    assert.deepEqual(
      cache.counters,
      { lines: 1, listings: 2, texts: 4, parsed: 4 },
      'the empty commit of March has the tree of February',
    );
    assert.deepEqual(await ask(repository, { cache }), first);
    assert.deepEqual(cache.counters, { lines: 1, listings: 2, texts: 4, parsed: 4 });
    repository.commit('2026-05-10', { 'controls/c.yaml': control('C', 'CC6.4') });
    assert.deepEqual(short(await ask(repository, { cache })).slice(3), ['04-30 2/33', '05-15 3/33']);
    assert.equal(cache.counters.listings, 3, 'another head costs only the days that it changes');
  });

  it('can be cancelled, and goes on where it stopped', async () => {
    repository.commit('2026-01-10', { 'soc2.yaml': manifest });
    for (const [index, day] of days.slice(1).entries())
      repository.commit(day, { [`controls/${index}.yaml`]: control(`C-${index}`, `CC6.${index + 1}`) });
    const source = new CancellationTokenSource();
    class Stopping extends TrendCache {
      override keepPoint(...given: Parameters<TrendCache['keepPoint']>): void {
        super.keepPoint(...given);
        if (given[1] === '2026-02-28') source.cancel();
      }
    }
    const cache = new Stopping();
    assert.equal(await ask(repository, { cache, token: source.token }), undefined);
    assert.equal(cache.counters.listings, 2);
    assert.equal(pointsOf(await ask(repository, { cache })).length, 5);
    assert.equal(cache.counters.listings, 5);
  });

  it('says why there is none', async () => {
    assert.deepEqual(await ask(repository), { none: 'no-commit' });
    assert.deepEqual(await ask(repository, { git: false }), { none: 'untrusted' });
    repository.commit('2026-01-10', { 'soc2.yaml': manifest });
    repository.commit('2026-02-10', { 'soc2.yaml': `${manifest}#\n` });
    const clone = new Repository(false);
    const loose = new Repository(false);
    try {
      clone.git('clone', '-q', '--depth', '1', repository.uri, '.');
      assert.deepEqual(await ask(clone), { none: 'shallow' });
      assert.deepEqual(await ask(loose), { none: 'no-repository' });
      const before = process.env.PATH;
      process.env.PATH = loose.base;
      try {
        assert.deepEqual(await ask(repository), { none: 'no-git' });
      } finally {
        process.env.PATH = before;
      }
    } finally {
      clone.remove();
      loose.remove();
    }
  });
});
