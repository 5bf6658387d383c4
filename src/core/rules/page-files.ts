import { documentedCodes, rulePage } from './pages';
import { mergedCodes } from './registry';

/** Names and contents of the files below `docs/rules`: an index, and the page of each code. */
export function ruleFiles(): { name: string; text: string }[] {
  return [
    { name: 'README.md', text: index() },
    ...documentedCodes.map((each) => ({ name: `${each.code}.md`, text: rulePage(each) })),
  ];
}

function index(): string {
  const rows = documentedCodes.map(
    ({ code, severity, title, reportType }) =>
      `| [${code}](${code}.md) | ${severity} | ${reportType ?? ''} | ${title} |`,
  );
  return [
    '# Rules',
    '',
    `${documentedCodes.length} codes that a problem may carry. \`soc2 rules CODE\` prints the same ` +
      'pages; in the editor the code of a problem leads to its page.',
    '',
    '| code | severity | type of report | finds |',
    '|:---|:---|:---|:---|',
    ...rows,
    '',
    '## Merged',
    '',
    'Codes that another one says already; they are used for nothing else.',
    '',
    ...Object.entries(mergedCodes).map(
      ([code, into]) => `- \`${code}\`: see [${into}](${into}.md), which names the nearest value.`,
    ),
    '',
  ].join('\n');
}

/** The editor setting `soc2.rules` as `package.json` declares it: a severity by code. */
export function ruleSetting(): object {
  return {
    type: 'object',
    scope: 'resource',
    markdownDescription: '%configuration.rules%',
    default: {},
    additionalProperties: false,
    properties: Object.fromEntries(
      documentedCodes
        .filter(({ code }) => code !== 'soc2.syntax')
        .map(({ code, severity, title }) => [
          code,
          {
            type: 'string',
            enum: ['error', 'warning', 'information', 'hint', 'none'],
            description: `${title} (default: ${severity})`,
          },
        ]),
    ),
  };
}
