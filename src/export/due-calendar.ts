import { addDays } from '../core/model/dates';
import { bucketOf } from '../core/due/due-list';
import type { DueItem } from '../core/due/item';
import { hashOf } from '../core/model/hash';

const lineBytes = 75;
const encoder = new TextEncoder();

interface Calendar {
  name: string;
  /** What tells the programme from another one of its name; undefined or empty where nothing has to. */
  apart?: string | undefined;
  /** ISO day from which the work is counted. */
  day: string;
  titleOf: (role: string) => string;
}

/**
 * Due work as an iCalendar file (RFC 5545): one whole-day event each, which does not mark the time as busy. An event
 * keeps its UID while work and name are the same, so that importing a later file moves it; the name is part of it, and
 * `apart` where it is given, since programmes share ids and some of them a name. Overdue work lies on the day from which
 * the work is counted, since nobody is reminded of a day before it.
 */
export function dueCalendar(items: readonly DueItem[], { name, apart, day, titleOf }: Calendar): string {
  const stamp = `${basic(day)}T000000Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//SOC 2 Workbench//Due work//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(apart ? `${name} (${apart})` : name)}`,
    ...items.flatMap((item) => {
      const isOverdue = bucketOf(item, day) === 'overdue';
      const date = isOverdue && item.date < day ? day : item.date;
      const words = [
        ...(isOverdue ? [`Overdue since ${item.date}`] : []),
        item.reason,
        ...(item.owner ? [`Owner: ${titleOf(item.owner)}`] : []),
        item.record.file,
      ];
      return [
        'BEGIN:VEVENT',
        `UID:${hashOf(JSON.stringify([name, item.id, ...(apart ? [apart] : [])]))}@soc2-workbench`,
        `DTSTAMP:${stamp}`,
        `DTSTART;VALUE=DATE:${basic(date)}`,
        `DTEND;VALUE=DATE:${basic(addDays(date, 1))}`,
        `SUMMARY:${escaped(item.title)}`,
        `DESCRIPTION:${escaped(words.join('\n'))}`,
        `CATEGORIES:${escaped(item.kind)}`,
        'TRANSP:TRANSPARENT',
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        `DESCRIPTION:${escaped(item.title)}`,
        `TRIGGER:${isOverdue || date <= addDays(day, 1) ? nineOnTheDay : dayBefore}`,
        'END:VALARM',
        'END:VEVENT',
      ];
    }),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Durations from the midnight at which a whole-day event begins. */
const dayBefore = '-P1D';
/** Where the day before is past, or began already. */
const nineOnTheDay = 'PT9H';

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
