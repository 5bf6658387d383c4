import { defineRule, type Finding } from '../rule';
import { replaceByNearest, unknownReferences } from '../support/unknown-references';
import { yaml } from '../../syntax/text-block';

export const evidenceControlUnknown = defineRule({
  code: 'soc2.evidence.control-unknown',
  severity: 'error',
  on: ['evidence'],
  title: 'Evidence for a control that does not exist',
  basis: ['BRIEF'],
  documentation: {
    what: '`control` or `controls` of an evidence record names a control that no file declares.',
    why: 'Evidence that hangs on nothing counts for nothing, and the control that was meant looks as if it had none.',
    wrong: yaml`
      # no control has this id
      control: AC-99`,
    right: 'control: AC-01',
  },
  *check(evidence, { view, file }): Iterable<Finding> {
    for (const { reference, place } of unknownReferences(evidence, file, view, (each) => each.kind === 'control'))
      yield { ...place, message: `No control \`${reference.id}\`. Name one that exists.` };
  },
  fixes: (finding, evidence, context) => replaceByNearest(finding, evidence, context),
});
