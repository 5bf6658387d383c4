import type { NarrativeData, PolicyData, ProcedureData } from '../../../src/core/model/data';
import type { Draw } from './draw';
import { withoutAbsent } from './draw';
import { someCriteria, type Pool } from './manifest';
import { textBlock, yaml } from '../../../src/core/syntax/text-block';

export const narrativeSections = [
  'overview',
  'commitments',
  'infrastructure',
  'software',
  'people',
  'procedures',
  'data',
  'boundaries',
  'control-environment',
  'risk-assessment',
  'information-communication',
  'monitoring',
  'incidents',
  'subservice',
  'cuecs',
  'changes',
] as const;

export function policyOf(draw: Draw, pool: Pool, acronym: string): PolicyData {
  return withoutAbsent<PolicyData>({
    name: draw.maybe(
      () => `${draw.pick(['Access', 'Backup', 'Incident', 'Vendor', 'Odd'])} ${draw.marker('policy name')} Policy`,
    ),
    acronym,
    version: draw.maybe(() => '2.1'),
    owner: draw.maybe(() => draw.pick([...pool.roles, pool.unknown])),
    topics: draw.maybe(() => draw.some(['access-control', 'backup', 'vendor-management', 'nothing'], 2)),
    satisfies: draw.maybe(() => ({ TSC: someCriteria(draw) })),
    audience: draw.maybe(() => draw.name('audience: never printed')),
    majorRevisions: draw.maybe(() => [{ date: '2026-01-12', comment: draw.text('revision: never printed') }]),
  });
}

export function procedureOf(draw: Draw, pool: Pool, id: string): ProcedureData {
  return withoutAbsent<ProcedureData>({
    id,
    name: draw.maybe(() => `${draw.pick(['Access', 'Restore', 'Odd'])} ${draw.marker('procedure name')}`),
    cron: draw.maybe(() => draw.pick(['0 0 0 15 * *', '0 0 0 1 */3 *', 'nonsense'])),
    owner: draw.maybe(() => draw.pick(pool.roles)),
    controls: draw.maybe(() => draw.some([...pool.controls, pool.unknown], 2)),
  });
}

export function narrativeOf(draw: Draw, acronym: string): NarrativeData {
  return withoutAbsent<NarrativeData>({
    name: draw.name('narrative name: never printed'),
    acronym,
    section: draw.chance(0.9) ? draw.pick(narrativeSections) : undefined,
    satisfies: draw.maybe(() => ({ TSC: someCriteria(draw) })),
  });
}

/** A body of Markdown in which every piece has a marker. */
export function bodyOf(draw: Draw, label: string): string {
  const pieces = [
    () => yaml`
      # Heading ${draw.marker(label)}

      ${draw.text(label)}`,
    () => yaml`
      ## Smaller ${draw.marker(label)}

      ${draw.text(label)}`,
    () => draw.text(label),
    () => textBlock`
      - ${draw.text(label)}
      - ${draw.text(label)}
        - ${draw.text(label)}`,
    () => textBlock`
      1. ${draw.text(label)}
      2. ${draw.text(label)}`,
    () => `> ${draw.text(label)}`,
    () => textBlock`
      | Who | What |
      |---|---|
      | ${draw.marker(label)} | ${draw.marker(label)} |`,
    () => yaml`
      \`\`\`
      ${draw.marker(label)}
      \`\`\``,
    () => `<!-- ${draw.marker('comment: never printed')} -->`,
    () => `**${draw.marker(label)}** and *${draw.marker(label)}*, [${draw.marker(label)}](https://example.org/).`,
  ];
  return `${Array.from({ length: 1 + draw.random.below(5) }, () => draw.pick(pieces)()).join('\n\n')}\n`;
}
