import assert from 'node:assert/strict';
import { bodyFact, bodyHash } from '../../../src/core/outside/policy-history';
import { changesWithin, type Step } from '../../../src/core/outside/system-history';
import { yaml } from '../../../src/core/syntax/text-block';

const policy = (approved: string, body: string): string => yaml`
  ---
  name: A
  approved_on: ${approved}
  ---
  ${body}
`;
const period = { from: '2026-01-01', to: '2026-06-30' };
const manifest = (categories: string, infrastructure: string): string => yaml`
  schema: soc2/1
  categories: [${categories}]
  system:
    infrastructure: [${infrastructure}]
`;
const step = (
  date: string,
  path: string,
  kind: 'manifest' | 'control' | 'vendor',
  before: string | undefined,
  after: string | undefined,
): Step => ({ date, files: [{ path, kind, before, after }] });
const control = (status: string): string => yaml`
  title: A
  status: ${status}
`;

describe('outside: history of a policy', () => {
  const fact = (...versions: [string, string | undefined][]) =>
    bodyFact(
      'policies/a.md',
      '2026-01-15',
      versions.map(([date, text]) => ({ date, text })),
    );

  it('begins with the version that first shows the approval, whenever that was committed', () => {
    assert.deepEqual(fact(['2026-01-10', policy('2025-01-15', 'old')], ['2026-02-02', policy('2026-01-15', 'new')]), {
      approvedOn: '2026-01-15',
      approved: bodyHash('new'),
      changed: [],
    });
  });

  it('names the days on which the text changed afterwards, not those of the front matter', () => {
    assert.deepEqual(
      fact(
        ['2026-01-15', policy('2026-01-15', 'one')],
        ['2026-02-01', policy('2026-01-15', 'two')],
        ['2026-02-02', policy('2026-01-15', 'two').replace('name: A', 'name: B')],
        ['2026-03-01', policy('2026-01-15', 'two  \n<!-- more -->')],
      )?.changed,
      ['2026-02-01'],
    );
  });

  it('knows nothing where the approval is not in the history, or the file was not there', () => {
    assert.equal(fact(['2026-01-15', policy('2025-01-15', 'one')]), undefined);
    assert.equal(fact(['2026-01-15', policy('2026-01-15', 'one')], ['2026-02-15', undefined]), undefined);
    assert.equal(fact(), undefined);
    assert.equal(fact(['2026-01-15', undefined], ['2026-02-15', policy('2026-01-15', 'one')])?.changed.length, 0);
  });
});

describe('outside: history of the system', () => {
  it('compares the state before the period with that at its end', () => {
    const found = changesWithin(
      [
        step(
          '2025-12-31',
          'soc2.yaml',
          'manifest',
          manifest('security', '{id: a, provider: aws}'),
          manifest('security, privacy', '{id: a, provider: aws}'),
        ),
        step(
          '2026-02-01',
          'soc2.yaml',
          'manifest',
          manifest('security', '{id: a, provider: aws}'),
          manifest('security, A', '{id: a, provider: gcp}, {id: b}'),
        ),
        step(
          '2026-03-01',
          'soc2.yaml',
          'manifest',
          manifest('security, A', '{id: a, provider: gcp}, {id: b}'),
          manifest('security, A', '{id: a, provider: gcp}'),
        ),
        step('2026-07-01', 'soc2.yaml', 'manifest', manifest('security, A', ''), manifest('security', '')),
      ],
      period,
    );
    assert.deepEqual(
      found.map(({ what, id, date, before, after }) => [what, id, date, before, after]),
      [
        ['category', 'availability', '2026-02-01', '', 'examined'],
        ['infrastructure', 'a', '2026-02-01', 'aws', 'gcp'],
      ],
    );
  });

  it('sees the status of controls and the method of vendors; a renamed file is no change, a written one neither', () => {
    const found = changesWithin(
      [
        step('2026-02-01', 'controls/A.yaml', 'control', control('planned'), control('in-place')),
        step('2026-02-02', 'controls/B.yaml', 'control', undefined, control('in-place')),
        step('2026-02-03', 'controls/C.yaml', 'control', control('planned'), undefined),
        step('2026-02-04', 'controls/D.yaml', 'control', control('in-place'), undefined),
        step(
          '2026-02-05',
          'vendors/aws.yaml',
          'vendor',
          'name: AWS\n',
          yaml`
            name: AWS
            subservice: {method: carve-out}
          `,
        ),
        {
          date: '2026-02-06',
          files: [
            {
              path: 'controls/E.yaml',
              kind: 'control',
              before: yaml`
                id: E
                ${control('in-place')}
              `,
              after: undefined,
            },
            {
              path: 'controls/F.yaml',
              kind: 'control',
              before: undefined,
              after: yaml`
                id: E
                ${control('in-place')}
              `,
            },
          ],
        },
        step(
          '2026-02-07',
          'controls/G.yaml',
          'control',
          yaml`
            scope: soc1
            ${control('in-place')}
          `,
          yaml`
            scope: soc1
            ${control('retired')}
          `,
        ),
      ],
      period,
    );
    assert.deepEqual(
      found.map(({ id, before, after }) => [id, before, after]),
      [
        ['A', 'planned', 'in-place'],
        ['D', 'in-place', ''],
        ['aws', '', 'carve-out'],
      ],
    );
  });

  it('is silent about a programme that was begun within the period', () => {
    assert.deepEqual(
      changesWithin(
        [
          step('2026-02-01', 'controls/A.yaml', 'control', control('planned'), control('in-place')),
          step('2026-02-02', 'soc2.yaml', 'manifest', undefined, manifest('security', '')),
        ],
        period,
      ),
      [],
    );
  });
});
