import { schemaCodes } from '../model/problems';
import type { EntityKind } from '../model/kinds';
import { rules } from './registry';
import type { RuleDocumentation, Severity } from './rule';
import { yaml } from '../syntax/text-block';

/** The documentation of one code. */
export interface DocumentedCode {
  code: string;
  severity: Severity;
  title: string;
  documentation: RuleDocumentation;
  /** Empty for problems that the syntax or the schema of a file reports. */
  basis: readonly string[];
  on: readonly EntityKind[];
  /** The only report type that the rule runs for. */
  reportType?: 1 | 2;
}

/** Every code that a problem may have: the rules' codes, then those that schemas and readers of files report. */
export const documentedCodes: readonly DocumentedCode[] = [
  ...rules.map(({ code, severity, title, documentation, basis, on, reportType }) => ({
    code,
    severity,
    title,
    documentation,
    basis,
    on,
    ...(reportType ? { reportType } : {}),
  })),
  ...schemaCodes.map(({ code, severity, title, what, why, wrong, right }) => ({
    code,
    severity,
    title,
    documentation: { what, why, wrong, right },
    basis: [],
    on: [],
  })),
  {
    code: 'soc2.suppression.unused',
    severity: 'hint',
    title: 'Comment that silences nothing',
    basis: [],
    on: [],
    documentation: {
      what: 'A comment `soc2-ignore` whose code is not reported where it stands, or that names no code.',
      why: 'A comment that is left over hides the next problem of its kind; one with a mistyped code hides none.',
      wrong: yaml`
        # soc2-ignore: soc2.control.unmaped planned for March
        title: Access review`,
      right: yaml`
        # soc2-ignore: soc2.control.unmapped planned for March
        title: Access review`,
    },
  },
  {
    code: 'soc2.syntax',
    severity: 'error',
    title: 'A file that cannot be read in full',
    basis: [],
    on: [],
    documentation: {
      what:
        'Codes that begin with `soc2.syntax.` mark where YAML breaks: a quote or bracket that is not closed, a tab, ' +
        'a missing `:`, a merge conflict, a binary or far too large file. What stands before the break is still used ' +
        'where that is certain.',
      why: 'Nobody can examine what cannot be read; a control behind a broken line silently leaves the description.',
      wrong: yaml`
        title: "Access review
        owner: platform-lead`,
      right: yaml`
        title: "Access review"
        owner: platform-lead`,
    },
  },
];

const byCode = new Map(documentedCodes.map((each) => [each.code, each]));

/** The documentation of a code, with or without the prefix `soc2.`. All codes `soc2.syntax.*` share one text. */
export function documentedCode(name: string): DocumentedCode | undefined {
  const code = name.startsWith('soc2.') ? name : `soc2.${name}`;
  return byCode.get(code.startsWith('soc2.syntax.') ? 'soc2.syntax' : code);
}

/**
 * The page of a rule as Markdown: what, why, examples and how to silence it. The editor, the command line and
 * docs/rules show identical text.
 */
export function rulePage({ code, severity, title, documentation, basis, reportType }: DocumentedCode): string {
  const { what, why, wrong, right } = documentation;
  const rests = basis.map((each) => bases[each] ?? `\`${each}\``);
  return [
    `# ${title}`,
    '',
    `\`${code}\` · ${severity}${reportType ? ` · type ${reportType} reports only` : ''}`,
    '',
    what,
    '',
    '## Why an examiner asks',
    '',
    why,
    ...(rests.length > 0 ? ['', `Rests on ${rests.join(', ')}.`] : []),
    '',
    '## Reported',
    '',
    ...example(wrong),
    '',
    '## Not reported',
    '',
    ...example(right),
    '',
    '## To silence it',
    '',
    `In one place: a comment on the line above, \`# soc2-ignore: ${code} reason\` in YAML or \`<!-- ` +
      `soc2-ignore: ${code} reason -->\` in Markdown.`,
    '',
    `Everywhere, or with another severity, in \`soc2.yaml\` (\`error\`, \`warning\`, \`information\`, \`hint\` or \`none\`):`,
    '',
    '```yaml',
    'lint:',
    '  rules:',
    `    ${code}: none`,
    '```',
    '',
  ].join('\n');
}

const bases: Readonly<Record<string, string>> = {
  BRIEF: 'what the product is for',
  PRACTICE: 'common audit practice',
  TSC: 'the trust services criteria',
};

/** A fenced block. The fence is longer than a fence in the text, and the language is guessed from the text. */
function example(text: string): string[] {
  const fence = text.includes('```') ? '````' : '```';
  return [`${fence}${looksLikeYaml(text) ? 'yaml' : 'markdown'}`, text, fence];
}

/** A text whose first line, apart from comments, is a YAML key. */
const keyAtStart = /^(?:\s*#[^\n]*\n)*\s*(?:- )?[\w.$"'-]+:(?:\s|$)/;

/** Front matter, which only Markdown documents have. */
const frontMatterAtStart = /^---\n[\s\S]*?\n---/;

function looksLikeYaml(text: string): boolean {
  return keyAtStart.test(text) && !frontMatterAtStart.test(text);
}
