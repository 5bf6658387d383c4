import { isInPlace } from '../../coverage/presence';
import { placeOf } from '../../model/place';
import { addItem, quoteIfNeeded } from '../../syntax/edit';
import { nodeAt } from '../../syntax/navigate';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { valueRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { yaml } from '../../syntax/text-block';

export const vendorCarveoutNoMonitoring = defineRule({
  code: 'soc2.vendor.carveout-no-monitoring',
  severity: 'warning',
  on: ['vendor'],
  title: 'A carved-out vendor that nobody monitors',
  basis: ['DC7', 'CC9.2'],
  documentation: {
    what: 'A vendor is carved out, and `subservice.monitoring` names no control of the company that is in place.',
    why:
      "A carve-out leaves the vendor's controls out of the report, not the duty to watch them. Without monitoring " +
      'the CSOCs are hope, and the criteria that rest on them stay gaps.',
    wrong: yaml`
      subservice:
        method: carve-out
        csocs:
          - {id: CSOC-1, text: Physical access to hosting facilities is restricted to authorised personnel., criteria: [CC6.4]}`,
    right: yaml`
      # controls/VM-01.yaml is in place
      subservice:
        method: carve-out
        csocs:
          - {id: CSOC-1, text: Physical access to hosting facilities is restricted to authorised personnel., criteria: [CC6.4]}
        monitoring: [VM-01]`,
  },
  *check(vendor, { view }): Iterable<Finding> {
    const { subservice, name } = vendor.data;
    if (subservice?.method !== 'carve-out' || isUnreadable(vendor, ['subservice', 'monitoring'], subservice.monitoring))
      return;
    const controls = (subservice.monitoring ?? []).map((id) => view.get('control', id));
    // Another rule reports an id that no record has.
    if (controls.some((each) => each === undefined || isInPlace(view, each))) return;
    yield {
      ...valueRange(vendor, ['subservice', controls.length > 0 ? 'monitoring' : 'method']),
      message: `No control of yours that is in place monitors ${name ?? vendor.id}.`,
    };
  },
  fixes(_finding, vendor, context) {
    const map = vendor.node && nodeAt(vendor.node, ['subservice']);
    if (map?.kind !== 'map') return [];
    const reviews = context.view
      .referrers('control', 'criterion', 'CC9.2')
      .filter((each) => isInPlace(context.view, each));
    return reviews
      .slice(0, 5)
      .flatMap((each, rank) =>
        editHere(
          context,
          `Link ${each.id} (${each.data.title ?? 'no title'})`,
          addItem(
            context.file.tree,
            map,
            'monitoring',
            quoteIfNeeded(each.id),
            placeOf('vendor', ['subservice'], 'monitoring'),
          ),
          { preferred: rank === 0 },
        ),
      );
  },
});
