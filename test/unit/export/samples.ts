import type { Block, BlockContent } from '../../../src/core/description/block';

export const hostile =
  '<script>alert(1)</script> & "q" \'s\' ]]> --> `c` |p| *b* _i_ [l](javascript:alert(1)) ![x](y) <img src=x onerror=alert(1)> # h \u202e\u0000 =CMD() {{x}} \\';

let count = 0;
export function block(content: BlockContent, id = `s/${(count += 1)}`): Block {
  return { ...content, id, section: 's', sources: [{ file: 'a.yaml', kind: 'control', id: 'A', path: [] }] };
}

/** One block of each type with the same text everywhere. */
export function everyBlock(text: string): Block[] {
  const run = [
    { text },
    { text, strong: true },
    { text, emphasis: true },
    { text, code: true },
    { text, href: 'javascript:alert(1)' },
    { text, href: 'https://example.org/' },
    { text, href: '#a' },
  ];
  return [
    block({ type: 'title', text }),
    block({ type: 'heading', level: 1, number: '1', text, anchor: text }),
    block({ type: 'paragraph', text: run }),
    block({
      type: 'list',
      ordered: false,
      items: [{ text: run, children: [{ text: run, ordered: true }] }, { text: run }],
    }),
    block({ type: 'list', ordered: false, items: [{ text: run }] }),
    block({
      type: 'table',
      caption: text,
      columns: [text, 'b'],
      rows: [
        { key: text, cells: [run, run], sources: [] },
        { key: 'short', cells: [run], sources: [] },
      ],
    }),
    block({ type: 'code', text: `${text}\n\`\`\`\n${text}` }),
    block({ type: 'quote', text: run }),
    block({ type: 'missing', text, action: { title: text, file: text, key: text } }),
    block({ type: 'box', title: text, text }),
  ];
}
