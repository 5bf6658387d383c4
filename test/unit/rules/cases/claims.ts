import type { Case } from '../check';
import { textBlock, yaml } from '../../../../src/core/syntax/text-block';

function narrative(text: string): string {
  return `--- narratives/overview.md\nname: Overview\n---\n# Overview\n${text}\n`;
}

const certified = 'soc2.claim.certified';
const guarantee = 'soc2.claim.security-guarantee';
const law = 'soc2.claim.legal-compliance';

export const claimCases: readonly Case[] = [
  {
    code: certified,
    name: 'certified',
    message: 'SOC 2 is an examination that ends in a report and an opinion; nobody is certified.',
    files: narrative('Larkspur is «SOC 2 certified».'),
    fixes: {
      'Replace by "has undergone a SOC 2 examination"': narrative('Larkspur has undergone a SOC 2 examination.'),
      'Replace by "has a SOC 2 report"': narrative('Larkspur has a SOC 2 report.'),
    },
  },
  {
    code: certified,
    name: 'other words and orders',
    files: narrative(
      textBlock`
        We hold a «SOC 2 Type 2 certification». Our host has a «certificate for SOC 2».
        Our partners are «SOC-2 accredited».`,
    ),
  },
  {
    code: certified,
    name: 'what vendors hold',
    files: narrative('Vendors maintain «SOC 2 certification».'),
    fixes: {
      'Replace by "a SOC 2 report"': narrative('Vendors maintain a SOC 2 report.'),
      'Replace by "a SOC 2 examination"': '',
    },
  },
  {
    code: certified,
    name: 'denials, quotations, code and headings',
    files: narrative(
      yaml`
        SOC 2 is not a certification. Nobody is SOC 2 certified, "SOC 2 certified" is wrong.
        ## SOC 2 certified
        \`\`\`
        SOC 2 certified
        \`\`\`
        > SOC 2 certified
      `,
    ),
  },

  {
    code: guarantee,
    name: 'a guarantee',
    message: /reasonable assurance/,
    files: narrative('Encryption «guarantees the security» of customer data.'),
    fixes: {
      'Replace by "is designed to reduce the risk of failures of"': narrative(
        'Encryption is designed to reduce the risk of failures of the security of customer data.',
      ),
    },
  },
  {
    code: guarantee,
    name: 'an adjective',
    files: narrative('The service is «fully secure».'),
    fixes: {
      'Replace by "designed to reduce the risk of unauthorised access"': narrative(
        'The service is designed to reduce the risk of unauthorised access.',
      ),
    },
  },
  {
    code: guarantee,
    name: 'cannot be breached',
    files: narrative('The vault «cannot be breached».'),
    fixes: {
      'Replace by "is designed to reduce the risk of a breach"': narrative(
        'The vault is designed to reduce the risk of a breach.',
      ),
    },
  },
  {
    code: guarantee,
    name: 'risk that is gone',
    files: narrative('Our process «eliminates all risk».'),
    fixes: { 'Replace by "is designed to reduce risk"': narrative('Our process is designed to reduce risk.') },
  },
  {
    code: guarantee,
    name: 'in a statement of a control',
    files: yaml`
      --- controls/AC-01.yaml
      title: Encryption
      statement: "AWS KMS continuously «ensures complete security» of data."
      criteria: [CC6.1]
      owner: platform-lead
      frequency: continuous
      type: preventive
      nature: automated
    `,
  },
  {
    code: guarantee,
    name: 'an infinitive, and we',
    files: narrative('Its purpose is to «guarantee the confidentiality» of data. We «guarantee the security» of data.'),
    fixes: {
      'Replace by "reduce the risk of failures of"': narrative(
        'Its purpose is to reduce the risk of failures of the confidentiality of data. We guarantee the security of data.',
      ),
    },
  },
  {
    code: guarantee,
    name: 'denials and plain words',
    files: narrative(
      'Risks are treated: avoid (eliminate the risk) or share. Reduce or eliminate risk. Patches eliminate vulnerabilities. How do you guarantee the security of data? Controls do not guarantee security. Nothing is fully secure: no system is unbreakable. The team ensures that logs are kept.',
    ),
  },

  {
    code: law,
    name: 'compliant with a law',
    message: 'A SOC 2 report does not confirm that a law or regulation is met.',
    files: narrative('The service is «HIPAA compliant».'),
    fixes: {
      'Replace by "has controls that support obligations under HIPAA"': narrative(
        'The service has controls that support obligations under HIPAA.',
      ),
    },
  },
  {
    code: law,
    name: 'other words',
    files: narrative(
      'The service «complies with GDPR». It «is fully compliant with the CCPA». Our «SOC 2 report shows compliance with privacy laws».',
    ),
  },
  {
    code: law,
    name: 'in a clause of its own',
    files: narrative('We run a platform that is «HIPAA compliant». Access to our service «is compliant with GDPR».'),
  },
  {
    code: law,
    name: 'duties and denials',
    files: narrative(
      'Staff comply with the law. A SOC 2 report does not show compliance with GDPR. The GDPR applies to us. Vendor contracts must be HIPAA compliant. The company shall remain compliant with PCI DSS. The officer ensures that processing complies with GDPR.',
    ),
  },
];
