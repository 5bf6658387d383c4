import { categoryById } from '../../criteria/catalogue';
import { normaliseCategory } from '../../criteria/normalise';
import { scopeOf } from '../../scope/scope';
import { oneLine } from '../../language/one-line';
import type { ManifestData } from '../../model/data';
import type { View } from '../../index/view';
import type { Block } from '../block';
import { manifestSource } from '../build';
import { inserts } from '../inserts';
import { categoryName, manifestFile, namesOf } from '../names';
import { agree, fieldSentence, listWords, severalOf } from '../words';
import type { SectionContext } from './section';

type Commitment = NonNullable<ManifestData['commitments']>[number];

/** What is promised and what the system must therefore do (DC 2). */
export function commitments(context: SectionContext): Block[] {
  const { view, options, blocks } = context;
  const head = inserts(
    { view, options, blocks },
    { name: 'commitments', level: 2, own: 'Commitments and requirements' },
  );
  return [...head, ...lead(context, head.length > 0), ...promised(context), ...required(context)];
}

/** Short after a narrative, which says how commitments come about. */
function lead({ view, options, blocks, say }: SectionContext, told: boolean): Block[] {
  const count = inScopeCommitments(view).length;
  if (count === 0) return [];
  const { short, system } = namesOf(view, options);
  const text = told
    ? say`The principal service ${agree(count, 'commitment follows', 'commitments follow')}. The controls of ${short} are designed to provide reasonable assurance that ${agree(count, 'it is', 'they are')} kept.`
    : say`${short} makes service commitments to its customers and designs ${system} and its controls to provide reasonable assurance that they are kept. Listed here ${agree(count, 'is the principal one, which', 'are the principal ones, those that')} most customers share; terms agreed with single customers are left out.`;
  return [blocks.paragraph('lead', text, [manifestSource(view, 'commitments')])];
}

/** Commitments of the categories in scope, by category; `index` is the position in the manifest. */
function inScopeCommitments(view: View): { commitment: Commitment; index: number; category: string }[] {
  const { categories } = scopeOf(view);
  return (view.manifest('commitments') ?? [])
    .map((commitment, index) => ({ commitment, index, category: normaliseCategory(commitment.category ?? '') ?? '' }))
    .filter(({ commitment, category }) => categories.includes(category) && (commitment.text ?? '') !== '')
    .sort((a, b) => categories.indexOf(a.category) - categories.indexOf(b.category) || a.index - b.index);
}

function promised({ view, blocks, say }: SectionContext): Block[] {
  const list = inScopeCommitments(view);
  const result: Block[] = [];
  if (list.length > 0) {
    result.push(
      blocks.table(
        'commitments',
        ['Id', 'Commitment', 'Category', 'Where it is made'],
        list.map(({ commitment, index, category }) => ({
          key: commitment.id ?? String(index),
          cells: [
            oneLine(commitment.id ?? ''),
            fieldSentence(commitment.text),
            categoryById(category)?.title ?? '',
            oneLine(commitment.source ?? ''),
          ],
          sources: [manifestSource(view, 'commitments', index)],
        })),
        'Principal service commitments',
      ),
    );
    const sourced = list.filter(({ commitment }) => commitment.source);
    if (sourced.length === list.length)
      result.push(
        blocks.paragraph(
          'communicated',
          say`Customers are told of the ${agree(list.length, 'commitment in the document', 'commitments in the documents')} named in the last column.`,
          [manifestSource(view, 'commitments')],
        ),
      );
    const unsourced = list
      .filter(({ commitment }) => !commitment.source)
      .map(({ commitment, index }) => commitment.id ?? `number ${index + 1}`);
    if (unsourced.length > 0)
      result.push(
        blocks.missing(
          'source',
          `Nobody has said where ${listWords(unsourced)} ${agree(unsourced.length, 'is', 'are')} promised.`,
          { title: 'Name the contract or agreement', file: manifestFile(view), key: 'commitments' },
        ),
      );
  }
  for (const category of scopeOf(view).categories) {
    if (list.some((each) => each.category === category)) continue;
    result.push(
      blocks.missing(category, `No service commitment is stated for the ${categoryName(category)} category.`, {
        title: 'State a commitment',
        file: manifestFile(view),
        key: 'commitments',
      }),
    );
  }
  return result;
}

function required({ view, blocks, say }: SectionContext): Block[] {
  const all = view.manifest('commitments') ?? [];
  const printed = new Set(inScopeCommitments(view).map(({ commitment }) => commitment.id));
  const outOfScope = new Set(all.map((each) => each.id).filter((id) => id !== undefined && !printed.has(id)));
  const list = (view.manifest('system_requirements') ?? [])
    .map((requirement, index) => ({ requirement, index }))
    .filter(({ requirement }) => {
      const supports = requirement.commitments ?? [];
      return requirement.text && (supports.length === 0 || !supports.every((id) => outOfScope.has(id)));
    });
  if (list.length === 0) {
    return [
      blocks.missing('requirements', 'Nobody has said what the system must do so that the commitments are kept.', {
        title: 'State the system requirements',
        file: manifestFile(view),
        key: 'system_requirements',
      }),
    ];
  }
  return [
    blocks.paragraph(
      'requirements/lead',
      printed.size > 0
        ? say`For ${agree(printed.size, 'this commitment', 'these commitments')} to be kept, the system has to fulfil the following ${severalOf(list.length, 'requirement')}.`
        : say`The system has to fulfil the following ${severalOf(list.length, 'requirement')}.`,
      [manifestSource(view, 'system_requirements')],
    ),
    blocks.table(
      'requirements',
      ['Id', 'Requirement', 'Supports'],
      list.map(({ requirement, index }) => ({
        key: requirement.id ?? String(index),
        cells: [
          oneLine(requirement.id ?? ''),
          fieldSentence(requirement.text),
          (requirement.commitments ?? []).filter((id) => printed.has(id)).join(', '),
        ],
        sources: [manifestSource(view, 'system_requirements', index)],
      })),
      'System requirements',
    ),
  ];
}
