import assert from 'node:assert/strict';
import { quoted } from '../../../src/core/blanks/blanks';
import { perform } from '../../../src/service/actions/perform';
import type { ActionParams, ActionResult } from '../../../src/protocol/actions';
import { parseSource } from '../../../src/core/syntax/source';
import { outcomeOf, type Outcome } from './outcome';
import { open } from '../../support/programme';
import { yaml } from '../../../src/core/syntax/text-block';

type Params = Exclude<ActionParams, { action: 'createManifest' }>;
type Files = Readonly<Record<string, string>>;

function run(params: Params, more: Files = {}, who: { author?: string } = {}): Outcome & { result: ActionResult } {
  const context = open('soc2.yaml', more, who);
  const result = perform(context, params);
  return { ...outcomeOf(context, result), result };
}

/** The one file that an action changes or creates, with `|` where the cursor stands. */
function check(params: Params, more: Files, path: string, marked: string): void {
  const { texts, error, result } = run(params, more);
  assert.equal(error, undefined);
  assert.deepEqual(Object.keys(texts), [path]);
  const { line, character } = result.open!.position;
  const lines = texts[path]!.split('\n');
  lines[line] = `${lines[line]!.slice(0, character)}|${lines[line]!.slice(character)}`;
  assert.equal(lines.join('\n'), marked);
  assert.deepEqual(parseSource(path, texts[path]!).problems, []);
}

function refuses(params: Params, more: Files, words: RegExp): void {
  const { error, result } = run(params, more);
  assert.match(error ?? '', words);
  assert.deepEqual(result.changes, []);
}

const broken = yaml`
  title: "Outage
  started: 2026-02-01
`;
const incidentEnd = yaml`
  started:\x20
  detected:\x20
  resolved:\x20
  effect:\x20
  resolution:\x20
`;
const undecided = yaml`
  # disclose: true when it came from controls that were badly designed or did not operate, or made the company
  # significantly miss a commitment; false otherwise, with the reason in disclose_reason.
`;

describe('service: new records', () => {
  it('begins a control, with a criterion or without', () => {
    const frame = 'statement: >\n  ';
    const say = 'Say who does what, how often or on what event, and which record it leaves.';
    const { texts, at } = run({
      action: 'newRecord',
      kind: 'control',
      criterion: 'CC6.2',
      title: 'Leavers: access removed',
    });
    assert.match(
      texts['controls/AC-03.yaml']!,
      /^id: AC-03\ntitle: "Leavers: access removed"\nstatement: >\n {2}Say who does what[^]+\ncriteria: \[CC6\.2\]\nowner: \n/,
    );
    assert.equal(at, say);
    const bare = yaml`
      owner:\x20
      frequency:  # continuous, per-event, daily, weekly, biweekly, monthly, quarterly, semi-annual, annual
      type:  # preventive, detective, corrective
      nature:  # manual, automated, hybrid
      status: planned # in-place as soon as it operates, with \`since\`
    `;
    check(
      { action: 'newRecord', kind: 'control' },
      {},
      'controls/CT-01.yaml',
      yaml`
        id: CT-01
        title: |
        ${frame}${say}
        criteria: []
        ${bare}
      `,
    );
    check(
      { action: 'newRecord', kind: 'control', title: 'Clean desks' },
      {},
      'controls/CT-01.yaml',
      yaml`
        id: CT-01
        title: Clean desks
        ${frame}|${say}
        criteria: []
        ${bare}
      `,
    );
    refuses({ action: 'newRecord', kind: 'control', criterion: 'CC9.9' }, {}, /CC9\.9 is not a criterion/);
  });

  it('begins a policy with a short form of its name that is free', () => {
    const rest = yaml`
      version: |
      owner:\x20
      approved_by:\x20
      approved_on:\x20
      last_reviewed:\x20
      topics: []
      ---

      # Purpose and scope

      # Policy

      # Exceptions
    `;
    check(
      { action: 'newRecord', kind: 'policy', title: 'Access Control Policy' },
      {},
      'policies/access-control-policy.md',
      yaml`
        ---
        name: Access Control Policy
        acronym: ACP
        ${rest}
      `,
    );
    const taken = {
      'policies/access-control-policy.md': yaml`
        name: A
        acronym: ACP
        ---
      `,
    };
    check(
      { action: 'newRecord', kind: 'policy', title: '  Access  Control Policy ' },
      taken,
      'policies/access-control-policy-2.md',
      yaml`
        ---
        name: Access Control Policy
        acronym: ACP2
        ${rest}
      `,
    );
    check(
      { action: 'newRecord', kind: 'policy' },
      {},
      'policies/policy.md',
      yaml`
        ---
        name: |
        acronym:\x20
        ${rest.replace('|', '')}
      `,
    );
    assert.match(
      run({ action: 'newRecord', kind: 'policy', title: 'Überwachung der Anlagen' }).open!,
      /^policies\/uberwachung-der-anlagen\.md$/,
    );
  });

  it('begins a vendor, a risk and a finding with the next free id', () => {
    const vendor = yaml`
      services: Say what it provides
      tier:  # critical, high, medium, low
      owner:\x20
    `;
    check(
      { action: 'newRecord', kind: 'vendor', title: 'Datadog, Inc.' },
      {},
      'vendors/datadog-inc.yaml',
      yaml`
        id: datadog-inc
        name: "Datadog, Inc."
        ${vendor.replace('Say', '|Say')}
      `,
    );
    check(
      { action: 'newRecord', kind: 'vendor', title: 'AWS' },
      {},
      'vendors/aws-2.yaml',
      yaml`
        id: aws-2
        name: AWS
        ${vendor.replace('Say', '|Say')}
      `,
    );
    check(
      { action: 'newRecord', kind: 'vendor' },
      {},
      'vendors/vendor.yaml',
      yaml`
        id: vendor
        name: |
        ${vendor}
      `,
    );
    const risk = (likelihood: string): string => yaml`
      owner:\x20
      likelihood: ${likelihood} # 1 to 5, before controls
      impact:  # 1 to 5, before controls
      response:  # accept, avoid, reduce, share
    `;
    check(
      { action: 'newRecord', kind: 'risk', title: 'Leaver keeps access' },
      {
        'risks/all.yaml': yaml`
          - {id: R-07, title: A}
          - {id: R-x, title: B}
        `,
      },
      'risks/R-08.yaml',
      yaml`
        id: R-08
        title: Leaver keeps access
        ${risk('|')}
      `,
    );
    check(
      { action: 'newRecord', kind: 'risk' },
      {},
      'risks/R-01.yaml',
      yaml`
        id: R-01
        title: |Say what could go wrong
        ${risk('')}
      `,
    );
    const finding = (about: string, response: string): string => yaml`
      kind:  # exception, deficiency, gap, observation
      ${about}
      found:\x20
      response: ${response}Say what is done about it
      owner:\x20
      due:\x20
      status: open
    `;
    check(
      { action: 'newRecord', kind: 'finding', title: 'Late removal', control: 'AC-02' },
      {
        'findings/x.yaml': yaml`
          id: F-2026-02
          title: A
        `,
      },
      'findings/F-2026-03.yaml',
      yaml`
        id: F-2026-03
        title: Late removal
        ${finding('control: AC-02\n', '|')}
      `,
    );
    check(
      { action: 'newRecord', kind: 'finding' },
      {},
      'findings/F-2026-01.yaml',
      yaml`
        id: F-2026-01
        title: |Say what is wrong in one line
        ${finding('', '')}
      `,
    );
    refuses({ action: 'newRecord', kind: 'finding', control: 'AC-99' }, {}, /no control AC-99/);
  });

  it('begins an incident, undecided or with what was decided', () => {
    check(
      { action: 'newRecord', kind: 'incident' },
      {},
      'incidents/INC-1.yaml',
      yaml`
        id: INC-1
        summary: |
        severity:  # low, medium, high, critical
        ${incidentEnd}
        ${undecided}
      `,
    );
    check(
      { action: 'newRecord', kind: 'incident', title: 'Booking: unavailable' },
      {
        'incidents/a.yaml': yaml`
          id: INC-4
          summary: A
        `,
      },
      'incidents/INC-5.yaml',
      yaml`
        id: INC-5
        summary: "Booking: unavailable"
        severity: | # low, medium, high, critical
        ${incidentEnd}
        ${undecided}
      `,
    );
    check(
      {
        action: 'newRecord',
        kind: 'incident',
        title: 'Outage',
        decision: { disclose: false, reason: 'Commitment kept' },
      },
      {
        'incidents/a.yaml': yaml`
          id: INC-2026-09
          summary: A
        `,
      },
      'incidents/INC-2026-10.yaml',
      yaml`
        id: INC-2026-10
        summary: Outage
        severity: | # low, medium, high, critical
        ${incidentEnd}
        disclose: false
        disclose_reason: Commitment kept
      `,
    );
    refuses({ action: 'newRecord', kind: 'incident', decision: { disclose: true, reason: ' ' } }, {}, /Say why/);
  });

  it('takes no name of a file that is there, in any case of letters, nor in a folder of another name', () => {
    assert.equal(
      run(
        { action: 'newRecord', kind: 'risk' },
        {
          'risks/r-01.yaml': yaml`
            id: other
            title: A
          `,
        },
      ).open,
      'risks/R-01-2.yaml',
    );
    assert.equal(run({ action: 'newRecord', kind: 'risk' }, { 'risks/R-01.yaml': '' }).open, 'risks/R-01-2.yaml');
    const moved = yaml`
      schema: soc2/1
      paths: {risks: registers/risks}
    `;
    assert.equal(run({ action: 'newRecord', kind: 'risk' }, { 'soc2.yaml': moved }).open, 'registers/risks/R-01.yaml');
  });
});

describe('service: recording evidence', () => {
  const covers = { from: '2026-01-01', to: '2026-03-31' };
  const record = { action: 'recordEvidence', control: 'AC-02', covers, collected: '2026-04-02' } as const;
  const sha256 = '9f2c0b1e5d4a7786c3f1a2b4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708';
  const manual = {
    'controls/AC-05.yaml': yaml`
      title: Access review
      criteria: [CC6.2]
      owner: security-lead
      frequency: quarterly
      type: detective
      nature: manual
      evidence: [{what: "Ticket: signed off", source: Jira SEC}]
    `,
  };

  it('writes what is known, and puts the cursor at the first blank', () => {
    check(
      record,
      {},
      'evidence/2026/ac-02-2026-01-01-to-2026-03-31.yaml',
      `id: EV-AC-02-2026-03-31
title: Access approved before it is granted
control: AC-02
kind: population
collected: 2026-04-02
covers: {from: 2026-01-01, to: 2026-03-31}
source: |Name the system it came from
population: {count: , query: "Say how it was drawn", completeness: "Say how it is known to be complete"}
location: 
result:  # ok, exception, not-applicable
`,
    );
    check(
      {
        ...record,
        control: 'AC-05',
        covers: { from: '2026-03-31', to: '2026-03-31' },
        source: 'Jira SEC',
        location: 'review of q1.png',
        sha256,
        result: 'exception',
      },
      manual,
      'evidence/2026/ac-05-2026-03-31.yaml',
      `id: EV-AC-05-2026-03-31
title: "Ticket: signed off"
control: AC-05
kind: screenshot
collected: 2026-04-02
covers: 2026-03-31
source: Jira SEC
location: |review of q1.png
sha256: ${sha256}
result: exception
`,
    );
  });

  for (const source of ['', ' ', undefined])
    it(`leaves the source open when ${source === undefined ? 'nothing is' : `'${source}' is`} said of it, whatever the control says`, () => {
      const { texts } = run({ ...record, control: 'AC-05', source }, manual);
      assert.match(Object.values(texts)[0]!, /^source: \|?Name the system it came from$/m);
    });

  it('names nobody who collected it: the role of the person who writes is not said to be the one', () => {
    const { texts } = run(record, {}, { author: 'security-lead' });
    assert.doesNotMatch(Object.values(texts)[0]!, /collected_by/);
  });

  it('says the source and the result that the person gave, before those of the control', () => {
    const given = { ...record, control: 'AC-05', source: 'Okta: audit log', result: 'not-applicable' } as const;
    const text = Object.values(run(given, manual).texts)[0]!;
    assert.match(text, /^source: "Okta: audit log"$/m);
    assert.match(text, /^result: not-applicable$/m);
  });

  it('finds a free id and a free file for a second record of the same days', () => {
    const first = run(record).texts;
    assert.deepEqual(
      Object.entries(run(record, first).texts).map(([path, text]) => [path, /^id: (.*)$/m.exec(text)![1]]),
      [['evidence/2026/ac-02-2026-01-01-to-2026-03-31-2.yaml', 'EV-AC-02-2026-03-31-2']],
    );
  });

  it('refuses what cannot be', () => {
    refuses({ ...record, control: 'AC-99' }, {}, /no control AC-99/);
    refuses({ ...record, covers: { from: '2026-02-30', to: '2026-03-31' } }, {}, /YYYY-MM-DD/);
    refuses({ ...record, covers: { from: '2026-04-01', to: '2026-03-31' } }, {}, /first day comes after the last/);
    refuses({ ...record, collected: '2026-05-02' }, {}, /has not come yet/);
    refuses({ ...record, collected: '2025-12-31' }, {}, /cannot show what happened/);
    refuses({ ...record, collected: 'yesterday' }, {}, /no day/);
    refuses({ ...record, sha256: sha256.slice(1) }, {}, /64 hexadecimal/);
  });
});

describe('service: marking as reviewed', () => {
  const day = '2026-04-20';

  it('writes the day into a control and a risk, and keeps what stands around it', () => {
    check(
      { action: 'markReviewed', kind: 'control', id: 'AC-09', date: day },
      { 'controls/AC-09.yaml': '# ours\r\ntitle: T\r\nreviewed: 2025-01-01 # by dana\r\nnotes: "n"\r\n' },
      'controls/AC-09.yaml',
      '# ours\r\ntitle: T\r\nreviewed: |2026-04-20 # by dana\r\nnotes: "n"\r\n',
    );
    check(
      { action: 'markReviewed', kind: 'control', id: 'AC-09', date: day },
      { 'controls/AC-09.yaml': 'title: T # t\r\ncriteria: [CC6.1]\r\nnotes: n\r\n' },
      'controls/AC-09.yaml',
      'title: T # t\r\ncriteria: [CC6.1]\r\n|reviewed: 2026-04-20\r\nnotes: n\r\n',
    );
    check(
      { action: 'markReviewed', kind: 'risk', id: 'R-02', date: day },
      {
        'risks/all.yaml': yaml`
          - {id: R-01, title: A}
          - {id: R-02, title: B} # late
        `,
      },
      'risks/all.yaml',
      yaml`
        - {id: R-01, title: A}
        - {id: R-02, title: B, |reviewed: 2026-04-20} # late
      `,
    );
  });

  it('plans the next review of a policy and adds to its revisions where it has them', () => {
    check(
      { action: 'markReviewed', kind: 'policy', id: 'P', date: day },
      {
        'policies/p.md': yaml`
          ---
          name: N # n
          acronym: P
          last_reviewed: 2025-01-01
          next_review: 2026-01-01 # board
          ---
          # Body
        `,
      },
      'policies/p.md',
      yaml`
        ---
        name: N # n
        acronym: P
        last_reviewed: 2026-04-20
        next_review: |2027-04-20 # board
        ---
        # Body
      `,
    );
    const half = {
      'soc2.yaml': yaml`
        schema: soc2/1
        lint: {policy_review_months: 6}
      `,
      'policies/p.md': yaml`
        name: N
        acronym: P
        next_review: 2026-01-01
        majorRevisions:
          - {date: Jun 1 2018, comment: First}
        ---
        Body
      `,
    };
    assert.equal(
      run({ action: 'markReviewed', kind: 'policy', id: 'P', date: day }, half).texts['policies/p.md'],
      yaml`
        name: N
        acronym: P
        last_reviewed: 2026-04-20
        next_review: 2026-10-20
        majorRevisions:
          - {date: Jun 1 2018, comment: First}
          - {date: 2026-04-20, comment: "Say what the review changed or that it changed nothing"}
        ---
        Body
      `,
    );
  });

  it('asks what was reviewed of a vendor whose report nobody read', () => {
    check(
      { action: 'markReviewed', kind: 'vendor', id: 'aws', date: day },
      {
        'vendors/aws.yaml': yaml`
          id: aws
          name: AWS
          next_review: 2026-01-01 # spring
        `,
      },
      'vendors/aws.yaml',
      yaml`
        id: aws
        name: AWS
        next_review: |2027-04-20 # spring
      `,
    );
    const unread = {
      'vendors/aws.yaml': yaml`
        id: aws
        name: AWS
        owner: ceo
        assurance:
          - kind: soc2-type2 # portal
            period: {from: 2025-01-01, to: 2025-12-31}
      `,
    };
    const mark = { action: 'markReviewed', kind: 'vendor', id: 'aws', date: day } as const;
    const { result } = run(mark, unread);
    assert.deepEqual(
      result.ask?.choices.map((each) => [each.id, each.title]),
      [
        ['report-0', 'soc2-type2 to 2025-12-31'],
        ['vendor', 'The vendor, without a report'],
      ],
    );
    assert.deepEqual(result.changes, []);
    check(
      { ...mark, choice: 'report-0' },
      unread,
      'vendors/aws.yaml',
      yaml`
        id: aws
        name: AWS
        owner: ceo
        assurance:
          - kind: soc2-type2 # portal
            period: {from: 2025-01-01, to: 2025-12-31}
            reviewed: {date: 2026-04-20, by: "|Name the role that read it", exceptions: "Say which or none"}
        next_review: 2027-04-20
      `,
    );
    assert.match(
      run({ ...mark, choice: 'vendor' }, unread).texts['vendors/aws.yaml']!,
      /to: 2025-12-31\}\nnext_review: 2027-04-20\n$/,
    );
    refuses({ ...mark, choice: 'report-7' }, unread, /cannot be chosen/);
    const old = {
      'vendors/aws.yaml': yaml`
        id: aws
        assurance:
          - kind: soc2-type2
            reviewed: {date: 2025-04-20, exceptions: none}
      `,
    };
    assert.equal(
      run({ ...mark, choice: 'report-0' }, old).texts['vendors/aws.yaml'],
      yaml`
        id: aws
        assurance:
          - kind: soc2-type2
            reviewed: {date: 2026-04-20, by: "Name the role that read it", exceptions: "Say which or none"}
        next_review: 2027-04-20
      `,
    );
    assert.equal(
      run(mark, { 'vendors/aws.yaml': old['vendors/aws.yaml'].replace('2025-04-20', '2025-04-21, by: ceo') }).result
        .ask,
      undefined,
    );
  });

  it('asks again who read a report and what it notes, and drops what was said of the year before', () => {
    const mark = { action: 'markReviewed', kind: 'vendor', id: 'aws', date: day } as const;
    const written = (reviewed: string): string => yaml`
      id: aws
      assurance:
        - kind: soc2-type2
          ${reviewed}
          location: vault://a
    `;
    const again = (before: string, after: string, said: { by?: string; exceptions?: string } = {}): void => {
      const files = { 'vendors/aws.yaml': written(before) };
      assert.deepEqual(
        run(mark, files).result.ask?.choices.map((each) => each.read),
        [true, undefined],
      );
      assert.equal(
        run({ ...mark, choice: 'report-0', ...said }, files).texts['vendors/aws.yaml'],
        `${written(after)}next_review: 2027-04-20\n`,
      );
    };
    const said = { by: 'ceo', exceptions: 'Two late removals, of no effect' };
    const flow = 'reviewed: {date: 2025-04-20, by: cto, exceptions: none, cuecs: true}';
    const open = `reviewed: {date: 2026-04-20, by: ${quoted.reviewer}, exceptions: ${quoted.exceptions}}`;
    again(flow, open);
    again(flow, open, { by: '' });
    again('reviewed: 2025-04-20', open);
    again('reviewed: {cuecs: true, date: 2025-04-20}', open);
    again(flow, 'reviewed: {date: 2026-04-20, by: ceo, exceptions: "Two late removals, of no effect"}', said);
    again(
      'reviewed: {date: 2025-04-20, x-ticket: SEC-1} # ours',
      'reviewed: {date: 2026-04-20, by: ceo, exceptions: "Two late removals, of no effect", x-ticket: SEC-1} # ours',
      said,
    );
    again(
      yaml`
        reviewed:
          date: 2025-04-20
          by: cto
          exceptions: >
            none
            at all
          cuecs: true
      `,
      yaml`
        reviewed:
          date: 2026-04-20
          by: ceo
          exceptions: none
      `,
      { by: 'ceo', exceptions: 'none' },
    );
    again(
      yaml`
        reviewed:
          date: 2025-04-20 # spring
          x-ticket: SEC-1
      `,
      yaml`
        # spring
        reviewed:
          date: 2026-04-20
          by: ceo
          exceptions: none
          x-ticket: SEC-1
      `,
      { by: 'ceo', exceptions: 'none' },
    );
  });

  it('offers a report again whose review is not written down in full', () => {
    const mark = { action: 'markReviewed', kind: 'vendor', id: 'aws', date: day } as const;
    for (const said of ['', ', by: ceo', ', by: , exceptions: none', `, by: ceo, exceptions: ${quoted.exceptions}`]) {
      const files = {
        'vendors/aws.yaml': yaml`
          id: aws
          assurance: [{kind: soc2-type2, reviewed: {date: 2026-04-01${said}}}]
        `,
      };
      assert.equal(run(mark, files).result.ask?.choices.length, 2, said);
    }
  });

  it('writes who read a report and what it notes, as they were said', () => {
    const unread = {
      'vendors/aws.yaml': yaml`
        id: aws
        owner: ceo
        assurance:
          - kind: soc2-type2
      `,
    };
    const mark = { action: 'markReviewed', kind: 'vendor', id: 'aws', date: day } as const;
    assert.deepEqual(
      run(mark, unread).result.ask?.choices.map((each) => each.read),
      [true, undefined],
    );
    const reviewed = (said: { by?: string; exceptions?: string }): string | undefined =>
      /reviewed: .*/.exec(run({ ...mark, choice: 'report-0', ...said }, unread).texts['vendors/aws.yaml']!)?.[0];
    assert.equal(
      reviewed({ by: 'ceo', exceptions: 'none' }),
      'reviewed: {date: 2026-04-20, by: ceo, exceptions: none}',
    );
    assert.equal(
      reviewed({ by: '' }),
      `reviewed: {date: 2026-04-20, by: ${quoted.reviewer}, exceptions: ${quoted.exceptions}}`,
    );
  });

  it('refuses a day that has not come, an older one, and a file in which nobody can say where a key belongs', () => {
    const mark = { action: 'markReviewed', kind: 'control', id: 'AC-01', date: day } as const;
    refuses({ ...mark, date: '2026-05-02' }, {}, /has not come yet/);
    refuses({ ...mark, id: 'AC-99' }, {}, /no control AC-99/);
    refuses(
      { ...mark, id: 'AC-09' },
      {
        'controls/AC-09.yaml': yaml`
          title: T
          reviewed: 2026-04-20
        `,
      },
      /reviewed on 2026-04-20 already/,
    );
    refuses(
      { ...mark, id: 'AC-09' },
      { 'controls/AC-09.yaml': broken },
      /controls\/AC-09\.yaml is broken in line \d+: .+ Mend it first/,
    );
    refuses(
      { ...mark, id: 'AC-09' },
      {
        'controls/AC-09.yaml': yaml`
          title: T
          owner b
        `,
      },
      /is broken in line 2/,
    );
    refuses({ ...mark, kind: 'policy', id: 'plain' }, { 'policies/plain.md': '# Access\n' }, /has no front matter/);
  });
});

describe('service: deciding on an incident', () => {
  const decide = {
    action: 'decideIncident',
    incident: 'INC-1',
    disclose: true,
    reason: 'Yes to: Did it "fail"?',
  } as const;

  it('writes the decision and its reason where the model has them', () => {
    check(
      decide,
      { 'incidents/a.yaml': "id: 'INC-1' # first\r\nsummary: S\r\nreview: SEC-1\r\n" },
      'incidents/a.yaml',
      'id: \'INC-1\' # first\r\nsummary: S\r\ndisclose: true\r\n|disclose_reason: "Yes to: Did it \\"fail\\"?"\r\nreview: SEC-1\r\n',
    );
    check(
      { ...decide, disclose: false, reason: 'Commitment kept' },
      {
        'incidents/INC-1.yaml': yaml`
          summary: S
          disclose: true # draft
          disclose_reason: Old
        `,
      },
      'incidents/INC-1.yaml',
      yaml`
        summary: S
        disclose: false # draft
        disclose_reason: |Commitment kept
      `,
    );
  });

  it('refuses without a reason, without the incident, and in a broken file', () => {
    refuses({ ...decide, reason: ' ' }, {}, /Say why/);
    refuses(decide, {}, /no incident INC-1/);
    refuses(decide, { 'incidents/INC-1.yaml': broken }, /is broken in line/);
  });
});
