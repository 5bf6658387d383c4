import assert from 'node:assert/strict';
import type { EntityKind } from '../../../src/core/model/kinds';
import { readRecord, type ModelProblem, type ReadOptions } from '../../../src/core/model/read';
import { parseSource } from '../../../src/core/syntax/source';
import type { MapNode } from '../../../src/core/syntax/tree';

/** The first record of a text, as the index would read it. */
export function recordOf(text: string, path = 'file.yaml'): MapNode {
  const root = parseSource(path, text).roots[0];
  const map = root?.kind === 'seq' ? root.items[0] : root;
  assert.equal(map?.kind, 'map', 'the text holds no record');
  return map;
}

export interface Expected {
  data?: unknown;
  /** `severity code path`, in order; a path is joined with `/`. None expected when absent. */
  problems?: string[];
  /** The first problem's message. */
  message?: string | RegExp;
  options?: ReadOptions;
  /** The first problem's data. */
  problemData?: unknown;
}

/** Reads a record and compares what comes out of it. */
export function check(kind: EntityKind, text: string, expected: Expected): void {
  const { data, problems } = readRecord(kind, recordOf(text), 'stem', expected.options);
  compare(data, problems, expected);
}

/** Without the problems that speak of absent keys: for short fixtures. */
export function checkValues(kind: EntityKind, text: string, expected: Expected): void {
  const { data, problems } = readRecord(kind, recordOf(text), 'stem', expected.options);
  compare(
    data,
    problems.filter((each) => each.code !== 'soc2.schema.missing-key'),
    expected,
  );
}

function compare(data: unknown, problems: readonly ModelProblem[], expected: Expected): void {
  assert.deepEqual(
    problems.map((each) => `${each.severity} ${each.code.replace('soc2.schema.', '')} ${each.path.join('/')}`),
    expected.problems ?? [],
  );
  if ('data' in expected) assert.deepEqual(data, expected.data);
  const [first] = problems;
  if (typeof expected.message === 'string') assert.equal(first?.message, expected.message);
  else if (expected.message) assert.match(first?.message ?? '', expected.message);
  if (expected.problemData) assert.deepEqual(first?.data, expected.problemData);
}
