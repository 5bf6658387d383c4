import type { EntityKind, IdKind } from '../../core/model/kinds';
import type { Path } from '../../core/syntax/tree';

/** What an item needs to be described when somebody looks at it. */
export type CompletionData =
  /** `root`: uri of the programme's root. */
  | { root: string; kind: IdKind; id: string }
  /** A key: of which kind of record, and where. */
  | { root: string; record: EntityKind; path: Path }
  | { root: string; rule: string };
