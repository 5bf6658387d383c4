import type { EntityKind, IdKind } from '../../core/model/kinds';
import type { Path } from '../../core/syntax/tree';

/** The data from which an item is resolved when it is selected. */
export type CompletionData =
  /** `root`: uri of the programme's root. */
  | { root: string; kind: IdKind; id: string }
  /** For a key: the kind of record, and the path. */
  | { root: string; record: EntityKind; path: Path }
  | { root: string; rule: string };
