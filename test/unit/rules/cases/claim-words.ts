import { base, type Case } from '../check';

const manifest = base['soc2.yaml']!;
const type1 = `--- soc2.yaml\n${manifest.replace('{type: 2, period: {from: 2026-01-01, to: 2026-06-30}}', '{type: 1, as_of: 2026-06-30}')}`;
const narrative = (text: string): string => `--- narratives/overview.md\nname: Overview\nsection: overview\n---\n# Overview\n${text}\n`;
const policy = (text: string): string => `--- policies/a.md\nname: A\nacronym: A\n---\n${text}\n`;
const control = (statement: string, more = ''): string => `--- controls/FR-01.yaml\ntitle: Close\nstatement: ${statement}\ncriteria: [CC2.1]\nowner: security-lead\nfrequency: monthly\ntype: detective\nnature: manual\n${more}`;
const claim = (slug: string): string => `soc2.claim.${slug}`;

export const claimWordCases: readonly Case[] = [
  { code: claim('compliant'), name: 'an adjective', message: 'Common speech, but a description should say what was examined.', files: narrative('Larkspur Scheduling is «SOC 2 compliant».'), fixes: { 'Replace by "examined under SOC 2"': narrative('Larkspur Scheduling is examined under SOC 2.') } },
  { code: claim('compliant'), name: 'a noun', files: narrative('Our «SOC 2 compliance» is overseen by the board; we are «compliant with SOC 2».') },
  { code: claim('compliant'), name: 'in a policy, denied, or of something else', files: `${policy('We are SOC 2 compliant.')}${narrative('Nobody is SOC 2 compliant. Staff comply with the law.')}` },

  { code: claim('pass-fail'), name: 'passed', message: 'There is no pass or fail, but an opinion.', files: narrative('In May we «passed our first SOC 2» audit.'), fixes: { 'Replace by "completed our first SOC 2"': narrative('In May we completed our first SOC 2 audit.') } },
  { code: claim('pass-fail'), name: 'the other way round', files: narrative('The «SOC 2 audit was failed» by nobody.').replace(' by nobody', ' once'), fixes: {} },
  { code: claim('pass-fail'), name: 'tests that pass, and questions passed on', files: narrative('Each release passes its tests. Questions on SOC 2 pass to the Head of Security.') },

  { code: claim('uptime-guarantee'), name: 'a figure', message: /State the SLA as a commitment/, files: narrative('Text stands here. We «guarantee 99.9%» uptime. More follows.'),
    fixes: { 'Move it to the commitments': `--- soc2.yaml\n${manifest.replace('source: MSA}]', 'source: MSA}, {id: SC-2, category: availability, text: "We guarantee 99.9% uptime.", source: Say where it is promised}]')}${narrative('Text stands here. More follows.')}` } },
  { code: claim('uptime-guarantee'), name: 'other words', files: narrative('The platform is «always available» with «zero downtime». «Uptime is guaranteed».') },
  { code: claim('uptime-guarantee'), name: 'denied, deployments, plain words', files: narrative('We do not guarantee uptime. Zero-downtime deployments keep sessions open. Availability is measured each month.') },

  { code: claim('icfr'), name: 'a ledger', message: '`journal entries`: controls over financial reporting belong to a SOC 1 report, not here.', files: control('Each month the Finance Lead reviews «journal entries» in OPS. # close'), fixes: { 'Set scope: soc1, which leaves the control out': control('Each month the Finance Lead reviews journal entries in OPS. # close', 'scope: soc1\n') } },
  { code: claim('icfr'), name: 'two words of it', files: control('Each month the Finance Lead tests controls over «financial reporting» and «revenue recognition».') },
  { code: claim('icfr'), name: 'of SOC 1, or money in plain words', files: `${control('Each month the Finance Lead reviews journal entries.', 'scope: soc1\n')}${control('Each month the Finance Lead reviews invoices of vendors and records it.').replace('FR-01', 'FR-02')}` },

  { code: claim('product-quality'), name: 'praise', message: '`customer satisfaction`: SOC 2 says nothing about product quality or business results.', files: narrative('It books appointments. It raises «customer satisfaction» everywhere. It sends reminders.'), fixes: { 'Remove the sentence': narrative('It books appointments. It sends reminders.') } },
  { code: claim('product-quality'), name: 'best performing', files: narrative('It is the «best-performing» service with «outstanding reliability».') },
  { code: claim('product-quality'), name: 'what is measured, the name of a team, a policy', files: `${narrative('Support measures customer satisfaction each month. The user experience team tests screens.')}${policy('We strive for customer satisfaction.')}` },

  { code: claim('whole-company'), name: 'everything', message: 'The report covers the system within its boundary only.', files: narrative('«Our entire company» was examined under SOC 2.'), fixes: { 'Replace by "Larkspur Scheduling"': narrative('Larkspur Scheduling was examined under SOC 2.') } },
  { code: claim('whole-company'), name: 'behind it', files: narrative('Our SOC 2 report covers «all our systems».') },
  { code: claim('whole-company'), name: 'far from SOC 2, or denied', files: narrative('All our systems are backed up each night. The SOC 2 report does not cover all our systems.') },

  { code: claim('future-validity'), name: 'valid until', message: 'A report speaks of 2026-01-01 to 2026-06-30 and says nothing about later.', files: narrative('Our «SOC 2 report is valid until» June 2027.'), fixes: { 'Replace by "SOC 2 report is for the period 2026-01-01 to 2026-06-30"': narrative('Our SOC 2 report is for the period 2026-01-01 to 2026-06-30.') } },
  { code: claim('future-validity'), name: 'expires, remains, at type 1', message: /speaks of 2026-06-30 /, files: `${type1}${narrative('The «SOC 2 report expires» next year. We «remain SOC 2» examined.')}` },
  { code: claim('future-validity'), name: 'certificates that expire, and denials', files: narrative('TLS certificates expire after ninety days. A SOC 2 report never expires; it grows old.') },

  { code: claim('effectiveness-type1'), name: 'operated', message: 'A type 1 report speaks of design at a date, not of operation.', files: `${type1}${narrative('Controls «operated effectively».')}`, fixes: { 'Replace by "were suitably designed as of 2026-06-30"': narrative('Controls were suitably designed as of 2026-06-30.') } },
  { code: claim('effectiveness-type1'), name: 'throughout the period', files: `${type1}${narrative('Access was reviewed «throughout the period», which shows «operating effectiveness».')}` },
  { code: claim('effectiveness-type1'), name: 'a policy, or type 2', files: `${type1}${policy('Controls operated effectively.')}` },
  { code: claim('effectiveness-type1'), name: 'type 2', files: narrative('Controls operated effectively throughout the period.') },

  { code: claim('auditor-opinion'), name: 'concluded', message: 'Section III is management\'s; it cannot state the auditor\'s conclusion.', files: narrative('Controls are described below. «The independent auditor concluded» that they are suitable. More follows.'), fixes: { 'Remove the sentence': narrative('Controls are described below. More follows.') } },
  { code: claim('auditor-opinion'), name: 'no exceptions, an unqualified opinion', files: narrative('In the last report «no exceptions were noted». We «received an unqualified opinion».') },
  { code: claim('auditor-opinion'), name: 'of a vendor, a plan, or a policy', files: `${narrative('For the vendor no exceptions were noted. The auditor examines the controls below.')}${policy('The auditor concluded that all is well.')}` },

  { code: claim('aicpa-approved'), name: 'approved', message: 'The AICPA publishes the criteria; it neither approves nor certifies companies.', files: narrative('Controls are listed. They are «approved by the AICPA». More follows.'), fixes: { 'Remove the sentence': narrative('Controls are listed. More follows.') } },
  { code: claim('aicpa-approved'), name: 'an adjective', files: narrative('Our «AICPA-certified» controls follow.') },
  { code: claim('aicpa-approved'), name: 'a firm that is accredited, and denials', files: narrative('We work with firms accredited by the AICPA. Nobody is certified by the AICPA. The AICPA publishes criteria.') },

  { code: claim('soc1-basis'), name: 'mixed up', message: 'SOC 1 is measured against control objectives, not the trust services criteria.', files: narrative('The «SOC 1 report is based on the trust services criteria».') },
  { code: claim('soc1-basis'), name: 'the other way round', files: policy('The «trust services criteria are the basis of SOC 1».') },
  { code: claim('soc1-basis'), name: 'each by its own', files: narrative('A SOC 1 report has control objectives; SOC 2 has the trust services criteria.') },

  { code: claim('soc-name'), name: 'Roman', message: 'Written `SOC 2`; SOC stands for System and Organization Controls.', files: narrative('The «SOC II» report is on request.'), fixes: { 'Replace by "SOC 2"': narrative('The SOC 2 report is on request.') } },
  { code: claim('soc-name'), name: 'others', files: policy('«SOC2», «SOC-2» and «SSAE 16»; «Service Organization Control» reports.') },
  { code: claim('soc-name'), name: 'the name, files, addresses and codes', files: narrative('SOC 2, soc2.yaml, SOC2-CC6.1, security@SOC2.example, a SOC (security operations centre), `SOC2`.') },

  { code: claim('marketing'), name: 'a grade', message: '`military-grade` cannot be examined.', files: narrative('Data have «military-grade »encryption.'), fixes: { 'Remove the words': narrative('Data have encryption.') } },
  { code: claim('marketing'), name: 'others', files: narrative('A «world-class »team runs an «industry-leading, »«state-of-the-art »platform.') },
  { code: claim('marketing'), name: 'a policy, quoted', files: `${policy('We use state-of-the-art tools.')}${narrative('What others call "best-in-class".')}` },
];
