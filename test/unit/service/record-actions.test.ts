import assert from 'node:assert/strict';
import { perform } from '../../../src/service/actions/perform';
import type { ActionParams, ActionResult } from '../../../src/protocol/actions';
import { parseSource } from '../../../src/core/syntax/source';
import { outcomeOf, type Outcome } from './outcome';
import { open } from '../../support/programme';

type Params = Exclude<ActionParams, { action: 'createManifest' }>;
type Files = Readonly<Record<string, string>>;

function run(params: Params, more: Files = {}): Outcome & { result: ActionResult } {
  const context = open('soc2.yaml', more);
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

const broken = 'title: "Outage\nstarted: 2026-02-01\n';
const incidentEnd = 'started: \ndetected: \nresolved: \neffect: \nresolution: \n';
const undecided =
  '# disclose: true when it came from controls that were badly designed or did not operate, or made the company\n# significantly miss a commitment; false otherwise, with the reason in disclose_reason.\n';

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
      /^id: AC-03\ntitle: "Leavers: access removed"\nstatement: >\n {2}Say who does what[^]+\ncriteria: \[CC6\.2\]\nowner: ceo\n/,
    );
    assert.equal(at, say);
    const bare =
      'owner: ceo\nfrequency: quarterly # continuous, per-event, daily, weekly, biweekly, monthly, quarterly, semi-annual, annual\ntype: preventive # preventive, detective, corrective\nnature: manual # manual, automated, hybrid\nstatus: planned # in-place as soon as it operates, with `since`\n';
    check(
      { action: 'newRecord', kind: 'control' },
      {},
      'controls/CT-01.yaml',
      `id: CT-01\ntitle: |\n${frame}${say}\ncriteria: []\n${bare}`,
    );
    check(
      { action: 'newRecord', kind: 'control', title: 'Clean desks' },
      {},
      'controls/CT-01.yaml',
      `id: CT-01\ntitle: Clean desks\n${frame}|${say}\ncriteria: []\n${bare}`,
    );
    refuses({ action: 'newRecord', kind: 'control', criterion: 'CC9.9' }, {}, /CC9\.9 is not a criterion/);
  });

  it('begins a policy with a short form of its name that is free', () => {
    const rest =
      'version: "1.0"\nowner: ceo\napproved_by: |\napproved_on: \nlast_reviewed: \ntopics: []\n---\n\n# Purpose and scope\n\n# Policy\n\n# Exceptions\n';
    check(
      { action: 'newRecord', kind: 'policy', title: 'Access Control Policy' },
      {},
      'policies/access-control-policy.md',
      `---\nname: Access Control Policy\nacronym: ACP\n${rest}`,
    );
    const taken = { 'policies/access-control-policy.md': 'name: A\nacronym: ACP\n---\n' };
    check(
      { action: 'newRecord', kind: 'policy', title: '  Access  Control Policy ' },
      taken,
      'policies/access-control-policy-2.md',
      `---\nname: Access Control Policy\nacronym: ACP2\n${rest}`,
    );
    check(
      { action: 'newRecord', kind: 'policy' },
      {},
      'policies/policy.md',
      `---\nname: |\nacronym: \n${rest.replace('|', '')}`,
    );
    assert.match(
      run({ action: 'newRecord', kind: 'policy', title: 'Überwachung der Anlagen' }).open!,
      /^policies\/uberwachung-der-anlagen\.md$/,
    );
  });

  it('begins a vendor, a risk and a finding with the next free id', () => {
    const vendor = 'services: Say what it provides\ntier: high # critical, high, medium, low\nowner: ceo\n';
    check(
      { action: 'newRecord', kind: 'vendor', title: 'Datadog, Inc.' },
      {},
      'vendors/datadog-inc.yaml',
      `id: datadog-inc\nname: "Datadog, Inc."\n${vendor.replace('Say', '|Say')}`,
    );
    check(
      { action: 'newRecord', kind: 'vendor', title: 'AWS' },
      {},
      'vendors/aws-2.yaml',
      `id: aws-2\nname: AWS\n${vendor.replace('Say', '|Say')}`,
    );
    check({ action: 'newRecord', kind: 'vendor' }, {}, 'vendors/vendor.yaml', `id: vendor\nname: |\n${vendor}`);
    const risk = (likelihood: string): string =>
      `owner: ceo\nlikelihood: ${likelihood} # 1 to 5, before controls\nimpact: 4 # 1 to 5, before controls\nresponse: reduce # accept, avoid, reduce, share\nreviewed: 2026-05-01\n`;
    check(
      { action: 'newRecord', kind: 'risk', title: 'Leaver keeps access' },
      { 'risks/all.yaml': '- {id: R-07, title: A}\n- {id: R-x, title: B}\n' },
      'risks/R-08.yaml',
      `id: R-08\ntitle: Leaver keeps access\n${risk('|2')}`,
    );
    check(
      { action: 'newRecord', kind: 'risk' },
      {},
      'risks/R-01.yaml',
      `id: R-01\ntitle: |Say what could go wrong\n${risk('2')}`,
    );
    const finding = (about: string, response: string): string =>
      `kind: exception # exception, deficiency, gap, observation\n${about}found: 2026-05-01\nresponse: ${response}Say what is done about it\nowner: ceo\ndue: 2026-05-31\nstatus: open\n`;
    check(
      { action: 'newRecord', kind: 'finding', title: 'Late removal', control: 'AC-02' },
      { 'findings/x.yaml': 'id: F-2026-02\ntitle: A\n' },
      'findings/F-2026-03.yaml',
      `id: F-2026-03\ntitle: Late removal\n${finding('control: AC-02\n', '|')}`,
    );
    check(
      { action: 'newRecord', kind: 'finding' },
      {},
      'findings/F-2026-01.yaml',
      `id: F-2026-01\ntitle: |Say what is wrong in one line\n${finding('', '')}`,
    );
    refuses({ action: 'newRecord', kind: 'finding', control: 'AC-99' }, {}, /no control AC-99/);
  });

  it('begins an incident, undecided or with what was decided', () => {
    check(
      { action: 'newRecord', kind: 'incident' },
      {},
      'incidents/INC-1.yaml',
      `id: INC-1\nsummary: |\nseverity:  # low, medium, high, critical\n${incidentEnd}${undecided}`,
    );
    check(
      { action: 'newRecord', kind: 'incident', title: 'Booking: unavailable' },
      { 'incidents/a.yaml': 'id: INC-4\nsummary: A\n' },
      'incidents/INC-5.yaml',
      `id: INC-5\nsummary: "Booking: unavailable"\nseverity: | # low, medium, high, critical\n${incidentEnd}${undecided}`,
    );
    check(
      {
        action: 'newRecord',
        kind: 'incident',
        title: 'Outage',
        decision: { disclose: false, reason: 'Commitment kept' },
      },
      { 'incidents/a.yaml': 'id: INC-2026-09\nsummary: A\n' },
      'incidents/INC-2026-10.yaml',
      `id: INC-2026-10\nsummary: Outage\nseverity: | # low, medium, high, critical\n${incidentEnd}disclose: false\ndisclose_reason: Commitment kept\n`,
    );
    refuses({ action: 'newRecord', kind: 'incident', decision: { disclose: true, reason: ' ' } }, {}, /Say why/);
  });

  it('takes no name of a file that is there, in any case of letters, nor in a folder of another name', () => {
    assert.equal(
      run({ action: 'newRecord', kind: 'risk' }, { 'risks/r-01.yaml': 'id: other\ntitle: A\n' }).open,
      'risks/R-01-2.yaml',
    );
    assert.equal(run({ action: 'newRecord', kind: 'risk' }, { 'risks/R-01.yaml': '' }).open, 'risks/R-01-2.yaml');
    const moved = 'schema: soc2/1\npaths: {risks: registers/risks}\n';
    assert.equal(run({ action: 'newRecord', kind: 'risk' }, { 'soc2.yaml': moved }).open, 'registers/risks/R-01.yaml');
  });
});

describe('service: recording evidence', () => {
  const covers = { from: '2026-01-01', to: '2026-03-31' };
  const record = { action: 'recordEvidence', control: 'AC-02', covers, collected: '2026-04-02' } as const;
  const sha256 = '9f2c0b1e5d4a7786c3f1a2b4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708';
  const manual = {
    'controls/AC-05.yaml':
      'title: Access review\ncriteria: [CC6.2]\nowner: security-lead\nfrequency: quarterly\ntype: detective\nnature: manual\nevidence: [{what: "Ticket: signed off", source: Jira SEC}]\n',
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
collected_by: security-lead
covers: {from: 2026-01-01, to: 2026-03-31}
source: |Name the system it came from
population: {count: 0, query: Say how it was drawn, completeness: Say how it is known to be complete}
location: 
result: ok
`,
    );
    check(
      {
        ...record,
        control: 'AC-05',
        covers: { from: '2026-03-31', to: '2026-03-31' },
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
collected_by: security-lead
covers: 2026-03-31
source: Jira SEC
location: |review of q1.png
sha256: ${sha256}
result: exception
`,
    );
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
      { 'risks/all.yaml': '- {id: R-01, title: A}\n- {id: R-02, title: B} # late\n' },
      'risks/all.yaml',
      '- {id: R-01, title: A}\n- {id: R-02, title: B, |reviewed: 2026-04-20} # late\n',
    );
  });

  it('plans the next review of a policy and adds to its revisions where it has them', () => {
    check(
      { action: 'markReviewed', kind: 'policy', id: 'P', date: day },
      {
        'policies/p.md':
          '---\nname: N # n\nacronym: P\nlast_reviewed: 2025-01-01\nnext_review: 2026-01-01 # board\n---\n# Body\n',
      },
      'policies/p.md',
      '---\nname: N # n\nacronym: P\nlast_reviewed: 2026-04-20\nnext_review: |2027-04-20 # board\n---\n# Body\n',
    );
    const half = {
      'soc2.yaml': 'schema: soc2/1\nlint: {policy_review_months: 6}\n',
      'policies/p.md':
        'name: N\nacronym: P\nnext_review: 2026-01-01\nmajorRevisions:\n  - {date: Jun 1 2018, comment: First}\n---\nBody\n',
    };
    assert.equal(
      run({ action: 'markReviewed', kind: 'policy', id: 'P', date: day }, half).texts['policies/p.md'],
      'name: N\nacronym: P\nlast_reviewed: 2026-04-20\nnext_review: 2026-10-20\nmajorRevisions:\n  - {date: Jun 1 2018, comment: First}\n  - {date: 2026-04-20, comment: Reviewed without change of substance}\n---\nBody\n',
    );
  });

  it('asks what was reviewed of a vendor whose report nobody read', () => {
    check(
      { action: 'markReviewed', kind: 'vendor', id: 'aws', date: day },
      { 'vendors/aws.yaml': 'id: aws\nname: AWS\nnext_review: 2026-01-01 # spring\n' },
      'vendors/aws.yaml',
      'id: aws\nname: AWS\nnext_review: |2027-04-20 # spring\n',
    );
    const unread = {
      'vendors/aws.yaml':
        'id: aws\nname: AWS\nowner: ceo\nassurance:\n  - kind: soc2-type2 # portal\n    period: {from: 2025-01-01, to: 2025-12-31}\n',
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
      'id: aws\nname: AWS\nowner: ceo\nassurance:\n  - kind: soc2-type2 # portal\n    period: {from: 2025-01-01, to: 2025-12-31}\n    reviewed: {date: 2026-04-20, by: ceo, exceptions: |Say which or none, cuecs: false}\nnext_review: 2027-04-20\n',
    );
    assert.match(
      run({ ...mark, choice: 'vendor' }, unread).texts['vendors/aws.yaml']!,
      /to: 2025-12-31\}\nnext_review: 2027-04-20\n$/,
    );
    refuses({ ...mark, choice: 'report-7' }, unread, /cannot be chosen/);
    const old = {
      'vendors/aws.yaml':
        'id: aws\nassurance:\n  - kind: soc2-type2\n    reviewed: {date: 2025-04-20, exceptions: none}\n',
    };
    assert.equal(
      run({ ...mark, choice: 'report-0' }, old).texts['vendors/aws.yaml'],
      'id: aws\nassurance:\n  - kind: soc2-type2\n    reviewed: {date: 2026-04-20, exceptions: none}\nnext_review: 2027-04-20\n',
    );
    assert.equal(
      run(mark, { 'vendors/aws.yaml': old['vendors/aws.yaml'].replace('2025-04-20', '2025-04-21') }).result.ask,
      undefined,
    );
  });

  it('refuses a day that has not come, an older one, and a file in which nobody can say where a key belongs', () => {
    const mark = { action: 'markReviewed', kind: 'control', id: 'AC-01', date: day } as const;
    refuses({ ...mark, date: '2026-05-02' }, {}, /has not come yet/);
    refuses({ ...mark, id: 'AC-99' }, {}, /no control AC-99/);
    refuses(
      { ...mark, id: 'AC-09' },
      { 'controls/AC-09.yaml': 'title: T\nreviewed: 2026-04-20\n' },
      /reviewed on 2026-04-20 already/,
    );
    refuses(
      { ...mark, id: 'AC-09' },
      { 'controls/AC-09.yaml': broken },
      /controls\/AC-09\.yaml is broken in line \d+: .+ Mend it first/,
    );
    refuses(
      { ...mark, id: 'AC-09' },
      { 'controls/AC-09.yaml': 'title: T\n<<<<<<< HEAD\nowner: a\n=======\nowner: b\n>>>>>>> other\n' },
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
      { 'incidents/INC-1.yaml': 'summary: S\ndisclose: true # draft\ndisclose_reason: Old\n' },
      'incidents/INC-1.yaml',
      'summary: S\ndisclose: false # draft\ndisclose_reason: |Commitment kept\n',
    );
  });

  it('refuses without a reason, without the incident, and in a broken file', () => {
    refuses({ ...decide, reason: ' ' }, {}, /Say why/);
    refuses(decide, {}, /no incident INC-1/);
    refuses(decide, { 'incidents/INC-1.yaml': broken }, /is broken in line/);
  });
});
