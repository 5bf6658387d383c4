import { quoted } from '../../../../src/core/blanks/blanks';
import { base, type Case } from '../check';
import { yaml } from '../../../../src/core/syntax/text-block';

const manifest = base['soc2.yaml']!;
const report = 'report: {type: 2, period: {from: 2026-01-01, to: 2026-06-30}}';
const type1 = yaml`
  --- soc2.yaml
  ${manifest.replace(report, 'report: {type: 1, as_of: 2026-06-30}')}
`;
const future = yaml`
  --- soc2.yaml
  ${manifest.replace(report, 'report: {type: 2, period: {from: 2026-09-01, to: 2027-02-28}}')}
`;
const control = (frequency: string, more = '', id = 'AC-01'): string => yaml`
  --- controls/${id}.yaml
  title: Access review
  statement: The Head of Security reviews access and records it.
  criteria: [CC6.2]
  owner: security-lead
  frequency: ${frequency}
  type: detective
  nature: manual
  ${more}
`;
const record = (lines: string, file = 'a'): string => yaml`
  --- evidence/2026/${file}.yaml
  title: Access review
  control: AC-01
  location: vault://x
  source: SEC
  ${lines}
`;
const ok = yaml`
  kind: review
  result: ok
`;
/** Behind the days of grace of the last interval of the period. */
const later = '2026-08-15';
/** No kind is known. */
const openKind =
  ' # review, population, sample, export, configuration, ticket, log, report, screenshot, document, attestation';
const created = (covers: string, kind: string, stem: string, end: string, more = ''): string => yaml`
  --- evidence/2026/${stem}.yaml
  id: EV-AC-01-${end}
  title: Access review
  control: AC-01
  kind: ${kind}
  collected:\x20
  covers: ${covers}
  source: Name the system it came from
  ${more}
  location:\x20
  result:  # ok, exception, not-applicable
`;

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
    files: yaml`
      ${type1}
      ${control('«quarterly» # as agreed')}
      ${record(yaml`
        covers: 2025-11-20
        collected: 2025-11-21
        ${ok}
      `)}
    `,
    fixes: { 'Create an evidence record': created('2026-06-30', openKind, 'ac-01-2026-06-30', '2026-06-30') },
  },
  {
    code: stale,
    name: 'before the period begins',
    files: yaml`
      ${future}
      ${control('«monthly»')}
      ${record(yaml`
        covers: {from: 2026-03-01, to: 2026-03-31}
        ${ok}
      `)}
    `,
  },
  {
    code: stale,
    name: 'within the days of grace, by event, or planned',
    files: yaml`
      ${type1}
      ${control('quarterly')}
      ${record(yaml`
        covers: 2026-03-12
        ${ok}
      `)}
      ${control('per-event', '', 'AC-02')}
      ${control('daily', 'status: planned\n', 'AC-03')}
      --- evidence/b.yaml
      title: B
      controls: [AC-02, AC-03]
      kind: log
      covers: 2020-01-01
      location: vault://y
      result: ok
    `,
  },
  {
    code: stale,
    name: 'more grace by the manifest',
    files: yaml`
      ${type1}
      lint: {grace_days: {quarterly: 200}}
      ${control('quarterly')}
      ${record(yaml`
        covers: 2025-11-20
        ${ok}
      `)}
    `,
  },
  {
    code: stale,
    name: 'the period runs: the intervals are named instead',
    files: yaml`
      ${control('quarterly')}
      ${record(yaml`
        covers: 2026-01-20
        ${ok}
      `)}
    `,
  },

  {
    code: afterAsOf,
    name: 'a later day',
    message: 'Shows a state after the report date 2026-06-30.',
    files: yaml`
      ${type1}
      ${control('annual')}
      ${record(yaml`
        covers: «2026-07-08» # new
        collected: 2026-07-08
        ${ok}
      `)}
    `,
  },
  {
    code: afterAsOf,
    name: 'by the day of collection',
    files: yaml`
      ${type1}
      ${control('annual')}
      ${record(yaml`
        collected: «2026-07-08»
        ${ok}
      `)}
    `,
  },
  {
    code: afterAsOf,
    name: 'a range that begins before it',
    files: yaml`
      ${type1}
      ${control('annual')}
      ${record(yaml`
        covers: {from: 2026-06-01, to: 2026-07-31}
        ${ok}
      `)}
    `,
  },
  {
    code: afterAsOf,
    name: 'type 2',
    files: yaml`
      ${control('annual')}
      ${record(yaml`
        covers: 2026-07-08
        ${ok}
      `)}
    `,
  },

  {
    code: annual,
    name: 'last year only',
    today: later,
    message: '`AC-01` did not operate within the period (last 2025-11-20) and cannot be tested.',
    files: yaml`
      ${control('«annual» # each November')}
      ${record(yaml`
        covers: 2025-11-20
        ${ok}
      `)}
    `,
  },
  {
    code: annual,
    name: 'twice a year',
    today: later,
    files: yaml`
      ${control('«semi-annual»')}
      ${record(yaml`
        covers: 2025-08-20
        ${ok}
      `)}
      ${record(
        yaml`
          covers: 2025-12-20
          ${ok}
        `,
        'b',
      )}
    `,
  },
  {
    code: annual,
    name: 'within the period, without any record, quarterly, or while the period runs',
    files: yaml`
      ${control('annual')}
      ${record(yaml`
        covers: 2026-02-20
        ${ok}
      `)}
      ${control('annual', '', 'AC-02')}
    `,
  },
  {
    code: annual,
    name: 'while the period runs',
    today: '2026-03-01',
    files: yaml`
      ${control('annual')}
      ${record(yaml`
        covers: 2025-11-20
        ${ok}
      `)}
    `,
  },
  {
    code: gap,
    name: 'is silent where a yearly control did not operate, and where a population is missing',
    files: yaml`
      ${control('annual')}
      ${record(yaml`
        covers: 2025-11-20
        ${ok}
      `)}
      ${control('per-event', '', 'AC-02')}
      --- evidence/b.yaml
      title: B
      control: AC-02
      kind: ticket
      covers: 2026-02-01
      location: vault://y
      result: ok
    `,
  },

  {
    code: noPopulation,
    name: 'tickets only; the event is named',
    today: later,
    message: 'A per-event control needs its population (every request for access in the period) to sample from.',
    files: yaml`
      ${control('«per-event»', 'event: request for access\n')}
      ${record(yaml`
        kind: ticket
        covers: 2026-02-01
        result: ok
      `)}
    `,
    fixes: {
      'Create a population record': created(
        '{from: 2026-01-01, to: 2026-06-30}',
        'population',
        'ac-01-2026-01-01-to-2026-06-30',
        '2026-06-30',
        'population: {count: , query: "Say how it was drawn", completeness: "Say how it is known to be complete"}\n',
      ),
    },
  },
  {
    code: noPopulation,
    name: 'a population of the year before',
    today: later,
    files: yaml`
      ${control('«per-event»')}
      ${record(yaml`
        kind: population
        covers: {from: 2025-01-01, to: 2025-12-31}
        population: {count: 3, query: Q, completeness: C}
        result: ok
      `)}
    `,
  },
  {
    code: noPopulation,
    name: 'a part is another problem; automated controls, none at all, and running periods are none',
    files: yaml`
      ${control('per-event')}
      ${record(yaml`
        kind: population
        covers: {from: 2026-01-01, to: 2026-03-31}
        population: {count: 3, query: Q, completeness: C}
        result: ok
      `)}
      ${control('per-event', '', 'AC-02')}
      ${control('per-event', '', 'AC-03').replace('nature: manual', 'nature: automated')}
      --- evidence/b.yaml
      title: B
      control: AC-03
      kind: configuration
      covers: 2026-02-01
      location: vault://y
      result: ok
    `,
  },

  {
    code: unverified,
    name: 'neither',
    message:
      'Nothing says how it is known that the population is complete. Say it under `query` and `completeness` (CC2.1).',
    files: yaml`
      ${control('per-event')}
      ${record(yaml`
        kind: «population» # from HR
        covers: {from: 2026-01-01, to: 2026-06-30}
        result: ok
      `)}
    `,
    fixes: {
      'Insert population': record(
        yaml`
          kind: population # from HR
          covers: {from: 2026-01-01, to: 2026-06-30}
          result: ok
        `,
      ).replace(
        'source: SEC\n',
        yaml`
          population: {count: , query: "Say how it was drawn", completeness: "Say how it is known to be complete"}
          source: SEC
        `,
      ),
    },
  },
  {
    code: unverified,
    name: 'half of it',
    files: yaml`
      ${control('per-event')}
      ${record(yaml`
        kind: population
        covers: {from: 2026-01-01, to: 2026-06-30}
        «population»: {count: 3, query: All of them}
        result: ok
      `)}
    `,
    fixes: {
      'Insert completeness': record(
        yaml`
          kind: population
          covers: {from: 2026-01-01, to: 2026-06-30}
          population: {count: 3, query: All of them, completeness: "Say how it is known to be complete"}
          result: ok
        `,
      ),
    },
  },
  {
    code: unverified,
    name: 'both, or another kind',
    files: yaml`
      ${control('per-event')}
      ${record(yaml`
        kind: population
        covers: {from: 2026-01-01, to: 2026-06-30}
        population: {count: 3, query: Q, completeness: C}
        result: ok
      `)}
      ${record(
        yaml`
          covers: 2026-02-01
          ${ok}
        `,
        'b',
      )}
    `,
  },

  {
    code: uneven,
    name: 'all from the first weeks',
    message: 'Samples of `AC-01` come from 2026-01-05 to 2026-02-10 only.',
    files: yaml`
      ${control('per-event')}
      ${record(yaml`
        kind: sample
        covers: «{from: 2026-01-05, to: 2026-02-10}»
        result: ok
      `)}
    `,
  },
  {
    code: uneven,
    name: 'two records of one month, said once',
    files: yaml`
      ${control('per-event')}
      ${record(yaml`
        kind: sample
        covers: «2026-05-05»
        result: ok
      `)}
      ${record(
        yaml`
          kind: sample
          covers: 2026-05-25
          result: ok
        `,
        'b',
      )}
    `,
  },
  {
    code: uneven,
    name: 'few events',
    files: yaml`
      ${control('per-event')}
      ${record(yaml`
        kind: sample
        covers: 2026-01-05
        result: ok
      `)}
      ${record(
        yaml`
          kind: population
          covers: {from: 2026-01-01, to: 2026-06-30}
          population: {count: 2, query: Q, completeness: C}
          result: ok
        `,
        'b',
      )}
    `,
  },
  {
    code: uneven,
    name: 'spread by two records',
    files: yaml`
      ${control('per-event')}
      ${record(yaml`
        kind: sample
        covers: 2026-01-05
        result: ok
      `)}
      ${record(
        yaml`
          kind: sample
          covers: 2026-06-05
          result: ok
        `,
        'b',
      )}
    `,
  },
  {
    code: uneven,
    name: 'the period still runs',
    today: '2026-03-01',
    files: yaml`
      ${control('per-event')}
      ${record(yaml`
        kind: sample
        covers: 2026-01-05
        result: ok
      `)}
    `,
  },

  {
    code: unlinked,
    name: 'no finding yet',
    message: 'An exception was recorded without a finding.',
    files: yaml`
      ${control('quarterly')}
      ${record(yaml`
        kind: review
        covers: 2026-02-01
        result: «exception» # one late
      `)}
    `,
    fixes: {
      'Create finding F-2026-01 and link it': yaml`
        ${record(yaml`
          kind: review
          covers: 2026-02-01
          result: exception # one late
          findings: [F-2026-01]
        `)}
        --- findings/F-2026-01.yaml
        id: F-2026-01
        title: Exception in Access review
        kind: exception
        control: AC-01
        found:\x20
        response: Say what is done about it
        owner:\x20
        due:\x20
        status: open
      `,
    },
  },
  {
    code: unlinked,
    name: 'a finding about the control is offered',
    files: yaml`
      ${control('quarterly')}
      --- findings/F-2026-01.yaml
      title: Late removal
      kind: exception
      control: AC-01
      response: A
      owner: security-lead
      due: 2026-09-01
      ${record(yaml`
        kind: review
        covers: 2026-02-01
        result: «exception»
        findings: []
      `)}
    `,
    fixes: {
      'Create finding F-2026-02 and link it': '',
      'Link F-2026-01 (Late removal)': record(
        yaml`
          kind: review
          covers: 2026-02-01
          result: exception
          findings: [F-2026-01]
        `,
      ),
    },
  },
  {
    code: unlinked,
    name: 'linked, or no exception',
    files: yaml`
      ${control('quarterly')}
      --- findings/F-1.yaml
      title: A
      kind: exception
      response: A
      owner: security-lead
      due: 2026-09-01
      ${record(yaml`
        kind: review
        covers: 2026-02-01
        result: exception
        findings: [F-1]
      `)}
      ${record(
        yaml`
          covers: 2026-02-01
          ${ok}
        `,
        'b',
      )}
    `,
  },

  {
    code: weak,
    name: 'the policy itself',
    message: 'A policy shows design, not operation.',
    files: yaml`
      ${control('quarterly')}
      --- evidence/p.yaml
      title: Access Control Policy
      control: AC-01
      kind: «document»
      collected: 2026-02-01
      location: vault://x
      result: ok
    `,
  },
  {
    code: weak,
    name: 'an undated picture',
    message: 'An undated screenshot shows design, not operation.',
    files: yaml`
      ${control('quarterly')}
      --- evidence/p.yaml
      title: Okta settings
      control: AC-01
      kind: «screenshot»
      location: vault://x
      result: ok
    `,
  },
  {
    code: weak,
    name: 'a dated picture, a signed document, the minutes of a policy review',
    files: yaml`
      ${control('quarterly')}
      --- evidence/p.yaml
      title: Okta settings
      control: AC-01
      kind: screenshot
      covers: 2026-02-01
      location: vault://x
      result: ok
      ${control('annual', '', 'AC-02')}
      --- evidence/q.yaml
      title: Policy approval, signed
      control: AC-02
      kind: document
      collected: 2026-02-01
      location: vault://x
      result: ok
    `,
  },
  {
    code: weak,
    name: 'beside something that shows operation',
    files: yaml`
      ${control('quarterly')}
      --- evidence/p.yaml
      title: Access Control Policy
      control: AC-01
      kind: document
      collected: 2026-02-01
      location: vault://x
      result: ok
      ${record(yaml`
        covers: 2026-02-01
        ${ok}
      `)}
    `,
  },

  {
    code: 'soc2.evidence.outside-period',
    name: 'a range that ends before it begins',
    message: /which ends before it begins/,
    files: yaml`
      ${control('quarterly')}
      ${record(yaml`
        covers: «{from: 2026-03-31, to: 2026-01-01}»
        ${ok}
      `)}
    `,
  },
  {
    code: 'soc2.evidence.outside-period',
    name: 'a period that ends before it begins is told in the manifest',
    files: yaml`
      --- soc2.yaml
      ${manifest.replace(report, 'report: {type: 2, period: {from: 2026-06-30, to: 2026-01-01}}')}
      ${control('quarterly')}
      ${record(yaml`
        covers: 2026-03-01
        ${ok}
      `)}
    `,
  },
  {
    code: 'soc2.evidence.open',
    name: 'nothing but a title: each key as a blank',
    files: yaml`
      --- evidence/2026/a.yaml
      title: «Access review»
      control: AC-01
      kind: review
      collected: 2026-06-24
    `,
    message: 'This record counts for nothing yet: `source`, `location` and `result` are open.',
    fixes: {
      'Insert source, location and result': yaml`
        --- evidence/2026/a.yaml
        title: Access review
        control: AC-01
        kind: review
        collected: 2026-06-24
        source: Name the system it came from
        location: Say where the artefact is kept
        result: Say what it shows
      `,
    },
  },
  {
    code: 'soc2.evidence.open',
    name: 'empty values; a blank is reported at its place, not again here',
    files: yaml`
      --- evidence/2026/a.yaml
      title: «Access review»
      control: AC-01
      kind: export
      collected: 2026-06-24
      source: Name the system it came from
      location: ''
      result:
    `,
    message: 'This record counts for nothing yet: `location` and `result` are open.',
    fixes: {
      'Insert location and result': yaml`
        --- evidence/2026/a.yaml
        title: Access review
        control: AC-01
        kind: export
        collected: 2026-06-24
        source: Name the system it came from
        location: Say where the artefact is kept
        result: Say what it shows
      `,
    },
  },
  {
    code: 'soc2.evidence.open',
    name: 'a ticket and a statement need no location; a value that cannot be read is the schema’s',
    files: yaml`
      --- evidence/2026/a.yaml
      title: Access review
      control: AC-01
      kind: ticket
      collected: 2026-06-24
      source: SEC-481
      result: okay
      --- evidence/2026/b.yaml
      title: «Access review»
      control: AC-01
      kind: attestation
      collected: 2026-06-24
      source: Mira Okafor
    `,
    message: 'This record counts for nothing yet: `result` is open.',
  },
  ...[
    type1,
    yaml`
      --- soc2.yaml
      ${manifest.replace(report, '')}
    `,
  ].map((ofReport, index): Case => {
    const population = (title: string, size: string): string => yaml`
      ${ofReport}
      --- evidence/2026/a.yaml
      title: ${title}
      control: AC-01
      kind: population
      collected: 2026-06-24
      covers: 2026-06-20
      source: HR
      location: vault://x
      result: ok
      population: ${size}
    `;
    return {
      code: 'soc2.evidence.open',
      name: `a population ${index === 0 ? 'at type 1' : 'while nobody said the type of the report'}`,
      files: population('«Leavers»', '{count: 3, query: All of them}'),
      message: 'This record counts for nothing yet: `population.completeness` is open.',
      fixes: {
        'Insert completeness': population(
          'Leavers',
          `{count: 3, query: All of them, completeness: ${quoted.populationCompleteness}}`,
        ).slice(ofReport.length),
      },
    };
  }),
  {
    code: 'soc2.evidence.open',
    name: 'blanks only',
    files: yaml`
      --- evidence/2026/a.yaml
      title: Access review
      control: AC-01
      kind: review
      collected: 2026-06-24
      source: Name the system it came from
      location: Say where the artefact is kept
      result: Say what it shows
    `,
  },
  {
    code: 'soc2.schema.missing-key',
    name: 'not a location, which has a rule of its own',
    files: yaml`
      --- evidence/2026/a.yaml
      title: Access review
      control: AC-01
      kind: review
      collected: 2026-06-24
    `,
  },
  {
    code: 'soc2.evidence.period-gap',
    name: 'not for days for which a record was begun',
    today: later,
    files: yaml`
      ${control('quarterly')}
      ${record(yaml`
        ${ok}
        covers: {from: 2026-01-01, to: 2026-03-31}
      `)}
      --- evidence/2026/b.yaml
      title: Access review
      control: AC-01
      kind: review
      covers: {from: 2026-04-01, to: 2026-06-30}
    `,
  },
];
