import { base, type Case } from '../check';

const manifest = base['soc2.yaml']!;
const narrative = (text: string, section = 'overview'): string => `--- narratives/overview.md\nname: Overview\nsection: ${section}\n---\n# Overview\n${text}\n`;
const control = (statement: string, id = 'AC-01', more = ''): string => `--- controls/${id}.yaml\ntitle: Review\nstatement: ${statement}\ncriteria: [CC6.2]\nowner: security-lead\nfrequency: quarterly\ntype: detective\nnature: manual\n${more}`;
const plain = 'Each quarter the Head of Security reviews access and records it in SEC.';
const policy = '--- policies/a.md\nname: A\nacronym: AP\n---\nText\n';
const section = 'soc2.description.section-missing';
const component = 'soc2.description.component-empty';
const placeholder = 'soc2.description.placeholder';
const unknown = 'soc2.description.unknown-control';
const name = 'soc2.description.inconsistent-name';
const sensitive = 'soc2.description.sensitive-detail';
const acronym = 'soc2.description.undefined-acronym';

export const descriptionCases: readonly Case[] = [
  { code: section, name: 'nobody speaks of incidents', message: /^Nothing feeds DC 4 \(.+\): say whether there were incidents to disclose\.$/, files: `--- soc2.yaml\n${manifest.replace('report:', '«report»:')}`,
    fixes: { 'State that there was none to disclose': `--- soc2.yaml\n${manifest}no_incidents: true\n`, 'Record an incident': '' } },
  { code: section, name: 'there were some, it says, and none is told', files: `--- soc2.yaml\n${manifest}«no_incidents»: false # asked\n` },
  { code: section, name: 'none, one, an open decision, or a narrative', files: `--- soc2.yaml\n${manifest}no_incidents: true\n` },
  { code: section, name: 'an open decision', files: '--- incidents/INC-1.yaml\nsummary: A\nstarted: 2026-02-01\n' },
  { code: section, name: 'a narrative', files: narrative('There were two incidents.', 'incidents') },

  { code: component, name: 'neither policies nor procedures', message: 'No procedures are described (policies or procedures); the description needs all five components.', files: `--- soc2.yaml\n${manifest.replace('system:', '«system»:')}`, fixes: { 'Create a first policy': '' } },
  { code: component, name: 'no roles', message: 'No people are described (roles in people.yaml); the description needs all five components.', files: `--- soc2.yaml\n${manifest.replace('system:', '«system»:')}--- people.yaml\nroles: []\n${policy}`, fixes: {} },
  { code: component, name: 'a policy, or a narrative in its place', files: policy },
  { code: component, name: 'narratives', files: `--- people.yaml\nroles: []\n--- narratives/p.md\nsection: people\n---\nTwelve people.\n--- narratives/q.md\nsection: procedures\n---\nProcedures are kept in the wiki.\n` },

  { code: placeholder, name: 'in a narrative; the manifest knows', message: 'Placeholder `[Company]` would be printed.', files: narrative('«[Company]» was founded in 2016.'), fixes: { 'Replace by "Larkspur Labs, Inc."': narrative('Larkspur Labs, Inc. was founded in 2016.') } },
  { code: placeholder, name: 'in a statement and a commitment', files: `--- soc2.yaml\n${manifest.replace('Access is limited.', '«TBD»')}${control('"Each quarter the «[INSERT ROLE]» reviews access."')}` },
  { code: placeholder, name: 'a planned control, quoted words, links', files: `${control('TODO', 'AC-01', 'status: planned\n')}${narrative('See [Company handbook](https://example.com). What "TODO" means.')}` },

  { code: unknown, name: 'a slip', message: 'No in-place control `AC-99`.', files: `${control(plain)}${narrative('Access is reviewed («AC-99»).')}`, fixes: {} },
  { code: unknown, name: 'a planned one, and one that is near', message: 'Control `AC-02` is not in place, and the description leaves it out.', files: `${control(plain)}${control(plain, 'AC-02', 'status: planned\n')}${narrative('See «AC-02».')}`, fixes: { 'Replace by AC-01': narrative('See AC-01.') } },
  { code: unknown, name: 'in place, of another kind, of another form, in a link', files: `${control(plain)}--- risks/AC-7.yaml\ntitle: A\nresponse: accept\nowner: security-lead\nlikelihood: 1\nimpact: 1\n${narrative('AC-01, AC-7, CVE-2024, ISO-27001 and [x](AC-44.yaml).')}` },

  { code: name, name: 'other capitals', message: '`LarkSpur-Scheduling`; the manifest says `Larkspur Scheduling`.', files: narrative('«LarkSpur-Scheduling» books appointments.'), fixes: { 'Replace by "Larkspur Scheduling"': narrative('Larkspur Scheduling books appointments.') } },
  { code: name, name: 'the company', files: narrative('«Larkspur labs» was founded in 2016 by «LARKSPUR LABS».') },
  { code: name, name: 'as it is, its short form, addresses', files: narrative('Larkspur Labs, Inc. and Larkspur Labs run Larkspur Scheduling at larkspur-labs.example; write to x@larkspurlabs.example.') },

  { code: sensitive, name: 'an address', message: '`10.20.30.40`: an IP address should not be in a document customers receive.', files: narrative('The database listens on «10.20.30.40».'), fixes: { 'Remove it': narrative('The database listens on.') } },
  { code: sensitive, name: 'others', files: `${narrative('Host «db1.prod.internal», account «123456789012», key «AKIAIOSFODNN7EXAMPLE».')}${control('Each quarter the Platform Lead checks «192.168.1.0/24» in OPS.')}` },
  { code: sensitive, name: 'versions, everywhere, names of the public net', files: narrative('Version 1.2.3.4 and v10.0.0.1 listen to 0.0.0.0/0 at example.com; 127.0.0.1 is itself. See 1.2.3.4.5. The account holder has 12 tickets.') },

  { code: acronym, name: 'one that nobody knows', message: '`XQRT` is not expanded. Write it out once, or add it to the glossary.', files: narrative('The «XQRT» meets each week; the XQRT decides.'), fixes: { 'Add XQRT to the glossary': `--- soc2.yaml\n${manifest}glossary:\n  XQRT: Say what it stands for\n` } },
  { code: acronym, name: 'into a glossary that there is', files: `--- soc2.yaml\n${manifest}glossary: {BIA: Business impact analysis}\n${narrative('A BIA is made by the «XQRT».')}` },
  { code: acronym, name: 'expanded, known, of the programme, ids, headings', files: `${policy.replace('acronym: AP', 'acronym: AOTP')}${narrative('The extra quality review team (XQRT) uses TLS, the AOTP, SEC-12 and U.S. law.\n\n## ABCD')}` },
];
