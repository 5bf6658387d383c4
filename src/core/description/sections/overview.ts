import { oneLine } from '../../language/one-line';
import type { Block } from '../block';
import { manifestSource, strong } from '../build';
import { inserts } from '../inserts';
import { manifestFile, namesOf } from '../names';
import { sectionRef } from '../outline';
import { agree, endWith, fieldSentence, listWords, paragraphsOf, sentence, severalOf } from '../words';
import type { SectionContext } from './section';

/** Company, services and users (DC 1): the company first, then what the narrative says about the services. */
export function overview(context: SectionContext): Block[] {
  const { view, options, blocks } = context;
  return [
    ...company(context),
    ...inserts({ view, options, blocks }, { name: 'overview', level: 2, own: 'Services covered' }),
    ...services(context),
    ...excluded(context),
  ];
}

function company({ view, options, blocks, say }: SectionContext): Block[] {
  const data = view.manifest('company');
  const { short } = namesOf(view, options);
  const texts = paragraphsOf(data?.overview ?? '');
  const result = texts.map((text, index) =>
    blocks.paragraph(index === 0 ? 'company' : `company/${index + 1}`, sentence(text), [
      manifestSource(view, 'company', 'overview'),
    ]),
  );
  if (texts.length === 0) {
    result.push(
      blocks.missing('company', 'Nobody has said who the company is.', {
        title: 'Write a paragraph about the company',
        file: manifestFile(view),
        key: 'company.overview',
      }),
    );
  }
  if (data?.headquarters) {
    result.push(
      blocks.paragraph('headquarters', say`${short} has its headquarters in ${oneLine(data.headquarters)}.`, [
        manifestSource(view, 'company', 'headquarters'),
      ]),
    );
  }
  return result;
}

function services({ view, options, blocks, say }: SectionContext): Block[] {
  const all = (view.manifest('system')?.services ?? []).map((service, index) => ({ service, index }));
  const list = all.filter(({ service }) => service.name ?? service.description);
  if (list.length === 0) {
    return [
      blocks.missing('services', 'No service is named that the description covers.', {
        title: 'Name the services',
        file: manifestFile(view),
        key: 'system.services',
      }),
    ];
  }
  const { system } = namesOf(view, options);
  const lead = blocks.paragraph(
    'services',
    say`The description covers the following ${severalOf(list.length, 'service')} of ${system}.`,
    [manifestSource(view, 'system', 'services')],
  );
  return [
    lead,
    ...list.flatMap(({ service, index }) => {
      const key = `service/${service.id ?? index}`;
      const name = oneLine(service.name ?? service.id ?? '') || `Service ${index + 1}`;
      const users = service.users ? say`Users: ${oneLine(service.users)}.` : '';
      const text = [fieldSentence(service.description), users].filter(Boolean).join(' ');
      const heading = strong(endWith(name));
      const content = text ? [heading, { text: ` ${text}` }] : [heading];
      const paragraph = blocks.paragraph(key, content, [manifestSource(view, 'system', 'services', index)]);
      if (service.description) return [paragraph];
      return [
        paragraph,
        blocks.missing(key, `Nobody has said what ${name} does.`, {
          title: 'Describe the service',
          file: manifestFile(view),
          key: `system.services.${index}.description`,
        }),
      ];
    }),
  ];
}

function excluded({ view, blocks, say }: SectionContext): Block[] {
  const outside = (view.manifest('system')?.boundaries?.out ?? []).flatMap((each) =>
    each.name ? [oneLine(each.name)] : [],
  );
  if (outside.length === 0) return [];
  const count = outside.length;
  const text = say`The following ${agree(count, 'is', 'are')} not covered, for the ${agree(count, 'reason', 'reasons')} given in ${sectionRef(view, 'boundaries')}: ${listWords(outside)}.`;
  return [blocks.paragraph('excluded', text, [manifestSource(view, 'system', 'boundaries', 'out')])];
}
