import { request } from './request';

/** A document as the bytes of a file. Nothing is written. */
export const exportDocument = request<ExportParams, ExportResult>('soc2/export');
export type ExportName = 'description' | 'report' | 'matrix' | 'evidence-index' | 'due';
export type ExportFileFormat = 'md' | 'html' | 'docx' | 'csv' | 'xlsx' | 'ics';
/**
 * `again`: uri of an exported file, whose stamp names its kind. `stamp`: the line of its stamp, which the client has read
 * there; without it only files in the folder of exports are known. `items`: only these rows, for `due` by the ids of
 * their rows, for `matrix` and `evidence-index` by the ids of controls, the second with an id as `AC-03#2`; without it
 * everything is written.
 */
export type ExportParams =
  | { again: string; stamp?: string | undefined }
  | {
      root?: string | undefined;
      document: ExportName;
      format: ExportFileFormat;
      profile?: 'full' | 'customer' | undefined;
      items?: readonly string[] | undefined;
    };
/**
 * `target`: uri of the file to write (for `again` the uri of the exported file). `content`: base64. `note`: a message
 * for the person.
 */
export type ExportResult = { target: string; content: string; note?: string | undefined } | { error: string };
