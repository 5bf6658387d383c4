import { readArguments } from '../arguments';
import type { Command } from './command';

/** The server is the file that the extension runs too; the process ends after `exit`, or when the client goes away. */
export const lsp: Command = {
  name: 'lsp',
  summary: 'run the language server',
  use: 'soc2 lsp --stdio',
  options: ['--stdio                speak over standard input and output (the only way)'],
  async run(words) {
    readArguments(words, { stdio: { type: 'boolean' }, clientProcessId: { type: 'string' } }, this.use);
    if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
    await import('../../server/node');
    return new Promise<never>(() => undefined);
  },
};
