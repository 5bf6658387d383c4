import { deepEqual, equal } from 'node:assert/strict';
import { DocumentState } from '../../../src/client/preview/document-state';
import type { PreviewChange } from '../../../src/server/protocol';

const change = (version: number, rest: Partial<PreviewChange>): PreviewChange => ({ root: 'r', view: 'description', version, title: 't', changed: [], ...rest });

describe('the document that a hidden preview keeps', () => {
  let state: DocumentState;
  beforeEach(() => {
    state = new DocumentState();
    state.replace({ root: 'r', view: 'description', version: 3, title: 'T', blocks: [{ id: 'a', html: '1' }, { id: 'b', html: '2' }] });
  });

  it('takes changes over in order', () => {
    equal(state.apply(change(4, { changed: [{ id: 'b', html: '3' }] })), 'applied');
    equal(state.apply(change(5, { changed: [{ id: 'c', html: '4' }], order: ['c', 'b'] })), 'applied');
    deepEqual(state.blocks, [{ id: 'c', html: '4' }, { id: 'b', html: '3' }]);
    equal(state.version, 5);
  });

  it('drops what it knows and notices what it missed', () => {
    equal(state.apply(change(3, { changed: [{ id: 'a', html: 'old' }] })), 'stale');
    equal(state.apply(change(6, { changed: [{ id: 'a', html: 'new' }] })), 'gap');
    deepEqual(state.blocks[0], { id: 'a', html: '1' });
  });
});
