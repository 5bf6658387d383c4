import { askOf } from '../blanks/blanks';
import { valueOf } from '../syntax/navigate';
import type { Path, ScalarNode, TreeNode } from '../syntax/tree';
import type { EntityKind } from './kinds';
import type { ModelProblem } from './problems';
import type { Field } from './schema';

/** Problems kept for one record. A file with more is not fixed problem by problem. */
const mostProblems = 100;

/** One pass over one record: where problems go, and how strict to be. */
export class Reading {
  readonly problems: ModelProblem[] = [];
  /** Paths of what is still open, complete even where problems are not. */
  readonly blanks: Path[] = [];
  readonly #open = new Set<string>();

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

  /** A blank, which is no value. It is as serious as the absence of its key, and at least a warning. */
  open(path: Path, node: ScalarNode, field: Field): undefined {
    this.leaveOpen(path);
    this.report({
      path,
      on: 'value',
      code: 'soc2.schema.open',
      severity: isError(field, node) ? 'error' : 'warning',
      message: `\`${nearestKey(path)}\` is still open: ${askOf(node.text)}.`,
    });
  }

  /** A value that is still to be written, as rules or `open` report; a path counts once. */
  leaveOpen(path: Path): void {
    const name = path.join('.');
    if (this.#open.has(name)) return;
    this.#open.add(name);
    this.blanks.push(path);
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

/** Whether the absence of a key with this value is an error. */
function isError({ missing, ruled }: Field, node: ScalarNode): boolean {
  if (missing === 'error' || ruled === undefined || ruled === true) return missing === 'error' || ruled === true;
  let map: TreeNode | undefined = node.parent;
  while (map && map.kind !== 'map') map = map.parent;
  const other = map && valueOf(map, ruled[0]);
  return other?.kind === 'scalar' && other.text === ruled[1];
}
