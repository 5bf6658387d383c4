import { policyTopics } from '../../../../src/core/criteria/catalogue';
import { base, type Case } from '../check';
import { yaml } from '../../../../src/core/syntax/text-block';

const manifest = base['soc2.yaml']!;
const long =
  'People get access when their work needs it. Their manager asks for it in the tracker and names the role; the owner of the system approves it before it is granted. Access ends on the last working day, and the Head of Security compares accounts with the staff list.\n';
const policy = (front: string, body = long, file = 'ap'): string => yaml`
  --- policies/${file}.md
  ---
  ${front}
  ---
  ${body}
`;
const full = yaml`
  name: Access Policy
  acronym: AP
  version: "1.0"
  owner: security-lead
  approved_by: platform-lead
  approved_on: 2026-01-15
  last_reviewed: 2026-01-15
  next_review: 2027-01-15
`;
const without = (key: string): string => full.replace(new RegExp(`^${key}: .*\\n`, 'm'), '');
const control = (frequency: string, more = 'policies: [AP]\n'): string => yaml`
  --- controls/AC-05.yaml
  title: Access review
  statement: The Head of Security reviews access and records it in SEC.
  criteria: [CC6.2]
  owner: security-lead
  frequency: ${frequency}
  type: detective
  nature: manual
  ${more}
`;
const plain = (text: string): string => yaml`
  --- policies/access-rules.md
  ${text}`;

const expected = policyTopics.filter((each) => each.expect !== 'optional').map((each) => each.id);

const frontmatter = 'soc2.policy.frontmatter-invalid';
const acronym = 'soc2.policy.duplicate-acronym';
const version = 'soc2.policy.version-missing';
const owner = 'soc2.policy.owner-missing';
const self = 'soc2.policy.self-approved';
const future = 'soc2.policy.review-date-future';
const noNext = 'soc2.policy.next-review-missing';
const past = 'soc2.policy.next-review-past';
const topic = 'soc2.policy.topic-missing';
const placeholder = 'soc2.policy.placeholder';
const empty = 'soc2.policy.body-empty';
const contradicts = 'soc2.policy.contradicts-control';

export const policyCases: readonly Case[] = [
  {
    code: frontmatter,
    name: 'a text only',
    message: 'Front matter cannot be read: there is none.',
    files: plain(yaml`
      «# Access rules»

      ${long}
    `),
    fixes: {
      'Insert front matter': plain(
        yaml`
          ---
          name: Access rules
          acronym: AR
          version: Say which version it is
          owner: Name the role that owns it
          ---
          # Access rules

          ${long}
        `,
      ),
    },
  },
  {
    code: frontmatter,
    name: 'an empty file',
    message: 'Front matter cannot be read: the file is empty.',
    files: plain('«»'),
    fixes: {
      'Insert front matter': plain(yaml`
        ---
        name: Access rules
        acronym: AR
        version: Say which version it is
        owner: Name the role that owns it
        ---
      `),
    },
  },
  {
    code: frontmatter,
    name: 'both forms, and what breaks off',
    files: yaml`
      ${policy(full)}
      --- policies/b.md
      name: B
      acronym: B
      ---
      ${long}
      --- policies/c.md
      ---
      name: C
      acronym: "C
      ---
      ${long}
    `,
  },

  {
    code: acronym,
    name: 'two files',
    message: '`AP` is also used by policies/b.md.',
    files: `${policy(full.replace('acronym: AP', 'acronym: «AP» # first'))}${policy(full.replace('acronym: AP', 'acronym: «AP»'), long, 'b')}`,
  },
  {
    code: acronym,
    name: "an acronym that is another file's name",
    files: yaml`
      --- policies/bcp.md
      name: «A»
      ---
      ${long}
      ${policy(full.replace('acronym: AP', 'acronym: «bcp»'), long, 'x')}
    `,
  },
  {
    code: acronym,
    name: 'one each',
    files: `${policy(full)}${policy(full.replace('acronym: AP', 'acronym: BP'), long, 'b')}`,
  },

  {
    code: version,
    name: 'neither',
    message: '`Access Policy` has no version.',
    files: policy(without('version').replace('acronym: AP', 'acronym: «AP» # ours')),
    fixes: {
      'Insert version 1.0': policy(full.replace('acronym: AP', 'acronym: AP # ours')),
    },
  },
  {
    code: version,
    name: 'an empty value',
    files: policy(full.replace('version: "1.0"', 'version:').replace('acronym: AP', 'acronym: «AP»')),
  },
  {
    code: version,
    name: 'a version, or revisions',
    files: `${policy(full)}${policy(`${without('version').replace('AP', 'BP')}majorRevisions: [{date: 2026-01-15, comment: First}]\n`, long, 'b')}`,
  },

  {
    code: owner,
    name: 'nobody',
    message: 'Nobody owns `Access Policy`.',
    files: policy(without('owner').replace('acronym: AP', 'acronym: «AP» # ours')),
    fixes: {
      'Set owner to platform-lead (Platform Lead)': '',
      'Set owner to security-lead (Head of Security)': policy(full.replace('acronym: AP', 'acronym: AP # ours')),
    },
  },
  {
    code: owner,
    name: 'an empty value',
    files: policy(full.replace('owner: security-lead', 'owner:').replace('acronym: AP', 'acronym: «AP»')),
  },
  {
    code: owner,
    name: 'somebody, or what the schema reports',
    files: `${policy(full)}${policy(full.replace('security-lead', '[a, b]').replace('AP', 'BP'), long, 'b')}`,
  },

  {
    code: self,
    name: 'the same role',
    message: 'Owner and approver are the same role.',
    files: policy(full.replace('approved_by: platform-lead', 'approved_by: «security-lead» # small company')),
  },
  {
    code: self,
    name: 'in flow style',
    files: yaml`
      --- policies/a.md
      ---
      {name: A, acronym: A, version: "1", owner: security-lead, approved_by: «security-lead», approved_on: 2026-01-01, last_reviewed: 2026-01-01, next_review: 2027-01-01}
      ---
      Text
    `,
  },
  {
    code: self,
    name: 'another, or nobody',
    files: `${policy(full)}${policy(without('approved_by').replace('AP', 'BP'), long, 'b')}`,
  },

  {
    code: future,
    name: 'a year too far',
    message: 'last_reviewed 2027-01-15 lies in the future.',
    files: policy(full.replace('last_reviewed: 2026-01-15', 'last_reviewed: «2027-01-15» # slip')),
  },
  {
    code: future,
    name: 'the approval',
    message: 'approved_on 2026-07-16 lies in the future.',
    files: policy(full.replace('approved_on: 2026-01-15', 'approved_on: «2026-07-16»')),
  },
  { code: future, name: 'today', files: policy(full.replace('approved_on: 2026-01-15', 'approved_on: 2026-07-15')) },

  {
    code: noNext,
    name: 'reviewed once',
    message: 'No next review is scheduled. Set `next_review`.',
    files: policy(without('next_review').replace('last_reviewed: 2026-01-15', 'last_reviewed: «2026-01-15» # board')),
    fixes: {
      'Insert next_review: 2027-01-15': policy(
        full.replace('last_reviewed: 2026-01-15', 'last_reviewed: 2026-01-15 # board'),
      ),
    },
  },
  {
    code: noNext,
    name: 'by its revisions',
    files: policy(
      yaml`
        name: Access Policy
        acronym: «AP»
        owner: security-lead
        majorRevisions: [{date: 2026-02-01, comment: First}]
      `,
    ),
  },
  {
    code: noNext,
    name: 'scheduled, or never reviewed',
    files: `${policy(full)}${policy(without('next_review').replace('last_reviewed: 2026-01-15\n', '').replace('AP', 'BP'), long, 'b')}`,
  },

  {
    code: past,
    name: 'missed',
    message: 'The review was due 2026-06-01.',
    files: policy(
      full
        .replace('last_reviewed: 2026-01-15', 'last_reviewed: 2025-09-01')
        .replace('next_review: 2027-01-15', 'next_review: «2026-06-01» # board'),
    ),
    fixes: {
      'Record a review today (2026-07-15)': policy(
        full
          .replace('last_reviewed: 2026-01-15', 'last_reviewed: 2026-07-15')
          .replace('next_review: 2027-01-15', 'next_review: 2027-07-15 # board'),
      ),
    },
  },
  {
    code: past,
    name: 'never reviewed',
    files: policy(without('last_reviewed').replace('next_review: 2027-01-15', 'next_review: «2026-07-14»')),
  },
  {
    code: past,
    name: 'today, later, reviewed since, or overdue by a year as well',
    files: `${policy(full.replace('next_review: 2027-01-15', 'next_review: 2026-07-15'))}${policy(full.replace('next_review: 2027-01-15', 'next_review: 2026-01-10').replace('AP', 'BP'), long, 'b')}${policy(full.replace('last_reviewed: 2026-01-15', 'last_reviewed: 2024-01-01').replace('next_review: 2027-01-15', 'next_review: 2025-01-01').replace('AP', 'CP'), long, 'c')}`,
  },

  {
    code: topic,
    name: 'one that is always expected',
    message: 'No policy covers incident response, which CC2.2, CC7.3, CC7.4 and CC7.5 usually rest on.',
    files: yaml`
      --- soc2.yaml
      ${manifest.replace('categories:', '«categories»:')}
      ${policy(`${full}topics: [${expected.filter((each) => each !== 'incident-response').join(', ')}]\n`)}
    `,
    fixes: {
      'Create a policy on incident response': yaml`
        --- policies/incident-response.md
        ---
        name: Incident response policy
        acronym: SIRP
        version:\x20
        owner:\x20
        approved_by:\x20
        approved_on:\x20
        last_reviewed:\x20
        topics: [incident-response]
        ---

        # Purpose and scope

        # Policy

        # Exceptions
      `,
    },
  },
  {
    code: topic,
    name: 'one that is recommended',
    message: /^No policy covers encryption and key management/,
    files: yaml`
      --- soc2.yaml
      ${manifest.replace('categories:', '«categories»:')}
      ${policy(`${full}topics: [${expected.filter((each) => each !== 'encryption').join(', ')}]\n`)}
    `,
  },
  {
    code: topic,
    name: 'one for which comply has no acronym',
    message: /^No policy covers asset management/,
    files: yaml`
      --- soc2.yaml
      ${manifest.replace('categories:', '«categories»:')}
      ${policy(`${full}topics: [${expected.filter((each) => each !== 'asset-management').join(', ')}]\n`)}
    `,
    fixes: {
      'Create a policy on asset management': yaml`
        --- policies/asset-management.md
        ---
        name: Asset management policy
        acronym: AMP
        version:\x20
        owner:\x20
        approved_by:\x20
        approved_on:\x20
        last_reviewed:\x20
        topics: [asset-management]
        ---

        # Purpose and scope

        # Policy

        # Exceptions
      `,
    },
  },
  {
    code: topic,
    name: 'all covered',
    files: yaml`
      --- soc2.yaml
      ${manifest}
      ${policy(`${full}topics: [${expected.join(', ')}]\n`)}
    `,
  },
  {
    code: topic,
    name: 'no policy yet',
    files: yaml`
      --- soc2.yaml
      ${manifest}
    `,
  },

  {
    code: placeholder,
    name: 'the name of the company, which the manifest knows',
    message: 'Unfilled placeholder `[COMPANY NAME]`.',
    files: policy(full, `«[COMPANY NAME]» grants access by role. ${long}`),
    fixes: { 'Replace by "Larkspur Labs, Inc."': policy(full, `Larkspur Labs, Inc. grants access by role. ${long}`) },
  },
  {
    code: placeholder,
    name: 'others',
    files: policy(
      full,
      `«TODO» say who. «[Insert name of tool]» is used; see «<your tracker>» and «{{.Tracker}}». «Lorem ipsum» dolor. ${long}`,
    ),
    fixes: {},
  },
  {
    code: placeholder,
    name: 'links, check boxes, code, HTML, words in capitals',
    files: policy(
      full,
      `See [Company handbook](handbook.md) and [1]. - [ ] done. \`{{.Name}}\` and <br>. The TODOS list, ATBDX. ${long}`,
    ),
  },

  {
    code: empty,
    name: 'a title',
    message: '`Access Policy` has almost no text (3 words). Say in it what is expected of whom.',
    files: policy(
      full.replace('acronym: AP', 'acronym: «AP»'),
      yaml`
        # Access to systems and data
        Access is controlled.
        <!-- to be written by the Head of Security in the next quarter, after the audit and the move to the new tracker, as agreed in the meeting of the team -->
      `,
    ),
  },
  { code: empty, name: 'nothing', files: policy(full.replace('acronym: AP', 'acronym: «AP»'), '') },
  { code: empty, name: 'forty words', files: policy(full) },

  {
    code: contradicts,
    name: 'the policy asks for more',
    message: 'Policy says `monthly`, control `AC-05` says `quarterly`. Change the one that is wrong.',
    files: `${policy(full, `${long}Access is subject to a «monthly» review of all accounts.\n`)}${control('quarterly')}`,
  },
  {
    code: contradicts,
    name: 'in other words',
    files: `${policy(full, `${long}The Head of Security performs the access review «every quarter».\n`)}${control('annual')}`,
  },
  {
    code: contradicts,
    name: 'of a control that ended before the period did, starts after it, is retired, planned or of SOC 1',
    files: yaml`
      ${policy(full, `${long}Access is subject to a monthly review of all accounts.\n`)}
      ${['until: 2026-03-31', 'since: 2026-07-01', 'status: retired', 'status: planned', 'scope: soc1'].map((more, index) => control('quarterly', `policies: [AP]\n${more}\n`).replace('AC-05', `AC-1${index}`)).join('')}
    `,
  },
  {
    code: contradicts,
    name: 'as often, at least, less often, another noun, or no link',
    files: yaml`
      ${policy(
        full,
        yaml`
          ${long}
          The access review takes place quarterly.
          Reviews of access happen at least annually.
          Back-ups run daily.
        `,
      )}
      ${control('quarterly')}
      ${control('annual', '').replace('AC-05', 'AC-06')}
    `,
  },
];
