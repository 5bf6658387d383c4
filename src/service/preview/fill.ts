import type { Block } from '../../core/description/block';
import { inScopeCriteria } from '../../core/scope/scope';
import { criterionCoverage } from '../../core/coverage/criterion';
import { categories, criterionById, seriesOf, type Criterion } from '../../core/criteria/catalogue';
import { kindOfPath } from '../../core/index/classify';
import { newNarrative } from '../../core/templates/narrative';
import { newPolicy } from '../../core/templates/policy';
import type { ActionResult } from '../../protocol/actions';
import { created, refused, type ActionContext } from '../actions/action';
import { decide } from './decide';
import { insertKey } from './insert-key';

/** A step of a path that is a position in a list. */
const listPosition = /^\d+$/;

/** The name of the section in the title of an action. */
const sectionInTitle = /section: ([a-z-]+)/;

/** The id of a criterion or of a series, as a block names it. */
const criterionOrSeries = /\b(?:CC|PI|A|C|P)\d+(?:\.\d+)?\b/;

export type MissingBlock = Extract<Block, { type: 'missing' }>;

/**
 * Fills a missing piece as far as it can be written without a person: the key with texts to fill in, a new file, or,
 * where a person has to decide, the decision. `choice`: the answer to the question of an earlier result.
 */
export function fillMissing(context: ActionContext, block: MissingBlock, choice: string | undefined): ActionResult {
  const { action } = block;
  if (!action) return refused('Only a person can settle this; the text says what is missing.');
  const { file, key } = action;
  if (file.endsWith('/')) return newRecord(context, block, file, key);
  const path = (key ?? '')
    .split('.')
    .filter(Boolean)
    .map((step) => (listPosition.test(step) ? Number(step) : step));
  const incident = key === 'disclose' ? incidentOf(context, file, block) : undefined;
  if (incident !== undefined) return { changes: [], next: { of: 'incident', incident } };
  return decide(context, file, path, choice) ?? insertKey(context, file, path, knownOf(block));
}

/** What a missing piece knows of the item that it asks for: the category of a commitment. */
function knownOf({ id }: MissingBlock): Readonly<Record<string, string>> {
  const category = categories.find((each) => id.endsWith(`/${each.id}`));
  return category ? { category: category.id } : {};
}

/** The incident on whose disclosure somebody has to decide. */
function incidentOf({ programme }: ActionContext, file: string, block: MissingBlock): string | undefined {
  return programme.file(file)?.entities.find((each) => each.kind === 'incident' && block.id.endsWith(`/${each.id}`))
    ?.id;
}

function nameOf({ id, title, activities }: Criterion): { id: string; title: string; activities: string[] } {
  return { id, title, activities: [...activities] };
}

function newRecord(context: ActionContext, block: MissingBlock, folder: string, key: string | undefined): ActionResult {
  const { programme } = context;
  const view = programme.view();
  const kind =
    kindOfPath(`${folder}x.yaml`, programme.layout, programme.folderNames) ??
    kindOfPath(`${folder}x.md`, programme.layout, programme.folderNames);
  if (kind === 'control') {
    const criterion = criterionById(criterionFor(context, block) ?? '');
    return criterion
      ? { changes: [], next: { of: 'criterion', criterion: nameOf(criterion) } }
      : refused('Choose the categories first: without them no criterion asks for a control.');
  }
  if (kind === 'narrative')
    return created(context, newNarrative(view, sectionInTitle.exec(block.action?.title ?? '')?.[1] ?? 'overview'));
  if (kind === 'policy') return created(context, newPolicy(view));
  if (kind === 'vendor') {
    const undecided = view.all('vendor').find((each) => each.data.subservice?.method === undefined);
    return undecided
      ? insertKey(context, undecided.file, (key ?? 'subservice.method').split('.'))
      : created(context, { path: `${folder}vendor.yaml`, text: 'id: \nname: \nservices: \ntier: \n', cursor: 4 });
  }
  return refused(`Nothing can be written into ${folder} without a person.`);
}

/** The criterion that a block is about; for a series, its first criterion that nothing addresses. */
function criterionFor(context: ActionContext, block: MissingBlock): string | undefined {
  const named = criterionOrSeries.exec(`${block.id} ${block.text}`)?.[0];
  if (named && criterionById(named)) return named;
  const view = context.programme.view('visible');
  const open = inScopeCriteria(view).filter((id) =>
    ['gap', 'policy-only', 'planned'].includes(criterionCoverage(view, id).state),
  );
  return open.find((id) => seriesOf(id)?.id === named) ?? open[0] ?? inScopeCriteria(view)[0];
}
