import { base, type Case } from '../check';

const manifest = base['soc2.yaml']!;
const report = 'report: {type: 2, period: {from: 2026-01-01, to: 2026-06-30}}';
const type1 = `--- soc2.yaml\n${manifest.replace(report, 'report: {type: 1, as_of: 2026-06-30}')}`;
const future = `--- soc2.yaml\n${manifest.replace(report, 'report: {type: 2, period: {from: 2026-09-01, to: 2027-02-28}}')}`;
const control = (frequency: string, more = '', id = 'AC-01'): string =>
  `--- controls/${id}.yaml\ntitle: Access review\nstatement: The Head of Security reviews access and records it.\ncriteria: [CC6.2]\nowner: security-lead\nfrequency: ${frequency}\ntype: detective\nnature: manual\n${more}`;
const record = (lines: string, file = 'a'): string =>
  `--- evidence/2026/${file}.yaml\ntitle: Access review\ncontrol: AC-01\nlocation: vault://x\nsource: SEC\n${lines}`;
const ok = 'kind: review\nresult: ok\n';
/** Behind the days of grace of the last interval of the period. */
const later = '2026-08-15';
const created = (
  covers: string,
  kind: string,
  stem: string,
  end: string,
  more = '',
  collected = '2026-07-15',
): string =>
  `--- evidence/2026/${stem}.yaml\nid: EV-AC-01-${end}\ntitle: Access review\ncontrol: AC-01\nkind: ${kind}\ncollected: ${collected}\ncollected_by: security-lead\ncovers: ${covers}\nsource: Name the system it came from\n${more}location: \nresult: ok\n`;

const stale = 'soc2.evidence.stale';
const afterAsOf = 'soc2.evidence.after-as-of';
const annual = 'soc2.evidence.annual-outside';
const noPopulation = 'soc2.evidence.population-missing';
const unverified = 'soc2.evidence.population-unverified';
const uneven = 'soc2.evidence.sample-uneven';
const unlinked = 'soc2.evidence.exception-unlinked';
const weak = 'soc2.evidence.weak-kind';
const gap = 'soc2.evidence.period-gap';

export const evidenceCases: readonly Case[] = [
  {
    code: stale,
    name: 'before the day of a type 1 report',
    message: 'Newest evidence is from 2025-11-20; a quarterly control should have some since 2026-03-10.',
    files: `${type1}${control('«quarterly» # as agreed')}${record(`covers: 2025-11-20\ncollected: 2025-11-21\n${ok}`)}`,
    fixes: { 'Create an evidence record': created('2026-06-30', 'review', 'ac-01-2026-06-30', '2026-06-30') },
  },
  {
    code: stale,
    name: 'before the period begins',
    files: `${future}${control('«monthly»')}${record(`covers: {from: 2026-03-01, to: 2026-03-31}\n${ok}`)}`,
  },
  {
    code: stale,
    name: 'within the days of grace, by event, or planned',
    files: `${type1}${control('quarterly')}${record(`covers: 2026-03-12\n${ok}`)}${control('per-event', '', 'AC-02')}${control('daily', 'status: planned\n', 'AC-03')}--- evidence/b.yaml\ntitle: B\ncontrols: [AC-02, AC-03]\nkind: log\ncovers: 2020-01-01\nlocation: vault://y\nresult: ok\n`,
  },
  {
    code: stale,
    name: 'more grace by the manifest',
    files: `${type1}lint: {grace_days: {quarterly: 200}}\n${control('quarterly')}${record(`covers: 2025-11-20\n${ok}`)}`,
  },
  {
    code: stale,
    name: 'the period runs: the intervals are named instead',
    files: `${control('quarterly')}${record(`covers: 2026-01-20\n${ok}`)}`,
  },

  {
    code: afterAsOf,
    name: 'a later day',
    message: 'Shows a state after the report date 2026-06-30.',
    files: `${type1}${control('annual')}${record(`covers: «2026-07-08» # new\ncollected: 2026-07-08\n${ok}`)}`,
  },
  {
    code: afterAsOf,
    name: 'by the day of collection',
    files: `${type1}${control('annual')}${record(`collected: «2026-07-08»\n${ok}`)}`,
  },
  {
    code: afterAsOf,
    name: 'a range that begins before it',
    files: `${type1}${control('annual')}${record(`covers: {from: 2026-06-01, to: 2026-07-31}\n${ok}`)}`,
  },
  { code: afterAsOf, name: 'type 2', files: `${control('annual')}${record(`covers: 2026-07-08\n${ok}`)}` },

  {
    code: annual,
    name: 'last year only',
    today: later,
    message: '`AC-01` did not operate within the period (last 2025-11-20) and cannot be tested.',
    files: `${control('«annual» # each November')}${record(`covers: 2025-11-20\n${ok}`)}`,
  },
  {
    code: annual,
    name: 'twice a year',
    today: later,
    files: `${control('«semi-annual»')}${record(`covers: 2025-08-20\n${ok}`)}${record(`covers: 2025-12-20\n${ok}`, 'b')}`,
  },
  {
    code: annual,
    name: 'within the period, without any record, quarterly, or while the period runs',
    files: `${control('annual')}${record(`covers: 2026-02-20\n${ok}`)}${control('annual', '', 'AC-02')}`,
  },
  {
    code: annual,
    name: 'while the period runs',
    today: '2026-03-01',
    files: `${control('annual')}${record(`covers: 2025-11-20\n${ok}`)}`,
  },
  {
    code: gap,
    name: 'is silent where a yearly control did not operate, and where a population is missing',
    files: `${control('annual')}${record(`covers: 2025-11-20\n${ok}`)}${control('per-event', '', 'AC-02')}--- evidence/b.yaml\ntitle: B\ncontrol: AC-02\nkind: ticket\ncovers: 2026-02-01\nlocation: vault://y\nresult: ok\n`,
  },

  {
    code: noPopulation,
    name: 'tickets only; the event is named',
    today: later,
    message: 'A per-event control needs its population (every request for access in the period) to sample from.',
    files: `${control('«per-event»', 'event: request for access\n')}${record('kind: ticket\ncovers: 2026-02-01\nresult: ok\n')}`,
    fixes: {
      'Create a population record': created(
        '{from: 2026-01-01, to: 2026-06-30}',
        'population',
        'ac-01-2026-01-01-to-2026-06-30',
        '2026-06-30',
        'population: {count: 0, query: Say how it was drawn, completeness: Say how it is known to be complete}\n',
        later,
      ),
    },
  },
  {
    code: noPopulation,
    name: 'a population of the year before',
    today: later,
    files: `${control('«per-event»')}${record('kind: population\ncovers: {from: 2025-01-01, to: 2025-12-31}\npopulation: {count: 3, query: Q, completeness: C}\nresult: ok\n')}`,
  },
  {
    code: noPopulation,
    name: 'a part is another problem; automated controls, none at all, and running periods are none',
    files: `${control('per-event')}${record('kind: population\ncovers: {from: 2026-01-01, to: 2026-03-31}\npopulation: {count: 3, query: Q, completeness: C}\nresult: ok\n')}${control('per-event', '', 'AC-02')}${control('per-event', '', 'AC-03').replace('nature: manual', 'nature: automated')}--- evidence/b.yaml\ntitle: B\ncontrol: AC-03\nkind: configuration\ncovers: 2026-02-01\nlocation: vault://y\nresult: ok\n`,
  },

  {
    code: unverified,
    name: 'neither',
    message: 'How is it known that the population is complete? Say it under `query` and `completeness` (CC2.1).',
    files: `${control('per-event')}${record('kind: «population» # from HR\ncovers: {from: 2026-01-01, to: 2026-06-30}\nresult: ok\n')}`,
    fixes: {
      'Insert population': record(
        'kind: population # from HR\ncovers: {from: 2026-01-01, to: 2026-06-30}\nresult: ok\n',
      ).replace(
        'source: SEC\n',
        'population: {count: 0, query: Say how the list was drawn, completeness: Say how it is known that nothing is missing}\nsource: SEC\n',
      ),
    },
  },
  {
    code: unverified,
    name: 'half of it',
    files: `${control('per-event')}${record('kind: population\ncovers: {from: 2026-01-01, to: 2026-06-30}\n«population»: {count: 3, query: All of them}\nresult: ok\n')}`,
    fixes: {
      'Insert completeness': record(
        'kind: population\ncovers: {from: 2026-01-01, to: 2026-06-30}\npopulation: {count: 3, query: All of them, completeness: Say how it is known that nothing is missing}\nresult: ok\n',
      ),
    },
  },
  {
    code: unverified,
    name: 'both, or another kind',
    files: `${control('per-event')}${record('kind: population\ncovers: {from: 2026-01-01, to: 2026-06-30}\npopulation: {count: 3, query: Q, completeness: C}\nresult: ok\n')}${record(`covers: 2026-02-01\n${ok}`, 'b')}`,
  },

  {
    code: uneven,
    name: 'all from the first weeks',
    message: 'Samples of `AC-01` come from 2026-01-05 to 2026-02-10 only.',
    files: `${control('per-event')}${record('kind: sample\ncovers: «{from: 2026-01-05, to: 2026-02-10}»\nresult: ok\n')}`,
  },
  {
    code: uneven,
    name: 'two records of one month, said once',
    files: `${control('per-event')}${record('kind: sample\ncovers: «2026-05-05»\nresult: ok\n')}${record('kind: sample\ncovers: 2026-05-25\nresult: ok\n', 'b')}`,
  },
  {
    code: uneven,
    name: 'few events',
    files: `${control('per-event')}${record('kind: sample\ncovers: 2026-01-05\nresult: ok\n')}${record('kind: population\ncovers: {from: 2026-01-01, to: 2026-06-30}\npopulation: {count: 2, query: Q, completeness: C}\nresult: ok\n', 'b')}`,
  },
  {
    code: uneven,
    name: 'spread by two records',
    files: `${control('per-event')}${record('kind: sample\ncovers: 2026-01-05\nresult: ok\n')}${record('kind: sample\ncovers: 2026-06-05\nresult: ok\n', 'b')}`,
  },
  {
    code: uneven,
    name: 'the period still runs',
    today: '2026-03-01',
    files: `${control('per-event')}${record('kind: sample\ncovers: 2026-01-05\nresult: ok\n')}`,
  },

  {
    code: unlinked,
    name: 'no finding yet',
    message: 'An exception was recorded without a finding.',
    files: `${control('quarterly')}${record('kind: review\ncovers: 2026-02-01\nresult: «exception» # one late\n')}`,
    fixes: {
      'Create finding F-2026-01 and link it': `${record('kind: review\ncovers: 2026-02-01\nresult: exception # one late\nfindings: [F-2026-01]\n')}--- findings/F-2026-01.yaml\nid: F-2026-01\ntitle: Exception in Access review\nkind: exception # exception, deficiency, gap, observation\nsource: internal-review\ncontrol: AC-01\nfound: 2026-07-15\nresponse: Say what is done about it\nowner: platform-lead\ndue: 2026-08-14\nstatus: open\n`,
    },
  },
  {
    code: unlinked,
    name: 'a finding about the control is offered',
    files: `${control('quarterly')}--- findings/F-2026-01.yaml\ntitle: Late removal\nkind: exception\ncontrol: AC-01\nresponse: A\nowner: security-lead\ndue: 2026-09-01\n${record('kind: review\ncovers: 2026-02-01\nresult: «exception»\nfindings: []\n')}`,
    fixes: {
      'Create finding F-2026-02 and link it': '',
      'Link F-2026-01 (Late removal)': record(
        'kind: review\ncovers: 2026-02-01\nresult: exception\nfindings: [F-2026-01]\n',
      ),
    },
  },
  {
    code: unlinked,
    name: 'linked, or no exception',
    files: `${control('quarterly')}--- findings/F-1.yaml\ntitle: A\nkind: exception\nresponse: A\nowner: security-lead\ndue: 2026-09-01\n${record('kind: review\ncovers: 2026-02-01\nresult: exception\nfindings: [F-1]\n')}${record(`covers: 2026-02-01\n${ok}`, 'b')}`,
  },

  {
    code: weak,
    name: 'the policy itself',
    message: 'A policy shows design, not operation.',
    files: `${control('quarterly')}--- evidence/p.yaml\ntitle: Access Control Policy\ncontrol: AC-01\nkind: «document»\ncollected: 2026-02-01\nlocation: vault://x\nresult: ok\n`,
  },
  {
    code: weak,
    name: 'an undated picture',
    message: 'An undated screenshot shows design, not operation.',
    files: `${control('quarterly')}--- evidence/p.yaml\ntitle: Okta settings\ncontrol: AC-01\nkind: «screenshot»\nlocation: vault://x\nresult: ok\n`,
  },
  {
    code: weak,
    name: 'a dated picture, a signed document, the minutes of a policy review',
    files: `${control('quarterly')}--- evidence/p.yaml\ntitle: Okta settings\ncontrol: AC-01\nkind: screenshot\ncovers: 2026-02-01\nlocation: vault://x\nresult: ok\n${control('annual', '', 'AC-02')}--- evidence/q.yaml\ntitle: Policy approval, signed\ncontrol: AC-02\nkind: document\ncollected: 2026-02-01\nlocation: vault://x\nresult: ok\n`,
  },
  {
    code: weak,
    name: 'beside something that shows operation',
    files: `${control('quarterly')}--- evidence/p.yaml\ntitle: Access Control Policy\ncontrol: AC-01\nkind: document\ncollected: 2026-02-01\nlocation: vault://x\nresult: ok\n${record(`covers: 2026-02-01\n${ok}`)}`,
  },

  {
    code: 'soc2.evidence.outside-period',
    name: 'a range that ends before it begins',
    message: /which ends before it begins/,
    files: `${control('quarterly')}${record(`covers: «{from: 2026-03-31, to: 2026-01-01}»\n${ok}`)}`,
  },
  {
    code: 'soc2.evidence.outside-period',
    name: 'a period that ends before it begins is told in the manifest',
    files: `--- soc2.yaml\n${manifest.replace(report, 'report: {type: 2, period: {from: 2026-06-30, to: 2026-01-01}}')}${control('quarterly')}${record(`covers: 2026-03-01\n${ok}`)}`,
  },
];
