/** What a view shows: rows that have all words of `text`, and of each facet one of the values (none given: any). */
export interface Filter {
  text: string;
  facets: Readonly<Record<string, readonly string[]>>;
}

export const noFilter: Filter = { text: '', facets: {} };

/** What a person may choose of a facet, such as the state of criteria. `of`: the facet's name in a sentence. */
export interface Facet {
  id: string;
  title: string;
  choices: readonly { id: string; label: string; description?: string }[];
}

export function isOn({ text, facets }: Filter): boolean {
  return text.trim() !== '' || Object.values(facets).some((each) => each.length > 0);
}

/** Whether a row passes. `textOf` is called only when a text is looked for. */
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

/** The same filter with other values for one facet; none take the facet out. */
export function withFacet({ text, facets }: Filter, id: string, values: readonly string[]): Filter {
  const { [id]: _before, ...others } = facets;
  return { text, facets: values.length > 0 ? { ...others, [id]: values } : others };
}

/** Whether a filter asks for these values of one facet and for nothing else. */
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
  const parts = known.flatMap(({ id, title, choices }) => {
    const values = facets[id] ?? [];
    return values.length === 0
      ? []
      : [`${title}: ${values.map((value) => choices.find((each) => each.id === value)?.label ?? value).join(', ')}`];
  });
  return text.trim() === '' ? parts : [...parts, `${textTitle}: “${text.trim()}”`];
}
