import { documentedCode, documentedCodes, rulePage, type DocumentedCode } from '../../core/rules/pages';
import { oneOf, readArguments } from '../arguments';
import { Failure } from '../failure';
import { paintFor, severityColour } from '../text/paint';
import { columns } from '../text/table';
import type { Command } from './command';

export const rules: Command = {
  name: 'rules',
  summary: 'list the rules, or explain one',
  use: 'soc2 rules [CODE] [--format text|json]',
  options: [
    'CODE                   the rule to explain, with or without the prefix soc2.',
    '--format text|json     how to print; default text',
  ],
  run(words, output) {
    const given = readArguments(words, { format: { type: 'string' } }, this.use);
    const format = oneOf(['text', 'json'], given.text('format'), 'text', 'format');
    const wanted = given.directory === '.' ? undefined : given.directory;
    const entries = wanted ? [findRule(wanted)] : documentedCodes;
    const paint = paintFor(output.colour);
    if (format === 'json') output.out(`${JSON.stringify(wanted ? told(entries[0]!) : entries.map(told), null, 2)}\n`);
    else if (wanted) output.out(rulePage(entries[0]!));
    else
      output.out(
        columns(entries.map((each) => [each.code, paint(severityColour[each.severity], each.severity), each.title])),
      );
    return 0;
  },
};

/** A rule by its code, with or without the prefix `soc2.`. Throws `Failure` when there is none. */
export function findRule(code: string): DocumentedCode {
  const found = documentedCode(code);
  if (!found) throw new Failure(`There is no rule ${code}. \`soc2 rules\` lists them.`);
  return found;
}

/** A rule as the JSON output shows it. */
function told({
  code,
  severity,
  title,
  documentation,
}: DocumentedCode): Pick<DocumentedCode, 'code' | 'severity' | 'title' | 'documentation'> {
  return { code, severity, title, documentation };
}
