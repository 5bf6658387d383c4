/**
 * What the client, the page and the server say to each other beyond LSP. Free of imports: every side includes it.
 * Uris are strings; positions are zero-based lines and UTF-16 characters.
 */
export interface Position { line: number; character: number }
export interface Range { start: Position; end: Position }
export interface Place { uri: string; range: Range }

/** Request, no parameters -> `{ files }`: resolves when the whole workspace is indexed. */
export const ready = 'soc2/ready';
export interface ReadyResult { files: number }

/** Request `ProgrammeParams` -> `CoverageResult | null`; notification `coverageChanged` when it may differ. */
export const coverage = 'soc2/coverage';
export const coverageChanged = 'soc2/coverageChanged';
/** Request, no parameters -> `string[]`: root uris of the programmes, sorted; known before their files are read. */
export const programmes = 'soc2/programmes';
/** A programme is named by the uri of its root folder; absent: the first one. */
export interface ProgrammeParams { root?: string }
export interface CoverageItem { kind: 'control' | 'policy' | 'csoc'; id: string; title: string; note: string; place: Place | null }
export interface CoverageCriterion {
  id: string; category: string; series: string; title: string; summary: string; state: string; reason: string;
  focus: string[]; activities: string[]; evidence: string[]; pitfall: string;
  items: CoverageItem[];
}
export interface CoverageResult {
  root: string; layout: string; name: string; hasManifest: boolean;
  categories: { id: string; title: string }[]; series: { id: string; title: string; category: string }[];
  inScope: number; covered: number; gaps: number; criteria: CoverageCriterion[];
}

/** Request `PreviewOpen` -> `PreviewDocument | null`; afterwards the notification `previewChanged` until `previewClose`. */
export const previewOpen = 'soc2/preview/open';
export const previewChanged = 'soc2/preview/changed';
export const previewClose = 'soc2/preview/close';
export type PreviewView = 'description' | 'report';
export interface PreviewOpen { root?: string; view: PreviewView }
/** `html` is escaped by the server; the page inserts it as it is. */
export interface PreviewBlock { id: string; html: string }
export interface PreviewDocument { root: string; view: PreviewView; version: number; title: string; blocks: PreviewBlock[] }
/** Blocks to replace or insert; `order` is present only when blocks came, went or moved. */
export interface PreviewChange { root: string; view: PreviewView; version: number; title: string; changed: PreviewBlock[]; order?: string[] }

/** Request `{root, view, block, row?}` -> `Place | null`: the source of a block (or of one table row, by its key). */
export const blockSource = 'soc2/preview/source';
export interface BlockSourceParams { root: string; view: PreviewView; block: string; row?: string }
/** Request `{uri, position}` -> `{block, row?} | null`: the block of the preview that shows this place. */
export const blockAt = 'soc2/preview/blockAt';
export interface BlockAtParams { uri: string; position: Position; view: PreviewView }
export interface BlockAtResult { block: string; row?: string }

/** Request `ActionParams` -> `ActionResult`: edits of the sidebar and the palette, computed by the server. */
export const action = 'soc2/action';
export type ActionParams =
  | { action: 'createControl'; criterion: string; root?: string }
  | { action: 'mapControl'; criterion: string; control: string; root?: string }
  | { action: 'notRelevant'; criterion: string; reason: string; root?: string }
  | { action: 'carveOut'; criterion: string; vendor: string; text: string; root?: string }
  | { action: 'createManifest'; root?: string };
export interface FileChange { uri: string; create?: string; edits?: { range: Range; newText: string }[] }
export interface ActionResult { changes: FileChange[]; open?: { uri: string; position: Position }; error?: string }

/** Request `{criterion}` -> controls to map it to, best first; and `{}` -> vendors. */
export const candidates = 'soc2/candidates';
export interface CandidatesParams { root?: string; kind: 'control' | 'vendor'; criterion: string }
export interface Candidate { id: string; title: string; detail: string }

/** Request `{uri}` -> language id that the file should have, or null when it belongs to no programme. */
export const membership = 'soc2/membership';
export interface MembershipParams { uris: string[] }
export type MembershipResult = (string | null)[];

/** Server -> client, where the server cannot read files itself (browser, virtual workspaces). */
export const fsList = 'soc2/fs/list';
export interface FsListParams { root: string }
/** `size` in bytes; 0 when the client did not look (reading checks it). */
export interface FsEntry { uri: string; size: number }
export const fsRead = 'soc2/fs/read';
export interface FsReadParams { uri: string }
/** Base64 of the bytes; null when it cannot be read. */
export type FsReadResult = string | null;
