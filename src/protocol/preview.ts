import type { ActionResult } from './actions';
import type { Place, Position } from './place';
import type { WhatIf } from './programmes';
import { notification, request } from './request';

/**
 * The whole document, or null without a programme. The server then sends `previewChanged` until it receives
 * `previewClose`.
 */
export const previewOpen = request<PreviewOpen, PreviewDocument | null>('soc2/preview/open');
/** Server -> client: the blocks of an open document that changed. */
export const previewChanged = notification<PreviewChange>('soc2/preview/changed');
/** The client no longer shows the document. It may send this as a notification too. */
export const previewClose = request<PreviewOpen, void>('soc2/preview/close');
export type PreviewView = 'description' | 'report';
export interface PreviewOpen {
  root?: string | undefined;
  view: PreviewView;
  whatIf?: WhatIf | undefined;
}
/** The server escapes `html`; the page inserts it unchanged. */
export interface PreviewBlock {
  id: string;
  html: string;
}
/**
 * One heading of the document, with the number of pieces missing in its section, subsections included. `block`: id of
 * the heading.
 */
export interface OutlineEntry {
  block: string;
  level: 1 | 2 | 3;
  text: string;
  missing: number;
}
/**
 * Type and categories of the report in the manifest, so that a page can offer others. Category ids in catalogue order.
 */
export interface PreviewScope {
  type?: 1 | 2 | undefined;
  categories: string[];
}
export interface PreviewDocument {
  /** Identifies the document in `previewChanged` and `previewMarks`: programme, view and what-if. */
  key: string;
  root: string;
  view: PreviewView;
  version: number;
  title: string;
  blocks: PreviewBlock[];
  outline: OutlineEntry[];
  scope: PreviewScope;
  /** Ids of the blocks that only the what-if has, in the order of the document; empty without one. */
  fresh: string[];
}
/** Blocks to replace or insert; `order`, `outline`, `scope` and `fresh` are present only when they changed. */
export interface PreviewChange {
  key: string;
  version: number;
  title: string;
  changed: PreviewBlock[];
  order?: string[] | undefined;
  outline?: OutlineEntry[] | undefined;
  scope?: PreviewScope | undefined;
  fresh?: string[] | undefined;
}

/** Server -> client: the problems of the blocks whose problems changed; an empty list clears a block. */
export const previewMarks = notification<PreviewMarks>('soc2/preview/marks');
export interface PreviewMarks {
  key: string;
  marks: Record<string, BlockMark[]>;
}
/** A problem in the source of a block (or of one row). `fixes` are titles of quick fixes that `previewFix` applies. */
export interface BlockMark {
  severity: 'error' | 'warning' | 'information' | 'hint';
  code: string;
  message: string;
  /** The file that it is in, relative to the programme with `/`. */
  file: string;
  row?: string | undefined;
  fixes: string[];
}

/** Names a quick fix by its title, and its problem by code and message. */
export const previewFix = request<PreviewFixParams, ActionResult>('soc2/preview/fix');
export interface PreviewFixParams extends PreviewOpen {
  block: string;
  code: string;
  message: string;
  title: string;
}
/** Requests the edit that fills a missing piece, as far as it can be written without a person. */
export const previewFill = request<PreviewFillParams, ActionResult>('soc2/preview/fill');
/** `choice`: id of the answer to `ActionResult.ask`. */
export interface PreviewFillParams extends PreviewOpen {
  block: string;
  choice?: string | undefined;
}
/** The document, or these blocks of it, as Markdown; null without a programme. */
export const previewMarkdown = request<PreviewMarkdownParams, string | null>('soc2/preview/markdown');
export interface PreviewMarkdownParams extends PreviewOpen {
  blocks?: string[] | undefined;
}

/** The source of a block (or of one table row, by its key). */
export const blockSource = request<BlockSourceParams, Place | null>('soc2/preview/source');
export interface BlockSourceParams extends PreviewOpen {
  root: string;
  block: string;
  row?: string | undefined;
}
/** The block of the preview that shows this place; null when none does, or the place is in another programme. */
export const blockAt = request<BlockAtParams, BlockAtResult | null>('soc2/preview/blockAt');
export interface BlockAtParams {
  /** Uri of the root of the programme that the preview shows; absent: of the programme that has the file. */
  root?: string | undefined;
  uri: string;
  position: Position;
  view: PreviewView;
  whatIf?: WhatIf | undefined;
}
export interface BlockAtResult {
  block: string;
  row?: string | undefined;
}
