import { askOf } from '../blanks/blanks';
import type { Path } from '../syntax/tree';
import type { EntityKind } from './kinds';
import type { ModelProblem } from './problems';

/** Problems kept for one record. A file with more is not fixed problem by problem. */
const mostProblems = 100;

/** One pass over one record: where problems go, and how strict to be. */
export class Reading {
  readonly problems: ModelProblem[] = [];
  /** Paths of the blanks, complete even where problems are not. */
  readonly blanks: Path[] = [];

  constructor(
    readonly kind: EntityKind,
    readonly fileStem: string,
    readonly foreign: boolean,
  ) {}

  get isFull(): boolean {
    return this.problems.length >= mostProblems;
  }

  report(problem: ModelProblem): void {
    if (!this.isFull) this.problems.push(problem);
  }

  /** A blank, which is no value. */
  open(path: Path, text: string): undefined {
    this.blanks.push(path);
    this.report({
      path,
      on: 'value',
      code: 'soc2.schema.open',
      severity: 'warning',
      message: `\`${nearestKey(path)}\` is still open: ${askOf(text)}.`,
    });
  }

  wrongType(path: Path, message: string, data?: ModelProblem['data']): void {
    this.report({
      path,
      on: 'value',
      code: 'soc2.schema.wrong-type',
      severity: 'error',
      message,
      data,
    });
  }
}

/** The key at the end of a path, or above the items there. */
function nearestKey(path: Path): string {
  return String([...path].reverse().find((each) => typeof each === 'string') ?? 'This').slice(0, 60);
}
