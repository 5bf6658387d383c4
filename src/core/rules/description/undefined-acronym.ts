import type { View } from '../../index/view';
import { bodyProse, matchesIn } from '../../language/prose';
import { setValue } from '../../syntax/edit';
import { nodeAt } from '../../syntax/navigate';
import { placeOf } from '../../model/place';
import { defineRule, type Finding } from '../rule';
import { editIn } from '../support/fixes';

/** What readers of a SOC 2 description know, and words in capitals that are no acronyms. */
const known = new Set(('SOC AICPA CPA CPAS COSO TSC CUEC CUECS CSOC CSOCS SSAE AICPA ISO IEC NIST PCI DSS GDPR HIPAA CCPA FTP SFTP HTTP HTTPS TLS SSL SSH SQL API APIS URL URLS DNS VPN VPNS IP TCP UDP USB SMS PDF CSV JSON YAML XML HTML CSS AES RSA SHA '
  + 'IAM SMTP REST YML VLAN DMZ SIEM AWS GCP VPC RDS EC2 SSO MFA SAML OIDC LDAP SLA SLAS MSA NDA NDAS DPA CEO CTO CFO COO CISO CIO HR IT US USA UK EU UTC PST EST GMT RAM CPU GPU SSD RAID CI CD QA SDK IDE GIT AND NOT THE FOR ALL ANY MUST FAQ ID IDS INC LLC LTD GMBH PLC ASAP TODO TBD II III IV VI VII').split(' '));

export const descriptionUndefinedAcronym = defineRule({
  code: 'soc2.description.undefined-acronym',
  severity: 'hint',
  on: ['narrative'],
  title: 'An acronym that nobody explains',
  basis: ['PRACTICE'],
  documentation: {
    what: 'A word of three to five capitals is used in a narrative and is neither expanded in it ("business impact analysis (BIA)"), nor in the glossary, nor the name of something in the programme, nor one that readers of such reports know. Said once for each narrative.',
    why: 'Readers come from outside. What is everyday speech in the company stops them.',
    wrong: '---\nsection: overview\n---\nThe XQRT meets each week.',
    right: '---\nsection: overview\n---\nThe extra quality review team (XQRT) meets each week.',
  },
  *check(narrative, { view, file }): Iterable<Finding> {
    const prose = bodyProse(file.tree, narrative, true);
    if (!prose) return;
    const names = namesIn(view);
    const seen = new Set<string>();
    for (const { start, end, text } of matchesIn(prose, /(?<![\w/.&-])[A-Z]{3,5}(?![\w&]|-\d|\.\w)/g)) {
      if (seen.has(text)) continue;
      seen.add(text);
      if (known.has(text) || names.has(text) || new RegExp(`\\(${text}s?\\)|\\b${text} \\(`).test(prose.text)) continue;
      yield { start, end, message: `\`${text}\` is not expanded. Write it out once, or add it to the glossary.`, data: { text } };
    }
  },
  fixes(finding, _narrative, { view }) {
    const manifest = view.manifestEntity();
    const tree = manifest && view.file(manifest.file)?.tree;
    if (!manifest?.node || !tree) return [];
    const text = String(finding.data?.text);
    const glossary = nodeAt(manifest.node, ['glossary']);
    const edit = glossary?.kind === 'map' ? setValue(tree, glossary, text, 'Say what it stands for') : setValue(tree, manifest.node, 'glossary', `\n  ${text}: Say what it stands for`, placeOf('manifest', [], 'glossary'));
    return editIn(manifest.file, `Add ${text} to the glossary`, edit, { preferred: true });
  },
});

/** Words in capitals that the programme itself explains: glossary, acronyms of policies, names of vendors, components, company and system. */
function namesIn(view: View): ReadonlySet<string> {
  return new Set(view.derive('words in capitals that are explained', (inner) => {
    const system = inner.manifest('system');
    const texts = [
      ...Object.keys(inner.manifest('glossary') ?? {}), ...inner.ids('policy'), ...inner.ids('narrative'), ...inner.ids('vendor'), ...inner.all('vendor').map((each) => each.data.name ?? ''),
      ...[...(system?.infrastructure ?? []), ...(system?.software ?? []), ...(system?.services ?? [])].map((each) => each.name ?? ''), system?.name ?? '', inner.manifest('company')?.name ?? '',
      ...inner.ids('control').map((id) => id.replace(/-\d+$/, '')),
    ];
    return [...new Set(texts.flatMap((text) => text.match(/[A-Z]{3,5}/g) ?? []))].sort();
  }));
}
