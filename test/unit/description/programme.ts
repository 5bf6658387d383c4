import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from '../../../src/core/description/block';
import { describe as describeSystem } from '../../../src/core/description/describe';
import type { DescribeOptions } from '../../../src/core/description/options';
import { report } from '../../../src/core/description/report';
import { Programme } from '../../../src/core/index/programme';
import type { OutsideInput } from '../../../src/core/index/outside-facts';
import { blockMarkdown } from '../../../src/export/markdown';
import { yaml } from '../../../src/core/syntax/text-block';

export type Files = Readonly<Record<string, string>>;

/** A programme that is complete enough for its title: type 2, security, one service. */
export const manifest = `schema: soc2/1
company:
  name: Acme, Inc.
  short_name: Acme
  overview: Acme makes widgets.
system:
  name: Acme Widgets
report:
  type: 2
  period: {from: 2026-01-01, to: 2026-06-30}
categories: [security]
`;

export const typeOne = manifest.replace(
  yaml`
    type: 2
      period: {from: 2026-01-01, to: 2026-06-30}`,
  yaml`
    type: 1
      as_of: 2026-06-30`,
);

export function programmeOf(files: Files): Programme {
  const programme = new Programme({ layout: 'soc2', today: '2026-07-15' });
  programme.update(Object.entries(files).map(([path, text]) => ({ path, text })));
  return programme;
}

export function blocksOf(files: Files, options?: DescribeOptions): Block[] {
  return describeSystem(programmeOf(files).view('full'), options);
}

export function reportOf(files: Files, options?: DescribeOptions, facts: readonly OutsideInput[] = []): Block[] {
  const programme = programmeOf(files);
  programme.learn(facts);
  return report(programme.view('full'), options);
}

/** Blocks of one section, headings left out, as Markdown. */
export function sectionText(files: Files, section: string): string {
  return blocksOf(files)
    .filter((each) => each.section === section && each.id !== `${section}/heading`)
    .map((each) => blockMarkdown(each))
    .join('\n\n');
}

/** Texts of the missing blocks of a section, with where they would be written. */
export function missingIn(files: Files, section: string): string[] {
  return blocksOf(files).flatMap((each) =>
    each.type === 'missing' && each.section === section
      ? [`${each.text} [${each.action?.file} ${each.action?.key ?? ''}]`]
      : [],
  );
}

/** All that a block prints, without formatting. */
export function textOf(blocks: readonly Block[]): string {
  return blocks.map((each) => blockMarkdown(each).replace(/\\/g, '')).join('\n');
}

/** The files of a folder of the repository, by path relative to it. */
export function filesOf(folder: string): Files {
  const root =
    [process.cwd(), join(process.cwd(), '..')].map((each) => join(each, folder)).find((each) => existsSync(each)) ??
    folder;
  const found: Record<string, string> = {};
  const walk = (below: string): void => {
    for (const entry of readdirSync(join(root, below), { withFileTypes: true })) {
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (entry.isDirectory()) walk(path);
      else if (/\.(ya?ml|md)$/.test(entry.name)) found[path] = readFileSync(join(root, path), 'utf8');
    }
  };
  walk('');
  return found;
}
