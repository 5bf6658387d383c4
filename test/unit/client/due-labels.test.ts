import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { labelOf, rowsApart, shortDays, type Task } from '../../../src/client/sidebar/due/task';
import type { DueRow } from '../../../src/protocol/due';
import { dueResult } from '../../../src/service/sidebar/due-result';
import { exampleTexts } from '../../support/example';
import { Programme } from '../../../src/core/index/programme';

/** The English words of the client, whose own file needs the editor. */
const texts = new Map(
  [
    ...readFileSync('src/client/sidebar/due/due-text.ts', 'utf8').matchAll(
      /^ {2}'?([\w-]+)'?: (?:l10n\.t\()?'([^']+)'\)?,$/gm,
    ),
  ].map(([, key, text]) => [key!, text!] as const),
);
const words = { tasks: Object.fromEntries(texts) as Record<Task, string>, reports: Object.fromEntries(texts) };

const work = (subject: string, more: Partial<DueRow> = {}): DueRow => ({
  id: subject,
  kind: 'evidence',
  subject,
  title: '',
  reason: '',
  owner: '',
  ownerTitle: '',
  date: '2026-06-01',
  bucket: 'later',
  place: null,
  ...more,
});

function check(rows: DueRow[], ...expected: string[]): void {
  const apart = rowsApart(rows);
  deepEqual(
    rows.map((each) => labelOf(each, apart.get(each)!, words)),
    expected,
  );
}

describe('labels of due work', () => {
  it('say what has to be shown, of which record', () => {
    check(
      [
        work('CH-01', { need: 'configuration' }),
        work('CH-01', { need: 'change-history' }),
        work('OP-01', { need: 'population' }),
        work('AC-03', { need: 'interval' }),
        work('AC-04', { need: 'dated-proof' }),
        work('', { kind: 'cuec-decision' }),
      ],
      'Configuration of CH-01',
      'History of changes of CH-01',
      'Population of OP-01',
      'Evidence of AC-03',
      'Dated proof of AC-04',
      'Decide on CUECs',
    );
  });

  it('call policies and vendors by their names, and reports by their kinds', () => {
    const aws = { name: 'Amazon Web Services' };
    check(
      [
        work('okta', { kind: 'bridge-letter', name: 'Okta' }),
        work('aws', { kind: 'vendor-report', report: 'soc2-type2', ...aws }),
        work('aws', { kind: 'vendor-report', report: 'iso27001', ...aws }),
        work('box', { kind: 'vendor-report' }),
        work('mail', { kind: 'vendor-report', report: 'other' }),
        work('fax', { kind: 'vendor-report', report: 'a new kind' }),
        work('DCP', { kind: 'policy-review', name: 'Data Classification Policy' }),
        work('aws', { kind: 'vendor-review', ...aws }),
      ],
      'Bridge letter of Okta',
      'Report of Amazon Web Services (SOC 2 type 2)',
      'Report of Amazon Web Services (ISO/IEC 27001)',
      'Report of box',
      'Report of mail',
      'Report of fax (a new kind)',
      'Review Data Classification Policy',
      'Review Amazon Web Services',
    );
  });

  it('give the id of records of one name, and the days of records with several rows', () => {
    const days = (from: string, to: string): Partial<DueRow> => ({ need: 'interval', interval: { from, to } });
    check(
      [
        work('a', { kind: 'policy-review', name: 'Access' }),
        work('b', { kind: 'vendor-review', name: 'Access' }),
        work('AC-03', days('2026-01-01', '2026-03-31')),
        work('AC-03', days('2026-04-01', '2026-06-30')),
        work('AC-05', days('2026-04-01', '2026-06-30')),
        work('AC-06', days('2026-01-05', '2026-02-03')),
        work('AC-06', days('2026-02-04', '2026-02-05')),
      ],
      'Review Access (a)',
      'Review Access (b)',
      'Evidence of AC-03, 2026 Q1',
      'Evidence of AC-03, 2026 Q2',
      'Evidence of AC-05',
      'Evidence of AC-06, 2026-01-05',
      'Evidence of AC-06, 2026-02-04',
    );
  });

  it('call whole months, quarters, half-years and years as people do', () => {
    const short = (from: string, to: string): string | undefined => shortDays({ from, to });
    deepEqual(
      [
        short('2028-02-01', '2028-02-29'),
        short('2026-02-01', '2026-02-27'),
        short('2026-12-01', '2026-12-31'),
        short('2026-10-01', '2026-12-31'),
        short('2026-02-01', '2026-04-30'),
        short('2026-07-01', '2026-12-31'),
        short('2026-01-01', '2026-12-31'),
        short('2025-12-01', '2026-02-28'),
        short('2026-01-02', '2026-01-31'),
      ],
      ['2028-02', undefined, '2026-12', '2026 Q4', undefined, '2026 H2', '2026', undefined, undefined],
    );
  });

  for (const example of ['larkspur-labs', 'larkspur-draft'] as const)
    for (const today of ['2026-01-15', '2026-04-25', '2026-07-15', '2026-11-30'])
      it(`of ${example} on ${today} differ where a narrow sidebar still shows them`, () => {
        const programme = new Programme({ layout: 'soc2', today });
        programme.update([...exampleTexts(example)].map(([path, text]) => ({ path, text })));
        const { rows } = dueResult({ programme, uriOf: (path) => `file:///p/${path}` });
        ok(rows.length > 5, `${rows.length} rows`);
        const apart = rowsApart(rows);
        const seen = rows.map((each) =>
          `${labelOf(each, apart.get(each)!, words)} ${each.ownerTitle} · ${each.date}`.slice(0, 40),
        );
        equal(seen.filter((each, index) => seen.indexOf(each) !== index).join('\n'), '');
      });
});
