import * as path from 'node:path';
import { describe as describeBlocks } from '../../core/description/describe';
import { report as reportBlocks } from '../../core/description/report';
import type { Block } from '../../core/description/block';
import type { DescribeOptions } from '../../core/description/options';
import type { View } from '../../core/index/view';
import { FigureDrawer } from '../../export/pictures/draw-figures';
import { graphvizBeside } from '../../export/pictures/graphviz-beside';
import { oneOf, readArguments } from '../arguments';
import { Failure } from '../failure';
import { load } from '../load';
import { deliver } from '../output';
import type { Command } from './command';

const formats = ['md', 'html', 'docx'] as const;
const spellings = ['british', 'american'] as const;
const profiles = ['full', 'customer'] as const;

interface DocumentKind {
  name: string;
  summary: string;
  /** Whether there is an edition for customers. */
  editions: boolean;
  blocksOf(view: View, options: DescribeOptions): Block[];
}

function documentCommand({ name, summary, editions, blocksOf }: DocumentKind): Command {
  return {
    name,
    summary,
    use: `soc2 ${name} [DIR] [--format md|html|docx] [-o FILE]${editions ? ' [--profile customer]' : ''} [--spelling american]`,
    options: [
      '--format md|html|docx  default: by the ending of FILE, else md', '-o, --output FILE      default: standard output (md and html)',
      ...(editions ? ['--profile customer     leave out what is not for customers'] : []), '--spelling WORD        british or american; default: as the manifest says',
    ],
    async run(words, output) {
      const given = readArguments(words, { format: { type: 'string' }, output: { type: 'string', short: 'o' }, spelling: { type: 'string' }, ...(editions ? { profile: { type: 'string' as const } } : {}) }, this.use);
      const file = given.text('output');
      const byName = formats.find((each) => file?.toLowerCase().endsWith(`.${each}`));
      if (given.text('format') === undefined && !byName && path.extname(file ?? '')) throw new Failure(`${file} ends in none of ${formats.map((each) => `.${each}`).join(', ')}: name the format with --format.`);
      const format = oneOf(formats, given.text('format') ?? byName, 'md', 'format');
      const spelling = given.text('spelling') === undefined ? undefined : oneOf(spellings, given.text('spelling'), 'british', 'spelling');
      const profile = editions ? oneOf(profiles, given.text('profile'), 'full', 'profile') : 'full';
      const { programme, comply } = await load(given.directory, { today: given.today });
      deliver(output, await render(blocksOf(programme.view('full'), { companyName: comply?.name, spelling, profile }), format), file);
      return 0;
    },
  };
}

async function render(blocks: Block[], format: (typeof formats)[number]): Promise<string | Uint8Array> {
  if (format === 'md') return (await import('../../export/markdown')).markdownDocument(blocks);
  const figures = await new FigureDrawer(graphvizBeside()).draw(blocks);
  if (format === 'html') return (await import('../../export/html')).htmlDocument(blocks, { figures });
  return (await import('../../export/docx')).docxDocument(blocks, { figures });
}

export const describe = documentCommand({ name: 'describe', summary: 'write the system description (Section III)', editions: true, blocksOf: describeBlocks });
export const report = documentCommand({ name: 'report', summary: 'write the report preview (a draft, not a report)', editions: false, blocksOf: reportBlocks });
