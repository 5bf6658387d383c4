import type { Case } from '../check';

const control = (more: string, id = 'AC-01'): string =>
  `--- controls/${id}.yaml\ntitle: Review\nstatement: Each quarter the Head of Security reviews access and records it.\ncriteria: [CC6.2]\nowner: security-lead\nfrequency: quarterly\ntype: detective\nnature: manual\n${more}`;
const unknown = 'soc2.control.reference-unknown';
const controlUnknown = 'soc2.evidence.control-unknown';
const evidence = (of: string): string => `--- evidence/2026/a.yaml\ntitle: Review\n${of}\nkind: review\ncollected: 2026-04-02\ncovers: {from: 2026-01-01, to: 2026-03-31}\nlocation: vault://x\nresult: ok\n`;
const policy = '--- policies/aotp.md\nname: Access Policy\nacronym: AOTP\n---\n# Purpose\nText\n';

export const referenceCases: readonly Case[] = [
  { code: unknown, name: 'a policy that is spelt otherwise', message: 'No policy `AOTPP`. Correct the name, or create what it names.', files: `${policy}${control('policies: [«AOTPP»] # access\n')}`,
    fixes: { 'Replace by AOTP': control('policies: [AOTP] # access\n'), 'Create the policy AOTPP': '' } },
  { code: unknown, name: 'a risk, a procedure, a vendor and a point of focus', files: control('procedures:\n  - «offboard»\nrisks: [«R-77»]\nvendors: [«acme»]\nfocus: [CC6.2/«no»]\n'.replace('CC6.2/«no»', '«CC6.2/no-such-point»')) },
  { code: unknown, name: 'a risk that can be created', files: control('risks: [«R-77»]\n'),
    fixes: { 'Create the risk R-77': '--- risks/R-77.yaml\nid: R-77\ntitle: Say what could go wrong\nowner: platform-lead\nlikelihood: 2 # 1 to 5, before controls\nimpact: 4 # 1 to 5, before controls\nresponse: reduce # accept, avoid, reduce, share\nreviewed: 2026-07-15\n' } },
  { code: unknown, name: 'in other records', files: `--- risks/R-01.yaml\ntitle: A\nowner: «security-led»\nresponse: accept\ncontrols: [«AC-99»]\n--- evidence/2026/a.yaml\ntitle: A\ncontrol: AC-01\nkind: review\ncollected: 2026-04-02\ncollected_by: «nobody»\nlocation: vault://x\nresult: exception\nfindings: [«F-77»]\n${control('')}` },
  { code: unknown, name: 'what exists, a person in place of a role, and what other rules report', files: `${policy}--- people.yaml\nroles: [{id: security-lead, title: Head of Security, responsibilities: R, holder: dana}]\npeople: [{id: dana, name: Dana Ruiz}]\n`
    + `--- risks/R-01.yaml\ntitle: A\nowner: dana\nresponse: accept\n--- vendors/aws.yaml\nname: AWS\nservices: Hosting\n${control('policies: [aotp]\nrisks: [R-01]\nvendors: [aws]\nfocus: [CC6.2/removes-access]\n'.replace('\nfocus: [CC6.2/removes-access]', ''))}${control('components: [nope]\n', 'AC-02').replace('owner: security-lead', 'owner: nobody')}` },
  { code: unknown, name: 'roles, where there is no people.yaml to look them up', files: `--- people.yaml\n--- risks/R-01.yaml\ntitle: A\nowner: somebody\nresponse: accept\n`.replace('--- people.yaml\n', '') .replace('somebody', 'security-lead') },

  { code: controlUnknown, name: 'a slip', message: 'No control `AC-O1`. Name one that exists.', files: `${control('')}${evidence('control: «AC-O1» # access')}`, fixes: { 'Replace by AC-01': evidence('control: AC-01 # access') } },
  { code: controlUnknown, name: 'one of several', files: `${control('')}${evidence('controls:\n  - AC-01\n  - «ZZ-99»')}`, fixes: {} },
  { code: controlUnknown, name: 'controls that there are', files: `${control('')}${evidence('control: AC-01')}` },
];
