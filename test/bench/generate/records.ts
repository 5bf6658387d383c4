import { components, roles } from './words';
import type { Random } from '../../support/random';

export function vendorId(index: number): string {
  return ['aws', 'github', 'okta'][index] ?? `vendor-${index + 1}`;
}

export function vendorText(index: number, random: Random, monitor: string): string {
  const id = vendorId(index);
  const carveOut = index === 0 || random.below(4) === 0;
  const subservice = carveOut
    ? `subservice:
  method: carve-out
  csocs:
    - {id: CSOC-${id.toUpperCase()}-1, text: Physical access to the facilities is restricted to authorised personnel., criteria: [CC6.4]}
    - {id: CSOC-${id.toUpperCase()}-2, text: Storage media are destroyed before they leave the facilities., criteria: [CC6.5]}
  monitoring: [${monitor}]`
    : 'subservice: {method: none}';
  return `id: ${id}
name: ${id === 'aws' ? 'Amazon Web Services' : `Supplier ${index + 1}`}
services: Hosting and operation of a part of the service
tier: ${random.pick(['critical', 'high', 'medium', 'low'])}
owner: platform-lead
data: [appointments]
${subservice}
assurance:
  - kind: soc2-type2
    period: {from: 2025-07-01, to: 2026-06-30}
    categories: [security, availability, confidentiality]
    opinion: unqualified
    location: vault://vendors/${id}/soc2.pdf
    reviewed: {date: 2026-05-20, by: security-lead, exceptions: none, cuecs: true}
cuecs:
  - {text: Customers restrict access to their administrative account., controls: [${monitor}]}
contract: {confidentiality: true, dpa: true, incident_notice: true}
next_review: 2027-05-20
`;
}

/** One record for a group of controls, over the whole period. */
export function evidenceText(index: number, controls: readonly string[]): string {
  return `id: EV-2026-${String(index + 1).padStart(5, '0')}
title: Population of the period, group ${index + 1}
controls: [${controls.join(', ')}]
kind: population
collected: 2026-07-02
collected_by: security-lead
covers: {from: 2026-01-01, to: 2026-06-30}
source: Ticket system
population: {count: 24, query: "closed in the period", completeness: Reconciled with the export of the system}
location: vault://soc2/2026/population-${index + 1}.csv
result: ok
sensitive: true
`;
}

export function riskId(index: number): string {
  return `R-${String(index + 1).padStart(4, '0')}`;
}

export function riskText(index: number, random: Random): string {
  const level = (): number => 1 + random.below(5);
  return `id: ${riskId(index)}
title: Risk ${index + 1}
description: Somebody reads or changes customer data who should not.
owner: ${random.pick(roles).id}
likelihood: ${level()}
impact: ${level()}
response: reduce
`;
}

export function peopleText(): string {
  const list = roles.map(
    (each, index) =>
      `  - {id: ${each.id}, title: ${each.title}, responsibilities: Answers for its part of the programme, holder: p${index + 1}}`,
  );
  const people = roles.map((_, index) => `  - {id: p${index + 1}, name: Person ${index + 1}}`);
  return `roles:\n${list.join('\n')}\npeople:\n${people.join('\n')}\n`;
}

export function manifestText(): string {
  return `schema: soc2/1
company: {name: "Measured Systems, Inc.", short_name: Measured, headquarters: "Portland, Oregon", overview: Measured Systems runs a scheduling service.}
system:
  name: Measured Scheduling
  services:
    - {id: scheduling, name: Measured Scheduling, description: Web application and API for booking., users: Clinic staff}
  infrastructure:
    - {id: aws-prod, name: Production account, provider: aws, purpose: Runs application and databases, location: us-west-2, redundancy: three zones}
    - {id: aws-dr, name: Recovery account, provider: aws, purpose: Holds copies of back-ups, location: us-east-2}
  software:
    - {id: app, name: Scheduling application, purpose: Serves web and API traffic, origin: in-house}
    - {id: postgres, name: Amazon RDS for PostgreSQL, purpose: Primary data store, origin: third-party, vendor: aws}
    - {id: github, name: GitHub, purpose: Source code and CI, origin: third-party, vendor: github}
    - {id: okta, name: Okta, purpose: Single sign-on, origin: third-party, vendor: okta}
  data:
    classes:
      - {id: customer-confidential, name: Customer confidential, description: Data that customers store in the service}
    types:
      - {id: appointments, name: Appointments, class: customer-confidential, stored_in: [aws-prod], retention: 90 days after contract end, personal: true}
  boundaries:
    in: [${components.join(', ')}]
    out:
      - {name: Corporate website, reason: Marketing pages without customer data}
report:
  type: 2
  period: {from: 2026-01-01, to: 2026-06-30}
categories: [security, availability, confidentiality]
category_decisions:
  - {category: privacy, included: false, reason: Contracts ask for confidentiality}
commitments:
  - {id: SC-1, category: security, text: Access to customer data is limited to authorised personnel., source: MSA section 7}
  - {id: SC-2, category: availability, text: The service is available 99.9% of each calendar month., source: SLA section 2}
  - {id: SC-3, category: confidentiality, text: Customer data is deleted within 90 days of contract end., source: DPA section 9}
system_requirements:
  - {id: SR-1, text: Production access requires single sign-on., commitments: [SC-1]}
  - {id: SR-2, text: The database is replicated across zones., commitments: [SC-2]}
  - {id: SR-3, text: Deletion jobs remove tenant data., commitments: [SC-3]}
cuecs:
  - {id: CUEC-1, text: Customers remove the accounts of users who leave., criteria: [CC6.2]}
not_relevant: []
changes: []
no_incidents: true
`;
}
