import { addDays } from '../core/model/dates';
import type { DueItem } from '../core/due/item';
import { hashOf } from '../core/model/hash';

const lineBytes = 75;
const encoder = new TextEncoder();

/**
 * Due work as an iCalendar file (RFC 5545): one whole-day event each, which does not mark the time as busy. An event
 * keeps its UID while work and name are the same, so that importing a later file moves it. `day`: ISO day on which the
 * list was made.
 */
export function dueCalendar(items: readonly DueItem[], name: string, day: string): string {
  const uids = new Uids(name);
  const stamp = `${basic(day)}T000000Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//SOC 2 Workbench//Due work//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...items.flatMap((item) => [
      'BEGIN:VEVENT',
      `UID:${uids.of(item)}@soc2-workbench`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${basic(item.date)}`,
      `DTEND;VALUE=DATE:${basic(addDays(item.date, 1))}`,
      `SUMMARY:${escaped(item.title)}`,
      `DESCRIPTION:${escaped([item.reason, ...(item.owner ? [`Owner: ${item.owner}`] : []), item.record.file].join('\n'))}`,
      `CATEGORIES:${escaped(item.kind)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Programmes share ids, and a programme may have two records with one id: neither event may replace the other. */
class Uids {
  readonly #name: string;
  readonly #seen = new Map<string, number>();

  constructor(name: string) {
    this.#name = name;
  }

  of({ id }: DueItem): string {
    const count = (this.#seen.get(id) ?? 0) + 1;
    this.#seen.set(id, count);
    return hashOf(JSON.stringify([this.#name, id, ...(count > 1 ? [count] : [])]));
  }
}

function basic(date: string): string {
  return date.replace(/-/g, '');
}

/** Control characters, which RFC 5545 forbids in a text. */
// eslint-disable-next-line no-control-regex
const controlCharacter = /[\u0000-\u001f\u007f]/g;

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(controlCharacter, ' ');
}

/** Lines of 75 bytes at most; further ones begin with a space. No character is split. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (bytes + size > (parts.length === 0 ? lineBytes : lineBytes - 1)) {
      parts.push(part);
      part = '';
      bytes = 0;
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join('\r\n ');
}
