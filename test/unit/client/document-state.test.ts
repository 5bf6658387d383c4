import { deepEqual, equal } from 'node:assert/strict';
import { DocumentState } from '../../../src/client/preview/document-state';
import type { PreviewChange } from '../../../src/protocol/preview';

const change = (version: number, rest: Partial<PreviewChange>): PreviewChange => ({
  key: 'description r',
  version,
  title: 't',
  changed: [],
  ...rest,
});

describe('the document that a hidden preview keeps', () => {
  let state: DocumentState;
  beforeEach(() => {
    state = new DocumentState();
    state.replace({
      key: 'description r',
      root: 'r',
      view: 'description',
      outline: [],
      scope: { categories: [] },
      fresh: [],
      version: 3,
      title: 'T',
      blocks: [
        { id: 'a', html: '1' },
        { id: 'b', html: '2' },
      ],
    });
  });

  it('takes changes over in order', () => {
    equal(state.apply(change(4, { changed: [{ id: 'b', html: '3' }] })), 'applied');
    equal(state.apply(change(5, { changed: [{ id: 'c', html: '4' }], order: ['c', 'b'] })), 'applied');
    deepEqual(state.blocks, [
      { id: 'c', html: '4' },
      { id: 'b', html: '3' },
    ]);
    equal(state.version, 5);
  });

  it('drops what it knows and notices what it missed', () => {
    equal(state.apply(change(3, { changed: [{ id: 'a', html: 'old' }] })), 'stale');
    equal(state.apply(change(6, { changed: [{ id: 'a', html: 'new' }] })), 'gap');
    deepEqual(state.blocks[0], { id: 'a', html: '1' });
  });

  it('keeps the marks of blocks until they are cleared or the document is read anew', () => {
    const mark = { severity: 'warning', code: 'soc2.x', message: 'm', file: 'f', fixes: [] } as const;
    state.mark({ key: 'description r', marks: { a: [{ ...mark, fixes: [] }], b: [{ ...mark, fixes: [] }] } });
    state.mark({ key: 'description r', marks: { a: [] } });
    deepEqual(Object.keys(state.marks), ['b']);
    state.replace({
      key: 'description r',
      root: 'r',
      view: 'description',
      outline: [],
      scope: { categories: ['security'], type: 1 },
      fresh: [],
      version: 1,
      title: 'T',
      blocks: [],
    });
    deepEqual([state.marks, state.scope.type], [{}, 1]);
  });
});
