import { categoryById, criterionById } from '../../core/criteria/catalogue';
import { crosswalksOf } from '../../core/criteria/crosswalks';
import { criterionCoverage } from '../../core/coverage/criterion';
import { raiseSteps } from '../../core/coverage/raise';
import type { View } from '../../core/index/view';
import { escapeMarkdown } from '../../core/language/escape-markdown';
import { bullets, escapeLine, paragraphs } from '../markdown';

/** Links an id of the programme to its place; the plain id when it has no place. */
export type Linker = (kind: 'control' | 'policy' | 'narrative' | 'procedure' | 'csoc', id: string) => string;

const mostNamed = 15;

/** All facts about a criterion as Markdown: our own explanation first, then its state in this programme. */
export function describeCriterion(
  view: View,
  id: string,
  link: Linker = (_kind, each) => escapeMarkdown(each),
): string {
  const criterion = criterionById(id);
  if (!criterion) return '';
  const coverage = criterionCoverage(view, id);
  const addressed = [
    ...coverage.controls.map((each) => ['control', each] as const),
    ...coverage.policies.map((each) => ['policy', each] as const),
    ...coverage.csocs.map((each) => ['csoc', each] as const),
  ];
  const named = addressed
    .slice(0, mostNamed)
    .map(([kind, each]) => `${kind === 'csoc' ? 'CSOC' : kind} ${link(kind, each)}`);
  return paragraphs([
    `**${criterion.id}** ${escapeLine(criterion.title)} · ${escapeLine(categoryById(criterion.category)?.title ?? criterion.category)}`,
    escapeLine(criterion.summary),
    `**State: ${coverage.state}.** ${escapeLine(coverage.reason, 400)}`,
    section(
      'What would raise it',
      raiseSteps(view, id).map((each) => escapeLine(each, 400)),
    ),
    section('Named by', addressed.length > mostNamed ? [...named, `and ${addressed.length - mostNamed} more`] : named),
    section(
      'Points of focus (guidance)',
      criterion.focus
        .filter((each) => !each.when || coverage.state === 'not-in-scope' || isShown(view, each.when))
        .map((each) => escapeLine(each.text)),
    ),
    section(
      'What companies typically do',
      criterion.activities.map((each) => escapeLine(each)),
    ),
    section(
      'Typical evidence',
      criterion.evidence.map((each) => escapeLine(each)),
    ),
    criterion.pitfall ? `**Often found:** ${escapeLine(criterion.pitfall)}` : undefined,
    section('Overlaps with (no equivalence)', overlaps(criterion.id)),
  ]);
}

/** Ids of other frameworks, one line for each framework; only relations that are certain enough to show in a hover. */
function overlaps(id: string): string[] {
  const byFramework = new Map<string, string[]>();
  for (const { frameworkTitle, ids, confidence } of crosswalksOf(id)) {
    if (confidence !== 'broad-2') byFramework.set(frameworkTitle, [...(byFramework.get(frameworkTitle) ?? []), ...ids]);
  }
  return [...byFramework].map(
    ([title, ids]) =>
      `${escapeMarkdown(title)}: ${ids
        .slice(0, 12)
        .map((each) => escapeMarkdown(each))
        .join(', ')}${ids.length > 12 ? ` and ${ids.length - 12} more` : ''}`,
  );
}

function isShown(view: View, category: string): boolean {
  return (view.manifest('categories') ?? []).some((each) => each === category);
}

function section(title: string, items: readonly string[]): string | undefined {
  return items.length === 0 ? undefined : `**${title}**\n\n${bullets(items)}`;
}
