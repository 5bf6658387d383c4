import type { ProgrammeParams } from './programmes';
import { request, type TypedRequest } from './request';

/** The results that the sidebar shows of every programme. */
export type ResultName = 'coverage' | 'controls' | 'due';

/**
 * The rows of a result that differ from version `since`, each with its key; all rows when `since` is 0. `rest`: the
 * result without its rows. `order`: the keys of all rows, present when the keys or their order changed.
 */
interface RowsChange<Rest = unknown, Row = unknown> {
  version: number;
  since: number;
  rest: Rest;
  changed: [key: string, row: Row][];
  order?: string[] | undefined;
}

/** `since`: the version of the rows that the client has; 0: none yet. */
export interface ChangesParams extends ProgrammeParams {
  since: number;
}

type RowOf<List> = List extends readonly (infer Row)[] ? Row : never;

/** The change of a result whose rows are in the property `Field`. */
export type ChangesOf<Result, Field extends keyof Result = keyof Result> = RowsChange<
  Omit<Result, Field>,
  RowOf<Result[Field]>
>;

/**
 * A request for a whole result with rows; null when the programme does not exist. `changes` is the request for the
 * differences since a version, for a client that keeps the rows.
 */
export interface RowsRequest<Result, Field extends keyof Result = keyof Result> extends TypedRequest<
  ProgrammeParams,
  Result | null
> {
  readonly name: ResultName;
  /** The property of the result that contains its rows. */
  readonly rows: Field;
  readonly changes: TypedRequest<ChangesParams, ChangesOf<Result, Field> | null>;
}

export function rowsRequest<Result, Field extends keyof Result>(
  name: ResultName,
  rows: Field,
): RowsRequest<Result, Field> {
  const method = `soc2/${name}`;
  return { ...request(method), name, rows, changes: request(method) };
}
