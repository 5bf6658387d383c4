/**
 * What the client, the page and the server say to each other beyond LSP. Free of imports: every side includes it.
 * Uris are strings; positions are zero-based lines and UTF-16 characters.
 */
export interface Position {
  line: number;
  character: number;
}
interface Range {
  start: Position;
  end: Position;
}
export interface Place {
  uri: string;
  range: Range;
}

/** Request, no parameters -> `{ files }`: resolves when the whole workspace is indexed. */
export const ready = 'soc2/ready';
export interface ReadyResult {
  files: number;
}

/** Request `ProgrammeParams` -> `CoverageResult | null`; notification `coverageChanged` when it may differ. */
export const coverage = 'soc2/coverage';
export const coverageChanged = 'soc2/coverageChanged';
/** Request, no parameters -> `string[]`: root uris of the programmes, sorted; known before their files are read. */
export const programmes = 'soc2/programmes';
/**
 * A programme is named by the uri of its root folder; absent: the first one. `whatIf`: as if its manifest said so.
 * `since`: the client keeps rows and holds this version of them (0: none yet); the answer then is a `RowsChange` of the result.
 */
export interface ProgrammeParams {
  root?: string;
  whatIf?: WhatIf;
  since?: number;
}
/**
 * The rows of a result that differ from version `since`, each with its key; from nothing, when `since` is 0. `rest`: the result without its rows.
 * `order`: the keys of all rows, when they are others, or in another order, than before.
 */
export interface RowsChange<Rest = unknown, Row = unknown> {
  version: number;
  since: number;
  rest: Rest;
  changed: [key: string, row: Row][];
  order?: string[];
}
/** `owner`: id of the role that owns a control. */
export interface CoverageItem {
  kind: 'control' | 'policy' | 'csoc';
  id: string;
  title: string;
  note: string;
  place: Place | null;
  owner?: string;
}
/** A point of focus: guidance, never counted. `id` as in `focus` of a control (`CC6.2/credentials-reviewed`). `controls`: ids of those in scope that name it. */
export interface FocusPoint {
  id: string;
  text: string;
  controls: string[];
}
export interface CoverageCriterion {
  id: string;
  category: string;
  series: string;
  title: string;
  summary: string;
  state: string;
  reason: string;
  /** What would bring it to a better state, one sentence each, the likeliest first; empty when there is nothing left. */
  raise: string[];
  focus: FocusPoint[];
  activities: string[];
  evidence: string[];
  pitfall: string;
  items: CoverageItem[];
}
export interface CoverageResult {
  root: string;
  layout: string;
  name: string;
  hasManifest: boolean;
  categories: { id: string; title: string }[];
  series: { id: string; title: string; category: string }[];
  inScope: number;
  covered: number;
  gaps: number;
  criteria: CoverageCriterion[];
}

/** How the evidence of a control stands in one interval. */
export type EvidenceState = 'covered' | 'due' | 'late' | 'missing' | 'exception' | 'not-applicable';
/** Days are ISO days, both included. `due`: last day on which evidence is in time. `records`: ids of evidence records. */
export interface EvidenceCell {
  from: string;
  to: string;
  need: 'dated-proof' | 'interval' | 'population' | 'configuration' | 'change-history';
  state: EvidenceState;
  due: string;
  records: string[];
}

/** Request `ProgrammeParams` -> `ControlsResult | null`; notification `controlsChanged` when it may differ. */
export const controls = 'soc2/controls';
export const controlsChanged = 'soc2/controlsChanged';
/**
 * `status`: whether it counts for the report (`outside`: kept for SOC 1 only). `series`: what its id begins with, such as `AC`. `owner`: id of a role, or empty.
 * `evidence`: `current`, or the state of what is lacking most; `none` without any record; `not-needed` for controls that are not in place.
 * `note`: the same in words.
 */
export interface ControlRow {
  id: string;
  title: string;
  series: string;
  owner: string;
  ownerTitle: string;
  status: 'in-place' | 'planned' | 'retired' | 'outside';
  frequency: string;
  criteria: string[];
  evidence: 'current' | 'due' | 'late' | 'missing' | 'exception' | 'none' | 'not-needed';
  note: string;
  cells: EvidenceCell[];
  place: Place | null;
}
export interface ControlsResult {
  root: string;
  name: string;
  controls: ControlRow[];
}

/** Request `ProgrammeParams` -> `DueResult | null`; notification `dueChanged` when it may differ. */
export const due = 'soc2/due';
export const dueChanged = 'soc2/dueChanged';
export type DueKind =
  | 'evidence'
  | 'policy-review'
  | 'control-review'
  | 'vendor-review'
  | 'vendor-report'
  | 'bridge-letter'
  | 'finding'
  | 'risk-review'
  | 'incident-decision'
  | 'cuec-decision';
export type DueBucket = 'overdue' | 'week' | 'month' | 'later';
/**
 * One piece of work. `id` stays the same while the work is the same. `subject`: id of the record that it is about; `place` is its own.
 * `owner`: id of a role, or empty. `date`: ISO day by which it is to be done. `title` says what to do, `reason` why.
 * `interval`: of evidence, the days that it has to cover.
 */
export interface DueRow {
  id: string;
  kind: DueKind;
  subject: string;
  title: string;
  reason: string;
  owner: string;
  ownerTitle: string;
  date: string;
  bucket: DueBucket;
  interval?: { from: string; to: string };
  place: Place | null;
}
/** `today`: the day that the buckets are counted from. Rows sorted by date, then kind, then subject. */
export interface DueResult {
  root: string;
  name: string;
  today: string;
  rows: DueRow[];
}

/** Where the results of these requests have their rows. */
export const rowsOf = { [coverage]: 'criteria', [controls]: 'controls', [due]: 'rows' } as const;

/** Request `PreviewOpen` -> `PreviewDocument | null`; afterwards the notification `previewChanged` until `previewClose`. */
export const previewOpen = 'soc2/preview/open';
export const previewChanged = 'soc2/preview/changed';
export const previewClose = 'soc2/preview/close';
export type PreviewView = 'description' | 'report';
/** Another type of report, or other categories, than the manifest says: shown, never written. */
export interface WhatIf {
  type?: 1 | 2;
  categories?: string[];
}
export interface PreviewOpen {
  root?: string;
  view: PreviewView;
  whatIf?: WhatIf;
}
/** `html` is escaped by the server; the page inserts it as it is. */
export interface PreviewBlock {
  id: string;
  html: string;
}
/** One heading of the document, with what its section (deeper ones included) lacks `block` is the heading's. */
export interface OutlineEntry {
  block: string;
  level: 1 | 2 | 3;
  text: string;
  missing: number;
}
/** What the manifest says of the report, so that a page can offer something else. Category ids in catalogue order. */
export interface PreviewScope {
  type?: 1 | 2;
  categories: string[];
}
export interface PreviewDocument {
  /** Names the document in `previewChanged` and `previewMarks`: programme, view and what-if. */
  key: string;
  root: string;
  view: PreviewView;
  version: number;
  title: string;
  blocks: PreviewBlock[];
  outline: OutlineEntry[];
  scope: PreviewScope;
}
/** Blocks to replace or insert; `order`, `outline` and `scope` are present only when they differ from before. */
export interface PreviewChange {
  key: string;
  version: number;
  title: string;
  changed: PreviewBlock[];
  order?: string[];
  outline?: OutlineEntry[];
  scope?: PreviewScope;
}

/** Notification: the problems of blocks, those only that differ from what was said before; an empty list clears a block. */
export const previewMarks = 'soc2/preview/marks';
export interface PreviewMarks {
  key: string;
  marks: Record<string, BlockMark[]>;
}
/** A problem in the source of a block (or of one row). `fixes` are titles of quick fixes that `previewFix` applies. */
export interface BlockMark {
  severity: 'error' | 'warning' | 'information' | 'hint';
  code: string;
  message: string;
  row?: string;
  fixes: string[];
}

/** Request `PreviewFixParams` -> `ActionResult`: the quick fix with this title, of the problem with this code and message. */
export const previewFix = 'soc2/preview/fix';
export interface PreviewFixParams extends PreviewOpen {
  block: string;
  code: string;
  message: string;
  title: string;
}
/** Request `PreviewFillParams` -> `ActionResult`: what settles a missing piece, as far as it can be written without a person. */
export const previewFill = 'soc2/preview/fill';
/** `choice`: id of the answer to what `ActionResult.ask` asked. */
export interface PreviewFillParams extends PreviewOpen {
  block: string;
  choice?: string;
}
/** Request `PreviewMarkdownParams` -> `string | null`: the document, or these blocks of it, as Markdown. */
export const previewMarkdown = 'soc2/preview/markdown';
export interface PreviewMarkdownParams extends PreviewOpen {
  blocks?: string[];
}

/** Request `BlockSourceParams` -> `Place | null`: the source of a block (or of one table row, by its key). */
export const blockSource = 'soc2/preview/source';
export interface BlockSourceParams extends PreviewOpen {
  root: string;
  block: string;
  row?: string;
}
/** Request `BlockAtParams` -> `{block, row?} | null`: the block of the preview that shows this place. */
export const blockAt = 'soc2/preview/blockAt';
export interface BlockAtParams {
  uri: string;
  position: Position;
  view: PreviewView;
  whatIf?: WhatIf;
}
export interface BlockAtResult {
  block: string;
  row?: string;
}

/** Request `ActionParams` -> `ActionResult`: edits of the sidebar and the palette, computed by the server. */
export const action = 'soc2/action';
export type ActionParams =
  | { action: 'createControl'; criterion: string; root?: string }
  | { action: 'mapControl'; criterion: string; control: string; root?: string }
  | { action: 'notRelevant'; criterion: string; reason: string; root?: string }
  | { action: 'carveOut'; criterion: string; vendor: string; text: string; root?: string }
  | {
      action: 'newRecord';
      kind: RecordKind;
      title?: string;
      /** Of a control. */ criterion?: string;
      /** Of a finding. */ control?: string;
      /** Of an incident; absent: undecided. */ decision?: Disclosure;
      root?: string;
    }
  | {
      action: 'recordEvidence';
      control: string;
      covers: Days;
      collected: string;
      location?: string;
      sha256?: string;
      result?: 'ok' | 'exception' | 'not-applicable';
      root?: string;
    }
  | {
      action: 'markReviewed';
      kind: 'control' | 'policy' | 'risk' | 'vendor';
      id: string;
      date: string;
      /** Answer to `ActionResult.ask`. */ choice?: string;
      root?: string;
    }
  | { action: 'decideIncident'; incident: string; disclose: boolean; reason: string; root?: string }
  | { action: 'createManifest'; root?: string };
/** ISO days, both included. */
export interface Days {
  from: string;
  to: string;
}
export interface FileChange {
  uri: string;
  create?: string;
  edits?: { range: Range; newText: string }[];
}
/** `ask`: a person has to choose first; the request is sent again with the id of the choice. */
export interface ActionResult {
  changes: FileChange[];
  open?: { uri: string; position: Position };
  error?: string;
  ask?: { title: string; choices: ActionChoice[] };
}
export interface ActionChoice {
  id: string;
  title: string;
  detail: string;
}

/** Request `{criterion}` -> controls to map it to, best first; and `{}` -> vendors. */
export const candidates = 'soc2/candidates';
export interface CandidatesParams {
  root?: string;
  kind: 'control' | 'vendor';
  criterion: string;
}
export interface Candidate {
  id: string;
  title: string;
  detail: string;
}

/** Request `RecordsParams` -> `RecordsResult | null`: what lists of records show, sorted by kind as asked, then id. */
export const records = 'soc2/records';
export type RecordKind = 'control' | 'policy' | 'vendor' | 'risk' | 'incident' | 'finding';
export interface RecordsParams {
  root?: string;
  kinds: RecordKind[];
}
/** `detail`: state, owner and dates in words. `decided`: of incidents. `reviewed`: ISO day of the last review, of what is reviewed. */
export interface RecordRow {
  kind: RecordKind;
  id: string;
  title: string;
  detail: string;
  place: Place | null;
  decided?: boolean;
  reviewed?: string;
}
/** `today`: the programme's, an ISO day. */
export interface RecordsResult {
  root: string;
  name: string;
  today?: string;
  records: RecordRow[];
}

/** Request `OpenEvidenceParams` -> `OpenEvidence | null`: what evidence of a control is open: intervals that have begun and that no record shows, oldest first. */
export const openEvidence = 'soc2/evidence/open';
export interface OpenEvidenceParams {
  root?: string;
  control: string;
}
export interface OpenEvidence {
  today?: string;
  intervals: (Days & { state: EvidenceState })[];
}

/** Request `DisclosureParams` -> `DisclosureResult`: the screening questions of DC 4, and what the answers point to. `yes`: questions answered so. */
export const disclosure = 'soc2/disclosure';
export interface DisclosureParams {
  yes: string[];
}
export interface Disclosure {
  disclose: boolean;
  reason: string;
}
export interface DisclosureResult {
  questions: string[];
  proposal: Disclosure;
}

/** Request `ChooseFixParams` -> `ActionResult`: asks for one of all answers to a problem, then makes the change of the one that was chosen. */
export const chooseFix = 'soc2/chooseFix';
export interface ChooseFixParams {
  uri: string;
  diagnostic: { range: Range; message: string; code?: string; source?: string; data?: unknown };
  choice?: string;
}

/** Request `{code}` -> `string | null`: the page of a rule as Markdown. */
export const rulePage = 'soc2/rulePage';
export interface RulePageParams {
  code: string;
}

/** Request `{uri}` -> language id that the file should have, or null when it belongs to no programme. */
export const membership = 'soc2/membership';
export interface MembershipParams {
  uris: string[];
}
export type MembershipResult = (string | null)[];

/** Server -> client, where the server cannot read files itself (browser, virtual workspaces). */
export const fsList = 'soc2/fs/list';
export interface FsListParams {
  root: string;
}
/** `size` in bytes; 0 when the client did not look (reading checks it). */
export interface FsEntry {
  uri: string;
  size: number;
}
export const fsRead = 'soc2/fs/read';
export interface FsReadParams {
  uri: string;
}
/** Base64 of the bytes; null when it cannot be read. */
export type FsReadResult = string | null;

/** Server -> client, the same: whether files or folders are there; null where that is none of ours (outside the workspace, behind a link). */
export const fsExist = 'soc2/fs/exist';
export interface FsExistParams {
  uris: string[];
}
export type FsExistResult = (boolean | null)[];
/** Client -> server, notification without parameters: the workspace has come to be trusted. */
export const trusted = 'soc2/trusted';

/** Server -> client, where the server cannot load the files beside it (a worker in a browser): the code of one of our bundles, or null. */
export const bundle = 'soc2/bundle';
export interface BundleParams {
  name: 'graphviz' | 'docx' | 'xlsx';
}
export type BundleResult = string | null;

/** Request `ExportParams` -> `ExportResult`: a document as the bytes of a file. Nothing is written. */
export const exportDocument = 'soc2/export';
export type ExportName = 'description' | 'report' | 'matrix' | 'evidence-index' | 'due';
export type ExportFileFormat = 'md' | 'html' | 'docx' | 'csv' | 'xlsx' | 'ics';
/** `again`: uri of an exported file, which says itself what it is; the rest is not looked at then. */
export type ExportParams =
  { again: string } | { root?: string; document: ExportName; format: ExportFileFormat; profile?: 'full' | 'customer' };
/** `target`: uri where the file belongs (for `again` the same one). `content`: base64. `note`: what a person should know. */
export type ExportResult = { target: string; content: string; note?: string } | { error: string };
