import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { draft, json, labs, soc2 } from './soc2';
import { blanks } from '../../src/core/blanks/blanks';
import { yaml } from '../../src/core/syntax/text-block';

interface Place {
  line: number;
  character: number;
}
interface Report {
  version: number;
  root: string;
  summary: Record<'files' | 'error' | 'warning' | 'information' | 'hint', number>;
  diagnostics: {
    file: string;
    code: string;
    severity: string;
    message: string;
    range: { start: Place; end: Place };
    fixes: string[];
  }[];
}

describe('soc2 check', () => {
  it('finds no error and no warning in larkspur-labs', () => {
    const outcome = soc2('check', labs, '--format', 'json');
    const report = json<Report>(outcome);
    assert.equal(outcome.code, 0);
    assert.deepEqual([report.summary.error, report.summary.warning], [0, 0], outcome.out);
    assert.ok(report.summary.files > 150);
  });

  it('counts what is absent and the blank in its place alike, as errors', () => {
    const errors = (manifest: string, control: string): number[] => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'soc2-blanks-'));
      const said = yaml`
        schema: soc2/1
        company: {name: Larkspur}
      `;
      fs.mkdirSync(path.join(folder, 'controls'));
      fs.writeFileSync(path.join(folder, 'soc2.yaml'), `${said}${manifest}`);
      fs.writeFileSync(path.join(folder, 'controls/AC-01.yaml'), `title: T\n${control}`);
      const { diagnostics } = json<Report>(soc2('check', folder, '--format', 'json'));
      fs.rmSync(folder, { recursive: true });
      return ['statement', 'owner', 'reason'].map(
        (key) =>
          diagnostics.filter(
            ({ code, message, severity }) =>
              severity === 'error' &&
              (code.endsWith(`.${key}-missing`) || (code === 'soc2.schema.open' && message.includes(`\`${key}\``))),
          ).length,
      );
    };
    assert.deepEqual(errors('not_relevant: [{criterion: CC6.4}]\n', ''), [1, 1, 1]);
    assert.deepEqual(
      errors(
        `not_relevant: [{criterion: CC6.4, reason: ${blanks.notRelevantReason}}]\n`,
        yaml`
          statement: "${blanks.statement}"
          owner: ${blanks.owner}
        `,
      ),
      [1, 1, 1],
    );
  });

  it('keeps the agreed JSON: keys, counts, order, zero-based places inside the file', () => {
    const outcome = soc2('check', draft, '--format', 'json');
    const report = json<Report>(outcome);
    assert.equal(outcome.code, 1);
    assert.deepEqual(Object.keys(report), ['version', 'root', 'summary', 'diagnostics']);
    assert.equal(report.root, draft);
    assert.deepEqual(Object.keys(report.summary), ['files', 'error', 'warning', 'information', 'hint']);
    for (const severity of ['error', 'warning', 'information', 'hint'] as const) {
      assert.equal(report.diagnostics.filter((each) => each.severity === severity).length, report.summary[severity]);
    }
    const keys = report.diagnostics.map(
      (each) =>
        [
          each.file,
          each.range.start.line,
          each.range.start.character,
          each.range.end.line,
          each.range.end.character,
          each.code,
        ] as const,
    );
    const sorted = [...keys].sort((a, b) => {
      for (let index = 0; index < a.length; index += 1)
        if (a[index] !== b[index]) return a[index]! < b[index]! ? -1 : 1;
      return 0;
    });
    assert.deepEqual(keys, sorted);
    for (const each of report.diagnostics) {
      const lines = fs.readFileSync(path.join(draft, each.file), 'utf8').split('\n');
      assert.deepEqual(Object.keys(each), ['file', 'code', 'severity', 'message', 'range', 'fixes']);
      assert.ok(
        lines[each.range.end.line] !== undefined && lines[each.range.end.line]!.length >= each.range.end.character,
        `${each.file} ${each.code}`,
      );
      assert.match(each.code, /^soc2\./);
    }
  });

  it('offers the ranked criteria for the unmapped control of the draft', () => {
    const { diagnostics } = json<Report>(soc2('check', draft, '--format', 'json'));
    const unmapped = diagnostics.find((each) => each.code === 'soc2.control.unmapped');
    assert.equal(unmapped?.file, 'controls/BC-01.yaml');
    assert.match(unmapped.fixes[0]!, /^Map to A1\.2 /);
  });

  it('prints clickable places and a summary table', () => {
    const { out, code } = soc2('check', draft);
    assert.equal(code, 1);
    assert.match(out, /^examples\/larkspur-draft\/controls\/BC-01\.yaml:2:5 error .*soc2\.control\.unmapped$/m);
    assert.match(out, /^files +errors +warnings +information +hints\n\d+ +\d+ +\d+ +\d+ +\d+\n$/m);
  });

  it('exits by the threshold', () => {
    assert.equal(soc2('check', draft, '--threshold', 'none').code, 0);
    assert.equal(soc2('check', labs, '--threshold', 'warning').code, 0);
  });

  for (const [words, said] of [
    [['check', 'no/such/folder'], /not a folder.*soc2\.yaml/],
    [['check', 'media'], /not a folder|holds no programme/],
    [['check', 'examples'], /examples\/larkspur-(draft|labs) does: name that folder/],
    [['check', labs, '--format', 'xml'], /--format takes text or json/],
    [['check', labs, '--today', 'tomorrow'], /YYYY-MM-DD/],
    [['check', labs, '--nonsense'], /Use: soc2 check/],
    [['frobnicate'], /no command frobnicate/],
    [['describe', labs, '--format', 'docx'], /-o FILE/],
    [['suggest', labs], /--control FILE/],
    [['rules', 'soc2.no.such'], /no rule soc2\.no\.such/],
  ] as [string[], RegExp][]) {
    it(`cannot run \`soc2 ${words.join(' ')}\` and says why`, () => {
      const outcome = soc2(...words);
      assert.equal(outcome.code, 2);
      assert.match(outcome.error, said);
      assert.doesNotMatch(outcome.error, / at .*\.(?:js|ts):\d+/);
    });
  }

  it('survives a folder of hostile files', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'soc2-'));
    try {
      fs.mkdirSync(path.join(folder, 'controls'));
      fs.writeFileSync(
        path.join(folder, 'soc2.yaml'),
        yaml`
          schema: soc2/1
          categories: [security]
          __proto__: {x: 1}
        `,
      );
      fs.writeFileSync(path.join(folder, 'controls/binary.yaml'), Buffer.from([0, 1, 2, 255, 254]));
      fs.writeFileSync(path.join(folder, 'controls/huge.yaml'), 'a: b\n'.repeat(1_200_000));
      fs.writeFileSync(path.join(folder, 'controls/deep.yaml'), '['.repeat(50_000));
      fs.symlinkSync('/etc/hostname', path.join(folder, 'controls/outside.yaml'));
      const outcome = soc2('check', folder, '--format', 'json');
      const { diagnostics, summary } = json<Report>(outcome);
      assert.equal(outcome.code, 1);
      assert.equal(summary.files, 4, 'the link that leaves the folder is not read');
      assert.deepEqual(
        [...new Set(diagnostics.filter((each) => each.code.startsWith('soc2.syntax')).map((each) => each.code))].sort(),
        ['soc2.syntax.binary', 'soc2.syntax.too-deep', 'soc2.syntax.too-large'],
      );
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });
});
