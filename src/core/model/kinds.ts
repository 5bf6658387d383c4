/** The kinds of file (and so of top-level record) that people write. */
export const entityKinds = [
  'manifest',
  'people',
  'control',
  'policy',
  'procedure',
  'narrative',
  'vendor',
  'evidence',
  'risk',
  'incident',
  'finding',
  'wording',
] as const;

/** Kinds whose record is named after the kind: nothing refers to it by an id. */
export function isSingle(kind: EntityKind | IdKind): kind is 'manifest' | 'people' | 'wording' | 'export' {
  return kind === 'manifest' || kind === 'people' || kind === 'wording' || kind === 'export';
}

/** All kinds of file: `entityKinds`, and documents that were exported from them, which hold no record. */
export type EntityKind = (typeof entityKinds)[number] | 'export';

/**
 * Everything that has an id and can be referred to by it. Top-level records and the things declared inside
 * the manifest, people.yaml and vendor files share one namespace per kind.
 */
export const idKinds = [
  'control',
  'policy',
  'procedure',
  'narrative',
  'vendor',
  'evidence',
  'risk',
  'incident',
  'finding',
  'role',
  'person',
  'service',
  'component',
  'data-class',
  'data-type',
  'commitment',
  'requirement',
  'cuec',
  'csoc',
  'criterion',
  'focus',
  'category',
  'topic',
  // The words of a control's statement as a fingerprint, so that controls with the same words can be found.
  'statement',
] as const;

export type IdKind = (typeof idKinds)[number];
