import { quotedBlank } from '../blanks/blanks';
import { criterionById } from '../criteria/catalogue';
import { normaliseCriterion } from '../criteria/normalise';
import type { View } from '../index/view';
import { placeOf } from '../model/place';
import { addItem, oneLineValue } from '../syntax/edit';
import { changeOf, refusal, type Change } from './change';

/** Declares in the manifest that a criterion does not concern the system (DC 8), with the reason. */
export function declareNotRelevant(view: View, criterion: string, reason: string): Change {
  if (!criterionById(criterion)) return refusal(`${criterion} is not a criterion.`);
  if (reason.trim() === '') return refusal('A criterion can only be left out with a reason.');
  const manifest = view.manifestEntity();
  const tree = manifest && view.file(manifest.file)?.tree;
  if (!manifest?.node || !tree) return refusal('There is no soc2.yaml yet: create the programme manifest first.');
  const declared = (manifest.data.not_relevant ?? []).map((each) => normaliseCriterion(each.criterion ?? '').id);
  if (declared.includes(criterion)) return refusal(`${criterion} is declared not relevant already.`);
  const item = `{criterion: ${criterion}, reason: ${quotedBlank(oneLineValue(reason))}}`;
  const edit = addItem(tree, manifest.node, 'not_relevant', item, placeOf('manifest', [], 'not_relevant'));
  return changeOf(manifest.file, [edit]);
}
