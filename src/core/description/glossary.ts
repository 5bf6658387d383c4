import type { View } from '../index/view';
import { oneLine } from '../language/one-line';
import type { Block } from './block';
import { manifestSource, SectionBlocks } from './build';
import type { DescribeOptions } from './options';
import { titleFor } from './outline';

/** Words and acronyms that the manifest explains, in alphabetical order; nothing when there are none. */
export function glossary(view: View, _options: DescribeOptions): Block[] {
  const entries = Object.entries(view.manifest('glossary') ?? {})
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== '')
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  if (entries.length === 0) return [];
  const blocks = new SectionBlocks('glossary');
  return [
    blocks.heading('heading', 1, titleFor(view, 'glossary') ?? 'Abbreviations and terms'),
    blocks.table(
      'table',
      ['Term', 'Meaning'],
      entries.map(([word, meaning]) => ({
        key: word,
        cells: [word, oneLine(meaning)],
        sources: [manifestSource(view, 'glossary', word)],
      })),
    ),
  ];
}
