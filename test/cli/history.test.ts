import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasGit, Repository } from '../support/repository';
import { json, soc2 } from './soc2';
import { yaml } from '../../src/core/syntax/text-block';

const manifest = yaml`
  schema: soc2/1
  company: {name: A}
  system: {name: S}
  report: {type: 2, period: {from: 2026-01-01, to: 2026-06-30}}
  categories: [security]
`;
const control = (id: string, criterion: string): string => yaml`
  id: ${id}
  title: T
  statement: The lead does it.
  criteria: [${criterion}]
  owner: lead
`;

interface History {
  history?: { day: string; commit: string; covered: number; inScope: number; byState: Record<string, number> }[];
}

describe('soc2 coverage --history', () => {
  let repository: Repository;
  before(function () {
    if (!hasGit) this.skip();
    repository = new Repository();
    repository.commit('2026-04-10', { 'soc2.yaml': manifest, 'controls/a.yaml': control('A', 'CC6.1') });
    repository.commit('2026-06-10', { 'controls/b.yaml': control('B', 'CC6.2') });
  });
  after(() => repository?.remove());

  it('adds to the JSON what plain coverage has not', () => {
    const plain = json<History>(soc2('coverage', repository.folder, '--format', 'json'));
    assert.equal('history' in plain, false);
    const { history, ...rest } = json<History>(soc2('coverage', repository.folder, '--format', 'json', '--history'));
    assert.deepEqual(rest, plain);
    assert.deepEqual(
      history!.map((each) => [each.day, each.covered, each.inScope]),
      [
        ['2026-04-30', 1, 33],
        ['2026-05-31', 1, 33],
        ['2026-06-30', 2, 33],
      ],
    );
    assert.deepEqual(Object.keys(history![0]!), ['day', 'commit', 'covered', 'inScope', 'byState']);
  });

  it('prints a table, up to the day that is given', () => {
    const { out, code } = soc2('coverage', repository.folder, '--history', '--today', '2026-05-20');
    assert.equal(code, 0);
    assert.match(
      out,
      /^Day {9}Covered {2}Commit {6}States\n2026-04-30 {2}1\/33 {5}[0-9a-f]{10} {2}32 gap, 1 addressed\n2026-05-20 {2}1\/33 /m,
    );
    assert.doesNotMatch(out, /2026-06/);
  });

  it('says why there is none, and still prints coverage', () => {
    const folder = new Repository(false);
    try {
      folder.write('soc2.yaml', manifest);
      const { out, error, code } = soc2('coverage', folder.folder, '--history', '--format', 'json');
      assert.deepEqual([(JSON.parse(out) as History).history, code], [[], 0]);
      assert.match(error, /^soc2: There is no trend, since the files are in no git repository/);
    } finally {
      folder.remove();
    }
  });

  it('begins a report with the dashboard, and no other', () => {
    const folder = mkdtempSync(join(tmpdir(), 'soc2-history-'));
    try {
      for (const format of ['md', 'html']) {
        const [plain, history] = ['plain', 'history'].map((each) => join(folder, `${each}.${format}`));
        assert.equal(soc2('report', repository.folder, '-o', plain!).code, 0);
        assert.equal(soc2('report', repository.folder, '--history', '-o', history!).code, 0);
        assert.doesNotMatch(readFileSync(plain!, 'utf8'), /Dashboard/);
        assert.match(readFileSync(history!, 'utf8'), /Dashboard[^]*1\/33 covered on 30 April 2026[^]*Section I\./);
      }
      assert.match(readFileSync(join(folder, 'history.html'), 'utf8'), /<svg[^]*p-tone-addressed/);
      assert.equal(soc2('report', repository.folder, '--history', '-o', join(folder, 'history.docx')).code, 0);
      assert.match(soc2('describe', repository.folder, '--history').error, /Unknown option/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
