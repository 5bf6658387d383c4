import * as vscode from 'vscode';
import type { CoverageResult } from '../../../protocol/coverage';
import type { WhatIf } from '../../../protocol/programmes';
import { categoriesInScope, type CriteriaView } from './criteria-view';
import { questions } from '../../actions/questions';

const security = 'security';

/** Asks for other categories than the manifest names, and shows the criteria for them. Security is always examined. */
export async function askWhatIf(view: CriteriaView, programme: CoverageResult): Promise<void> {
  const now = categoriesInScope(programme);
  const shown = view.whatIf?.root === programme.root ? (view.whatIf.of.categories ?? now) : now;
  const entries = programme.categories
    .filter((each) => each.id !== security)
    .map(({ id, title }) => ({
      label: title,
      id,
      picked: shown.includes(id),
      description: now.includes(id) ? vscode.l10n.t('examined now') : countText(programme, id),
    }));
  const picked = await questions.showQuickPick(entries, {
    title: vscode.l10n.t('What if these categories were examined, beside security?'),
    placeHolder: vscode.l10n.t('Nothing is written'),
    canPickMany: true,
  });
  if (!picked) return;
  const categories = [security, ...picked.map((each) => each.id)];
  const same = categories.length === now.length && categories.every((each) => now.includes(each));
  await view.supposing(same ? undefined : { root: programme.root, of: { categories } satisfies WhatIf });
}

function countText({ criteria }: CoverageResult, category: string): string {
  return vscode.l10n.t('{0} criteria', criteria.filter((each) => each.category === category).length);
}
