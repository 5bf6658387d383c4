import { l10n } from 'vscode';
import type { WhatIf } from '../../../protocol/programmes';

/** "what if: type 2, with Availability": the differences from the manifest. `titles`: titles of categories by id. */
export function whatIfText(
  { type, categories }: WhatIf,
  inScope: readonly string[],
  titles: ReadonlyMap<string, string>,
): string {
  const say = (id: string): string => titles.get(id) ?? id;
  const more = (categories ?? inScope).filter((each) => !inScope.includes(each));
  const fewer = inScope.filter((each) => categories !== undefined && !categories.includes(each));
  const parts = [
    ...(type === undefined ? [] : [l10n.t('type {0}', type)]),
    ...more.map((each) => l10n.t('with {0}', say(each))),
    ...fewer.map((each) => l10n.t('without {0}', say(each))),
  ];
  return l10n.t('what if: {0}', parts.join(', '));
}
