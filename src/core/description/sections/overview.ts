import type { Block } from '../block';
import { manifestSource, strong } from '../build';
import { inserts } from '../inserts';
import { manifestFile, namesOf } from '../names';
import { agree, capitalise, countOf, endWith, listWords, oneLine, paragraphsOf, sentence } from '../words';
import type { SectionContext } from './section';

/** Company, services and users (DC 1). */
export function overview(context: SectionContext): Block[] {
  const { view, options, blocks } = context;
  return [...inserts(view, options, blocks, 'overview', 2), ...company(context), ...services(context), ...excluded(context)];
}

function company({ view, options, blocks }: SectionContext): Block[] {
  const data = view.manifest('company');
  const names = namesOf(view, options);
  const texts = paragraphsOf(data?.overview ?? '');
  const result = texts.map((text, index) => blocks.paragraph(index === 0 ? 'company' : `company/${index + 1}`, sentence(text), [manifestSource(view, 'company', 'overview')]));
  if (texts.length === 0) {
    result.push(blocks.missing('company', 'Nobody has said who the company is.', { title: 'Write a paragraph about the company', file: manifestFile(view), key: 'company.overview' }));
  }
  if (data?.headquarters) {
    result.push(blocks.paragraph('headquarters', endWith(`${capitalise(names.short)} has its headquarters in ${oneLine(data.headquarters)}`), [manifestSource(view, 'company', 'headquarters')]));
  }
  return result;
}

function services({ view, options, blocks }: SectionContext): Block[] {
  const list = (view.manifest('system')?.services ?? []).filter((each) => each.name || each.description);
  if (list.length === 0) {
    return [blocks.missing('services', 'No service is named that the report covers.', { title: 'Name the services', file: manifestFile(view), key: 'system.services' })];
  }
  const { system } = namesOf(view, options);
  const lead = blocks.paragraph('services', `The report covers ${countOf(list.length, 'service')} of ${system}, known to customers by the ${agree(list.length, 'name', 'names')} below.`, [manifestSource(view, 'system', 'services')]);
  return [lead, ...list.flatMap((service, index) => {
    const key = `service/${service.id ?? index}`;
    const name = oneLine(service.name ?? service.id ?? '');
    const description = sentence(service.description ?? '');
    const users = service.users ? endWith(`Users: ${oneLine(service.users)}`) : '';
    const paragraph = blocks.paragraph(key, [strong(endWith(name)), { text: ` ${[description, users].filter(Boolean).join(' ')}`.trimEnd() }], [manifestSource(view, 'system', 'services', index)]);
    if (service.description) return [paragraph];
    return [paragraph, blocks.missing(key, `Nobody has said what ${name} does.`, { title: 'Describe the service', file: manifestFile(view), key: `system.services.${index}.description` })];
  })];
}

function excluded({ view, blocks }: SectionContext): Block[] {
  const outside = (view.manifest('system')?.boundaries?.out ?? []).flatMap((each) => (each.name ? [oneLine(each.name)] : []));
  if (outside.length === 0) return [];
  const text = `The following ${agree(outside.length, 'is', 'are')} not covered, for the reasons given in section 3.6: ${listWords(outside)}.`;
  return [blocks.paragraph('excluded', text, [manifestSource(view, 'system', 'boundaries', 'out')])];
}
