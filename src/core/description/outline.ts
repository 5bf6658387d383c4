import { scopeOf } from '../scope/scope';
import type { View } from '../index/view';
import { oneLine } from '../language/one-line';
import { sectionHeads, type SectionHead, type SectionName } from './sections/names';

/** A section with its place in this document. */
export interface PlacedSection {
  head: SectionHead;
  /** `3`, `3.1`. */
  number: string;
}

const heads = new Map(sectionHeads.map((each) => [each.name, each]));

/** The sections of this type of report, in the order that the manifest wants, with the numbers that follow from it. */
export function placedSections(view: View): PlacedSection[] {
  return numbers(view).flatMap(([name, number]) => {
    const head = heads.get(name);
    return head ? [{ head, number }] : [];
  });
}

/** `section 7`, whatever number that section has. */
export function sectionRef(view: View, name: SectionName): string {
  return `section ${sectionNumber(view, name)}`;
}

export function sectionNumber(view: View, name: SectionName): string {
  return numbers(view).find(([each]) => each === name)?.[1] ?? '';
}

/**
 * The title that the manifest gives, by section name or number of a report section (`II`); undefined where it gives
 * none.
 */
export function titleFor(view: View, name: string): string | undefined {
  return (
    view.derive(`title of ${name}`, (inner) => {
      const titles: Readonly<Record<string, string | undefined>> = inner.manifest('description')?.titles ?? {};
      return Object.hasOwn(titles, name) ? oneLine(titles[name] ?? '') : '';
    }) || undefined
  );
}

function numbers(view: View): [SectionName, string][] {
  return view.derive('section numbers', (inner) => {
    const { type } = scopeOf(inner);
    const used = sectionHeads.filter((each) => each.reportType === undefined || each.reportType === type);
    const main = used.filter((each) => each.within === undefined).map((each) => each.name);
    const wanted = new Set<string>(inner.manifest('description')?.order ?? []);
    const order = [
      ...[...wanted].filter((each): each is SectionName => main.some((name) => name === each)),
      ...main.filter((each) => !wanted.has(each)),
    ];
    return order.flatMap((name, index): [SectionName, string][] => [
      [name, String(index + 1)],
      ...used
        .filter((each) => each.within === name)
        .map((each, below): [SectionName, string] => [each.name, `${index + 1}.${below + 1}`]),
    ]);
  });
}
