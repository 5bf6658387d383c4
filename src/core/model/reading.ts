import type { Path } from '../syntax/tree';
import type { EntityKind } from './kinds';
import type { ModelProblem } from './problems';

/** Problems kept for one record. A file with more is not fixed problem by problem. */
const mostProblems = 100;

/** One pass over one record: where problems go, and how strict to be. */
export class Reading {
  readonly problems: ModelProblem[] = [];

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
