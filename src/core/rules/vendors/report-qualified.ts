import type { Entity } from '../../index/entity';
import type { View } from '../../index/view';
import { newFinding } from '../../templates/finding';
import { defineRule, type Finding } from '../rule';
import { valueRange } from '../support/place';
import { newestReports, type Assurance } from '../../records/vendor-reports';
import { yaml } from '../../syntax/text-block';

const opinions: Readonly<Record<string, string>> = {
  qualified: 'a qualified opinion',
  adverse: 'an adverse opinion',
  disclaimer: 'no opinion',
};

export const vendorReportQualified = defineRule({
  code: 'soc2.vendor.report-qualified',
  severity: 'warning',
  on: ['vendor'],
  title: 'A vendor report with something in it',
  basis: ['CC9.2'],
  documentation: {
    what:
      'The newest report of a vendor has another opinion than unqualified, or exceptions in a word or two, and no ' +
      'finding or risk speaks of the vendor. Exceptions that are described with what they mean for the company are a ' +
      'conclusion.',
    why:
      "Reading a report means deciding what its exceptions mean for one's own controls. Examiners ask for that " +
      'decision.',
    wrong: yaml`
      name: AWS
      assurance:
        - {kind: soc2-type2, opinion: qualified}`,
    right: yaml`
      name: AWS
      assurance:
        - {kind: soc2-type2, opinion: unqualified}`,
  },
  *check(vendor, { view }): Iterable<Finding> {
    for (const [index, report] of newestReports(vendor)) {
      const key =
        report.opinion !== undefined && opinions[report.opinion]
          ? 'opinion'
          : hasBareExceptions(report)
            ? 'exceptions'
            : undefined;
      if (!key || isFollowedUp(view, vendor)) continue;
      const what = key === 'opinion' ? opinions[report.opinion!]! : 'exceptions';
      yield {
        ...valueRange(
          vendor,
          key === 'opinion' ? ['assurance', index, 'opinion'] : ['assurance', index, 'reviewed', 'exceptions'],
        ),
        data: { what },
        message: `The report of ${vendor.data.name ?? vendor.id} has ${what}; record your conclusion in a finding or a risk.`,
      };
    }
  },
  fixes(finding, vendor, { view }) {
    const { path, text, cursor } = newFinding(view, {
      title: `Report of ${vendor.data.name ?? vendor.id} has ${String(finding.data?.what)}`,
      kind: 'observation',
      source: 'vendor',
    });
    return [{ title: 'Create a finding', create: [{ file: path, text, cursor }], preferred: true }];
  },
});

function hasBareExceptions({ reviewed }: Assurance): boolean {
  const text = (reviewed?.exceptions ?? '').trim();
  return (
    text !== '' &&
    text.split(/\s+/).length < 8 &&
    !/^(?:none|no|nil|n\/?a|nothing|keine|-+)\b/i.test(text) &&
    !/\b(?:none|no exceptions?|not relevant|no (?:effect|bearing|impact))\b/i.test(text)
  );
}

/** A finding or a risk that names the vendor in its title. */
function isFollowedUp(view: View, { id, data }: Entity<'vendor'>): boolean {
  const names = [id, data.name ?? ''].filter((each) => each.length > 1).map((each) => each.toLowerCase());
  const speaks = (title: string | undefined): boolean =>
    names.some((name) => ` ${(title ?? '').toLowerCase()} `.replace(/[^\p{L}\p{N}.&-]+/gu, ' ').includes(` ${name} `));
  return (
    view.all('finding').some((each) => speaks(each.data.title)) ||
    view.all('risk').some((each) => speaks(each.data.title))
  );
}
