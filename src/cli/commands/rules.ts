import { schemaCodes } from '../../core/model/problems';
import { rules as allRules } from '../../core/rules/registry';
import type { RuleDocumentation } from '../../core/rules/rule';
import { oneOf, readArguments } from '../arguments';
import { Failure } from '../failure';
import { paintFor, severityColour } from '../text/paint';
import { columns } from '../text/table';
import type { Command } from './command';

interface Entry { code: string; severity: 'error' | 'warning' | 'information' | 'hint'; title: string; documentation: RuleDocumentation }

/** Every code that a problem may carry: the rules, then what the schemas report. */
export const documentedCodes: readonly Entry[] = [
  ...allRules.map(({ code, severity, title, documentation }) => ({ code, severity, title, documentation })),
  ...schemaCodes.map(({ code, severity, title, what, why, wrong, right }) => ({ code, severity, title, documentation: { what, why, wrong, right } })),
];

export const rules: Command = {
  name: 'rules',
  summary: 'list the rules, or explain one',
  use: 'soc2 rules [CODE] [--format text|json]',
  options: ['CODE                   the rule to explain, with or without the prefix soc2.', '--format text|json     how to print; default text'],
  run(words, output) {
    const given = readArguments(words, { format: { type: 'string' } }, this.use);
    const format = oneOf(['text', 'json'], given.text('format'), 'text', 'format');
    const wanted = given.directory === '.' ? undefined : given.directory;
    const entries = wanted ? [findRule(wanted)] : documentedCodes;
    const paint = paintFor(output.colour);
    if (format === 'json') output.out(`${JSON.stringify(wanted ? entries[0] : entries, null, 2)}\n`);
    else if (wanted) output.out(page(entries[0]!));
    else output.out(columns(entries.map((each) => [each.code, paint(severityColour[each.severity], each.severity), each.title])));
    return 0;
  },
};

/** A rule by its code, with or without the prefix `soc2.`. Throws `Failure` when there is none. */
export function findRule(code: string): Entry {
  const found = documentedCodes.find((each) => each.code === code || each.code === `soc2.${code}`);
  if (!found) throw new Failure(`There is no rule ${code}. \`soc2 rules\` lists them.`);
  return found;
}

/** The page of a rule: what, why, examples and how to silence it. */
export function page({ code, severity, title, documentation: { what, why, wrong, right } }: Entry): string {
  return [
    `# ${title}`, '', `\`${code}\` · ${severity}`, '', what, '', '## Why an examiner asks', '', why, '',
    '## Reported', '', '```yaml', wrong, '```', '', '## Not reported', '', '```yaml', right, '```', '',
    '## To silence it', '', `In one place: \`# soc2-ignore: ${code} <reason>\` on the line above.`, `Everywhere: \`lint.rules\` in soc2.yaml with \`${code}: none\`.`, '',
  ].join('\n');
}
