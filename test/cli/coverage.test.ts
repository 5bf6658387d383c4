import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { draft, json, labs, soc2 } from './soc2';

interface Report {
  version: number;
  layout: string;
  report: unknown;
  categories: string[];
  summary: { inScope: number; covered: number; byState: Record<string, number> };
  criteria: { id: string; category: string; state: string; controls: string[]; policies: string[]; csocs: string[] }[];
}

const states = [
  'not-in-scope',
  'not-relevant',
  'gap',
  'policy-only',
  'planned',
  'carved-out',
  'addressed',
  'evidenced',
];

describe('soc2 coverage', () => {
  it('shows 38 criteria of larkspur-labs in scope and none in gap', () => {
    const outcome = soc2('coverage', labs, '--format', 'json');
    const report = json<Report>(outcome);
    assert.equal(outcome.code, 0);
    assert.deepEqual(Object.keys(report), ['version', 'layout', 'report', 'categories', 'summary', 'criteria']);
    assert.deepEqual(report.report, { type: 2, period: { from: '2026-01-01', to: '2026-06-30' } });
    assert.equal(report.summary.inScope, 38);
    assert.equal(report.summary.byState.gap, 0);
    assert.deepEqual(Object.keys(report.summary.byState), states);
    assert.equal(report.criteria.length, 61);
    assert.deepEqual([report.criteria[0]!.id, report.criteria[60]!.id], ['CC1.1', 'P8.1']);
    for (const each of report.criteria)
      assert.deepEqual(Object.keys(each), ['id', 'category', 'state', 'controls', 'policies', 'csocs']);
  });

  it('shows every state but those that the draft has outgrown', () => {
    const { summary } = json<Report>(soc2('coverage', draft, '--format', 'json'));
    for (const state of ['not-relevant', 'gap', 'policy-only', 'planned', 'carved-out', 'addressed'])
      assert.ok(summary.byState[state]! > 0, state);
    assert.equal(
      summary.covered,
      summary.byState['carved-out']! + summary.byState.addressed! + summary.byState.evidenced!,
    );
  });

  it('prints the fraction, never a verdict', () => {
    const { out } = soc2('coverage', labs);
    assert.match(out, /^38\/38 criteria covered/m);
    assert.doesNotMatch(out, /satisfied|\bmet\b|passed|compliant/i);
  });

  const theme = '../shared/corpora/strongdm-comply-soc2-theme/theme';
  (existsSync(theme) ? it : it.skip)('reads a strongdm/comply repository as it is (needs ../shared/corpora)', () => {
    const report = json<Report>(soc2('coverage', theme, '--format', 'json'));
    assert.equal(report.layout, 'comply');
    assert.equal(report.report, null);
    assert.equal(report.summary.inScope, 61);
    assert.equal(report.summary.byState['policy-only'], 61);
    const check = json<{ summary: { files: number }; diagnostics: { code: string; message: string }[] }>(
      soc2('check', theme, '--format', 'json'),
    );
    assert.equal(check.summary.files, 36);
    const unknown = check.diagnostics.filter((each) => /unknown-criterion/.test(each.code));
    assert.equal(unknown.length, 5);
    assert.ok(unknown.every((each) => each.message.includes('CC9.9')));
    assert.deepEqual(
      check.diagnostics.filter((each) => each.code.startsWith('soc2.syntax') || each.code.startsWith('soc2.schema')),
      [],
    );
  });

  const tailscale = '../shared/corpora/tailscale-security-policies';
  (existsSync(tailscale) ? it : it.skip)(
    'claims nothing for policies that name no criterion (needs ../shared/corpora)',
    () => {
      const { criteria } = json<Report>(soc2('coverage', tailscale, '--format', 'json'));
      assert.deepEqual(
        criteria.filter((each) => each.policies.length + each.controls.length + each.csocs.length > 0),
        [],
      );
    },
  );
});
