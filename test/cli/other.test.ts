import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { draft, json, labs, root, soc2 } from './soc2';
import { yaml } from '../../src/core/syntax/text-block';

describe('soc2 suggest', () => {
  it('ranks criteria, best first', () => {
    const outcome = soc2('suggest', draft, '--control', 'controls/BC-01.yaml', '--format', 'json');
    const ranking = json<{ criterion: string; score: number }[]>(outcome);
    assert.equal(outcome.code, 0);
    assert.equal(ranking[0]!.criterion, 'A1.2');
    assert.deepEqual(Object.keys(ranking[0]!), ['criterion', 'score']);
    assert.deepEqual(
      ranking.map((each) => each.score),
      ranking.map((each) => each.score).sort((a, b) => b - a),
    );
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

  it('writes a value in small letters that differs in nothing else, and leaves a misspelt one to a person', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'soc2-'));
    fs.cpSync(path.join(root, draft), folder, { recursive: true });
    const file = path.join(folder, 'controls/AC-02.yaml');
    const text = fs
      .readFileSync(file, 'utf8')
      .replace(/^type: .*$/m, 'type: Detective # as we said')
      .replace(/^nature: .*$/m, 'nature: manuel');
    fs.writeFileSync(file, text);
    assert.equal(soc2('fix', folder, '--code', 'schema.unknown-value').code, 0);
    assert.equal(fs.readFileSync(file, 'utf8'), text.replace('Detective #', 'detective #'));
    fs.rmSync(folder, { recursive: true });
  });

  it('keeps the encoding of a file, with its byte order mark, and refuses one that it cannot write back', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'soc2-'));
    fs.cpSync(path.join(root, draft), folder, { recursive: true });
    const file = path.join(folder, 'controls/AC-01.yaml');
    const text = fs.readFileSync(file, 'utf8');
    assert.ok(text.includes('CC 6.1'));
    const encodings: ((value: string) => Buffer)[] = [
      (value) => Buffer.from(`\ufeff${value}`),
      (value) => Buffer.from(`\ufeff${value}`, 'utf16le'),
      (value) => Buffer.from(`\ufeff${value}`, 'utf16le').swap16(),
      (value) => Buffer.from(value.replaceAll('\n', '\r\n')),
    ];
    for (const encode of encodings) {
      fs.writeFileSync(file, encode(text));
      assert.equal(soc2('fix', folder, '--code', 'control.criterion-format').code, 0);
      assert.deepEqual(fs.readFileSync(file), encode(text.replace('CC 6.1', 'CC6.1')));
    }
    const latin = Buffer.from(`${text}# caf\u00e9\n`, 'latin1');
    fs.writeFileSync(file, latin);
    const refused = soc2('fix', folder);
    assert.deepEqual([refused.code, refused.out], [2, '']);
    assert.match(refused.error, /AC-01\.yaml is not UTF-8.*Nothing was written/);
    assert.deepEqual(fs.readFileSync(file), latin);
    fs.rmSync(folder, { recursive: true });
  });

  it('settles every problem of a file, however many there are', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'soc2-'));
    fs.cpSync(path.join(root, draft), folder, { recursive: true });
    const file = path.join(folder, 'controls/AC-01.yaml');
    const list = (id: string): string => yaml`
      title: Many
      criteria:
      ${Array.from({ length: 1100 }, (_, index) => `  - ${id} # ${index}\n`).join('')}
    `;
    fs.writeFileSync(file, list('CC 6.1'));
    const outcome = soc2('fix', folder, '--code', 'control.criterion-format');
    assert.match(outcome.out, /^1100 fixes in 1 file$/m);
    assert.equal(fs.readFileSync(file, 'utf8'), list('CC6.1'));
    fs.rmSync(folder, { recursive: true });
  });

  it('knows the rule that it is to fix', () => {
    const outcome = soc2('fix', draft, '--code', 'control.nonsense', '--dry-run');
    assert.equal(outcome.code, 2);
    assert.match(outcome.error, /no rule control\.nonsense.*soc2 rules/);
  });
});

describe('soc2', () => {
  it('explains itself', () => {
    assert.match(soc2('--help').out, /soc2 check/);
    assert.match(soc2('describe', '--help').out, /-o FILE/);
    assert.match(soc2('--version').out, /^\d+\.\d+\.\d+\n$/);
  });

  it('refuses words that it would not look at, and endings that promise another format', () => {
    for (const words of [
      ['check', labs, draft],
      ['rules', 'control.unmapped', 'control.owner-missing'],
      ['lsp', '--stdio', 'x', 'y'],
      ['check', ''],
    ]) {
      const outcome = soc2(...words);
      assert.deepEqual([outcome.code, outcome.out], [2, ''], words.join(' '));
      assert.match(outcome.error, /Use: soc2/);
    }
    const file = path.join(os.tmpdir(), 'soc2-description.pdf');
    const outcome = soc2('describe', labs, '-o', file);
    assert.equal(outcome.code, 2);
    assert.match(outcome.error, /--format/);
    assert.equal(fs.existsSync(file), false);
  });

  it('ends quietly when its reader leaves, and says why when nothing can be written', function () {
    if (process.platform !== 'linux') this.skip();
    const pipe = (line: string) =>
      spawnSync('bash', ['-c', `set -o pipefail; ${line}`], { cwd: root, encoding: 'utf8', timeout: 20_000 });
    assert.deepEqual(
      [
        pipe(`node dist/cli.js check ${labs} --format json | true`).stderr,
        pipe(`node dist/cli.js check ${draft} | head -1`).stderr,
      ],
      ['', ''],
    );
    const full = pipe(`node dist/cli.js check ${draft} > /dev/full`);
    assert.equal(full.status, 2);
    assert.match(full.stderr, /^soc2: The output cannot be written: ENOSPC/);
    const nowhere = pipe(`node dist/cli.js describe ${labs} -o /proc/nowhere/x.md`);
    assert.equal(nowhere.status, 2);
    assert.match(nowhere.stderr, /cannot be written/);
  });

  it('reads only what it is given: the same output twice', () => {
    assert.equal(soc2('check', labs, '--format', 'json').out, soc2('check', labs, '--format', 'json').out);
  });
});
