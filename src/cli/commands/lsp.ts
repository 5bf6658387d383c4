import { readArguments } from '../arguments';
import type { Command } from './command';

export const lsp: Command = {
  name: 'lsp',
  summary: 'run the language server',
  use: 'soc2 lsp --stdio',
  options: ['--stdio                speak over standard input and output (the only way)'],
  async run(words) {
    readArguments(words, { stdio: { type: 'boolean' }, clientProcessId: { type: 'string' } }, this.use);
    const { serveStdio } = await import('../../server/stdio');
    return serveStdio();
  },
};
