import assert from 'node:assert/strict';
import { wantedFacts, wantedKey, type WantedFacts } from '../../../src/core/outside/wanted';
import type { Programme } from '../../../src/core/index/programme';
import { Checker } from '../../../src/core/rules/checker';
import { base, build } from '../rules/check';
import { yaml } from '../../../src/core/syntax/text-block';

const record = (location: string, rest = ''): string => yaml`
  title: A
  control: CR-01
  kind: log
  collected: 2026-04-02
  location: ${location}
  ${rest}
`;
const files = new Map([
  ...Object.entries(base),
  ['evidence/a.yaml', record('artefacts/a.pdf', `sha256: ${'a'.repeat(64)}\n`)],
  ['evidence/b.yaml', record('artefacts/b.pdf')],
  ['evidence/c.yaml', record('vault://c.pdf')],
  [
    'policies/ep.md',
    yaml`
      ---
      name: A
      acronym: EP
      approved_by: platform-lead
      approved_on: 2026-01-15
      ---
      Text
    `,
  ],
]);

const wanted = (programme: Programme): WantedFacts => programme.remember(wantedKey, 'visible', wantedFacts);
const checked = (stale: Set<string>): string[] =>
  [...stale]
    .filter((key) => key.startsWith('check '))
    .map((key) => key.slice('check '.length))
    .sort();

describe('outside: what is wanted', () => {
  it('follows locations, approvals and the period', () => {
    const { programme } = build(files);
    assert.deepEqual(wanted(programme), {
      files: [
        { path: 'artefacts/a.pdf', hash: true, tracked: false },
        { path: 'artefacts/b.pdf', hash: false, tracked: false },
        { path: 'evidence/artefacts/a.pdf', hash: true, tracked: false },
        { path: 'evidence/artefacts/b.pdf', hash: false, tracked: false },
      ],
      policies: [{ path: 'policies/ep.md', approvedOn: '2026-01-15' }],
      period: { from: '2026-01-01', to: '2026-06-30' },
      sources: { manifest: 'soc2.yaml', controls: 'controls', vendors: 'vendors' },
    });
  });

  it('is named as stale by edits that others can see, and computed when it is asked for', () => {
    const { programme } = build(files);
    const edit = (path: string, text: string): boolean => {
      wanted(programme);
      return programme.update([{ path, text }]).stale.has(wantedKey);
    };
    assert.equal(edit('policies/ep.md', files.get('policies/ep.md')!.replace('Text', 'Another text')), false);
    assert.equal(edit('evidence/b.yaml', record('artefacts/b.pdf', 'notes: typed\n')), false);
    assert.equal(edit('evidence/c.yaml', record('artefacts/c.pdf')), true);
    assert.ok(wanted(programme).files.some((each) => each.path === 'artefacts/c.pdf'));
    assert.equal(edit('policies/ep.md', files.get('policies/ep.md')!.replace('2026-01-15', '2026-01-16')), true);
    const { computed } = programme.derived.counters;
    programme.update([{ path: 'evidence/b.yaml', text: record('artefacts/d.pdf') }]);
    assert.equal(programme.derived.counters.computed, computed);
  });
});

describe('outside: a fact that becomes known', () => {
  it('checks again only the files that read it', () => {
    const { programme, checker } = build(files);
    checker.all();
    assert.deepEqual(
      checked(
        programme.learn([
          { kind: 'file', name: 'artefacts/a.pdf', value: { exists: false } },
          { kind: 'file', name: 'elsewhere.pdf', value: { exists: false } },
        ]).stale,
      ),
      ['evidence/a.yaml'],
    );
    checker.all();
    assert.deepEqual(
      checked(
        programme.learn([
          {
            kind: 'body',
            name: 'policies/ep.md',
            value: { approvedOn: '2026-01-15', approved: '', changed: ['2026-02-01'] },
          },
        ]).stale,
      ),
      ['policies/ep.md'],
    );
    assert.ok(checker.check('policies/ep.md').some((each) => each.code === 'soc2.policy.changed-since-approval'));
    checker.all();
    assert.deepEqual(checked(programme.learn([{ kind: 'history', name: '2026-01-01..2026-06-30', value: [] }]).stale), [
      'soc2.yaml',
    ]);
  });

  it('costs nothing when it is the same again, and is forgotten without a value', () => {
    const { programme, checker } = build(files);
    const fact = { kind: 'file', name: 'artefacts/b.pdf', value: { exists: false } } as const;
    const beside = { kind: 'file', name: 'evidence/artefacts/b.pdf', value: { exists: false } } as const;
    programme.learn([fact, beside]);
    assert.ok(checker.check('evidence/b.yaml').some((each) => each.code === 'soc2.evidence.location-missing'));
    assert.deepEqual(programme.learn([{ ...fact, value: { exists: false } }]).stale, new Set());
    assert.deepEqual(checked(programme.learn([{ ...fact, value: undefined }]).stale), ['evidence/b.yaml']);
    assert.ok(!checker.check('evidence/b.yaml').some((each) => each.code === 'soc2.evidence.location-missing'));
  });

  it('gives the same problems whether it comes before the texts or after', () => {
    const facts = [
      { kind: 'file', name: 'artefacts/a.pdf', value: { exists: true, sha256: ['b'.repeat(64)] } },
    ] as const;
    const { programme, checker } = build(files);
    checker.all();
    programme.learn(facts);
    assert.deepEqual(checker.all(), new Checker(build(files, undefined, facts).programme).all());
  });
});
