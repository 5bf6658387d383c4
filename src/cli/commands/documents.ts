import * as path from 'node:path';
import type { DescribeOptions } from '../../core/description/options';
import { graphvizBeside } from '../../export/pictures/graphviz-beside';
import {
  exportFormats,
  writeDocument,
  type ExportedDocument,
  type ExportFormat,
  type Writers,
} from '../../export/write';
import { oneOf, readArguments } from '../arguments';
import { Failure } from '../failure';
import { learnTrend } from '../facts';
import { load } from '../load';
import { deliver } from '../output';
import type { Command } from './command';

const spellings = ['british', 'american'] as const;
const profiles = ['full', 'customer'] as const;

const writers: Writers = {
  graphviz: graphvizBeside(),
  docx: () => import('../../export/docx'),
  xlsx: () => import('../../export/xlsx'),
};

interface Exporting {
  name: string;
  summary: string;
  document: ExportedDocument;
}

/** A command that writes one document; options about wording are for documents of prose only. */
function documentCommand({ name, summary, document }: Exporting): Command {
  const formats: readonly ExportFormat[] = exportFormats[document];
  const words = document === 'description' || document === 'report';
  const editions = document === 'description';
  const history = document === 'report';
  const usual = formats[0]!;
  return {
    name,
    summary,
    use: `soc2 ${name} [DIR] [--format ${formats.join('|')}] [-o FILE]${editions ? ' [--profile customer]' : ''}${words ? ' [--spelling american]' : ''}${history ? ' [--history]' : ''}`,
    options: [
      `--format ${formats.join('|')}`.padEnd(23) + `default: by the ending of FILE, else ${usual}`,
      '-o, --output FILE      default: standard output, for formats of text',
      ...(editions ? ['--profile customer     leave out what is not for customers'] : []),
      ...(words ? ['--spelling WORD        british or american; default: as the manifest says'] : []),
      ...(history
        ? [
            '--history              begin with the dashboard: coverage, work by owner, and how coverage went on as git tells it',
          ]
        : []),
    ],
    async run(given, output) {
      const read = readArguments(
        given,
        {
          format: { type: 'string' },
          output: { type: 'string', short: 'o' },
          ...(words ? { spelling: { type: 'string' as const } } : {}),
          ...(editions ? { profile: { type: 'string' as const } } : {}),
          ...(history ? { history: { type: 'boolean' as const } } : {}),
        },
        this.use,
      );
      const file = read.text('output');
      const byName = formats.find((each) => file?.toLowerCase().endsWith(`.${each}`));
      if (read.text('format') === undefined && !byName && path.extname(file ?? ''))
        throw new Failure(
          `${file} ends in none of ${formats.map((each) => `.${each}`).join(', ')}: name the format with --format.`,
        );
      const format = oneOf(formats, read.text('format') ?? byName, usual, 'format');
      const options: DescribeOptions = {
        spelling:
          words && read.text('spelling') !== undefined
            ? oneOf(spellings, read.text('spelling'), 'british', 'spelling')
            : undefined,
        profile: editions ? oneOf(profiles, read.text('profile'), 'full', 'profile') : 'full',
        dashboard: read.flag('history'),
      };
      const loaded = await load(read.directory, { today: read.today });
      const { programme, comply } = loaded;
      const why = read.flag('history') ? (await learnTrend(loaded)).why : undefined;
      if (why !== undefined) output.error(`soc2: ${why}\n`);
      const { content, withoutPictures } = await writeDocument(
        programme.view('full'),
        document,
        format,
        { ...options, companyName: comply?.name },
        writers,
      );
      deliver(output, content, file);
      if (withoutPictures !== undefined)
        output.error(`soc2: pictures are given in words, since they could not be drawn: ${withoutPictures}\n`);
      return 0;
    },
  };
}

export const describe = documentCommand({
  name: 'describe',
  summary: 'write the system description (Section III)',
  document: 'description',
});
export const report = documentCommand({
  name: 'report',
  summary: 'write the report preview (a draft, not a report)',
  document: 'report',
});
export const matrix = documentCommand({
  name: 'matrix',
  summary: 'write the control matrix: criteria, controls, owners, evidence',
  document: 'matrix',
});
export const evidenceIndex = documentCommand({
  name: 'evidence-index',
  summary: 'write the index of all evidence records',
  document: 'evidence-index',
});
