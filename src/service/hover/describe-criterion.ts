import { categoryById, criterionById } from '../../core/criteria/catalogue';
import { crosswalksOf } from '../../core/criteria/crosswalks';
import { criterionCoverage } from '../../core/coverage/criterion';
import { raiseSteps } from '../../core/coverage/raise';
import type { View } from '../../core/index/view';
import { escapeMarkdown } from '../../core/language/escape-markdown';
import { bullets, escapeLine, paragraphs } from '../markdown';

/** An id of the programme as a link to its place, with its title; the plain id when it has no place. */
export type Linker = (kind: 'control' | 'policy' | 'narrative' | 'procedure' | 'csoc', id: string) => string;

/** Lines of each list in a hover, which should be read without scrolling. */
const most = { raise: 3, named: 6, focus: 4 };

/**
 * A criterion as Markdown: its state in this programme first, then what would raise it, what addresses it, and what it
 * asks for. `explain`: a link to `criterionPage`; without one the first points of focus are added.
 */
export function describeCriterion(
  view: View,
  id: string,
  link: Linker = (_kind, each) => escapeMarkdown(each),
  explain?: string,
): string {
  const criterion = criterionById(id);
  if (!criterion) return '';
  const coverage = criterionCoverage(view, id);
  const named = [
    ...coverage.controls.map((each) => `control ${link('control', each)}`),
    ...coverage.policies.map((each) => `policy ${link('policy', each)}`),
    ...coverage.csocs.map((each) => `CSOC ${link('csoc', each)}`),
  ];
  const focus = criterion.focus
    .filter((each) => !each.when || coverage.state === 'not-in-scope' || isShown(view, each.when))
    .map((each) => escapeLine(each.text));
  return paragraphs([
    headOf(criterion),
    `**State: ${coverage.state}.** ${escapeLine(coverage.reason, 400)}`,
    section(
      'What would raise it',
      firstOf(
        raiseSteps(view, id).map((each) => escapeLine(each, 400)),
        most.raise,
      ),
    ),
    section('Named by', firstOf(named, most.named)),
    escapeLine(criterion.summary),
    explain ?? section('Points of focus (guidance)', firstOf(focus, most.focus)),
  ]);
}

/** What a criterion asks for in any programme, as a page of Markdown; undefined for an unknown id. */
export function criterionPage(id: string): string | undefined {
  const criterion = criterionById(id);
  return (
    criterion &&
    `${paragraphs([
      `# ${criterion.id} ${escapeLine(criterion.title)}`,
      escapeLine(criterion.summary),
      section(
        'Points of focus (guidance, not required)',
        criterion.focus.map((each) => escapeLine(each.text)),
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
    ])}\n`
  );
}

function headOf({ id, title, category }: NonNullable<ReturnType<typeof criterionById>>): string {
  return `**${id}** ${escapeLine(title)} · ${escapeLine(categoryById(category)?.title ?? category)}`;
}

/** The first lines of a list, and how many more there are. */
export function firstOf(items: readonly string[], limit: number): string[] {
  return items.length <= limit ? [...items] : [...items.slice(0, limit), `and ${items.length - limit} more`];
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

/** A list with its title; undefined when it is empty. */
export function section(title: string, items: readonly string[]): string | undefined {
  return items.length === 0 ? undefined : `**${title}**\n\n${bullets(items)}`;
}
