import type { BlockMark, OutlineEntry, PreviewBlock, PreviewScope, PreviewView } from '../src/protocol/preview';
import type { WhatIf } from '../src/protocol/programmes';

/** Messages from the extension to the page. A page that missed a version asks for everything again (`ready`). */
export type ToPage =
  | {
      type: 'show';
      view: PreviewView;
      version: number;
      title: string;
      blocks: PreviewBlock[];
      outline: OutlineEntry[];
      scope: PreviewScope;
      /** Blocks that only the what-if has. */ fresh: string[];
      whatIf: WhatIf;
      marks: Record<string, BlockMark[]>;
    }
  | {
      type: 'change';
      /** The version that this change applies to. */ base: number;
      version: number;
      title: string;
      changed: PreviewBlock[];
      order?: string[];
      outline?: OutlineEntry[];
      scope?: PreviewScope;
      fresh?: string[];
    }
  /** Problems of blocks that differ from before; an empty list clears a block. */
  | { type: 'marks'; marks: Record<string, BlockMark[]> }
  | { type: 'reveal'; block: string; row?: string }
  /** Asks whether the page has the focus; it answers with `focus` and the number of the question. */
  | { type: 'hasFocus'; question: number }
  /** There is no document; `text` says why and what helps. */
  | { type: 'empty'; text: string };

/** Messages from the page to the extension. */
export type FromPage =
  | { type: 'ready' }
  /** The answer to `hasFocus`. */
  | { type: 'focus'; question: number; on: boolean }
  /** A person pressed a button of the mouse; of two clicks in a row, the first is told. */
  | { type: 'press' }
  | { type: 'open'; block: string; row?: string }
  /** Write what settles a missing piece. */
  | { type: 'fill'; block: string }
  /** Apply a quick fix of a problem that a mark names. */
  | { type: 'fix'; block: string; code: string; message: string; title: string }
  /** Put the document, or these blocks, on the clipboard as Markdown. */
  | { type: 'copy'; blocks?: string[] }
  /** Show the document as if the manifest said this; `{}` goes back to what it says. */
  | { type: 'whatIf'; whatIf: WhatIf }
  /** Ask for a format and a place, and export the document. */
  | { type: 'export' }
  | { type: 'follow'; on: boolean };

/** Survives the page: written with `setState`, handed to the serializer when the window reloads. */
export interface PageState {
  root?: string;
  view: PreviewView;
  /** Survives a reload of the window. */
  whatIf?: WhatIf;
  /** First block in sight and how many pixels of it are scrolled past. */
  top?: { block: string; offset: number };
  outline: boolean;
  follow: boolean;
  /** Details that the reader opened: block and number in it. */
  details: string[];
}

/**
 * Every text of the page itself, as it is in English; the document that it shows is not among them. `{0}` stands for a
 * value.
 */
export type PageText =
  | 'Sections'
  | 'Reading the programme …'
  | 'The arrow keys walk from passage to passage, Enter opens its source, Control Shift C copies it as Markdown.'
  | 'Draft prepared by management from the programme’s files. No CPA firm has examined it: it carries no opinion and may not be given to anybody as a SOC 2 report. The dashboard is management’s own view and no part of it.'
  | 'Outline'
  | 'Follow cursor'
  | 'Bring the passage into view that the cursor of the editor is in'
  | 'Previous missing piece'
  | 'Next missing piece'
  | 'Next problem'
  | 'What if'
  | 'What if …'
  | 'See the document with another type of report, or other categories; nothing is written'
  | 'Copy the document as Markdown'
  | 'Export the document …'
  | 'Back to the programme'
  | 'Type of report'
  | 'Type {0}'
  | 'Categories'
  | 'Every examination includes security'
  | 'Security'
  | 'Availability'
  | 'Processing integrity'
  | 'Confidentiality'
  | 'Privacy'
  | 'What if: {0}. Nothing is written.'
  | 'type {0}'
  | 'without {0}'
  | 'with {0}'
  | '{0} and {1}'
  | '{0} missing'
  | '{0} missing, {1} new'
  | '{0}, {1} new'
  | '{0} pieces missing, {1} of them new with the what-if'
  | 'new'
  | 'To the document'
  | 'Enter opens the source, the arrow keys walk on'
  | 'Complete'
  | 'complete'
  | 'Nothing missing'
  | '1 piece missing'
  | '1 piece missing, new with the what-if'
  | '{0} pieces missing'
  | 'Problems'
  | '1 problem'
  | '{0} problems'
  | '1 suggestion'
  | '{0} suggestions'
  | 'error'
  | 'warning'
  | 'information'
  | 'hint';
