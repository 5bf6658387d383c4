import assert from 'node:assert/strict';
import { blocksOf, manifest, missingIn, sectionText, typeOne, type Files } from './programme';
import { yaml } from '../../../src/core/syntax/text-block';

const control = (id: string, criteria: string, more = ''): string => yaml`
  id: ${id}
  title: Title of ${id}
  statement: The Platform Lead does ${id} each quarter and records it in Jira.
  criteria: [${criteria}]
  owner: lead
  frequency: quarterly
  ${more}
`;
const withManifest = (more: string, files: Files = {}, head = manifest): Files => ({
  'soc2.yaml': head + more,
  ...files,
});

describe('description: sections', () => {
  it('prints the headings in their order, the last one only for type 2', () => {
    const headings = (files: Files): string[] =>
      blocksOf(files).flatMap((each) =>
        each.type === 'heading' && each.number && /\/heading$/.test(each.id) ? [each.number] : [],
      );
    const order = ['1', '2', '3', '3.1', '3.2', '3.3', '3.4', '3.5', '3.6', '4', '5', '6', '7', '8', '9'];
    assert.deepEqual(headings(withManifest('')), [...order, '10']);
    assert.deepEqual(headings(withManifest('', {}, typeOne)), order);
    assert.deepEqual(headings({}), order);
  });

  it('words the title by the type of report', () => {
    const title = (files: Files): string =>
      blocksOf(files)
        .map((each) => (each.type === 'title' ? each.text : ''))
        .join('');
    assert.equal(
      title(withManifest('')),
      "Acme, Inc.'s description of Acme Widgets throughout the period 1 January 2026 to 30 June 2026",
    );
    assert.equal(title(withManifest('', {}, typeOne)), "Acme, Inc.'s description of Acme Widgets as of 30 June 2026");
    assert.equal(title({}), "Management's description of the system");
    assert.deepEqual(
      missingIn({}, 'title').map((each) => each.replace(/^.*\[/, '[')),
      ['[soc2.yaml company.name]', '[soc2.yaml system.name]', '[soc2.yaml report.type]'],
    );
  });

  it('has nothing but text or missing blocks under every heading, whatever is absent', () => {
    for (const files of [
      {},
      { 'soc2.yaml': '' },
      {
        'soc2.yaml': yaml`
          schema: soc2/1
          report: {type: 2}
        `,
      },
      withManifest(''),
    ]) {
      const blocks = blocksOf(files);
      blocks.forEach((block, index) => {
        if (block.type !== 'heading') return;
        const next = blocks[index + 1];
        assert.ok(next && (next.type !== 'heading' || next.level > block.level), `nothing under ${block.text}`);
      });
      assert.ok(blocks.every((each) => each.type !== 'table' || each.rows.length > 0));
    }
  });

  it('1: services, one and many, and what is outside', () => {
    const service = (id: string): string =>
      `    - {id: ${id}, name: Service ${id}, description: Does ${id}, users: Clinics}\n`;
    const system = (services: string): Files => ({
      'soc2.yaml': manifest.replace(
        'name: Acme Widgets',
        yaml`
          name: Acme Widgets
            services:
          ${services}
        `,
      ),
    });
    assert.match(
      sectionText(system(service('a')), 'overview'),
      /covers the following service of Acme Widgets\.[^]*\*\*Service a\.\*\* Does a\.\nUsers: Clinics\./,
    );
    assert.match(
      sectionText(system(service('a') + service('b')), 'overview'),
      /covers the following two services of Acme Widgets\./,
    );
    assert.deepEqual(missingIn(withManifest(''), 'overview'), [
      'No service is named that the description covers. [soc2.yaml system.services]',
    ]);
  });

  it('2: commitments of the categories in scope, and requirements', () => {
    const more = `commitments:
  - {id: SC-1, category: security, text: Data is protected, source: MSA 1}
  - {id: SC-9, category: privacy, text: Private, source: MSA 9}
system_requirements:
  - {id: SR-1, text: Sign-in is strong, commitments: [SC-1, SC-9]}
  - {id: SR-9, text: Consent is asked, commitments: [SC-9]}
`;
    const text = sectionText(withManifest(more), 'commitments');
    assert.match(text, /\| SC-1 \| Data is protected\. \| Security \| MSA 1 \|/);
    assert.match(text, /\| SR-1 \| Sign-in is strong\. \| SC-1 \|/);
    assert.match(text, /designs Acme Widgets and its controls to provide reasonable assurance/);
    assert.doesNotMatch(text, /SC-9|SR-9|Private|guarantee/);
    assert.equal(missingIn(withManifest(more), 'commitments').length, 0);
    for (const absent of [
      '',
      yaml`
        commitments: []
        system_requirements: []
      `,
    ]) {
      assert.deepEqual(
        missingIn(withManifest(absent), 'commitments').map((each) => each.replace(/^.*\[/, '[')),
        ['[soc2.yaml commitments]', '[soc2.yaml system_requirements]'],
      );
    }
  });

  it('3: components by name, with providers, stores and classes in words', () => {
    const files = {
      'soc2.yaml': manifest.replace(
        'name: Acme Widgets',
        `name: Acme Widgets
  infrastructure:
    - {id: prod, name: Production, provider: aws, purpose: runs it, location: us-west-2}
    - {id: office, name: Office, provider: self, purpose: work, location: Portland}
  software: [{id: app, name: The app, purpose: Serves, origin: in-house}, {id: pg, name: Postgres, purpose: Stores, origin: third-party, vendor: aws}]
  data:
    classes: [{id: secret, name: Secret, description: What must stay so}]
    types: [{id: t1, name: Orders, class: secret, stored_in: [prod, pg], retention: 90 days, personal: true, flows: They come over the API}]
  boundaries: {in: [prod, app], out: [{name: Website, reason: No customer data}]}`,
      ),
      'vendors/aws.yaml': yaml`
        id: aws
        name: Amazon
      `,
    };
    assert.match(
      sectionText(files, 'infrastructure'),
      /two components, provided by Amazon and Acme[^]*\| Production \| Amazon \| Runs it \| us-west-2 \|/,
    );
    assert.match(
      sectionText(files, 'software'),
      /\| The app \| Serves \| Developed in-house \|\n\| Postgres \| Stores \| Third party \(Amazon\) \|/,
    );
    assert.match(
      sectionText(files, 'data'),
      /belongs to one class\.[^]*\*\*Secret\*\*: What must stay so\.[^]*one type of data, which includes personal data[^]*\| Orders \| Secret \| Production and Postgres \| 90 days \| Yes \|[^]*\*\*Orders\.\*\* They come over the API\./,
    );
    assert.match(sectionText(files, 'boundaries'), /- Production\n- The app[^]*\| Website \| No customer data\. \|/);
    for (const section of ['infrastructure', 'software', 'people', 'procedures', 'data', 'boundaries'])
      assert.ok(missingIn(withManifest(''), section).length > 0, section);
  });

  it('3.5: flows in words, by names where there are none', () => {
    const files = {
      'soc2.yaml': manifest.replace(
        'name: Acme Widgets',
        `name: Acme Widgets
  software: [{id: app, name: The app, purpose: Serves, origin: in-house}]
  data:
    types:
      - {id: a, name: A, flows: [sent over TLS, {from: Clinics, to: app}]}
      - {id: b, name: B, flows: [{to: mail}, {from: app}, {}]}`,
      ),
      'vendors/mail.yaml': yaml`
        id: mail
        name: Mail, Inc.
      `,
    };
    const text = sectionText(files, 'data');
    assert.match(text, /\*\*A\.\*\* Sent over TLS\.\nIt goes from Clinics to The app\./);
    assert.match(text, /\*\*B\.\*\* It goes to Mail, Inc\.\nIt comes from The app\./);
  });

  it('3.3: roles without the people who hold them', () => {
    const people = yaml`
      roles:
        - {id: lead, title: Platform Lead, responsibilities: runs it, holder: kim}
        - {id: dev, title: Developer, reports_to: lead}
      people:
        - {id: kim, name: Kim Secret}
    `;
    const text = sectionText(withManifest('', { 'people.yaml': people }), 'people');
    assert.match(text, /\| Platform Lead \| Runs it \|[^]*\| Developer \|[^]*Platform Lead \|/);
    assert.doesNotMatch(text, /kim/i);
  });

  it('3.4: policies by area, with the procedures that their controls carry out', () => {
    const files = withManifest('', {
      'people.yaml': 'roles: [{id: lead, title: Head of Security}]\n',
      'policies/aotp.md': yaml`
        ---
        name: Access Policy
        acronym: AOTP
        owner: lead
        topics: [access-control]
        ---
      `,
      'policies/pwp.md': yaml`
        ---
        name: Password Policy
        acronym: PWP
        owner: lead
        topics: [password]
        ---
      `,
      'procedures/review.md': yaml`
        ---
        id: review
        name: Review
        cron: "0 0 0 15 * *"
        ---
      `,
      'controls/AC-05.yaml': control(
        'AC-05',
        'CC6.2',
        yaml`
          policies: [AOTP]
          procedures: [review]
        `,
      ),
    });
    assert.match(
      sectionText(files, 'procedures'),
      /two policies, which state what is required, and one procedure, which states how[^]*\*\*Access\.\*\* This area is governed by the Access Policy \(AOTP\) and the Password Policy \(PWP\)\.\nThey are owned by the Head of Security\.\nThe work follows the procedure “Review” \(every month\)\.$/,
    );
    const told = sectionText(
      {
        ...files,
        'narratives/p.md': yaml`
          ---
          acronym: P
          section: procedures
          ---
          How it is done.
        `,
      },
      'procedures',
    );
    assert.match(
      told,
      /^How it is done\.[^]*\| Access \| Access Policy \(AOTP\); Password Policy \(PWP\) \| Head of Security \| Review \(every month\) \|/,
    );
    assert.doesNotMatch(told, /This area is governed/);
  });

  it('4: narratives before controls; what is absent is said', () => {
    const files = withManifest('', {
      'narratives/ce.md': yaml`
        ---
        name: CE
        acronym: CE
        section: control-environment
        ---
        # Tone

        The board *cares* about {{.Name}}.

        <!-- soc2-ignore: x y -->
      `,
      'controls/GV-01.yaml': control('GV-01', 'CC1.1'),
    });
    assert.match(
      sectionText(files, 'control-environment'),
      /### Control environment\n\n#### Tone\n\nThe board \*cares\* about Acme, Inc\.\n\n#### Controls\n\nThe following control of Acme addresses the control environment\.\n\n- \*\*GV-01\*\* Title of GV-01\./,
    );
    assert.doesNotMatch(sectionText(files, 'control-environment'), /soc2-ignore/);
    assert.ok(
      missingIn(files, 'control-environment').some((each) => each.includes('No control in place addresses CC3')),
    );
  });

  it('5: disclosed incidents, the none-statement, and undecided ones without their story', () => {
    const incident = (id: string, more: string): Files => ({
      [`incidents/${id}.yaml`]: yaml`
        id: ${id}
        summary: Story of ${id}
        started: 2026-02-11
        detected: 2026-02-12
        resolved: 2026-02-13
        effect: None
        resolution: Fixed
        notes: hidden note
        ${more}
      `,
    });
    const told = withManifest('', {
      ...incident('I-1', 'disclose: true\n'),
      ...incident('I-2', 'disclose: false\n'),
      ...incident('I-3', ''),
    });
    const text = sectionText(told, 'incidents');
    assert.match(
      text,
      /discloses one incident during the period that bears[^]*\| I-1: Story of I-1\. \| Began on 11 February 2026, was noticed on 12 February 2026 and ended on 13 February 2026\. \| None\. \| Fixed\. \|/,
    );
    assert.doesNotMatch(text, /I-2|Story of I-3|hidden/);
    assert.deepEqual(missingIn(told, 'incidents'), [
      'Nobody has decided whether I-3 has to be disclosed. [incidents/I-3.yaml disclose]',
    ]);
    assert.match(
      sectionText(withManifest('no_incidents: true\n'), 'incidents'),
      /^During the period, Acme identified no incident/,
    );
    assert.match(
      sectionText(withManifest('no_incidents: true\n', {}, typeOne), 'incidents'),
      /^As of 30 June 2026, Acme knew of no incident[^]*not suitably designed, or/,
    );
    assert.deepEqual(missingIn(withManifest('', incident('I-2', 'disclose: false\n')), 'incidents'), [
      'Nobody has said whether there were incidents to disclose. [soc2.yaml no_incidents]',
    ]);
  });

  it('6: writes a control once and refers to it afterwards; shows gaps; leaves out what does not count', () => {
    const files = withManifest('not_relevant: [{criterion: CC6.4, reason: No premises}]\n', {
      'controls/AC-01.yaml': control('AC-01', 'CC6.3, CC6.2'),
      'controls/AC-02.yaml': control('AC-02', 'CC6.3', 'status: planned\n'),
      'controls/AC-03.yaml': control('AC-03', 'CC6.3', 'scope: soc1\n'),
      'controls/AC-04.yaml': control('AC-04', 'CC6.3', 'status: retired\n'),
      'controls/AC-05.yaml': control('AC-05', 'A1.1'),
      'controls/AC-06.yaml': control('AC-06', 'CC6.4, CC6.6', 'notes: never printed\n'),
    });
    const text = sectionText(files, 'criteria');
    assert.equal(text.split('does AC-01 each quarter').length, 2);
    assert.match(text, /#### CC6\.2 [^#]*\| AC-01 \| The Platform Lead does AC-01/);
    assert.match(text, /#### CC6\.3 [^#]*\| AC-01 \| Title of AC-01\. See CC6\.2\. \|/);
    assert.match(text, /#### CC6\.4 [^#]*not relevant to the system; section 7/);
    assert.match(text, /#### CC6\.6 [^#]*does AC-06 each quarter/);
    assert.match(text, /each of the 32 criteria[^]*One further criterion is not relevant/);
    assert.doesNotMatch(
      blocksOf(files)
        .map((each) => JSON.stringify(each))
        .join(),
      /AC-02|AC-03|AC-04|AC-05|never printed|A1\.1/,
    );
    assert.ok(missingIn(files, 'criteria').includes('No control in place addresses CC6.7. [controls/ criteria]'));
    const planned = {
      'controls/VM-02.yaml': yaml`
        title: Disruption
        criteria: [CC6.7]
        status: planned
      `,
    };
    assert.ok(
      missingIn({ ...files, ...planned }, 'criteria').includes(
        'VM-02 is planned; nothing in place addresses CC6.7. [controls/ criteria]',
      ),
    );
    assert.match(
      sectionText({ 'soc2.yaml': manifest.replace('[security]', '[security, A]') }, 'criteria'),
      /covers the security and availability categories/,
    );
  });

  it('7: not relevant, none, undecided', () => {
    assert.match(
      sectionText(
        withManifest(
          yaml`
            not_relevant:
              - {criterion: cc_6_4, reason: No premises}
              - {criterion: P1.1, reason: out}
          `,
        ),
        'not-relevant',
      ),
      /following criterion does[^]*\| CC6\.4 .* \| No premises\. \|/,
    );
    assert.doesNotMatch(
      sectionText(
        withManifest(yaml`
          not_relevant:
            - {criterion: P1.1, reason: out}
        `),
        'not-relevant',
      ),
      /P1\.1/,
    );
    assert.equal(
      sectionText(withManifest('not_relevant: []\n'), 'not-relevant'),
      'Every criterion of the categories covered is relevant to the system.',
    );
    assert.equal(missingIn(withManifest(''), 'not-relevant').length, 1);
  });

  it('8: carve-out, inclusive, none', () => {
    const aws = yaml`
      id: aws
      name: Amazon
      services: Hosting of data.
      owner: lead
      subservice:
        method: carve-out
        csocs:
          - {id: CS-1, text: Doors are locked, criteria: [CC6.4, A1.2]}
          - {id: CS-2, text: Power, criteria: [A1.2]}
        monitoring: [VM-02, VM-09]
      assurance:
        - {kind: soc2-type2, period: {from: 2025-10-01, to: 2026-03-31}, location: "vault://hidden", opinion: qualified, reviewed: {date: 2026-05-20, by: security-lead, exceptions: many}}
    `;
    const files = withManifest('', {
      'vendors/aws.yaml': aws,
      'vendors/gh.yaml': yaml`
        id: gh
        name: Other vendor
      `,
      'controls/VM-02.yaml': control('VM-02', 'CC9.2'),
      'controls/VM-09.yaml': control('VM-09', 'CC9.2', 'status: planned\n'),
    });
    const text = sectionText(files, 'subservice');
    assert.match(
      text,
      /relies on one vendor whose[^]*Acme Widgets uses Amazon for hosting of data\.\nThis description covers only the controls of Acme, Inc\. and leaves out those of Amazon\./,
    );
    assert.match(text, /\| CS-1 \| Doors are locked\. \| CC6\.4 \|/);
    assert.match(
      text,
      /through its own control VM-02 \(Title of VM-02\)\.\nThe latest assurance about it, its SOC 2 type 2 report for the period 1 October 2025 to 31 March 2026, was reviewed on 20 May 2026\./,
    );
    assert.doesNotMatch(text, /CS-2|VM-09|hidden|qualified|many|Other vendor/);
    assert.match(
      sectionText(files, 'criteria'),
      /#### CC6\.4 [^#]*assumes that Amazon runs the complementary control CS-1, described in section 8\./,
    );
    assert.deepEqual(
      missingIn(
        {
          ...files,
          'vendors/aws.yaml': yaml`
            id: aws
            name: Amazon
            services: x
            subservice: carve-out
          `,
        },
        'subservice',
      ).map((each) => each.replace(/^.*\[/, '[')),
      ['[vendors/aws.yaml subservice.csocs]', '[vendors/aws.yaml subservice.monitoring]'],
    );
    const inclusive = {
      ...files,
      'vendors/aws.yaml': yaml`
        id: aws
        name: Amazon
        services: x
        subservice: {method: inclusive, controls: [It locks doors], components: [Halls, Racks], assertion: "vault://hidden", monitoring: [VM-02]}
      `,
    };
    assert.match(
      sectionText(inclusive, 'subservice'),
      /examined together with those of Acme, Inc\.[^]*following two components of Amazon are part[^]*- Halls\n- Racks[^]*runs the following control[^]*It locks doors\.[^]*assertion of its own/,
    );
    assert.doesNotMatch(sectionText(inclusive, 'subservice'), /hidden/);
    assert.match(
      sectionText(
        withManifest('', {
          'vendors/gh.yaml': yaml`
            id: gh
            name: V
            subservice: none
          `,
        }),
        'subservice',
      ),
      /^Acme uses no subservice organisation/,
    );
    for (const vendors of [
      {},
      {
        'vendors/gh.yaml': yaml`
          id: gh
          name: V
        `,
      },
    ] as Files[])
      assert.equal(missingIn(withManifest('', vendors), 'subservice').length, 1);
  });

  it('9: CUECs, none, undecided; responsibilities apart', () => {
    const cuec = (id: string, criteria: string): string =>
      `  - {id: ${id}, text: Customers do ${id}, criteria: [${criteria}]}\n`;
    const one = sectionText(
      withManifest(yaml`
        cuecs:
        ${cuec('CUEC-1', 'CC6.2')}
        ${cuec('CUEC-9', 'P1.1')}
        user_responsibilities:
          - Call us.
      `),
      'cuecs',
    );
    assert.match(
      one,
      /complementary user entity control \(CUEC\)\.\nIt is necessary[^]*\| CUEC-1 \| Customers do CUEC-1\. \| CC6\.2 \|[^]*### Other responsibilities[^]*duty helps[^]*- Call us\./,
    );
    assert.doesNotMatch(one, /CUEC-9/);
    assert.match(
      sectionText(
        withManifest(yaml`
          cuecs:
          ${cuec('CUEC-1', 'CC6.2')}
          ${cuec('CUEC-2', 'CC6.3')}
        `),
        'cuecs',
      ),
      /controls \(CUECs\)\.\nThey are necessary/,
    );
    assert.match(sectionText(withManifest('cuecs: []\n'), 'cuecs'), /no complementary user entity controls are needed/);
    assert.deepEqual(missingIn(withManifest(''), 'cuecs'), [
      'Nobody has said whether controls are assumed of customers. [soc2.yaml cuecs]',
    ]);
    assert.equal(missingIn(withManifest('cuecs:\n'), 'cuecs').length, 1);
  });

  it('10: changes of the period by date, none, undecided', () => {
    const change = (date: string, more = ''): string => `  - {date: ${date}, summary: Change of ${date}${more}}\n`;
    const text = sectionText(
      withManifest(
        yaml`
          changes:
          ${change('2026-03-02', ', before: Old, after: New')}
          ${change('2026-02-01')}
          ${change('2025-12-31')}
        `,
      ),
      'changes',
    );
    assert.match(
      text,
      /following changes[^]*are significant[^]*\| 1 February 2026 \| Change of 2026-02-01\.[^]*\| 2 March 2026 \| Change of 2026-03-02\. \| Old\. \| New\. \|/,
    );
    assert.doesNotMatch(text, /2025/);
    assert.match(sectionText(withManifest('changes: []\n'), 'changes'), /^There were no significant changes/);
    assert.equal(missingIn(withManifest(''), 'changes').length, 1);
  });
});
