import { scopeOf, type Scope } from '../scope/scope';
import type { View } from '../index/view';
import type { Block } from './block';
import { manifestSource, SectionBlocks } from './build';
import { customerNote } from './customer';
import { basisWords } from './dates';
import { markOf } from './mark';
import { manifestFile, namesOf } from './names';
import type { DescribeOptions } from './options';
import { sayIn } from './say';
import { possessive } from './words';

/** `Larkspur Labs, Inc.'s description of Larkspur Scheduling throughout the period …`. */
export function descriptionTitle(view: View, options: DescribeOptions): string {
  const { company, system, hasCompany } = namesOf(view, options);
  const owner = hasCompany ? possessive(company) : "Management's";
  return [`${owner} description of ${system}`, basisWords(scopeOf(view), options)].filter(Boolean).join(' ');
}

/** Title and kind of the document, and which of the basic facts are still missing. */
export function title(view: View, options: DescribeOptions, place: 'alone' | 'in a report' = 'alone'): Block[] {
  const blocks = new SectionBlocks('title');
  const say = sayIn(options);
  const names = namesOf(view, options);
  const { type } = scopeOf(view);
  const introduced = names.short === names.company ? names.company : `${names.company} (“${names.short}”)`;
  const examination = `SOC 2${place === 'alone' ? markOf(view) : ''}${type ? ` type ${type}` : ''} examination`;
  const purpose = say`The management of ${introduced} prepared this description of ${names.system} for a ${examination}, following the description criteria DC 1 to DC 9. It is meant for readers who know the service and its controls well enough to judge, together with what they do themselves, the risks of using it.`;
  return [
    blocks.block('title', { type: 'title', text: descriptionTitle(view, options) }, [
      manifestSource(view, 'system', 'name'),
      manifestSource(view, 'report'),
    ]),
    ...missing(view, blocks, names, scopeOf(view)),
    blocks.paragraph('purpose', purpose, [manifestSource(view, 'company')]),
    ...(options.profile === 'customer' ? customerNote(view, options, blocks) : []),
  ];
}

function missing(view: View, blocks: SectionBlocks, names: ReturnType<typeof namesOf>, scope: Scope): Block[] {
  const file = manifestFile(view);
  const result: Block[] = [];
  if (!names.hasCompany)
    result.push(
      blocks.missing('company', 'Nobody has named the company.', {
        title: 'Name the company',
        file,
        key: 'company.name',
      }),
    );
  if (!names.hasSystem)
    result.push(
      blocks.missing('system', 'Nobody has named the system.', { title: 'Name the system', file, key: 'system.name' }),
    );
  if (scope.type === undefined)
    result.push(
      blocks.missing('type', 'Nobody has said whether a report of type 1 or of type 2 is prepared.', {
        title: 'State the type of report',
        file,
        key: 'report.type',
      }),
    );
  if (scope.type === 1 && !scope.asOf)
    result.push(
      blocks.missing('date', 'A type 1 report describes the system at one date, which is not given.', {
        title: 'Give the date',
        file,
        key: 'report.as_of',
      }),
    );
  if (scope.type === 2 && (!scope.from || !scope.to))
    result.push(
      blocks.missing('period', 'A type 2 report describes the system over a period, which is not given.', {
        title: 'Give the period',
        file,
        key: 'report.period',
      }),
    );
  return result;
}
