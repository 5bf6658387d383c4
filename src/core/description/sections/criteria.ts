import { seriesOf } from '../../criteria/catalogue';
import { criterionCoverage } from '../../coverage/criterion';
import { isUnsaid, plannedControls } from '../../coverage/presence';
import { nameAmong } from '../../index/same-id';
import { inScopeCriteria, scopeOf } from '../../scope/scope';
import type { View } from '../../index/view';
import type { Block } from '../block';
import { manifestSource, slug } from '../build';
import { controlRows } from '../control-rows';
import { relevantCriteria } from '../controls';
import { criterionTitle, licensedText, licensedTextProblems, usesLicensedText } from '../criteria-text';
import { categoryName, folderFor, manifestFile, namesOf, vendorName } from '../names';
import type { DescribeOptions } from '../options';
import { sectionRef } from '../outline';
import { agree, countOf, listWords } from '../words';
import type { SectionContext, SectionPart } from './section';
import { subserviceVendors } from './subservice-vendors';

/** Categories covered, and the controls for each criterion (DC 5), one part for each criterion. */
export function criteria(view: View, _options: DescribeOptions): SectionPart[] {
  const parts: SectionPart[] = [{ key: '', render: opening }];
  let series = '';
  for (const id of inScopeCriteria(view)) {
    const opens = seriesOf(id)?.id ?? '';
    const first = opens !== series;
    series = opens;
    parts.push({
      key: id,
      render: (context) => [...(first ? seriesHeading(context, id) : []), ...criterionBlocks(context, id)],
    });
  }
  return parts;
}

/** `the security, availability and confidentiality categories`. */
export function categoryWords(view: View): string {
  const titles = scopeOf(view).categories.map(categoryName);
  return `the ${listWords(titles)} ${agree(titles.length, 'category', 'categories')}`;
}

function opening(context: SectionContext): Block[] {
  const { view, blocks, say } = context;
  const { categories } = scopeOf(view);
  if (categories.length === 0) {
    return [
      blocks.missing('categories', 'Nobody has said which trust services categories are covered.', {
        title: 'Choose the categories',
        file: manifestFile(view),
        key: 'categories',
      }),
    ];
  }
  const common =
    categories.includes('security') && categories.length > 1
      ? ' The common criteria, CC1 to CC9, are those of security and apply to every other category as well.'
      : '';
  return [
    blocks.paragraph('categories', say`This description covers ${categoryWords(view)}.${common}`, [
      manifestSource(view, 'categories'),
    ]),
    lead(context),
    ...licensedTextProblems(view, say).map(({ name, text }) =>
      blocks.missing(`wording/${name}`, text, {
        title: 'Correct the file of licensed wording',
        file: manifestFile(view),
        key: 'description.criteria_text',
      }),
    ),
  ];
}

function lead({ view, options, blocks, say }: SectionContext): Block {
  const relevant = relevantCriteria(view).length;
  const others = inScopeCriteria(view).length - relevant;
  const { short } = namesOf(view, options);
  const matrix =
    options.profile === 'customer'
      ? say`Named below, by number and title, are the controls that ${short} has designed for each of the ${relevant} criteria.`
      : say`The matrix below names, for each of the ${relevant} criteria, the controls that ${short} has designed to address it. A control that addresses several criteria is written out once, under the first of them, and referred to under the others.`;
  const wording = usesLicensedText(view)
    ? 'Short titles of the criteria are our own; the wording below them is that of TSP section 100, which is authoritative.'
    : 'Criteria are given by number, with a short title in our own words; the authoritative wording is that of TSP section 100.';
  const besides =
    others > 0
      ? say` ${countOf(others, 'further criterion is', 'further criteria are')} not relevant to the system; see ${sectionRef(view, 'not-relevant')}.`
      : '';
  return blocks.paragraph('lead', `${matrix} ${wording}${besides}`);
}

function seriesHeading({ blocks, say }: SectionContext, id: string): Block[] {
  const series = seriesOf(id);
  return series ? [blocks.heading(`series/${series.id}`, 2, say.own(series.title), [], series.id)] : [];
}

function criterionBlocks(context: SectionContext, id: string): Block[] {
  const { view, options, blocks, say } = context;
  const text = licensedText(view, id);
  const result = [
    blocks.heading(id, 3, criterionTitle(say, id), [], id),
    ...(text ? [blocks.block(`${id}/wording`, { type: 'quote', text: [{ text }] })] : []),
  ];
  if (!relevantCriteria(view).includes(id)) {
    return [
      ...result,
      blocks.paragraph(
        `${id}/not-relevant`,
        say`This criterion is not relevant to the system; ${sectionRef(view, 'not-relevant')} gives the reason.`,
        [manifestSource(view, 'not_relevant')],
      ),
    ];
  }
  const rows = controlRows(view, id, { say, options, anchor: (home) => `#${slug(`criteria-${home}`)}` });
  if (rows.length > 0)
    result.push(
      blocks.table(
        `${id}/table`,
        ['Control', options.profile === 'customer' ? 'Title' : 'Description of the control'],
        rows,
      ),
    );
  const carved = carvedOut(context, id);
  result.push(...carved);
  if (rows.length === 0) result.push(...gap(context, id, carved.length > 0));
  return result;
}

function carvedOut(context: SectionContext, id: string): Block[] {
  return assumptions(context, id).map(({ vendor, file, text }) =>
    context.blocks.paragraph(`${id}/csocs/${vendor}`, text, [
      { file, kind: 'vendor', id: vendor, path: ['subservice', 'csocs'] },
    ]),
  );
}

/**
 * What is assumed of each carved-out vendor for a criterion, one sentence for each; `place`, put after the section's
 * number, says which document it is in.
 */
export function assumptions(
  { view, options, say }: Pick<SectionContext, 'view' | 'options' | 'say'>,
  criterion: string,
  place = '',
): { vendor: string; file: string; text: string }[] {
  const { short } = namesOf(view, options);
  return subserviceVendors(view).flatMap(({ id, file, csocs }) => {
    const assumed = csocs.filter((each) => each.criteria.includes(criterion)).map((each) => each.id);
    if (assumed.length === 0) return [];
    const text = say`${short} assumes that ${vendorName(view, id)} runs the complementary ${agree(assumed.length, 'control', 'controls')} ${listWords(assumed)}, described in ${sectionRef(view, 'subservice')}${place}.`;
    return [{ vendor: id, file, text }];
  });
}

/** Says what is missing, and which controls are planned for it or wait for their statement. */
function gap({ view, blocks }: SectionContext, id: string, assumed: boolean): Block[] {
  if (assumed && criterionCoverage(view, id).state === 'carved-out') return [];
  const later = assumed ? [] : plannedControls(view, 'criterion', id);
  const named = (unsaid: boolean): string[] =>
    later.filter((each) => isUnsaid(each) === unsaid).map((each) => nameAmong(view, each));
  const [planned, unsaid] = [named(false), named(true)];
  const waiting = [
    ...(planned.length > 0 ? [`${listWords(planned)} ${agree(planned.length, 'is', 'are')} planned`] : []),
    ...(unsaid.length > 0
      ? [
          `${planned.length > 0 ? 'the' : 'The'} ${agree(unsaid.length, 'statement', 'statements')} of ${listWords(unsaid)} ${agree(unsaid.length, 'is', 'are')} still open`,
        ]
      : []),
  ].join(', and ');
  const text = assumed
    ? `No control in place monitors the vendor that ${id} is left to.`
    : waiting !== ''
      ? `${waiting}; nothing in place addresses ${id}.`
      : `No control in place addresses ${id}.`;
  const title =
    waiting !== ''
      ? `${planned[0] === undefined ? `Write the statement of ${unsaid[0]!}` : `Open ${planned[0]} (planned)`}, or create or map a control`
      : `Create or map a control for ${id}`;
  return [
    blocks.missing(id, text, {
      title: assumed ? 'Name the control that monitors the vendor' : title,
      file: assumed ? folderFor(view, 'vendor') : folderFor(view, 'control'),
      key: assumed ? 'subservice.monitoring' : 'criteria',
    }),
  ];
}
