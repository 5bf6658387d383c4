import { defineRule, type Finding } from '../rule';
import { replaceByNearest, unknownReferences } from '../support/unknown-references';
import { yaml } from '../../syntax/text-block';

export const findingControlUnknown = defineRule({
  code: 'soc2.finding.control-unknown',
  severity: 'error',
  on: ['finding'],
  title: 'A finding about a control that does not exist',
  basis: ['CC4.2'],
  documentation: {
    what: '`control` or `controls` of a finding names a control that no file declares.',
    why: 'Section V prints findings with the controls that they concern, and an examiner follows each of them.',
    wrong: yaml`
      # no control has this id
      control: AC-99`,
    right: 'control: AC-01',
  },
  *check(finding, { view, file }): Iterable<Finding> {
    for (const { reference, place } of unknownReferences(finding, file, view, (each) => each.kind === 'control'))
      yield { ...place, message: `No control \`${reference.id}\`. Name one that exists.` };
  },
  fixes: (found, finding, context) => replaceByNearest(found, finding, context),
});
