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
      const field = key === 'opinion' ? ['opinion'] : ['reviewed', 'exceptions'];
      yield {
        ...valueRange(vendor, ['assurance', index, ...field]),
        data: { what },
        message: `The report of ${vendor.data.name ?? vendor.id} has ${what}; record your conclusion in a finding or a risk.`,
      };
    }
  },
  fixes(finding, vendor, { view }) {
    const title = `Report of ${vendor.data.name ?? vendor.id} has ${String(finding.data?.what)}`;
    const { path, text, cursor } = newFinding(view, { title, source: 'vendor' });
    return [{ title: 'Create a finding', create: [{ file: path, text, cursor }], preferred: true }];
  },
});

const noneAtStart = /^(?:none|no|nil|n\/?a|nothing|keine|-+)\b/i;

/** The text assesses the exceptions: there are none, or they do not affect the company. */
const saysNoEffect = /\b(?:none|no exceptions?|not relevant|no (?:effect|bearing|impact))\b/i;

/** Whether the text lists exceptions in a few words, without an assessment of them. */
function hasBareExceptions({ reviewed }: Assurance): boolean {
  const text = (reviewed?.exceptions ?? '').trim();
  const isShort = text !== '' && text.split(/\s+/).length < 8;
  return isShort && !noneAtStart.test(text) && !saysNoEffect.test(text);
}

const betweenWords = /[^\p{L}\p{N}.&-]+/gu;

/** A finding or a risk that names the vendor in its title. */
function isFollowedUp(view: View, { id, data }: Entity<'vendor'>): boolean {
  const names = [id, data.name ?? ''].filter((each) => each.length > 1).map((each) => each.toLowerCase());
  const namesVendor = (title: string | undefined): boolean => {
    const words = ` ${(title ?? '').toLowerCase()} `.replace(betweenWords, ' ');
    return names.some((name) => words.includes(` ${name} `));
  };
  const hasFinding = view.all('finding').some((each) => namesVendor(each.data.title));
  return hasFinding || view.all('risk').some((each) => namesVendor(each.data.title));
}
