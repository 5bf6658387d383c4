import { either } from '../../language/either';
import { nodeAt } from '../../syntax/navigate';
import { replaceScalar } from '../../syntax/edit';
import { defineRule, type Finding } from '../rule';
import { usualCsocs } from '../support/csoc-templates';
import { editHere } from '../support/fixes';
import { valueRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

/** The vendor itself, at the start of the text. */
const vendorWords = either(['(?:the )?(?:vendor|provider|subservice organi[sz]ation)s?|it|\\W']);

/** Words that only state that the vendor is good. */
const praise = either([
  'is|are|remains?|stays?|keeps?|maintains?|has|have|provides?|must|be|an?|the|its|their|valid|current',
  'appropriate|adequate|sufficient|reasonable|data|services?|systems?|platform|environment|secure[dly]*|security',
  'safe|protected|complian(?:t|ce)|controls?|certifi(?:ed|cations?)|reports?|soc ?[123]|type ?[12]|iso ?27001',
  'in place|with|and|of|for|\\W|\\d',
]);

/** Words that may remain in a CSOC that only states that the vendor is good. */
const empty = new RegExp(`^${vendorWords}*${praise}*$`, 'i');

export const vendorCsocVague = defineRule({
  code: 'soc2.vendor.csoc-vague',
  severity: 'warning',
  on: ['vendor'],
  title: 'A CSOC that says nothing certain',
  basis: ['DC7'],
  documentation: {
    what: 'A CSOC has fewer than six words, or says only that the vendor is secure, is compliant or has a report.',
    why: 'Readers compare CSOCs with the controls in the vendor\'s own report. "Is secure" can be found in none.',
    wrong: yaml`
      subservice:
        method: carve-out
        csocs:
          - {id: CSOC-1, text: The provider maintains a SOC 2 report., criteria: [CC6.4]}`,
    right: yaml`
      subservice:
        method: carve-out
        csocs:
          - {id: CSOC-1, text: Physical access to hosting facilities is restricted to authorised personnel., criteria: [CC6.4]}`,
  },
  *check(vendor): Iterable<Finding> {
    const { subservice, name } = vendor.data;
    if (subservice?.method !== 'carve-out') return;
    for (const [index, { text }] of (subservice.csocs ?? []).entries()) {
      if (!text) continue;
      const words = text.trim().split(/\s+/);
      const rest = name === undefined ? text : text.replaceAll(name, 'the vendor');
      if (words.length >= 6 && !(words.length < 40 && empty.test(rest.trim()))) continue;
      yield {
        ...valueRange(vendor, ['subservice', 'csocs', index, 'text']),
        message:
          'This CSOC does not say what kind of control is expected, such as restricting physical access to hosting facilities.',
        data: { index },
      };
    }
  },
  fixes(finding, vendor, context) {
    const path = ['subservice', 'csocs', Number(finding.data?.index), 'text'];
    const node = vendor.node && nodeAt(vendor.node, path);
    if (node?.kind !== 'scalar') return [];
    const said = new Set((vendor.data.subservice?.csocs ?? []).map((each) => each.text));
    return usualCsocs(vendor, context.view)
      .csocs.filter((each) => !said.has(each.text))
      .flatMap((each) =>
        editHere(
          context,
          `Replace by "${each.text}" (${each.criterion})`,
          replaceScalar(context.file.tree, node, each.text),
        ),
      );
  },
});
