import { graphvizBeside } from '../../export/pictures/graphviz-beside';
import type { Host } from '../host';
import { nodeFacts } from './facts';
import { nodeFiles, pause } from './files';

/** The server in Node: reads `file:` uris itself. */
export const nodeHost: Host = {
  today: () => {
    const now = new Date();
    const two = (value: number): string => String(value).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
  now: () => performance.now(),
  pause,
  files: nodeFiles,
  facts: nodeFacts,
  graphviz: graphvizBeside(),
  office: { docx: () => import('../../export/docx'), xlsx: () => import('../../export/xlsx') },
};
