import { describe as describeSystem } from '../../../src/core/description/describe';
import type { Block } from '../../../src/core/description/block';
import { report } from '../../../src/core/description/report';
import { programmeOf } from '../example';
import { actionPlace } from '../../../src/export/meta';
import { itemPieces, piecesOf } from '../../unit/description/consistency/printed';
import { filledProgramme, narrativesWith } from './programme';
import { harmless, hostileTexts } from './texts';

export interface HostileCase {
  name: string;
  text: string;
  /** Report, and description for customers, of the programme with this text. */
  blocks: Block[];
  customer: Block[];
}

let cases: readonly HostileCase[] | undefined;

/** Every text in every key of the model; then again in ids and names of files as well. Their documents are made once. */
export function hostileCases(): readonly HostileCase[] {
  cases ??= makeCases();
  return cases;
}

function makeCases(): HostileCase[] {
  return Object.entries(hostileTexts).flatMap(([name, text]) => [
    caseOf(name, text, '', 'file'),
    ...(text.length > 1000 ? [] : [caseOf(`${name}, in ids and names of files too`, text, text, fileName(text))]),
  ]);
}

/** These documents with a harmless text. */
export function harmlessCase(): HostileCase {
  return caseOf('harmless', harmless, '', 'file');
}

/** Documents whose narratives have this body. */
export function narrativeCase(name: string, body: string): HostileCase {
  return documents(
    name,
    body,
    new Map([...filledProgramme({ text: harmless, idPrefix: '' }), ...narrativesWith(body)]),
  );
}

function caseOf(name: string, text: string, idPrefix: string, file: string): HostileCase {
  return documents(name, text, filledProgramme({ text, idPrefix }, file));
}

function documents(name: string, text: string, files: ReadonlyMap<string, string>): HostileCase {
  const view = programmeOf(files).view('full');
  return { name, text, blocks: report(view), customer: describeSystem(view, { profile: 'customer' }) };
}

/** The characters of a text that are allowed in file names on the less strict systems. */
function fileName(text: string): string {
  return `x${[...text.replace(/[/\\\p{Cc}\p{Cs}\u2028\u2029]/gu, '')].slice(0, 60).join('')}`;
}

/** Everything that blocks print, as one text; for pictures their words, since other tests check the drawings. */
export function printedText(blocks: readonly Block[]): string {
  return blocks
    .flatMap((each) => [
      ...(each.type === 'figure' ? [each.caption, ...itemPieces(each.words)] : piecesOf(each)),
      each.type === 'missing' && each.action ? actionPlace(each.action) : '',
    ])
    .join('\n');
}

/**
 * How often a text occurs in another, without regard to line breaks, case and characters that no output may contain.
 */
export function occurrences(text: string, within: string): number {
  const plain = (each: string): string =>
    each
      .normalize('NFC')
      .replace(/\p{Cs}/gu, '\ufffd')
      .replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069\ufffe\uffff\u0085\u2028\u2029]/gu, '')
      .toLowerCase();
  const wanted = plain(text);
  return wanted === '' ? 0 : plain(within).split(wanted).length - 1;
}
