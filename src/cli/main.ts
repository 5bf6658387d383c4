import { check } from './commands/check';
import type { Command } from './commands/command';
import { coverage } from './commands/coverage';
import { describe, evidenceIndex, matrix, report } from './commands/documents';
import { due } from './commands/due';
import { evidence } from './commands/evidence';
import { fix } from './commands/fix';
import { lsp } from './commands/lsp';
import { rules } from './commands/rules';
import { suggest } from './commands/suggest';
import { Failure } from './failure';
import { processOutput, type Output } from './output';
import { columns } from './text/table';

const commands: readonly Command[] = [
  check,
  coverage,
  describe,
  report,
  matrix,
  evidence,
  evidenceIndex,
  due,
  suggest,
  fix,
  rules,
  lsp,
];

/** Runs one command line and answers with the exit code: 0 fine, 1 findings, 2 it could not run. */
export async function run(words: readonly string[], output: Output): Promise<number> {
  const [name, ...rest] = words;
  try {
    if (name === '--version' || name === 'version') {
      output.out(`${SOC2_VERSION}\n`);
      return 0;
    }
    const command = commands.find((each) => each.name === name);
    if (command && (rest.includes('--help') || rest.includes('-h'))) {
      output.out(`${command.use}\n\n${command.options.map((each) => `  ${each}\n`).join('')}`);
      return 0;
    }
    if (command) return await command.run(rest, output);
    const asked = name === undefined || name === '--help' || name === '-h' || name === 'help';
    (asked ? output.out : output.error)(`${asked ? '' : `There is no command ${name}.\n\n`}${help()}`);
    return asked && name !== undefined ? 0 : 2;
  } catch (error) {
    output.error(
      error instanceof Failure
        ? `soc2: ${error.message}\n`
        : `soc2: this should not happen; please report it.\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
    return 2;
  }
}

function help(): string {
  return `soc2 keeps a SOC 2 programme of YAML and Markdown files honest.\n\n${columns(commands.map((each) => [`  soc2 ${each.name}`, each.summary]))}\nsoc2 COMMAND --help explains one command.\n`;
}

declare const SOC2_VERSION: string;

void run(process.argv.slice(2), processOutput)
  .catch(() => 2)
  .then((code) => {
    process.exitCode = code;
  });
