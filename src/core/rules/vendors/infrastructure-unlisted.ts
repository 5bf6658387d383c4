import { newVendor } from '../../templates/vendor';
import { defineRule, type Finding } from '../rule';
import { replaceByNearest, unknownReferences } from '../support/unknown-references';
import { yaml } from '../../syntax/text-block';

/** An id that a new vendor may have: a letter, then up to 60 letters, digits, dots, underscores and hyphens. */
const validNewId = /^[A-Za-z][A-Za-z0-9._-]{0,60}$/;

export const vendorInfrastructureUnlisted = defineRule({
  code: 'soc2.vendor.infrastructure-unlisted',
  severity: 'error',
  on: ['manifest'],
  title: 'A provider that is not among the vendors',
  basis: ['DC7'],
  documentation: {
    what:
      'The `provider` of infrastructure or the `vendor` of software has no file in `vendors/`. What the company runs ' +
      'by itself has `provider: self`.',
    why:
      'Whoever hosts a part of the system is the first candidate for a subservice organisation; leaving it out ' +
      'leaves a hole in DC 7.',
    wrong: yaml`
      # and there is no vendors/aws.yaml
      system:
        infrastructure:
          - {id: prod, name: Production, provider: aws, purpose: Runs it, location: us-west-2}`,
    right: yaml`
      system:
        infrastructure:
          - {id: prod, name: Production, provider: self, purpose: Runs it, location: us-west-2}`,
  },
  *check(manifest, { view, file }): Iterable<Finding> {
    for (const { reference, place } of unknownReferences(
      manifest,
      file,
      view,
      (each) => each.kind === 'vendor' && each.path[0] === 'system',
    )) {
      const part = reference.path[1] === 'software' ? 'provides' : 'hosts';
      yield { ...place, message: `\`${reference.id}\` ${part} part of the system but is not in vendors/.` };
    }
  },
  fixes(finding, manifest, context) {
    const id = String(finding.data?.id);
    const made = validNewId.test(id) ? newVendor(context.view, id) : undefined;
    return [
      ...replaceByNearest(finding, manifest, context),
      ...(made
        ? [{ title: `Create the vendor ${id}`, create: [{ file: made.path, text: made.text, cursor: made.cursor }] }]
        : []),
    ];
  },
});
