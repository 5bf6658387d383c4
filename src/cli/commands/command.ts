import type { Output } from '../output';

/** One command of `soc2`. `run` answers with the exit code: 0 fine, 1 findings; it throws `Failure` for 2. */
export interface Command {
  name: string;
  summary: string;
  use: string;
  /** What the options mean, a line each. */
  options: readonly string[];
  run(words: readonly string[], output: Output): Promise<number> | number;
}
