import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { yaml } from '../../src/core/syntax/text-block';
import { localDay } from '../../src/host/node/clock';
import { draft, json, labs, soc2 } from './soc2';

interface Due {
  version: number;
  today: string;
  items: {
    id: string;
    kind: string;
    title: string;
    reason: string;
    owner: string;
    date: string;
    bucket: string;
    record: { file: string };
  }[];
}
interface Evidence {
  version: number;
  report: unknown;
  today: string | null;
  controls: {
    id: string;
    status: string;
    evidence: string;
    cells: { from: string; to: string; state: string; records: string[] }[];
  }[];
}

describe('soc2 due', () => {
  it('lists the work of larkspur-draft by date, with owner and reason', () => {
    const outcome = soc2('due', draft, '--format', 'json', '--today', '2026-05-05');
    const { version, today, items } = json<Due>(outcome);
    assert.equal(outcome.code, 0);
    assert.deepEqual([version, today], [1, '2026-05-05']);
    assert.deepEqual(
      items.map((each) => each.date),
      items.map((each) => each.date).sort(),
    );
    assert.equal(new Set(items.map((each) => each.id)).size, items.length, 'ids tell the work apart');
    for (const kind of ['evidence', 'policy-review', 'bridge-letter', 'vendor-report', 'incident-decision'])
      assert.ok(
        items.some((each) => each.kind === kind),
        kind,
      );
    for (const each of items) assert.equal(each.bucket === 'overdue', each.date < today, each.title);
  });

  it('keeps to an owner and to a span of time; what is overdue is always in it', () => {
    const all = json<Due>(soc2('due', draft, '--format', 'json', '--today', '2026-05-05')).items;
    const mine = json<Due>(
      soc2('due', draft, '--format', 'json', '--today', '2026-05-05', '--owner', 'platform-lead', '--within', '30d'),
    ).items;
    assert.deepEqual(
      mine,
      all.filter((each) => each.owner === 'platform-lead' && each.date <= '2026-06-04'),
    );
    assert.ok(mine.length > 0 && mine.length < all.length);
    const nobodys = json<Due>(soc2('due', draft, '--format', 'json', '--today', '2026-05-05', '--owner', 'none')).items;
    assert.deepEqual(
      nobodys,
      all.filter((each) => each.owner === ''),
    );
  });

  it('prints a calendar and Markdown, to a file by its ending', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'soc2-')), 'due.ics');
    assert.equal(soc2('due', draft, '--today', '2026-05-05', '-o', file).code, 0);
    const events = readFileSync(file, 'utf8').match(/BEGIN:VEVENT/g)?.length;
    const { items } = json<Due>(soc2('due', draft, '--format', 'json', '--today', '2026-05-05'));
    assert.equal(events, items.length);
    const markdown = soc2('due', draft, '--today', '2026-05-05', '--format', 'md').out;
    for (const each of items) assert.ok(markdown.includes(each.date));
    assert.match(
      soc2('due', draft, '--today', '2026-05-05').out,
      new RegExp(`^${items.length} pieces of work as of 2026-05-05`, 'm'),
    );
  });

  it('tells programmes of one name apart in calendars, where it is asked to', () => {
    const uids = (...words: string[]): string[] =>
      soc2('due', draft, '--today', '2026-05-05', '--format', 'ics', ...words).out.match(/^UID:.*$/gm) ?? [];
    const apart = uids('--apart', '2026');
    assert.equal(new Set([...uids(), ...apart, ...uids('--apart', 'drafts')]).size, 3 * apart.length);
    assert.deepEqual(uids('--apart', '2026'), apart);
    assert.deepEqual(uids('--apart', ''), uids());
  });

  it('counts from --today, else from the day of the manifest, else from the present day, and says so first', () => {
    const first = (...words: string[]): string => soc2('due', ...words).out.split('\n')[0]!;
    assert.equal(first(draft), 'As of 2026-01-15');
    assert.equal(first(draft, '--today', '2026-05-05'), 'As of 2026-05-05');
    const folder = mkdtempSync(join(tmpdir(), 'soc2-'));
    const manifest = (rest: string): void =>
      writeFileSync(
        join(folder, 'soc2.yaml'),
        yaml`
          schema: soc2/1
          report: {type: 2}
          ${rest}
        `,
      );
    manifest('');
    const before = localDay();
    const said = first(folder);
    assert.ok(
      [before, localDay()].some((day) => said === `As of ${day}`),
      said,
    );
    assert.equal(
      json<Evidence>(soc2('evidence', folder, '--format', 'json')).today,
      null,
      'other commands read no clock',
    );
    manifest('today: 2025-12-24');
    assert.equal(first(folder), 'As of 2025-12-24');
    assert.equal(json<Evidence>(soc2('evidence', folder, '--format', 'json')).today, '2025-12-24');
  });

  it('says in words what it cannot use', () => {
    assert.match(
      soc2('due', draft, '--owner', 'nobody-of-ours').error,
      /no role nobody-of-ours\. Roles: .*security-lead/,
    );
    const span = soc2('due', draft, '--within', 'soon');
    assert.equal(span.code, 2);
    assert.match(span.error, /30d, 4w or 3m, not soon/);
  });
});

describe('soc2 evidence', () => {
  it('shows every control of larkspur-labs with its intervals', () => {
    const { report, today, controls } = json<Evidence>(soc2('evidence', labs, '--format', 'json'));
    assert.deepEqual([report, today], [{ type: 2, period: { from: '2026-01-01', to: '2026-06-30' } }, '2026-07-15']);
    assert.deepEqual(
      controls
        .find((each) => each.id === 'AC-05')
        ?.cells.map((each) => `${each.from} ${each.state} ${each.records.join()}`).length,
      2,
    );
    assert.ok(
      controls
        .filter((each) => each.status === 'in-place')
        .every((each) => each.evidence === 'current' || each.evidence === 'exception'),
    );
    assert.equal(controls.find((each) => each.id === 'AC-04')?.evidence, 'exception');
  });

  it('tells late from missing and due by the day', () => {
    const states = (today: string): string[] =>
      json<Evidence>(soc2('evidence', draft, '--format', 'json', '--today', today))
        .controls.find((each) => each.id === 'OP-01')!
        .cells.map((each) => each.state);
    assert.deepEqual(states('2026-05-05'), ['covered', 'late', 'late', 'due', 'due', 'due']);
    assert.deepEqual(states('2026-09-01'), ['covered', 'missing', 'missing', 'missing', 'missing', 'missing']);
    assert.match(
      soc2('evidence', draft, '--today', '2026-05-05').out,
      /^OP-01 +monthly +cLLddd +evidence late for 2 intervals/m,
    );
    assert.match(
      soc2('evidence', draft, '--control', 'OP-01', '--today', '2026-05-05').out,
      /^ {2}2026-04-01 to 2026-04-30 +interval +due +by 2026-05-10$/m,
    );
    assert.equal(soc2('evidence', draft, '--control', 'NO-1').code, 2);
  });
});

describe('soc2 coverage, explained and as if', () => {
  interface Criteria {
    categories: string[];
    summary: { inScope: number };
    criteria: { id: string; state: string; reason?: string; raise?: string[]; candidates?: string[] }[];
  }

  it('says why, what would raise it, and which controls may fit', () => {
    const { criteria } = json<Criteria>(soc2('coverage', draft, '--explain', '--format', 'json'));
    for (const each of criteria) {
      assert.ok(each.reason, each.id);
      const open = ['gap', 'policy-only', 'planned'].includes(each.state);
      assert.equal(
        each.raise!.length > 0,
        open || each.state === 'carved-out' || each.state === 'addressed',
        `${each.id} ${each.state}`,
      );
      assert.equal(each.candidates!.length > 0, open, each.id);
    }
    assert.match(soc2('coverage', draft, '--explain').out, /MO-01\.\n {6}-> Put MO-01 into practice/);
  });

  it('judges as if other categories, or another type, were examined', () => {
    const privacy = json<Criteria>(soc2('coverage', labs, '--categories', 'Security, privacy', '--format', 'json'));
    assert.deepEqual(privacy.categories, ['security', 'privacy']);
    assert.ok(privacy.criteria.some((each) => each.id === 'P1.1' && each.state === 'gap'));
    assert.equal(
      json<{ report: { type: number } }>(soc2('coverage', labs, '--type', '1', '--format', 'json')).report.type,
      1,
    );
    assert.match(
      soc2('coverage', labs, '--categories', 'secrecy').error,
      /no category secrecy\. Categories: security, availability/,
    );
  });
});
