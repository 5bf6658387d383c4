/** A view shows the rows that contain all words of `text` and have one of the values of each facet (no values: any). */
export interface Filter {
  text: string;
  facets: Readonly<Record<string, readonly string[]>>;
}

export const noFilter: Filter = { text: '', facets: {} };

/**
 * The values of a facet, such as the state of criteria, that a person may choose. `of`: the facet's name in a sentence.
 */
export interface Facet {
  id: string;
  title: string;
  choices: readonly { id: string; label: string; description?: string }[];
  /** The label of a value that occurs nowhere now; without it the value itself. */
  otherLabel?: (value: string) => string;
}

/** What a value of a facet is called. */
export function labelOf({ choices, otherLabel }: Facet, value: string): string {
  return choices.find((each) => each.id === value)?.label ?? otherLabel?.(value) ?? value;
}

export function isOn({ text, facets }: Filter): boolean {
  return text.trim() !== '' || Object.values(facets).some((each) => each.length > 0);
}

/** Whether a row passes the filter. `textOf` is called only when the filter has a text. */
export function admits(
  { text, facets }: Filter,
  textOf: () => string,
  values: Readonly<Record<string, readonly string[]>>,
): boolean {
  for (const [id, wanted] of Object.entries(facets)) {
    if (wanted.length > 0 && !values[id]?.some((each) => wanted.includes(each))) return false;
  }
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((each) => each !== '');
  if (words.length === 0) return true;
  const whole = textOf().toLowerCase();
  return words.every((each) => whole.includes(each));
}

/** A copy of the filter with other values for one facet; without values the facet is removed. */
export function withFacet({ text, facets }: Filter, id: string, values: readonly string[]): Filter {
  const { [id]: _before, ...others } = facets;
  return { text, facets: values.length > 0 ? { ...others, [id]: values } : others };
}

/** Whether a filter has these values of one facet and no other condition. */
export function asksOnlyFor({ text, facets }: Filter, id: string, values: readonly string[]): boolean {
  const asked = Object.entries(facets).filter(([, each]) => each.length > 0);
  const [only] = asked;
  return (
    text.trim() === '' &&
    asked.length === 1 &&
    only![0] === id &&
    only![1].length === values.length &&
    values.every((each) => only![1].includes(each))
  );
}

/** "state: gap, planned; text: access", in the order of the facets. */
export function filterParts({ text, facets }: Filter, known: readonly Facet[], textTitle: string): string[] {
  const parts = known.flatMap((facet) => {
    const values = facets[facet.id] ?? [];
    return values.length === 0 ? [] : [`${facet.title}: ${values.map((value) => labelOf(facet, value)).join(', ')}`];
  });
  return text.trim() === '' ? parts : [...parts, `${textTitle}: “${text.trim()}”`];
}
