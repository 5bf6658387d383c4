import type { PreviewBlock, PreviewView } from '../src/server/protocol';

/** What the extension tells the page. A page that missed a version asks for everything again (`ready`). */
export type ToPage =
  | { type: 'show'; view: PreviewView; version: number; title: string; blocks: PreviewBlock[] }
  | { type: 'change'; /** The version that this change applies to. */ base: number; version: number; title: string; changed: PreviewBlock[]; order?: string[] }
  | { type: 'reveal'; block: string; row?: string }
  /** There is no document; `text` says why and what helps. */
  | { type: 'empty'; text: string };

/** What the page tells the extension. */
export type FromPage =
  | { type: 'ready' }
  | { type: 'open'; block: string; row?: string }
  | { type: 'follow'; on: boolean };

/** Survives the page: written with `setState`, handed to the serializer when the window reloads. */
export interface PageState {
  root?: string;
  view: PreviewView;
  /** First block in sight and how many pixels of it are scrolled past. */
  top?: { block: string; offset: number };
  outline: boolean;
  follow: boolean;
}
