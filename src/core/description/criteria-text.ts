import { inScopeCriteria } from '../scope/scope';
import { criterionById } from '../criteria/catalogue';
import { wordingPath } from '../index/classify';
import type { View } from '../index/view';
import { oneLine } from '../language/one-line';
import type { Say } from './say';
import { agree, listWords } from './words';

/** The criterion's short title, in our own words. */
export function criterionTitle(say: Say, id: string): string {
  return say.own(criterionById(id)?.title ?? '');
}

/** The text after a criterion's number in a table: the user's licensed wording, or our title. */
export function criterionWording(view: View, say: Say, id: string): string {
  return licensedText(view, id) ?? criterionTitle(say, id);
}

/** The user's licensed wording of a criterion; undefined where no file of theirs holds it. */
export function licensedText(view: View, id: string): string | undefined {
  return (
    view.derive(`wording of ${id}`, (inner) => {
      const data = inner.get('wording', 'wording')?.data ?? {};
      return Object.hasOwn(data, id) ? oneLine(data[id] ?? '') : '';
    }) || undefined
  );
}

export function usesLicensedText(view: View): boolean {
  return view.derive('licensed wording', (inner) => inner.get('wording', 'wording') !== undefined);
}

/** What is wrong with the file of licensed wording that the manifest names; nothing when it names no file. */
export function licensedTextProblems(view: View, say: Say): { name: string; text: string }[] {
  const named = view.manifest('description')?.criteria_text;
  if (!named) return [];
  if (wordingPath(named) === undefined)
    return [
      {
        name: 'path',
        text: say`“${oneLine(named)}” is no path of a YAML file inside the folder of the programme; the criteria keep our short titles.`,
      },
    ];
  if (!usesLicensedText(view))
    return [
      {
        name: 'file',
        text: `The file “${oneLine(named)}”, which should hold the licensed wording of the criteria, is not there or is empty; the criteria keep our short titles.`,
      },
    ];
  const without = inScopeCriteria(view).filter((each) => licensedText(view, each) === undefined);
  if (without.length === 0) return [];
  const listed = without.length > 6 ? [...without.slice(0, 5), `${without.length - 5} more`] : without;
  return [
    {
      name: 'texts',
      text: `“${oneLine(named)}” holds no wording of ${listWords(listed)}, which ${agree(without.length, 'keeps', 'keep')} our short ${agree(without.length, 'title', 'titles')}.`,
    },
  ];
}
