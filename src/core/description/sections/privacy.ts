import { scopeOf } from '../../scope/scope';
import { oneLine } from '../../language/one-line';
import type { Block, BlockSource } from '../block';
import { manifestSource } from '../build';
import { manifestFile, namesOf } from '../names';
import { listWords } from '../words';
import type { SectionContext } from './section';

/** In which role the company handles personal data, and what that role requires of it. */
export function privacy(context: SectionContext): Block[] {
  const { view, options, blocks, say } = context;
  const { short } = namesOf(view, options);
  const role = view.manifest('privacy')?.role;
  const personal = personalData(context);
  if (personal.length === 0 || role === undefined) return undecided(context, personal.length);
  const sources = [manifestSource(view, 'privacy', 'role')];
  const controller = say`As a controller, ${short} decides why and how personal data is processed. It has to give the people concerned notice, offer them choices and obtain consent where that is needed, collect and keep no more than its purposes call for, answer their requests for access and correction, and account for what it discloses to others.`;
  const processor = say`As a processor, ${short} handles personal data on behalf of its customers and only as they instruct. It has to protect the data, bind its own vendors to the same terms, tell customers of breaches, help them to answer the people concerned, and return or delete the data when the contract ends. Notice, choice and consent remain with the customers.`;
  if (role === 'controller') return [blocks.paragraph('role', controller, sources)];
  if (role === 'processor') return [blocks.paragraph('role', processor, sources)];
  return [
    blocks.paragraph(
      'role',
      say`${short} is the controller of some personal data and the processor of other personal data. Both parts bring duties.`,
      sources,
    ),
    blocks.paragraph('role/controller', dataOf(context, 'controller', controller), [
      ...sourcesOf(context, 'controller'),
      ...sources,
    ]),
    blocks.paragraph('role/processor', dataOf(context, 'processor', processor), [
      ...sourcesOf(context, 'processor'),
      ...sources,
    ]),
    ...unclear(context),
  ];
}

function personalData({ view }: SectionContext): { name: string; role: string | undefined; index: number }[] {
  const types = view.manifest('system')?.data?.types ?? [];
  return types.flatMap(({ personal, name, id, role }, index) => {
    return personal ? [{ name: oneLine(name ?? id ?? ''), role, index }] : [];
  });
}

/** The duties, and the data that they concern. */
function dataOf(context: SectionContext, role: string, duties: string): string {
  const names = personalData(context)
    .filter((each) => each.role === role)
    .map((each) => `“${each.name}”`);
  return names.length === 0 ? duties : `${duties} ${context.say`This concerns ${listWords(names)}.`}`;
}

function sourcesOf(context: SectionContext, role: string): BlockSource[] {
  const ofRole = personalData(context).filter((each) => each.role === role);
  return ofRole.map(({ index }) => manifestSource(context.view, 'system', 'data', 'types', index));
}

function unclear(context: SectionContext): Block[] {
  const { view, blocks } = context;
  const withoutRole = personalData(context).filter((each) => each.role === undefined);
  return withoutRole.map(({ name, index }) => {
    const what = `Nobody has said whether “${name}” is handled as a controller or as a processor.`;
    const key = `system.data.types.${index}.role`;
    return blocks.missing(`role/${index}`, what, { title: 'State the role', file: manifestFile(view), key });
  });
}

function undecided({ view, blocks }: SectionContext, personal: number): Block[] {
  if (!scopeOf(view).categories.includes('privacy') || (view.manifest('system')?.data?.types ?? []).length === 0)
    return [];
  if (personal === 0)
    return [
      blocks.missing('personal', 'The privacy category is covered, but no type of data is marked as personal.', {
        title: 'Mark personal data',
        file: manifestFile(view),
        key: 'system.data.types',
      }),
    ];
  return [
    blocks.missing(
      'role',
      'Nobody has said whether the company handles personal data as a controller, as a processor, or both.',
      { title: 'State the role', file: manifestFile(view), key: 'privacy.role' },
    ),
  ];
}
