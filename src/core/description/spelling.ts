import type { View } from '../index/view';
import { capitalise } from '../language/words';
import type { DescribeOptions } from './options';

export type Spelling = 'british' | 'american';

/** Stems of verbs and their nouns that take -ise or -isation in British spelling, -ize or -ization in American. */
const stems = [
  'anonym',
  'author',
  'categor',
  'final',
  'minim',
  'organ',
  'priorit',
  'pseudonym',
  'recogn',
  'sanit',
  'standard',
  'summar',
  'util',
] as const;

/** Whole words that differ; a plural may follow. */
const pairs: Readonly<Record<string, string>> = {
  acknowledgement: 'acknowledgment',
  analyse: 'analyze',
  'back-up': 'backup',
  behaviour: 'behavior',
  cancelled: 'canceled',
  catalogue: 'catalog',
  centre: 'center',
  colour: 'color',
  defence: 'defense',
  favour: 'favor',
  fulfil: 'fulfill',
  fulfilment: 'fulfillment',
  honour: 'honor',
  judgement: 'judgment',
  labelled: 'labeled',
  labour: 'labor',
  licence: 'license',
  modelled: 'modeled',
  practise: 'practice',
  programme: 'program',
  towards: 'toward',
};

const american = new Map<string, string>(Object.entries(pairs).filter(([british, other]) => british !== other));
const pattern = new RegExp(
  `\\b(?:(un|re|dis)?(${stems.join('|')})is(?=e|ing|ation)|(${[...american.keys()].join('|')})(?=s?(?![\\w-])))`,
  'gi',
);

/** How the words of the generator are spelt: as the host says, else as the manifest does. */
export function spellingOf(view: View, options: DescribeOptions): Spelling {
  return (
    options.spelling ??
    view.derive('description spelling', (inner) => inner.manifest('description')?.spelling ?? 'british')
  );
}

/** Options with the spelling resolved. Parts resolve it when they are rendered, so that a change makes them stale. */
export function resolved(view: View, options: DescribeOptions): DescribeOptions {
  return { ...options, spelling: spellingOf(view, options) };
}

/**
 * Converts our own words, which are all written in British spelling, to the spelling wanted. No other file knows the
 * American spelling. Never pass text from files.
 */
export function spell(text: string, spelling: Spelling | undefined): string {
  if (spelling !== 'american') return text;
  return text.replace(
    pattern,
    (found, prefix: string | undefined, stem: string | undefined, word: string | undefined) =>
      stem ? `${prefix ?? ''}${stem}iz` : word ? likeFirst(american.get(word.toLowerCase()) ?? word, word) : found,
  );
}

/** Whether a text of our own holds a word that the two spellings write differently. */
export function differs(text: string): boolean {
  return text.search(pattern) >= 0;
}

function likeFirst(word: string, like: string): string {
  return /^[A-Z]/.test(like) ? capitalise(word) : word;
}
