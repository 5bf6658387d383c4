import { Programme } from '../../src/core/index/programme';
import { Checker } from '../../src/core/rules/checker';
import type { FileContext } from '../../src/service/place';
import { cut } from './markers';
import { yaml } from '../../src/core/syntax/text-block';

/** A small programme with one record of each kind that features need. */
export const files: Readonly<Record<string, string>> = {
  'soc2.yaml': `schema: soc2/1
company: {name: "Larkspur Labs, Inc.", short_name: Larkspur}
system:
  name: Larkspur Scheduling
  infrastructure:
    - {id: aws-prod, name: Production account, provider: aws, purpose: Runs everything, location: us-west-2}
  software:
    - {id: okta, name: Okta, purpose: Single sign-on, origin: third-party}
report: {type: 2, period: {from: 2026-01-01, to: 2026-06-30}}
categories: [security]
commitments:
  - {id: SC-1, category: security, text: Access is limited., source: MSA}
`,
  'people.yaml': `roles:
  - {id: ceo, title: Chief Executive Officer, holder: mira}
  - {id: security-lead, title: Head of Security, responsibilities: Runs the security programme, holder: dana}
people:
  - {id: mira, name: Mira Okafor}
  - {id: dana, name: Dana Ruiz}
`,
  'controls/AC-01.yaml': `id: AC-01
title: Single sign-on with a second factor
statement: Okta requires a second factor at every sign-on to production.
criteria: [CC6.1]
owner: security-lead
frequency: continuous
type: preventive
nature: automated
policies: [AOTP]
`,
  'controls/AC-02.yaml': `title: Access approved before it is granted
statement: The owner of the system approves each request in the ACCESS project before the account is created.
criteria: [CC6.2]
owner: security-lead
frequency: per-event
type: preventive
nature: manual
`,
  'policies/aotp.md': `name: Access Onboarding and Termination Policy
acronym: AOTP
owner: security-lead
satisfies:
  TSC: [CC6.1, CC6.3]
---
# Purpose
Access follows AC-01 and supports CC6.1.
`,
  'vendors/aws.yaml': yaml`
    id: aws
    name: Amazon Web Services
    services: Hosting
    tier: critical
    owner: security-lead
  `,
};

export interface Opened extends FileContext {
  checker: Checker;
}

/** Builds a programme from `files` and the given files, and opens one of its files. */
export function open(path: string, more: Readonly<Record<string, string>> = {}, who: { author?: string } = {}): Opened {
  const programme = new Programme({ layout: 'soc2', today: '2026-05-01', ...who });
  programme.update(Object.entries({ ...files, ...more }).map(([each, text]) => ({ path: each, text })));
  const file = programme.file(path);
  if (!file) throw new Error(`${path} belongs to no programme`);
  return {
    programme,
    file,
    checker: new Checker(programme),
    uriOf: (each) => (each ? `file:///larkspur/${each}` : 'file:///larkspur'),
  };
}

/** A file of the programme with a cursor in it. */
export function openAt(
  path: string,
  marked: string,
  more: Readonly<Record<string, string>> = {},
): { context: Opened; offset: number; text: string } {
  const { text, offset } = cut(marked);
  return { context: open(path, { ...more, [path]: text }), offset, text };
}
