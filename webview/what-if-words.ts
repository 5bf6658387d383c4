import { say } from './say';
import type { PreviewScope } from '../src/protocol/preview';
import type { WhatIf } from '../src/protocol/programmes';

/** Ids and names, in catalogue order. */
export const categories = [
  ['security', 'Security'],
  ['availability', 'Availability'],
  ['processing-integrity', 'Processing integrity'],
  ['confidentiality', 'Confidentiality'],
  ['privacy', 'Privacy'],
] as const;

/**
 * `What if: type 1, without availability, with privacy. Nothing is written.`; empty when the document is what the
 * manifest says.
 */
export function bannerWords(whatIf: WhatIf, scope: PreviewScope): string {
  const chosen = whatIf.categories ?? scope.categories;
  const differing = (here: readonly string[], there: readonly string[]): string[] =>
    categories
      .filter(([id]) => id !== 'security' && here.includes(id) && !there.includes(id))
      .map(([, name]) => nameWithin(say(name)));
  const parts = [
    ...(whatIf.type !== undefined && whatIf.type !== scope.type ? [say('type {0}', whatIf.type)] : []),
    ...phrase('without {0}', differing(scope.categories, chosen)),
    ...phrase('with {0}', differing(chosen, scope.categories)),
  ];
  return parts.length === 0 ? '' : say('What if: {0}. Nothing is written.', parts.join(', '));
}

function phrase(text: 'with {0}' | 'without {0}', names: readonly string[]): string[] {
  if (names.length === 0) return [];
  return [say(text, names.length === 1 ? names[0]! : say('{0} and {1}', names.slice(0, -1).join(', '), names.at(-1)!))];
}

/** Within a sentence English writes names of categories in lower case; other languages keep their own form. */
function nameWithin(name: string): string {
  return document.documentElement.lang.startsWith('en') ? name.toLowerCase() : name;
}
