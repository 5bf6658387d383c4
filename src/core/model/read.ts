import type { MapNode, Path } from '../syntax/tree';
import type { DataOf } from './data';
import type { EntityKind } from './kinds';
import type { ModelProblem } from './problems';
import { Reading } from './reading';
import { readMap } from './read-map';
import { rootField } from './schema';

export type { ModelProblem } from './problems';

export interface ReadOptions {
  /** Files of another layout (comply, loose Markdown): unknown and missing keys and foreign forms are allowed. */
  foreign?: boolean;
}

/**
 * What a record says, as far as it fits the schema of its kind. Lenient: a scalar counts as a list of one, `1.0` for
 * text, `Jun 1 2018` for a date, `A` for availability. A blank (`core/blanks`) is no value. What does not fit is left
 * out of `data` and reported; a bad item of a list of maps leaves `{}` in its place, so that indexes stay those of the
 * file.
 *
 * `fileStem` is used where no id is written; it is not part of `data`.
 */
export function readRecord<K extends EntityKind>(
  kind: K,
  node: MapNode,
  fileStem: string,
  options: ReadOptions = {},
): { data: DataOf<K>; problems: ModelProblem[]; blanks: readonly Path[] } {
  const reading = new Reading(kind, fileStem, options.foreign === true);
  const data = readMap(reading, rootField(kind), node, []) as DataOf<K>;
  return { data, problems: reading.problems, blanks: reading.blanks };
}
