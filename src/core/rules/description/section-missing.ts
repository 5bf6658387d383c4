import { descriptionCriteria } from '../../criteria/catalogue';
import { disclosedIncidents, concernsReport } from '../../coverage/incidents';
import { scopeOf } from '../../scope/scope';
import type { Entity } from '../../index/entity';
import type { View } from '../../index/view';
import { placeOf } from '../../model/place';
import { setValue } from '../../syntax/edit';
import { defineRule, type Finding, type Fix, type RuleContext } from '../rule';
import { beginNarrative } from '../support/begin-narrative';
import { editHere } from '../support/fixes';
import { keyRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { yaml } from '../../syntax/text-block';

export const descriptionSectionMissing = defineRule({
  code: 'soc2.description.section-missing',
  severity: 'error',
  on: ['manifest'],
  title: 'A description criterion that nothing feeds',
  basis: ['DC4', 'DC7'],
  documentation: {
    what:
      'Nothing is said about incidents (DC 4): there is neither `no_incidents: true` nor a disclosed incident nor a ' +
      'narrative; or nothing about subservice organisations (DC 7): no vendor has a method, not even `none`, and ' +
      'there is no narrative. The other description criteria rest on keys of the manifest, on components and on ' +
      'controls, which have rules of their own.',
    why:
      'Section III has to cover each description criterion that applies. Silence is not "none": management has to ' +
      'say it.',
    wrong: yaml`
      # soc2.yaml, and no incident is disclosed
      no_incidents: false`,
    right: yaml`
      # soc2.yaml
      no_incidents: true`,
  },
  *check(manifest, { view }): Iterable<Finding> {
    if (
      !isUnreadable(manifest, ['no_incidents'], manifest.data.no_incidents) &&
      manifest.data.no_incidents !== true &&
      !tellsOfIncidents(view)
    )
      yield missing(manifest, 'DC4', ['no_incidents']);
    if (!tellsOfVendors(view)) yield missing(manifest, 'DC7', []);
  },
  fixes(finding, manifest, context) {
    const { view, file } = context;
    if (finding.data?.dc === 'DC4') {
      const none = manifest.node
        ? setValue(file.tree, manifest.node, 'no_incidents', 'true', placeOf('manifest', [], 'no_incidents'))
        : undefined;
      return [
        ...editHere(context, 'State that there were none (no_incidents: true)', none),
        ...beginNarrative(view, 'incidents', 'Begin a narrative about incidents'),
      ];
    }
    return [
      ...noneIsSubservice(context),
      ...beginNarrative(view, 'subservice', 'Begin a narrative about subservice organisations'),
    ];
  },
});

function missing(manifest: Entity<'manifest'>, dc: string, path: readonly string[]): Finding {
  const title = descriptionCriteria.find((each) => each.id === dc)?.title ?? '';
  return {
    ...keyRange(manifest, path),
    data: { dc },
    message: `Nothing feeds ${dc.replace('DC', 'DC ')} (${title.charAt(0).toLowerCase()}${title.slice(1)}).`,
  };
}

/** Whether anything describes incidents. An incident without a decision counts, because another rule reports it. */
function tellsOfIncidents(view: View): boolean {
  return view.derive(
    'something tells of incidents',
    (inner) =>
      disclosedIncidents(inner).length > 0 ||
      hasNarrative(inner, 'incidents') ||
      inner
        .all('incident')
        .some((each) => each.data.disclose === undefined && concernsReport(scopeOf(inner), each.data)),
  );
}

/** Whether anything describes subservice organisations. A provider without a vendor file counts, because another rule reports it. */
function tellsOfVendors(view: View): boolean {
  return view.derive('something tells of subservice organisations', (inner) => {
    const vendors = inner.all('vendor');
    const methods = vendors.map((each) => each.data.subservice?.method);
    const system = inner.manifest('system');
    const named = [
      ...(system?.infrastructure ?? []).map((each) => each.provider),
      ...(system?.software ?? []).map((each) => each.vendor),
    ];
    return (
      hasNarrative(inner, 'subservice') ||
      methods.some((each) => each === 'carve-out' || each === 'inclusive') ||
      (vendors.length > 0 && vendors.every((each) => each.data.subservice !== undefined)) ||
      named.some((each) => each !== undefined && each !== 'self' && !inner.get('vendor', each))
    );
  });
}

function hasNarrative(view: View, section: string): boolean {
  return view.all('narrative').some((each) => each.data.section === section);
}

/** Fix that writes `method: none` into every vendor file without `subservice`. */
function noneIsSubservice({ view }: RuleContext): Fix[] {
  const edits = view.all('vendor').flatMap((vendor) => {
    const tree = view.file(vendor.file)?.tree;
    return tree && vendor.node && vendor.data.subservice === undefined
      ? [
          {
            file: vendor.file,
            edits: [setValue(tree, vendor.node, 'subservice', '\n  method: none', placeOf('vendor', [], 'subservice'))],
          },
        ]
      : [];
  });
  return edits.length > 0 ? [{ title: 'State that no vendor is a subservice organisation (method: none)', edits }] : [];
}
