import type { PreviewScope, WhatIf } from '../src/server/protocol';

/** Ids and names, in catalogue order. */
export const categories: readonly (readonly [id: string, name: string])[] = [
  ['security', 'Security'], ['availability', 'Availability'], ['processing-integrity', 'Processing integrity'], ['confidentiality', 'Confidentiality'], ['privacy', 'Privacy'],
];

/** `What if: type 1, without availability, with privacy. Nothing is written.`; empty when the document is what the manifest says. */
export function bannerWords(whatIf: WhatIf, scope: PreviewScope): string {
  const chosen = whatIf.categories ?? scope.categories;
  const differing = (here: readonly string[], there: readonly string[]): string[] =>
    categories.filter(([id]) => id !== 'security' && here.includes(id) && !there.includes(id)).map(([, name]) => name.toLowerCase());
  const parts = [
    ...(whatIf.type !== undefined && whatIf.type !== scope.type ? [`type ${whatIf.type}`] : []),
    ...phrase('without', differing(scope.categories, chosen)),
    ...phrase('with', differing(chosen, scope.categories)),
  ];
  return parts.length === 0 ? '' : `What if: ${parts.join(', ')}. Nothing is written.`;
}

function phrase(word: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  return [`${word} ${names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`}`];
}
