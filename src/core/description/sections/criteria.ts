import { categoryById, criterionById, seriesOf } from '../../criteria/catalogue';
import { criterionCoverage } from '../../coverage/criterion';
import { inScopeCriteria, scopeOf } from '../../coverage/scope';
import type { View } from '../../index/view';
import type { Block, Inline } from '../block';
import { manifestSource, recordSource, slug, type Row } from '../build';
import { controlsFor, homeOf, relevantCriteria } from '../controls';
import { folderFor, manifestFile, namesOf, vendorName } from '../names';
import type { DescribeOptions } from '../options';
import { agree, capitalise, listWords, oneLine, sentence } from '../words';
import type { SectionContext, SectionPart } from './section';
import { subserviceVendors } from './subservice-vendors';

/** Categories covered, and the controls for each criterion (DC 5), one part for each criterion. */
export function criteria(view: View, _options: DescribeOptions): SectionPart[] {
  const inScope = inScopeCriteria(view);
  const parts: SectionPart[] = [{ key: '', render: opening }];
  let series = '';
  for (const id of inScope) {
    const opens = seriesOf(id)?.id ?? '';
    const first = opens !== series;
    series = opens;
    parts.push({ key: id, render: (context) => [...(first ? seriesHeading(context, id) : []), ...criterionBlocks(context, id)] });
  }
  return parts;
}

/** `the security, availability and confidentiality categories`. */
export function categoryWords(view: View): string {
  const titles = scopeOf(view).categories.map((id) => (categoryById(id)?.title ?? id).toLowerCase());
  return `the ${listWords(titles)} ${agree(titles.length, 'category', 'categories')}`;
}

function opening({ view, options, blocks }: SectionContext): Block[] {
  const { categories } = scopeOf(view);
  if (categories.length === 0) {
    return [blocks.missing('categories', 'Nobody has said which trust services categories are covered.', { title: 'Choose the categories', file: manifestFile(view), key: 'categories' })];
  }
  const relevant = relevantCriteria(view).length;
  const others = inScopeCriteria(view).length - relevant;
  const besides = others > 0 ? ` ${capitalise(agree(others, 'one further criterion is', `${others} further criteria are`))} not relevant to the system; see section 7.` : '';
  const common = categories.includes('security') && categories.length > 1 ? ' The common criteria, CC1 to CC9, are those of security and apply to every other category as well.' : '';
  const { short } = namesOf(view, options);
  return [
    blocks.paragraph('categories', `This description covers ${categoryWords(view)}.${common}`, [manifestSource(view, 'categories')]),
    blocks.paragraph('lead', `The matrix below names, for each of the ${relevant} criteria, the controls that ${short} has designed to address it. A control that addresses several criteria is written out once, under the first of them, and referred to under the others. Criteria are given by number, with a short title in our own words; the authoritative wording is that of TSP section 100.${besides}`),
  ];
}

function seriesHeading({ blocks }: SectionContext, id: string): Block[] {
  const series = seriesOf(id);
  return series ? [blocks.heading(`series/${series.id}`, 2, series.title, [], series.id)] : [];
}

function criterionBlocks(context: SectionContext, id: string): Block[] {
  const { view, blocks } = context;
  const heading = blocks.heading(id, 3, criterionById(id)?.title ?? '', [], id);
  if (!relevantCriteria(view).includes(id)) {
    return [heading, blocks.paragraph(`${id}/not-relevant`, 'This criterion is not relevant to the system; section 7 gives the reason.', [manifestSource(view, 'not_relevant')])];
  }
  const rows = controlRows(view, id, (home) => `#${slug(`6-${home}`)}`);
  const result = [heading];
  if (rows.length > 0) result.push(blocks.table(`${id}/table`, ['Control', 'Description of the control'], rows));
  const carved = carvedOut(context, id);
  result.push(...carved);
  if (rows.length === 0) result.push(...gap(context, id, carved.length > 0));
  return result;
}

/** Rows of control id and statement; the statement only where the control is at home. */
export function controlRows(view: View, criterion: string, linkTo: (home: string) => string): Row[] {
  return controlsFor(view, criterion).map((control) => {
    const home = homeOf(view, control) ?? criterion;
    const text: Inline[] = home === criterion
      ? [{ text: sentence(control.data.statement ?? '') || 'No statement is written.' }]
      : [{ text: control.data.title ? `${sentence(control.data.title)} See ` : 'See ' }, { text: home, href: linkTo(home) }, { text: '.' }];
    return { key: control.id, cells: [oneLine(control.id), text], sources: home === criterion ? [recordSource(control, ['statement']), recordSource(control)] : [recordSource(control)] };
  });
}

function carvedOut({ view, options, blocks }: SectionContext, id: string): Block[] {
  const { short } = namesOf(view, options);
  return subserviceVendors(view).filter((each) => each.method === 'carve-out').flatMap((vendor) => {
    const csocs = vendor.csocs.filter((each) => each.criteria.includes(id)).map((each) => each.id);
    if (csocs.length === 0) return [];
    const text = `${capitalise(short)} assumes that ${vendorName(view, vendor.id)} runs ${csocs.length > 1 ? 'the complementary controls' : 'the complementary control'} ${listWords(csocs)}, described in section 8.`;
    return [blocks.paragraph(`${id}/csocs/${vendor.id}`, text, [{ file: vendor.file, kind: 'vendor', id: vendor.id, path: ['subservice', 'csocs'] }])];
  });
}

/** Says what is missing without a word about controls that are only planned. */
function gap({ view, blocks }: SectionContext, id: string, assumed: boolean): Block[] {
  if (criterionCoverage(view, id).state === 'carved-out') return [];
  const text = assumed
    ? `No control in place monitors the vendor that ${id} is left to.`
    : `No control in place addresses ${id}.`;
  return [blocks.missing(id, text, { title: assumed ? 'Name the control that monitors the vendor' : `Create or map a control for ${id}`, file: assumed ? folderFor(view, 'vendor') : folderFor(view, 'control'), key: assumed ? 'subservice.monitoring' : 'criteria' })];
}
