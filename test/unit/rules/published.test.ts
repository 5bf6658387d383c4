import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { publishedReports, type PublishedReport } from './published';

/** Judged by hand: rule, file, phrase, right or wrong, why. */
const judged = new Map(
  readFileSync('test/unit/rules/published.tsv', 'utf8')
    .replaceAll('\r\n', '\n')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [rule, file, phrase, verdict, why] = line.split('\t') as [string, string, string, string, string];
      return [keyOf({ rule, file, phrase }), { verdict, why }];
    }),
);

function keyOf({ rule, file, phrase }: Pick<PublishedReport, 'rule' | 'file' | 'phrase'>): string {
  return JSON.stringify([rule, file, phrase.replaceAll('\t', ' ')]);
}

/** Of each rule the distinct places, and how many of them were judged right. */
function figures(
  reports: readonly PublishedReport[],
): { rule: string; severity: string; right: number; all: number }[] {
  const places = new Map(reports.map((each) => [keyOf(each), each]));
  const rules = [...new Set(reports.map((each) => each.rule))].sort();
  return rules.map((rule) => {
    const own = [...places].filter(([, each]) => each.rule === rule);
    return {
      rule,
      severity: own[0]![1].severity,
      right: own.filter(([key]) => judged.get(key)?.verdict === 'right').length,
      all: own.length,
    };
  });
}

describe('rules on published texts', () => {
  it('reports nothing that nobody judged, and every judgement has its reason', function () {
    const reports = publishedReports();
    if (!reports) return this.skip();
    assert.deepEqual(
      reports.filter((each) => !judged.has(keyOf(each))).map(keyOf),
      [],
      'judge these in published.tsv, or mend the rule',
    );
    const now = new Set(reports.map(keyOf));
    assert.deepEqual(
      [...judged.keys()].filter((key) => !now.has(key)),
      [],
      'these are not reported any more: take them out of published.tsv',
    );
    for (const [key, { verdict, why }] of judged)
      assert.ok((verdict === 'right' || verdict === 'wrong') && why.length > 5, key);
  });

  it('is right in nine of ten warnings and errors, blanks in templates counted and not', function () {
    const reports = publishedReports();
    if (!reports) return this.skip();
    const serious = figures(reports).filter((each) => each.severity === 'warning' || each.severity === 'error');
    for (const rows of [serious, serious.filter((each) => !each.rule.endsWith('.placeholder'))]) {
      const right = rows.reduce((sum, each) => sum + each.right, 0);
      const all = rows.reduce((sum, each) => sum + each.all, 0);
      assert.ok(all > 15 && right / all >= 0.9, `${right} of ${all}`);
    }
  });

  it('has the figures of docs/precision.md', function () {
    const reports = publishedReports();
    if (!reports) return this.skip();
    const table = figures(reports)
      .map(({ rule, severity, right, all }) => `| \`${rule}\` | ${severity} | ${all} | ${right} |`)
      .join('\n');
    assert.ok(
      readFileSync('docs/precision.md', 'utf8').replaceAll('\r\n', '\n').includes(table),
      `docs/precision.md should have:\n${table}`,
    );
  });
});
