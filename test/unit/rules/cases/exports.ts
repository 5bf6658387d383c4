import { stamped } from '../../../../src/core/exports/stamp';
import { sourceMarks } from '../../../../src/core/exports/sources';
import { base, build, type Case } from '../check';
import { yaml } from '../../../../src/core/syntax/text-block';

const stale = 'soc2.description.stale-export';
const edited = 'soc2.description.edited-export';
const text = yaml`
  # Description

  Words.
`;
const now = sourceMarks(build(new Map(Object.entries(base))).programme.view('full'), 'description');

/** An exported description with these sources, as it was written; `written` replaces its text afterwards. */
function exported(sources: readonly string[], written: (text: string) => string = (each) => each): string {
  return yaml`
    --- exports/description.md
    ${written(stamped(text, 'md', { document: 'description', profile: 'full', spelling: 'british', printed: '0123456789abcdef', sources }))}
  `;
}

const marked = (each: string): string => each.replace('# Description', '«# Description»');

export const exportCases: readonly Case[] = [
  {
    code: stale,
    name: 'a source that changed',
    message: 'One source changed since this was exported. Export it again.',
    files: exported([...now.slice(1), '00000000'].sort(), marked),
  },
  {
    code: stale,
    name: 'sources that came',
    message: '5 sources changed since this was exported. Export it again.',
    files: exported([], marked),
  },
  { code: stale, name: 'one as its sources are', files: exported(now) },
  {
    code: stale,
    name: 'a file of somebody else',
    files: yaml`
      --- exports/notes.md
      # Notes
    `,
  },

  {
    code: edited,
    name: 'a word added by hand',
    message: /next export overwrites it/,
    files: exported(now, (each) => marked(each).replace('Words.', 'Words of ours.')),
  },
  {
    code: edited,
    name: 'as it was written, with other line endings',
    files: exported(now, (each) => each.replace(/\n/g, '\r\n')),
  },
];
