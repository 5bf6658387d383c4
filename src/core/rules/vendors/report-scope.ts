import { criterionById } from '../../criteria/catalogue';
import { normaliseCategory } from '../../criteria/normalise';
import { commaList } from '../../language/words';
import { defineRule, type Finding } from '../rule';
import { keyRange, valueRange } from '../support/place';
import { categoryWords } from '../support/words';
import { isCarvedOut, newestReports } from '../../records/vendor-reports';
import { yaml } from '../../syntax/text-block';

export const vendorReportScope = defineRule({
  code: 'soc2.vendor.report-scope',
  severity: 'warning',
  on: ['vendor'],
  title: 'A vendor report that does not cover what is assumed',
  basis: ['PRACTICE'],
  documentation: {
    what:
      'The SOC 2 reports of a carved-out vendor say which categories they cover, and none covers a category in which ' +
      'one of its CSOCs lies; or the only SOC 2 report is of type 1. A CSOC on a common criterion needs security.',
    why: 'A CSOC is assumed to operate. The report is only good for that where it covers the category, over a period.',
    wrong: yaml`
      subservice:
        method: carve-out
        csocs:
          - {id: CSOC-1, text: Facilities are protected against fire and loss of power and cooling., criteria: [A1.2]}
      assurance:
        - {kind: soc2-type2, categories: [security]}`,
    right: yaml`
      subservice:
        method: carve-out
        csocs:
          - {id: CSOC-1, text: Facilities are protected against fire and loss of power and cooling., criteria: [A1.2]}
      assurance:
        - {kind: soc2-type2, categories: [security, availability]}`,
  },
  *check(vendor): Iterable<Finding> {
    if (!isCarvedOut(vendor)) return;
    const reports = newestReports(vendor).filter(
      ([, each]) => each.kind === 'soc2-type1' || each.kind === 'soc2-type2',
    );
    const [first] = reports;
    if (!first) return;
    if (reports.every(([, each]) => each.kind === 'soc2-type1')) {
      yield {
        ...valueRange(vendor, ['assurance', first[0], 'kind']),
        message: 'The report is of type 1 only: it says nothing about operation over a period.',
      };
    }
    if (reports.some(([, each]) => each.categories === undefined)) return;
    const covered = new Set(
      reports.flatMap(([, each]) => (each.categories ?? []).map((category) => normaliseCategory(category) ?? category)),
    );
    const needed = new Set(
      (vendor.data.subservice?.csocs ?? []).flatMap((each) =>
        (each.criteria ?? []).flatMap((id) => criterionById(id)?.category ?? []),
      ),
    );
    const missing = [...needed].filter((each) => !covered.has(each)).sort();
    if (missing.length > 0)
      yield {
        ...keyRange(vendor, ['assurance', first[0], 'categories']),
        message: `The report does not cover ${commaList(missing.map(categoryWords))}, in which CSOCs lie.`,
      };
  },
});
