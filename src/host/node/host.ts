import { graphvizBeside } from '../../export/pictures/graphviz-beside';
import type { Host } from '../host';
import { localDay } from './clock';
import { nodeFacts } from './facts';
import { nodeFiles, pause } from './files';

/** The server in Node: reads `file:` uris itself. */
export const nodeHost: Host = {
  today: localDay,
  now: () => performance.now(),
  pause,
  files: nodeFiles,
  facts: nodeFacts,
  graphviz: graphvizBeside(),
  office: { docx: () => import('../../export/docx'), xlsx: () => import('../../export/xlsx') },
};
