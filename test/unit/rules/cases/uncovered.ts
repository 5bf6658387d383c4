import { criteria } from '../../../../src/core/criteria/catalogue';
import { base, type Case } from '../check';
import { yaml } from '../../../../src/core/syntax/text-block';

const code = 'soc2.criterion.uncovered';
const all = criteria.filter((each) => each.category === 'security').map((each) => each.id);

/** A programme with one control for every criterion of security but these. */
function allBut(left: readonly string[], marked: string): string {
  const control = yaml`
    --- controls/AC-01.yaml
    title: Everything
    statement: Okta continuously enforces everything.
    criteria: [${all.filter((id) => !left.includes(id)).join(', ')}]
    owner: security-lead
    frequency: continuous
    type: preventive
    nature: automated
  `;
  return yaml`
    --- soc2.yaml
    ${base['soc2.yaml']!.replace('[security]', `[${marked}]`)}
    ${control}
  `;
}

export const uncoveredCases: readonly Case[] = [
  {
    code,
    name: 'one criterion is left',
    message: /^CC6\.4 \(.+\) is in scope but nothing addresses it\.$/,
    files: allBut(['CC6.4'], '«security»'),
  },
  {
    code,
    name: 'a CSOC that nobody monitors',
    message: /nothing addresses it\. .*no control in place monitors it\.$/,
    files: yaml`
      ${allBut(['CC6.4'], '«security»')}
      --- vendors/aws.yaml
      name: AWS
      subservice: {method: carve-out, csocs: [{id: C-1, text: Guards the doors., criteria: [CC6.4]}]}
    `,
  },
  { code, name: 'every criterion is addressed', files: allBut([], 'security') },
  {
    code,
    name: 'a CSOC with monitoring, or irrelevance',
    files: yaml`
      ${allBut(['CC6.4', 'CC6.5'], 'security').replace('not_relevant: []', 'not_relevant: [{criterion: CC6.5, reason: The company holds no storage media at all}]')}
      --- vendors/aws.yaml
      name: AWS
      subservice: {method: carve-out, csocs: [{id: C-1, text: Guards the doors., criteria: [CC6.4]}], monitoring: [AC-01]}
    `,
  },
];
