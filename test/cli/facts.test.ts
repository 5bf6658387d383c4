import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { json, soc2 } from './soc2';
import { yaml } from '../../src/core/syntax/text-block';

const record = (rest: string): string => yaml`
  title: A
  control: AC-01
  kind: log
  collected: 2026-04-02
  ${rest}
`;
const files = {
  'soc2.yaml': yaml`
    schema: soc2/1
    company: {name: A}
    report: {type: 2, period: {from: 2026-01-01, to: 2026-06-30}}
    categories: [security]
  `,
  'evidence/a.yaml': record('location: ./gone.pdf\n'),
  'evidence/b.yaml': record(yaml`
    location: ./here.csv
    sensitive: true
    sha256: ${'a'.repeat(64)}
  `),
  'evidence/here.csv': 'name\n',
};

function codes(...words: string[]): string[] {
  const wanted = /location-missing|hash-mismatch|sensitive-in-git/;
  return json<{ diagnostics: { file: string; code: string }[] }>(soc2('check', ...words, '--format', 'json'))
    .diagnostics.filter((each) => wanted.test(each.code))
    .map((each) => `${each.file} ${each.code}`);
}

describe('soc2 check: facts outside the texts', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'soc2-cli-facts-'));
  before(() => {
    for (const [file, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      fs.writeFileSync(path.join(folder, file), text);
    }
  });
  after(() => fs.rmSync(folder, { recursive: true }));
  const ofFiles = ['evidence/a.yaml soc2.evidence.location-missing', 'evidence/b.yaml soc2.evidence.hash-mismatch'];

  it('are those of the disk where there is no repository', () => assert.deepEqual(codes(folder), ofFiles));

  it('are those of git too, unless it may not be asked', function () {
    if (
      ['init', 'add'].some(
        (word) => spawnSync('git', word === 'add' ? ['add', '-A'] : ['init', '-q'], { cwd: folder }).status !== 0,
      )
    ) {
      console.log('      git is not installed: this test is left out');
      this.skip();
    }
    assert.deepEqual(codes(folder).sort(), [...ofFiles, 'evidence/b.yaml soc2.evidence.sensitive-in-git']);
    assert.deepEqual(codes(folder, '--no-git'), ofFiles);
  });
});
