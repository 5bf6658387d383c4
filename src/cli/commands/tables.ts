import * as path from 'node:path';
import type { View } from '../../core/index/view';
import { controlMatrix } from '../../core/tables/control-matrix';
import type { DataTable } from '../../core/tables/data-table';
import { evidenceIndex } from '../../core/tables/evidence-index';
import { oneOf, readArguments } from '../arguments';
import { Failure } from '../failure';
import { load } from '../load';
import { deliver } from '../output';
import type { Command } from './command';

const formats = ['csv', 'xlsx', 'md'] as const;

function tableCommand(name: string, summary: string, tableOf: (view: View) => DataTable): Command {
  return {
    name,
    summary,
    use: `soc2 ${name} [DIR] [--format csv|xlsx|md] [-o FILE]`,
    options: ['--format csv|xlsx|md   default: by the ending of FILE, else csv', '-o, --output FILE      default: standard output (csv and md)'],
    async run(words, output) {
      const given = readArguments(words, { format: { type: 'string' }, output: { type: 'string', short: 'o' } }, this.use);
      const file = given.text('output');
      const byName = formats.find((each) => file?.toLowerCase().endsWith(`.${each}`));
      if (given.text('format') === undefined && !byName && path.extname(file ?? '')) throw new Failure(`${file} ends in none of ${formats.map((each) => `.${each}`).join(', ')}: name the format with --format.`);
      const format = oneOf(formats, given.text('format') ?? byName, 'csv', 'format');
      const { programme } = await load(given.directory, { today: given.today });
      deliver(output, await write(tableOf(programme.view('full')), format), file);
      return 0;
    },
  };
}

async function write(table: DataTable, format: (typeof formats)[number]): Promise<string | Uint8Array> {
  if (format === 'xlsx') return (await import('../../export/xlsx')).xlsxTable(table);
  if (format === 'md') return (await import('../../export/markdown-table')).markdownTable(table);
  return (await import('../../export/csv')).csvTable(table);
}

export const matrix = tableCommand('matrix', 'write the control matrix: criteria, controls, owners, evidence', controlMatrix);
export const evidenceIndexCommand = tableCommand('evidence-index', 'write the index of all evidence records', evidenceIndex);
