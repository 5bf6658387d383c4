/** The kinds of file (and so of top-level record) that a programme consists of. */
export const entityKinds = [
  'manifest', 'people', 'control', 'policy', 'procedure', 'narrative', 'vendor', 'evidence', 'risk', 'incident', 'finding', 'wording',
] as const;

/** Kinds of which a programme has one record, known by the name of its kind. */
export function isSingle(kind: EntityKind | IdKind): kind is 'manifest' | 'people' | 'wording' {
  return kind === 'manifest' || kind === 'people' || kind === 'wording';
}

export type EntityKind = (typeof entityKinds)[number];

/**
 * Everything that has an id and can be referred to by it. Top-level records and the things declared inside
 * the manifest, people.yaml and vendor files share one namespace per kind.
 */
export const idKinds = [
  'control', 'policy', 'procedure', 'narrative', 'vendor', 'evidence', 'risk', 'incident', 'finding',
  'role', 'person', 'service', 'component', 'data-class', 'data-type', 'commitment', 'requirement', 'cuec', 'csoc',
  'criterion', 'focus', 'category', 'topic',
] as const;

export type IdKind = (typeof idKinds)[number];
