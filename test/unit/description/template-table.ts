import { coverageStates } from '../../../src/core/model/coverage-states';
import { trendName } from '../../../src/core/outside/trend';
import type { TrendPoint } from '../../../src/core/index/outside-facts';
import { manifest, typeOne, type Files } from './programme';
import { each, type Template } from './templates';
import { textBlock, yaml } from '../../../src/core/syntax/text-block';
import { indented } from '../../support/indented';

const withManifest = (more: string, files: Files = {}): Files => ({ 'soc2.yaml': manifest + more, ...files });
const withSystem = (lines: string, more = ''): Files => ({
  'soc2.yaml':
    manifest.replace(
      'name: Acme Widgets',
      yaml`
        name: Acme Widgets
        ${lines}
      `,
    ) + more,
});
const control = (id: string, criteria: string): string => yaml`
  id: ${id}
  title: Title of ${id}
  statement: The lead does ${id}.
  criteria: [${criteria}]
  owner: lead
  frequency: quarterly
`;
const controls = (count: number, criteria: string): Files =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`controls/C-${index + 1}.yaml`, control(`C-${index + 1}`, criteria)]),
  );
const vendor = (more: string): Files => ({
  'vendors/v.yaml': yaml`
    id: v
    name: Vend, Inc.
    services: Hosting
    subservice:
    ${more}
  `,
});
const vendors = (count: number, method: string, more = ''): Files =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `vendors/v${index + 1}.yaml`,
      yaml`
        id: v${index + 1}
        name: Vendor ${index + 1}
        services: Work
        subservice: {method: ${method}${more}}
      `,
    ]),
  );
const commitment = (number: number): string =>
  `  - {id: SC-${number}, category: security, text: Promise ${number}, source: MSA ${number}}\n`;
const narrative = (section: string): Files => ({
  'narratives/n.md': yaml`
    ---
    acronym: N
    section: ${section}
    ---
    A word before.
  `,
});
const incident = (number: number): Files => ({
  [`incidents/I-${number}.yaml`]: yaml`
    id: I-${number}
    summary: Event ${number}
    started: 2026-02-0${number}
    detected: 2026-02-0${number}
    resolved: 2026-02-0${number}
    effect: None
    resolution: Repaired
    disclose: true
  `,
});
const incidents = (count: number): Files =>
  Object.assign({}, ...Array.from({ length: count }, (_, index) => incident(index + 1))) as Files;
const finding = (number: number, kind: string): Files => ({
  [`findings/F-${number}.yaml`]: yaml`
    id: F-${number}
    title: Late
    kind: ${kind}
    description: It was late.
    response: Sooner.
  `,
});
const assumed = (count: number): string => yaml`
    method: carve-out
    csocs:
  ${each(count, (n) => `    - {id: CS-${n}, text: Does ${n}, criteria: [CC6.4]}\n`)}
`;
const designed =
  'Acme designed its controls on the assumption that customers run the following complementary user entity';
const own =
  'Acme designed its own controls on the assumption that Vend, Inc. runs the following complementary subservice organisation';
const reliance =
  'whose controls are necessary, together with its own, to meet the service commitments and system requirements.';
const standard =
  'to provide reasonable assurance that the service commitments and system requirements would be achieved, based on the criteria for the security category';
const assertionPoints = (ifs: string): string => textBlock`
  (a) the description presents Acme Widgets as it was designed and put into operation as of 30 June 2026, in accordance with the description criteria DC 1 to DC 9;
  (b) the controls stated in the description were suitably designed as of 30 June 2026 ${standard}, if they operated as described and if ${ifs} ran the complementary controls that we assumed in designing our own.`;

const trendPoint = (month: number, covered: number): TrendPoint => {
  const byState = Object.fromEntries(coverageStates.map((each) => [each, 0])) as TrendPoint['byState'];
  return {
    day: `2026-0${month}-30`,
    commit: 'c',
    covered,
    inScope: 33,
    byState: { ...byState, addressed: covered, gap: 33 - covered },
  };
};

/** Every sentence of the generator whose words depend on a number of items. */
export const templates: readonly Template[] = [
  {
    block: 'overview/services',
    make: (count) =>
      withSystem(
        yaml`
            services:
          ${each(count, (n) => `    - {id: s${n}, name: Service ${n}, description: Does ${n}}\n`)}
        `,
      ),
    texts: [
      'The description covers the following service of Acme Widgets.',
      'The description covers the following two services of Acme Widgets.',
      'The description covers the following three services of Acme Widgets.',
    ],
  },
  {
    block: 'overview/excluded',
    make: (count) =>
      withSystem(
        yaml`
            boundaries:
              in: [app]
              out:
          ${each(count, (n) => `      - {name: Thing ${n}, reason: Not ours}\n`)}
        `,
      ),
    texts: [
      'The following is not covered, for the reason given in section 3.6: Thing 1.',
      'The following are not covered, for the reasons given in section 3.6: Thing 1 and Thing 2.',
      'The following are not covered, for the reasons given in section 3.6: Thing 1, Thing 2 and Thing 3.',
    ],
  },
  {
    block: 'commitments/lead',
    make: (count) =>
      withManifest(
        yaml`
          commitments:
          ${each(count, commitment)}
        `,
        narrative('commitments'),
      ),
    texts: [
      'The principal service commitment follows. The controls of Acme are designed to provide reasonable assurance that it is kept.',
      'The principal service commitments follow. The controls of Acme are designed to provide reasonable assurance that they are kept.',
      'The principal service commitments follow. The controls of Acme are designed to provide reasonable assurance that they are kept.',
    ],
  },
  {
    block: 'commitments/lead',
    make: (count) =>
      withManifest(yaml`
        commitments:
        ${each(count, commitment)}
      `),
    texts: [
      'is the principal one, which',
      'are the principal ones, those that',
      'are the principal ones, those that',
    ].map(
      (words) =>
        `Acme makes service commitments to its customers and designs Acme Widgets and its controls to provide reasonable assurance that they are kept. Listed here ${words} most customers share; terms agreed with single customers are left out.`,
    ) as [string, string, string],
  },
  {
    block: 'commitments/communicated',
    make: (count) =>
      withManifest(yaml`
        commitments:
        ${each(count, commitment)}
      `),
    texts: [
      'Customers are told of the commitment in the document named in the last column.',
      'Customers are told of the commitments in the documents named in the last column.',
      'Customers are told of the commitments in the documents named in the last column.',
    ],
  },
  {
    block: 'commitments/requirements/lead',
    make: (count) =>
      withManifest(
        yaml`
          commitments:
          ${each(count, commitment)}
          system_requirements:
          ${each(count, (n) => `  - {id: SR-${n}, text: Must ${n}, commitments: [SC-${n}]}\n`)}
        `,
      ),
    texts: [
      'For this commitment to be kept, the system has to fulfil the following requirement.',
      'For these commitments to be kept, the system has to fulfil the following two requirements.',
      'For these commitments to be kept, the system has to fulfil the following three requirements.',
    ],
  },
  {
    block: 'commitments/requirements/lead',
    make: (count) =>
      withManifest(yaml`
        system_requirements:
        ${each(count, (n) => `  - {id: SR-${n}, text: Must ${n}}\n`)}
      `),
    texts: [
      'The system has to fulfil the following requirement.',
      'The system has to fulfil the following two requirements.',
      'The system has to fulfil the following three requirements.',
    ],
  },
  {
    block: 'infrastructure/lead',
    make: (count) =>
      withSystem(
        yaml`
            infrastructure:
          ${each(count, (n) => `    - {id: i${n}, name: Part ${n}, provider: p${n}, purpose: runs it, location: Here, redundancy: two}\n`)}
        `,
      ),
    texts: [
      'Acme Widgets runs on the following component, provided by p1. The table states where it is and what keeps the service running when a part is lost.',
      'Acme Widgets runs on the following two components, provided by p1 and p2. The table states where each of them is and what keeps the service running when a part is lost.',
      'Acme Widgets runs on the following three components, provided by p1, p2 and p3. The table states where each of them is and what keeps the service running when a part is lost.',
    ],
  },
  {
    block: 'infrastructure/lead',
    make: (count) =>
      withSystem(
        yaml`
            infrastructure:
          ${each(count, (n) => `    - {id: i${n}, name: Part ${n}, provider: self, purpose: runs it}\n`)}
        `,
      ),
    texts: [
      'Acme Widgets runs on the following component, which Acme runs itself.',
      'Acme Widgets runs on the following two components, which Acme runs itself.',
      'Acme Widgets runs on the following three components, which Acme runs itself.',
    ],
  },
  {
    block: 'software/lead',
    make: (count) =>
      withSystem(
        yaml`
            software:
          ${each(count, (n) => `    - {id: i${n}, name: Tool ${n}, purpose: Helps, origin: in-house}\n`)}
        `,
      ),
    texts: [
      'Acme Widgets and the controls around it rely on the following piece of software.',
      'Acme Widgets and the controls around it rely on the following two pieces of software.',
      'Acme Widgets and the controls around it rely on the following three pieces of software.',
    ],
  },
  {
    block: 'people/lead',
    make: (count) =>
      withManifest('', {
        'people.yaml': yaml`
          roles:
          ${each(count, (n) => `  - {id: r${n}, title: Role ${n}, responsibilities: Helps}\n`)}
        `,
      }),
    texts: [
      'The following role at Acme governs, runs, secures and supports the system. Controls name it where it performs them.',
      'The following roles at Acme govern, run, secure and support the system. Controls name the role that performs them.',
      'The following roles at Acme govern, run, secure and support the system. Controls name the role that performs them.',
    ],
  },
  {
    block: 'procedures/lead',
    make: (count) =>
      withManifest(
        '',
        Object.fromEntries(
          Array.from({ length: count }, (_, n) => [
            `policies/p${n}.md`,
            yaml`
              ---
              name: Access Policy ${n}
              acronym: P${n}
              topics: [access-control]
              ---
            `,
          ]),
        ),
      ),
    texts: [
      'Acme keeps one policy, which states what is required. The controls that put it into practice are described in sections 4 and 6.',
      'Acme keeps two policies, which state what is required. The controls that put them into practice are described in sections 4 and 6.',
      'Acme keeps three policies, which state what is required. The controls that put them into practice are described in sections 4 and 6.',
    ],
  },
  {
    block: 'procedures/area/*',
    at: 'procedures/area/access',
    make: (count) =>
      withManifest(
        '',
        Object.fromEntries(
          Array.from({ length: count }, (_, n): [string, string][] => [
            [
              `policies/p${n}.md`,
              yaml`
                ---
                name: Access Policy ${n}
                acronym: P${n}
                owner: o${n}
                topics: [access-control]
                ---
              `,
            ],
            [
              `procedures/q${n}.md`,
              yaml`
                ---
                id: q${n}
                name: Access review ${n}
                ---
              `,
            ],
          ]).flat(),
        ),
      ),
    texts: [
      'Access. This area is governed by the Access Policy 0 (P0). It is owned by the o0. The work follows the procedure “Access review 0”.',
      'Access. This area is governed by the Access Policy 0 (P0) and the Access Policy 1 (P1). They are owned by the o0 and the o1. The work follows the procedures “Access review 0” and “Access review 1”.',
      'Access. This area is governed by the Access Policy 0 (P0), the Access Policy 1 (P1) and the Access Policy 2 (P2). They are owned by the o0, the o1 and the o2. The work follows the procedures “Access review 0”, “Access review 1” and “Access review 2”.',
    ],
  },
  {
    block: 'data/classes/lead',
    make: (count) =>
      withSystem(
        yaml`
            data:
              classes:
          ${each(count, (n) => `      - {id: c${n}, name: Class ${n}, description: Some}\n`)}
        `,
      ),
    texts: [
      'Acme protects data according to its class. All data of the system belongs to one class.',
      'Acme protects data according to its class. The data of the system falls into two classes.',
      'Acme protects data according to its class. The data of the system falls into three classes.',
    ],
  },
  {
    block: 'data/lead',
    make: (count) =>
      withSystem(
        yaml`
            data:
              types:
          ${each(count, (n) => `      - {id: t${n}, name: Type ${n}, class: c, stored_in: [app], retention: a year, personal: true}\n`)}
        `,
      ),
    texts: [
      'The system handles one type of data, which includes personal data.',
      'The system handles two types of data, both of which include personal data.',
      'The system handles three types of data, all of which include personal data.',
    ],
  },
  {
    block: 'data/lead',
    make: (count) =>
      withSystem(
        yaml`
            data:
              types:
                - {id: t0, name: None, class: c, stored_in: [app], retention: a year}
          ${each(count, (n) => `      - {id: t${n}, name: Type ${n}, class: c, stored_in: [app], retention: a year, personal: true}\n`)}
        `,
      ),
    texts: [
      'The system handles two types of data, one of which includes personal data.',
      'The system handles three types of data, two of which include personal data.',
      'The system handles four types of data, three of which include personal data.',
    ],
  },
  {
    block: 'data/role/processor',
    make: (count) =>
      withSystem(
        yaml`
            data:
              types:
          ${each(count, (n) => `      - {id: t${n}, name: Type ${n}, personal: true, role: processor}\n`)}
        `,
        'privacy: {role: both}\n',
      ),
    texts: ['“Type 1”', '“Type 1” and “Type 2”', '“Type 1”, “Type 2” and “Type 3”'].map(
      (names) =>
        `As a processor, Acme handles personal data on behalf of its customers and only as they instruct. It has to protect the data, bind its own vendors to the same terms, tell customers of breaches, help them to answer the people concerned, and return or delete the data when the contract ends. Notice, choice and consent remain with the customers. This concerns ${names}.`,
    ) as [string, string, string],
  },
  {
    block: 'data/role/controller',
    make: (count) =>
      withSystem(
        yaml`
            data:
              types:
          ${each(count, (n) => `      - {id: t${n}, name: Type ${n}, personal: true, role: controller}\n`)}
        `,
        'privacy: {role: both}\n',
      ),
    texts: ['“Type 1”', '“Type 1” and “Type 2”', '“Type 1”, “Type 2” and “Type 3”'].map(
      (names) =>
        `As a controller, Acme decides why and how personal data is processed. It has to give the people concerned notice, offer them choices and obtain consent where that is needed, collect and keep no more than its purposes call for, answer their requests for access and correction, and account for what it discloses to others. This concerns ${names}.`,
    ) as [string, string, string],
  },
  {
    block: 'boundaries/in/lead',
    make: (count) =>
      withSystem(
        indented(
          2,
          yaml`
            boundaries:
              in: [${Array.from({ length: count }, (_, n) => `part ${n}`).join(', ')}]
          `,
        ),
      ),
    texts: [
      'The following component is inside the boundary of the system. Other components that Acme runs or uses are not covered.',
      'The following two components are inside the boundary of the system. Other components that Acme runs or uses are not covered.',
      'The following three components are inside the boundary of the system. Other components that Acme runs or uses are not covered.',
    ],
  },
  {
    block: 'boundaries/out/lead',
    make: (count) =>
      withSystem(yaml`
          boundaries:
            out:
        ${each(count, (n) => `      - {name: Thing ${n}, reason: Not ours}\n`)}
      `),
    texts: [
      'A reader could expect the following to be part of Acme Widgets. It is not, and this description says nothing about its controls.',
      'A reader could expect the following to be part of Acme Widgets. They are not, and this description says nothing about their controls.',
      'A reader could expect the following to be part of Acme Widgets. They are not, and this description says nothing about their controls.',
    ],
  },
  {
    block: 'control-environment/*/lead',
    at: 'control-environment/CC3/lead',
    make: (count) => withManifest('', controls(count, 'CC3.1')),
    texts: [
      'The following control of Acme addresses risk assessment.',
      'The following controls of Acme address risk assessment.',
      'The following controls of Acme address risk assessment.',
    ],
  },
  {
    block: 'control-environment/*/oversight',
    at: 'control-environment/CC1/oversight',
    make: (count) =>
      withManifest('', {
        'people.yaml': `oversight: {body: Board of directors, independent_members: ${count}, meets: monthly}\n`,
      }),
    texts: [
      'The Board of directors oversees management and internal control and meets every month. One of its members is independent of management.',
      'The Board of directors oversees management and internal control and meets every month. Two of its members are independent of management.',
      'The Board of directors oversees management and internal control and meets every month. Three of its members are independent of management.',
    ],
  },
  {
    block: 'incidents/lead',
    make: (count) => withManifest('', incidents(count)),
    texts: [
      'Acme discloses one incident during the period that bears on the design or operation of its controls or on its commitments.',
      'Acme discloses two incidents during the period that bear on the design or operation of its controls or on its commitments.',
      'Acme discloses three incidents during the period that bear on the design or operation of its controls or on its commitments.',
    ],
  },
  {
    block: 'incidents/lead',
    make: (count) => ({ 'soc2.yaml': typeOne, ...incidents(count) }),
    texts: [
      'Acme discloses one incident, begun by the date of this description, that bears on the design of its controls or on its commitments.',
      'Acme discloses two incidents, begun by the date of this description, that bear on the design of its controls or on its commitments.',
      'Acme discloses three incidents, begun by the date of this description, that bear on the design of its controls or on its commitments.',
    ],
  },
  {
    block: 'criteria/categories',
    make: (count) => ({
      'soc2.yaml': manifest.replace('[security]', ['[security]', '[security, A]', '[security, A, C]'][count - 1]!),
    }),
    texts: [
      'This description covers the security category.',
      'This description covers the security and availability categories. The common criteria, CC1 to CC9, are those of security and apply to every other category as well.',
      'This description covers the security, availability and confidentiality categories. The common criteria, CC1 to CC9, are those of security and apply to every other category as well.',
    ],
  },
  {
    block: 'criteria/lead',
    make: (count) =>
      withManifest(yaml`
        not_relevant:
        ${each(count, (n) => `  - {criterion: CC6.${n}, reason: Nothing there}\n`)}
      `),
    texts: ['One further criterion is', 'Two further criteria are', 'Three further criteria are'].map(
      (words, index) =>
        `The matrix below names, for each of the ${32 - index} criteria, the controls that Acme has designed to address it. A control that addresses several criteria is written out once, under the first of them, and referred to under the others. Criteria are given by number, with a short title in our own words; the authoritative wording is that of TSP section 100. ${words} not relevant to the system; see section 7.`,
    ) as [string, string, string],
  },
  {
    block: 'criteria/*/csocs/*',
    at: 'criteria/CC6.4/csocs/v',
    make: (count) => withManifest('', vendor(assumed(count))),
    texts: [
      'Acme assumes that Vend, Inc. runs the complementary control CS-1, described in section 8.',
      'Acme assumes that Vend, Inc. runs the complementary controls CS-1 and CS-2, described in section 8.',
      'Acme assumes that Vend, Inc. runs the complementary controls CS-1, CS-2 and CS-3, described in section 8.',
    ],
  },
  {
    block: 'IV/*/csocs/*',
    at: 'IV/CC6.4/csocs/v',
    make: (count) => withManifest('', vendor(assumed(count))),
    texts: [
      'Acme assumes that Vend, Inc. runs the complementary control CS-1, described in section 8 of Section III.',
      'Acme assumes that Vend, Inc. runs the complementary controls CS-1 and CS-2, described in section 8 of Section III.',
      'Acme assumes that Vend, Inc. runs the complementary controls CS-1, CS-2 and CS-3, described in section 8 of Section III.',
    ],
  },
  {
    block: 'not-relevant/lead',
    make: (count) =>
      withManifest(yaml`
        not_relevant:
        ${each(count, (n) => `  - {criterion: CC6.${n}, reason: Nothing there}\n`)}
      `),
    texts: [
      'The following criterion does not concern the system, since the risk behind it cannot arise there.',
      'The following criteria do not concern the system, since the risks behind them cannot arise there.',
      'The following criteria do not concern the system, since the risks behind them cannot arise there.',
    ],
  },
  {
    block: 'subservice/lead',
    make: (count) => withManifest('', vendors(count, 'carve-out')),
    texts: [
      `Acme relies on one vendor ${reliance}`,
      `Acme relies on two vendors ${reliance}`,
      `Acme relies on three vendors ${reliance}`,
    ],
  },
  {
    block: 'subservice/vendor/*/assumed',
    at: 'subservice/vendor/v/assumed',
    make: (count) => withManifest('', vendor(assumed(count))),
    texts: [
      `${own} control (CSOC). It is necessary, together with the controls of Acme, for the criteria named.`,
      `${own} controls (CSOCs). They are necessary, together with the controls of Acme, for the criteria named.`,
      `${own} controls (CSOCs). They are necessary, together with the controls of Acme, for the criteria named.`,
    ],
  },
  {
    block: 'subservice/vendor/*/components/lead',
    at: 'subservice/vendor/v/components/lead',
    make: (count) =>
      withManifest(
        '',
        vendor(
          indented(
            2,
            yaml`
              method: inclusive
              components: [${Array.from({ length: count }, (_, n) => `Hall ${n}`).join(', ')}]
            `,
          ),
        ),
      ),
    texts: [
      'The following component of Vend, Inc. is part of the system.',
      'The following two components of Vend, Inc. are part of the system.',
      'The following three components of Vend, Inc. are part of the system.',
    ],
  },
  {
    block: 'subservice/vendor/*/controls/lead',
    at: 'subservice/vendor/v/controls/lead',
    make: (count) =>
      withManifest(
        '',
        vendor(
          yaml`
              method: inclusive
              controls:
            ${each(count, (n) => `    - {id: V-${n}, text: Guards ${n}, criteria: [CC6.4]}\n`)}
          `,
        ),
      ),
    texts: [
      'Vend, Inc. runs the following control for the system. It stands beside the controls of Acme in section 6.',
      'Vend, Inc. runs the following two controls for the system. They stand beside the controls of Acme in section 6.',
      'Vend, Inc. runs the following three controls for the system. They stand beside the controls of Acme in section 6.',
    ],
  },
  {
    block: 'subservice/vendor/*/monitoring',
    at: 'subservice/vendor/v/monitoring',
    make: (count) =>
      withManifest('', {
        ...controls(count, 'CC9.2'),
        ...vendor(`${assumed(1)}  monitoring: [${Array.from({ length: count }, (_, n) => `C-${n + 1}`).join(', ')}]\n`),
      }),
    texts: [
      'Acme monitors Vend, Inc. through its own control C-1 (Title of C-1).',
      'Acme monitors Vend, Inc. through its own controls C-1 (Title of C-1) and C-2 (Title of C-2).',
      'Acme monitors Vend, Inc. through its own controls C-1 (Title of C-1), C-2 (Title of C-2) and C-3 (Title of C-3).',
    ],
  },
  {
    block: 'subservice/vendor/*/expected/lead',
    at: 'subservice/vendor/v/expected/lead',
    make: (count) =>
      withManifest('', {
        ...controls(1, 'CC9.2'),
        ...vendor(yaml`
          ${assumed(1)}
          cuecs:
          ${each(count, (n) => `  - {text: Duty ${n}, controls: [C-1]}\n`)}
        `),
      }),
    texts: ['control', 'controls', 'controls'].map(
      (word) =>
        `Vend, Inc. expects the following ${word} of its customers, of whom Acme is one. Controls of Acme serve this purpose; nothing of it falls to the customers of Acme.`,
    ) as [string, string, string],
  },
  {
    block: 'cuecs/lead',
    make: (count) =>
      withManifest(yaml`
        cuecs:
        ${each(count, (n) => `  - {id: CUEC-${n}, text: Duty ${n}, criteria: [CC6.2]}\n`)}
      `),
    texts: [
      `${designed} control (CUEC). It is necessary, together with the controls of Acme, for the criteria named.`,
      `${designed} controls (CUECs). They are necessary, together with the controls of Acme, for the criteria named.`,
      `${designed} controls (CUECs). They are necessary, together with the controls of Acme, for the criteria named.`,
    ],
  },
  {
    block: 'cuecs/responsibilities/lead',
    make: (count) =>
      withManifest(yaml`
        user_responsibilities:
        ${each(count, (n) => `  - Do ${n}\n`)}
      `),
    texts: [
      'The following duty helps customers to use the service well. No criterion depends on it.',
      'The following duties help customers to use the service well. No criterion depends on them.',
      'The following duties help customers to use the service well. No criterion depends on them.',
    ],
  },
  {
    block: 'changes/lead',
    make: (count) =>
      withManifest(yaml`
        changes:
        ${each(count, (n) => `  - {date: 2026-02-0${n}, summary: Change ${n}}\n`)}
      `),
    texts: [
      'The following change to the system or its controls during the period is significant for the service commitments and system requirements.',
      'The following changes to the system or its controls during the period are significant for the service commitments and system requirements.',
      'The following changes to the system or its controls during the period are significant for the service commitments and system requirements.',
    ],
  },
  {
    block: 'cover/categories',
    make: (count) => ({
      'soc2.yaml': manifest.replace('[security]', ['[security]', '[security, A]', '[security, A, PI]'][count - 1]!),
    }),
    texts: [
      'Relevant to the security category.',
      'Relevant to the security and availability categories.',
      'Relevant to the security, availability and processing integrity categories.',
    ],
  },
  {
    block: 'II/carve-out',
    make: (count) => withManifest('', vendors(count, 'carve-out')),
    texts: [
      'Acme Widgets uses Vendor 1 as a subservice organisation. The description leaves out its controls and states the controls that we assume of it.',
      'Acme Widgets uses Vendor 1 and Vendor 2 as subservice organisations. The description leaves out their controls and states the controls that we assume of them.',
      'Acme Widgets uses Vendor 1, Vendor 2 and Vendor 3 as subservice organisations. The description leaves out their controls and states the controls that we assume of them.',
    ],
  },
  {
    block: 'II/inclusive',
    make: (count) => withManifest('', vendors(count, 'inclusive', ', assertion: kept')),
    texts: [
      'The description includes the relevant components and controls of Vendor 1, whose management gives an assertion of its own.',
      'The description includes the relevant components and controls of Vendor 1 and Vendor 2, each of which gives an assertion of its own.',
      'The description includes the relevant components and controls of Vendor 1, Vendor 2 and Vendor 3, each of which gives an assertion of its own.',
    ],
  },
  {
    block: 'II/cuecs',
    make: (count) =>
      withManifest(yaml`
        cuecs:
        ${each(count, (n) => `  - {id: CUEC-${n}, text: Duty ${n}, criteria: [CC6.2]}\n`)}
      `),
    texts: [
      'The description states the complementary control that we assume our customers run.',
      'The description states the complementary controls that we assume our customers run.',
      'The description states the complementary controls that we assume our customers run.',
    ],
  },
  {
    block: 'II/points',
    make: (count) => ({ 'soc2.yaml': typeOne, ...vendors(count, 'carve-out') }),
    texts: [
      assertionPoints('Vendor 1'),
      assertionPoints('Vendor 1 and Vendor 2'),
      assertionPoints('Vendor 1, Vendor 2 and Vendor 3'),
    ],
  },
  {
    block: 'V/lead',
    make: (count) =>
      withManifest(
        '',
        Object.assign(
          {},
          ...Array.from({ length: count }, (_, n) => finding(n + 1, n === 2 ? 'deficiency' : 'exception')),
        ) as Files,
      ),
    texts: [
      'This section is not covered by the opinion of the CPA firm. It holds the response of management to the exception known so far.',
      'This section is not covered by the opinion of the CPA firm. It holds the responses of management to the two exceptions known so far.',
      'This section is not covered by the opinion of the CPA firm. It holds the responses of management to the three exceptions and deficiencies known so far.',
    ],
  },
  {
    block: 'dashboard/trend/lead',
    make: () => withManifest(''),
    facts: (count) => [
      {
        kind: 'trend',
        name: trendName,
        value: { points: Array.from({ length: count }, (_, index) => trendPoint(index + 4, 9 + index)) },
      },
    ],
    texts: [
      'The history begins with 9/33 covered on 30 April 2026.',
      'From 9/33 covered on 30 April 2026 to 10/33 covered on 30 May 2026.',
      'From 9/33 covered on 30 April 2026 to 11/33 covered on 30 June 2026.',
    ],
  },
  {
    block: 'dashboard/series/fraction',
    make: (count) =>
      withManifest('', { 'controls/C.yaml': control('C', ['CC1.1', 'CC1.2', 'CC1.3'].slice(0, count).join(', ')) }),
    texts: [1, 2, 3].map(
      (count) => `${count}/33 criteria are covered: by a control in place, or carved out with monitoring.`,
    ) as [string, string, string],
  },
];
