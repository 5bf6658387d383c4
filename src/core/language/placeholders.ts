import { matchesIn, type Match, type Prose } from './prose';

/** Something left to fill in. Square brackets of links and check boxes, and angle brackets of HTML, do not count. */
const placeholder = new RegExp(
  [
    '\\b(?:TODO|TBD|TBA|FIXME|XXX)\\b',
    '\\[(?:COMPANY|ORGANI[SZ]ATION|INSERT|YOUR|ENTER|ADD|DATE|NAME|CLIENT|CUSTOMER|PRODUCT|SYSTEM|ROLE|OWNER|DEPARTMENT|EMAIL|URL)\\b[^\\[\\]\\n]{0,80}\\](?!\\()',
    '\\[[A-Z][A-Z _-]{1,40} NAME\\](?!\\()',
    '\\{\\{[^{}\\n]{0,80}\\}\\}',
    '<(?:company|organi[sz]ation|insert|your|name|date|system|product)\\b[^<>\\n]{0,60}>',
    '\\b[Ll]orem [Ii]psum\\b',
    '\\b(?:Template )?[Cc]oming [Ss]oon\\b',
  ].join('|'),
  'g',
);
const lowerForms = /\[(?:company|organi[sz]ation|insert|your|enter|date|client|product) ?[^[\]\n]{0,80}\](?!\()/gi;

/** Placeholders in a piece of prose. `templates`: `{{...}}` is filled in elsewhere, as strongdm/comply does. */
export function placeholdersIn(prose: Prose, templates: boolean): Match[] {
  const found = [...matchesIn(prose, placeholder), ...matchesIn(prose, lowerForms)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  return found.filter(
    (each, index) =>
      !(templates && each.text.startsWith('{{')) &&
      !found.some((other, position) => position < index && other.end > each.start),
  );
}

/** `[COMPANY NAME]`, `{{.Name}}`, `<your organisation>`. */
const companyPlaceholder =
  /^(?:\[|\{\{\s*\.?|<)\s*(?:the |your )?(?:company|organi[sz]ation|Name)(?:[ _-]?name)?\s*(?:\]|\}\}|>)$/i;

/** Whether a placeholder stands for the company's name. */
export function meansCompany(text: string): boolean {
  return companyPlaceholder.test(text);
}
