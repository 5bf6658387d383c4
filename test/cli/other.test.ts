import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { draft, json, labs, root, soc2 } from './soc2';

describe('soc2 suggest', () => {
  it('ranks criteria, best first', () => {
    const outcome = soc2('suggest', draft, '--control', 'controls/BC-01.yaml', '--format', 'json');
    const ranking = json<{ criterion: string; score: number }[]>(outcome);
    assert.equal(outcome.code, 0);
    assert.equal(ranking[0]!.criterion, 'A1.2');
    assert.deepEqual(Object.keys(ranking[0]!), ['criterion', 'score']);
    assert.deepEqual(ranking.map((each) => each.score), ranking.map((each) => each.score).sort((a, b) => b - a));
  });

  it('takes a path from here as well', () => {
    assert.equal(soc2('suggest', draft, '--control', `${draft}/controls/BC-01.yaml`).code, 0);
  });
});

describe('soc2 rules', () => {
  it('lists every code and explains one', () => {
    const list = json<{ code: string; severity: string; title: string }[]>(soc2('rules', '--format', 'json'));
    assert.ok(list.length >= 44);
    const page = soc2('rules', 'control.unmapped');
    assert.equal(page.code, 0);
    assert.match(page.out, /soc2\.control\.unmapped.*error/);
    assert.match(page.out, /soc2-ignore/);
  });
});

describe('soc2 fix', () => {
  it('applies what needs no person, keeps comments, and says what it did', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'soc2-'));
    fs.cpSync(path.join(root, draft), folder, { recursive: true });
    const file = path.join(folder, 'controls/AC-01.yaml');
    const before = fs.readFileSync(file, 'utf8');
    assert.match(soc2('fix', folder, '--dry-run').out, /nothing written/);
    assert.equal(fs.readFileSync(file, 'utf8'), before);
    const outcome = soc2('fix', folder, '--code', 'control.criterion-format');
    assert.equal(outcome.code, 0);
    assert.match(outcome.out, /AC-01\.yaml: Write CC6\.1/);
    assert.equal(fs.readFileSync(file, 'utf8'), before.replace('CC 6.1', 'CC6.1'));
    fs.rmSync(folder, { recursive: true });
  });
});

describe('soc2', () => {
  it('explains itself', () => {
    assert.match(soc2('--help').out, /soc2 check/);
    assert.match(soc2('describe', '--help').out, /-o FILE/);
    assert.match(soc2('--version').out, /^\d+\.\d+\.\d+\n$/);
  });

  it('reads only what it is given: the same output twice', () => {
    assert.equal(soc2('check', labs, '--format', 'json').out, soc2('check', labs, '--format', 'json').out);
  });
});
