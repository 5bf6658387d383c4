import type { Case } from '../check';
import { textBlock, yaml } from '../../../../src/core/syntax/text-block';

function narrative(text: string): string {
  return yaml`
    --- narratives/overview.md
    name: Overview
    section: overview
    ---
    # Overview
    ${text}
  `;
}

function policy(text: string): string {
  return yaml`
    --- policies/ap.md
    name: Access policy
    acronym: AP
    ---
    # Access
    ${text}
  `;
}

function control(statement: string, more = ''): string {
  return yaml`
    --- controls/FI-01.yaml
    title: Review
    statement: ${statement}
    criteria: [CC6.2] # to be looked at
    owner: security-lead
    frequency: monthly
    type: detective
    nature: manual
    ${more}
  `;
}

const manifest = (text: string): string => `--- soc2.yaml
schema: soc2/1
company: {name: "Larkspur Labs, Inc."}
system:
  name: Larkspur Scheduling
  services: [{id: scheduling, name: Scheduling, description: Books appointments, users: Clinics}]
  infrastructure: [{id: aws-prod, name: Production account, provider: self, purpose: Runs it, location: us-west-2}]
  software: [{id: okta, name: Okta, purpose: Single sign-on, origin: third-party}]
  data: {classes: [{id: secret, name: Secret, description: Data of customers}], types: [{id: bookings, name: Bookings, class: secret, stored_in: [aws-prod], retention: One year}]}
  boundaries: {in: [aws-prod, okta]}
${text}cuecs: []
not_relevant: []
changes: []
`;
const type2 = yaml`
  report: {type: 2, period: {from: 2026-01-01, to: 2026-06-30}}
  categories: [security]
`;
const type1 = manifest(
  yaml`
    report: {type: 1, as_of: 2026-06-30}
    categories: [security]
    commitments: [{id: SC-1, category: security, text: Access is limited., source: MSA}]
  `,
);

const compliant = 'soc2.claim.compliant';
const pass = 'soc2.claim.pass-fail';
const uptime = 'soc2.claim.uptime-guarantee';
const icfr = 'soc2.claim.icfr';
const quality = 'soc2.claim.product-quality';
const whole = 'soc2.claim.whole-company';
const future = 'soc2.claim.future-validity';
const effective = 'soc2.claim.effectiveness-type1';
const opinion = 'soc2.claim.auditor-opinion';
const aicpa = 'soc2.claim.aicpa-approved';
const soc1 = 'soc2.claim.soc1-basis';
const name = 'soc2.claim.soc-name';
const marketing = 'soc2.claim.marketing';

export const claimWordCases: readonly Case[] = [
  {
    code: compliant,
    name: 'compliant',
    message: 'Common speech, but a description should say what was examined.',
    files: narrative('The service is «SOC 2 compliant».'),
    fixes: { 'Replace by "examined under SOC 2"': narrative('The service is examined under SOC 2.') },
  },
  {
    code: compliant,
    name: 'with a verb, and as a noun',
    files: narrative('The service «complies with SOC 2». We care for «SOC 2 compliance».'),
    fixes: {
      'Replace by "is examined under SOC 2"': narrative(
        'The service is examined under SOC 2. We care for SOC 2 compliance.',
      ),
    },
  },
  {
    code: compliant,
    name: 'as an attribute there is nothing to put in its place',
    files: narrative('We run a «SOC 2 compliant» service.'),
    fixes: {},
  },
  {
    code: compliant,
    name: 'names, denials, quotations and policies',
    files:
      narrative(
        'The SOC 2 compliance team meets. SOC 2 is not about compliance. Nobody is SOC 2 compliant. We avoid "SOC 2 compliant".',
      ) + policy('SOC 2 compliance is a goal.'),
  },

  {
    code: pass,
    name: 'passed',
    message: 'There is no pass or fail, but an opinion.',
    files: narrative('Larkspur «passed its SOC 2 audit» in June.'),
    fixes: {
      'Replace by "underwent its SOC 2 examination"': narrative('Larkspur underwent its SOC 2 examination in June.'),
    },
  },
  {
    code: pass,
    name: 'in a policy the opinion may be named',
    files: policy('We «passed our first SOC 2 Type 2 examination».'),
    fixes: {
      'Replace by "underwent our first SOC 2 Type 2 examination"': policy(
        'We underwent our first SOC 2 Type 2 examination.',
      ),
      'Replace by "received an unqualified opinion in our first SOC 2 Type 2 examination", if it was that': policy(
        'We received an unqualified opinion in our first SOC 2 Type 2 examination.',
      ),
    },
  },
  {
    code: pass,
    name: 'failed, and the other way round',
    files: policy(textBlock`
      A vendor that «failed a SOC 2 audit» is replaced.
      Our «SOC 2 audit was passed» in May.`),
  },
  {
    code: pass,
    name: 'handing over, failing to deliver, denials',
    files: policy(
      textBlock`
        Support passes the SOC 2 report on to the customer. Vendors that fail to provide a SOC 2 report are asked again.
        Nobody passes a SOC 2 audit. Tests failed. SOC 2 is next.
        The check passed

        SOC 2 follows.`,
    ),
  },

  {
    code: uptime,
    name: 'a guaranteed figure',
    message: /State the SLA as a commitment/,
    files: `${manifest(`${type2}commitments: [{id: SC-1, category: security, text: Access is limited., source: MSA}] # from the MSA\n`)}${narrative('Clinics rely on it. Larkspur «guarantees 99.9 %» uptime, day and night.')}`,
    fixes: {
      'Record it as a commitment, and replace the guarantee': `${narrative('Clinics rely on it. Larkspur commits to 99.9 % uptime, day and night.')}${manifest(`${type2}commitments: [{id: SC-1, category: security, text: Access is limited., source: MSA}, {id: SC-2, category: availability, text: "Larkspur commits to 99.9 % uptime, day and night.", source: "Say where it is promised"}] # from the MSA\n`)}`,
      'Replace by "commits to"': narrative('Clinics rely on it. Larkspur commits to 99.9 % uptime, day and night.'),
    },
  },
  {
    code: uptime,
    name: 'beside commitments with ids of another form',
    files: `${manifest(`${type2}commitments: [{id: COM-09, category: security, text: Access is limited., source: MSA}]\n`)}${narrative('Larkspur «guarantees 99.9 %» uptime.')}`,
    fixes: {
      'Record it as a commitment, and replace the guarantee': `${narrative('Larkspur commits to 99.9 % uptime.')}${manifest(`${type2}commitments: [{id: COM-09, category: security, text: Access is limited., source: MSA}, {id: COM-10, category: availability, text: "Larkspur commits to 99.9 % uptime.", source: "Say where it is promised"}]\n`)}`,
      'Replace by "commits to"': narrative('Larkspur commits to 99.9 % uptime.'),
    },
  },
  {
    code: uptime,
    name: 'other words',
    files: narrative(
      textBlock`
        The «service is always available».
        It runs with «zero downtime» and «100 % availability».

        - Our «uptime guarantee» is known.
        - «Availability of the service is guaranteed».`,
    ),
  },
  {
    code: uptime,
    name: 'an adverb',
    files: narrative('The «platform is always available».'),
    fixes: { 'Replace by "designed to be available"': narrative('The platform is designed to be available.') },
  },
  {
    code: uptime,
    name: 'commitments, deployments, people, denials',
    files:
      manifest(
        `${type2}commitments: [{id: SC-1, category: availability, text: Larkspur guarantees 99.9 % availability., source: SLA}]\n`,
      ) +
      narrative(
        'An engineer on call is always available. Zero-downtime deployments are used; releases run with zero downtime. The SLA does not guarantee availability. Support for the application is always available. How do you guarantee 99 % uptime? The hosting provider guarantees 99.99 % availability. Availability is measured.',
      ),
  },

  {
    code: icfr,
    name: 'a control',
    message: 'Controls over financial reporting belong to a SOC 1 report, not here.',
    files: control('Each month the Head of Security reconciles the «general ledger» and reviews each journal entry.'),
    fixes: {
      'Set scope: soc1, which leaves the control out': control(
        'Each month the Head of Security reconciles the general ledger and reviews each journal entry.',
        'scope: soc1\n',
      ),
    },
  },
  {
    code: icfr,
    name: 'a commitment',
    files: manifest(
      yaml`
        ${type2}
        commitments:
          - id: SC-1
            category: security
            text: Controls support «financial reporting» of customers.
            source: MSA
      `,
    ),
  },
  {
    code: icfr,
    name: 'left out already, fraud as a risk, denials, bookkeeping as the product',
    files:
      control('Each month the Head of Security reconciles the general ledger.', 'scope: soc1\n') +
      control('Each year the Head of Security considers the risk of fraudulent financial reporting.').replace(
        'FI-01',
        'FI-02',
      ) +
      control('Each quarter the board of directors oversees financial reporting.').replace('FI-01', 'FI-05') +
      control('Each month the Head of Security reviews access, not the general ledger.').replace('FI-01', 'FI-03') +
      control('Okta checks each journal entry before it is posted.')
        .replace('FI-01', 'FI-04')
        .replace('CC6.2', 'PI1.3'),
  },

  {
    code: quality,
    name: 'praise',
    message: 'SOC 2 says nothing about product quality or business results.',
    files: narrative(
      textBlock`
        Requests go to support. The process «ensures the highest customer satisfaction» in the field.
        Tickets are closed by agents.`,
    ).replace('«ensures the highest', 'ensures the «highest'),
    fixes: {
      'Remove the sentence': narrative(textBlock`
        Requests go to support.\x20
        Tickets are closed by agents.`).replace('support. \n', 'support.\n'),
    },
  },
  {
    code: quality,
    name: 'a list item goes with its bullet',
    files: narrative(textBlock`
      - One
      - «Improves user experience».
      - Two`),
    fixes: { 'Remove the sentence': narrative('- One\n- Two') },
  },
  {
    code: quality,
    name: 'in a value that says more',
    files: manifest(
      `${type2}commitments: [{id: SC-1, category: security, text: Access is limited., source: MSA}]\n`,
    ).replace(
      'company: {name: "Larkspur Labs, Inc."}',
      yaml`
        company:
          name: "Larkspur Labs, Inc."
          overview: >
            Larkspur books appointments. Our «SOC 2 report proves product quality».
      `,
    ),
    fixes: { 'Remove the sentence': '' },
  },
  {
    code: quality,
    name: 'mentions without praise',
    files: narrative(
      textBlock`
        Support asks about customer satisfaction after each request. Load tests measure the performance of the product.
        SOC 2 is about controls.

        User experience is a team.`,
    ),
  },

  {
    code: whole,
    name: 'all systems',
    message: 'The report covers the system within its boundary only.',
    files: narrative('Our SOC 2 report covers «all our systems».'),
    fixes: { 'Replace by "Larkspur Scheduling"': narrative('Our SOC 2 report covers Larkspur Scheduling.') },
  },
  {
    code: whole,
    name: 'the entire company',
    files: policy('«The entire company» is subject to the SOC 2 audit. «Everything we do» was examined under it.'),
  },
  {
    code: whole,
    name: 'in scope, controls, other sentences, denials',
    files: policy(
      textBlock`
        SOC 2 reports cover all systems in scope. SOC 2 controls apply to all systems. This policy applies to all systems. SOC 2 follows.
        SOC 2 examinations look at all systems that store customer data. The SOC 2 report does not cover the entire company. The board knows the entire company.`,
    ),
  },

  {
    code: future,
    name: 'valid until',
    message: 'A report speaks of the period 1 January 2026 to 30 June 2026 and says nothing about later.',
    files: narrative('Our SOC 2 report «is valid until December 2027».'),
    fixes: {
      'Replace by "is for the period 1 January 2026 to 30 June 2026"': narrative(
        'Our SOC 2 report is for the period 1 January 2026 to 30 June 2026.',
      ),
    },
  },
  {
    code: future,
    name: 'type 1',
    message: 'A report speaks of 30 June 2026 and says nothing about later.',
    files: type1 + narrative('The service «remains SOC 2 compliant».'),
    fixes: {
      'Replace by "was examined under SOC 2 as of 30 June 2026"': narrative(
        'The service was examined under SOC 2 as of 30 June 2026.',
      ),
    },
  },
  {
    code: future,
    name: 'other words',
    files: policy(
      'Our SOC 2 report «expires on 30 June 2027». We «are continuously SOC 2 compliant». Controls «will continue to operate effectively».',
    ),
  },
  {
    code: future,
    name: 'reports of vendors, certificates, denials, plans',
    files: policy(
      textBlock`
        The vendor's SOC 2 report expires in June. Certificates are valid until they expire. A SOC 2 report is not valid until a date.
        The report will be published. We will be SOC 2 compliant one day. Access remains valid for a day.`,
    ),
  },

  {
    code: effective,
    name: 'operation at a date',
    message: 'A type 1 report speaks of design at a date, not of operation.',
    files: type1 + narrative('Controls «operated effectively throughout the period».'),
    fixes: {
      'Replace by "were suitably designed as of 30 June 2026"': narrative(
        'Controls were suitably designed as of 30 June 2026.',
      ),
    },
  },
  {
    code: effective,
    name: 'behind design',
    files: type1 + narrative('Controls were «suitably designed and operated effectively».'),
    fixes: {
      'Replace by "suitably designed as of 30 June 2026"': narrative(
        'Controls were suitably designed as of 30 June 2026.',
      ),
    },
  },
  {
    code: effective,
    name: 'effectiveness and the period',
    files:
      type1 +
      narrative(
        textBlock`
          The «operating effectiveness» of controls is high.
          Logs were kept «throughout the reporting period».`,
      ),
  },
  {
    code: effective,
    name: 'tests of it, vendors, other periods, denials',
    files:
      type1 +
      narrative(
        'Internal audit tests the operating effectiveness of controls. AWS is a vendor whose controls operated effectively. Logs are kept throughout the period of retention. This description says nothing of operating effectiveness. The CPA firm gives an opinion on operating effectiveness.',
      ),
  },
  {
    code: effective,
    name: 'type 2 speaks of operation',
    files: narrative('Controls operated effectively throughout the period.'),
  },

  {
    code: opinion,
    name: 'what the auditor found',
    message: "Section III is management's; it cannot state the auditor's conclusion.",
    files: narrative('Access is reviewed each quarter. «The auditor concluded» that controls are effective.'),
    fixes: { 'Remove the sentence': narrative('Access is reviewed each quarter.') },
  },
  {
    code: opinion,
    name: 'exceptions and opinions',
    files: narrative(
      textBlock`
        Access was reviewed. «No exceptions were noted».

        The company is proud. «Our SOC 2 report has an unqualified opinion».`,
    ),
  },
  {
    code: opinion,
    name: 'vendors, earlier reports, duties, denials',
    files:
      narrative(
        textBlock`
          The vendor's auditor found no problem. The previous report had an unqualified opinion. If the auditor found a gap, the owner mends it. The auditor receives a list. The auditor concluded fieldwork in March. Our auditor confirmed receipt of the lists.
          The internal auditor confirmed the dates. In June the Head of Security compared all accounts with the staff list and no exceptions were noted.`,
      ) + policy('The auditor concluded that controls are effective.'),
  },

  {
    code: aicpa,
    name: 'an attribute',
    message: 'The AICPA publishes the criteria; it neither approves nor certifies companies.',
    files: narrative('Our «AICPA-approved» controls protect data.'),
    fixes: { 'Remove "AICPA-approved"': narrative('Our controls protect data.') },
  },
  {
    code: aicpa,
    name: 'a predicate',
    files: narrative('The service is «certified by the AICPA».'),
    fixes: {
      'Replace by "measured against criteria that the AICPA publishes"': narrative(
        'The service is measured against criteria that the AICPA publishes.',
      ),
    },
  },
  {
    code: aicpa,
    name: 'criteria, auditors, denials',
    files: policy(
      'The criteria were approved by the AICPA. We hire an AICPA-accredited CPA firm. The AICPA approves no company; it is not approved by the AICPA.',
    ),
  },

  {
    code: soc1,
    name: 'the wrong measure',
    message: 'SOC 1 is measured against control objectives, not the trust services criteria.',
    files: policy('Vendors deliver a «SOC 1 report on the trust services criteria».'),
  },
  {
    code: soc1,
    name: 'the other way round',
    files: narrative('The «trust services criteria, as used in SOC 1», apply.'),
  },
  {
    code: soc1,
    name: 'both reports, denials, objectives',
    files: policy(
      'SOC 1 and SOC 2 reports, the latter on the trust services criteria, are collected. A SOC 1 report is not measured against the trust services criteria. The SOC 1 report is read. The trust services criteria apply.',
    ),
  },

  {
    code: name,
    name: 'without its blank',
    message: 'Written `SOC 2`; SOC stands for System and Organization Controls.',
    files: policy('The «SOC2» report and the «SOC-2» audit.'),
    fixes: { 'Replace by "SOC 2"': policy('The SOC 2 report and the SOC-2 audit.') },
  },
  {
    code: name,
    name: 'old names',
    files: narrative('A «Service Organization Control» report under «SSAE 16», now «SOC II».'),
  },
  {
    code: name,
    name: 'in quotes of YAML',
    files: control('"Each month the Head of Security reads the «SOC2» report of a vendor."'),
    fixes: { 'Replace by "SOC 2"': control('"Each month the Head of Security reads the SOC 2 report of a vendor."') },
  },
  {
    code: name,
    name: 'files, keys, tags and other controls',
    files: policy(
      'See soc2.yaml, SOC2-12, #SOC2, https://example.com/SOC2/x and `SOC2`. Complementary Service Organization Controls and Subservice Organization Controls are listed. SOC 2 Type II is fine.',
    ),
  },

  {
    code: marketing,
    name: 'an attribute',
    message: '`military-grade` cannot be examined.',
    files: narrative('Data is protected by «military-grade» encryption.'),
    fixes: { 'Remove the phrase': narrative('Data is protected by encryption.') },
  },
  {
    code: marketing,
    name: 'the article follows',
    files: narrative('It is an «industry-leading» tool in a «state of the art» office.'),
    fixes: { 'Remove the phrase': narrative('It is a tool in a state of the art office.') },
  },
  { code: marketing, name: 'behind is', files: narrative('The office is «world-class».'), fixes: {} },
  {
    code: marketing,
    name: 'at the end of a line',
    files: narrative(textBlock`
      It is a «best-in-class»
      service.`),
  },
  {
    code: marketing,
    name: 'in values of the manifest',
    files: manifest(
      `${type2}commitments: [{id: SC-1, category: security, text: Access is limited., source: MSA}]\n`,
    ).replace(
      'changes: []',
      'changes: [{date: 2026-02-01, summary: New host, before: An old host, after: A «world-class» host}] # one',
    ),
  },
  {
    code: marketing,
    name: 'policies, quotations and plain words',
    files:
      policy('We use state-of-the-art tools.') +
      narrative('Nobody says "best-in-class". The art of the state. Bank grades differ.'),
  },
];
