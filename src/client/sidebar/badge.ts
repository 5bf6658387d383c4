import type { ViewBadge } from 'vscode';
import { withDistinctNames } from '../../core/language/distinct-names';

/** What a badge counts in one programme, and of what that consists, in words. */
export interface BadgePart {
  count: number;
  words: string;
}

/**
 * A badge with the sum over all programmes; undefined for nothing. Its tooltip says of what the number consists, by
 * programme where there are several. `sentence`: what the sum means.
 */
export function badgeOf<Result extends { root: string; name: string }>(
  results: readonly Result[],
  partOf: (result: Result) => BadgePart,
  sentence: (sum: number) => string,
): ViewBadge | undefined {
  const parts = withDistinctNames(results)
    .map((each) => ({ name: each.name, ...partOf(each) }))
    .filter((each) => each.count > 0);
  const value = parts.reduce((sum, each) => sum + each.count, 0);
  if (value === 0) return undefined;
  const lines = parts.flatMap(({ name, words }) =>
    results.length > 1 ? [words === '' ? name : `${name}: ${words}`] : words === '' ? [] : [words],
  );
  return { value, tooltip: [sentence(value), ...lines].join('\n') };
}
