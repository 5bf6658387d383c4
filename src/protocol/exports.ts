import { request } from './request';

/** A document as the bytes of a file. Nothing is written. */
export const exportDocument = request<ExportParams, ExportResult>('soc2/export');
export type ExportName = 'description' | 'report' | 'matrix' | 'evidence-index' | 'due';
export type ExportFileFormat = 'md' | 'html' | 'docx' | 'csv' | 'xlsx' | 'ics';
/** `again`: uri of an exported file, which says itself what it is; the rest is not looked at then. */
export type ExportParams =
  | { again: string }
  | {
      root?: string | undefined;
      document: ExportName;
      format: ExportFileFormat;
      profile?: 'full' | 'customer' | undefined;
    };
/** `target`: uri where the file belongs (for `again` the same one). `content`: base64. `note`: what a person should know. */
export type ExportResult = { target: string; content: string; note?: string | undefined } | { error: string };
