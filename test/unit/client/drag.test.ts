import { deepEqual } from 'node:assert/strict';
import { decode, encode, meaningOf, urisOf, type Dragged } from '../../../src/client/sidebar/drag';

const root = 'file:///a';
const control = (id: string, of = root): Dragged => ({ root: of, kind: 'control', id });
const criterion = (id: string, of = root): Dragged => ({ root: of, kind: 'criterion', id });

describe('a drop in the sidebar', () => {
  it('of controls on a criterion, and of criteria on a control, maps each pair once', () => {
    deepEqual(
      meaningOf(
        { root, criterion: 'CC6.1' },
        [control('AC-01'), control('AC-02'), control('AC-01'), criterion('CC6.2')],
        [],
      ),
      {
        does: 'map',
        root,
        pairs: [
          { control: 'AC-01', criterion: 'CC6.1' },
          { control: 'AC-02', criterion: 'CC6.1' },
        ],
      },
    );
    deepEqual(meaningOf({ root, control: 'AC-01' }, [criterion('CC6.1'), criterion('CC6.2')], []), {
      does: 'map',
      root,
      pairs: [
        { control: 'AC-01', criterion: 'CC6.1' },
        { control: 'AC-01', criterion: 'CC6.2' },
      ],
    });
  });

  it('tells two controls with one id apart by their places', () => {
    const at = (name: string): NonNullable<Dragged['at']> => ({
      uri: `file:///a/controls/${name}.yaml`,
      range: { start: { line: 0, character: 4 }, end: { line: 0, character: 9 } },
    });
    const twins: Dragged[] = ['a', 'b'].map((each) => ({ ...control('AC-03'), at: at(each) }));
    deepEqual(decode(encode(twins)), twins);
    deepEqual(meaningOf({ root, criterion: 'CC6.1' }, [...twins, twins[1]!], []), {
      does: 'map',
      root,
      pairs: ['a', 'b'].map((each) => ({ control: 'AC-03', at: at(each), criterion: 'CC6.1' })),
    });
    const target = { root, control: 'AC-03', at: at('b') };
    deepEqual(meaningOf(target, [criterion('CC6.2')], []), {
      does: 'map',
      root,
      pairs: [{ control: 'AC-03', at: at('b'), criterion: 'CC6.2' }],
    });
    deepEqual(meaningOf(target, [], ['file:///x.png']), {
      does: 'record',
      root,
      control: 'AC-03',
      at: at('b'),
      files: ['file:///x.png'],
    });
    const forged = JSON.stringify([{ ...control('AC-03'), at: { uri: 1 } }]);
    deepEqual(decode(forged), [control('AC-03')]);
  });

  it('on a control below a criterion means the one that fits', () => {
    const both = { root, control: 'AC-01', criterion: 'CC6.1' };
    deepEqual(meaningOf(both, [control('AC-02')], []), {
      does: 'map',
      root,
      pairs: [{ control: 'AC-02', criterion: 'CC6.1' }],
    });
    deepEqual(meaningOf(both, [criterion('CC6.2')], []), {
      does: 'map',
      root,
      pairs: [{ control: 'AC-01', criterion: 'CC6.2' }],
    });
    deepEqual(meaningOf(both, [], ['file:///a/x.png']), {
      does: 'record',
      root,
      control: 'AC-01',
      files: ['file:///a/x.png'],
    });
  });

  it('of files on a control records them; dragged rows name their files too and are no evidence', () => {
    deepEqual(meaningOf({ root, control: 'AC-01' }, [], ['file:///x.png', 'file:///y.png']), {
      does: 'record',
      root,
      control: 'AC-01',
      files: ['file:///x.png', 'file:///y.png'],
    });
    deepEqual(meaningOf({ root, control: 'AC-01' }, [control('AC-02')], ['file:///a/AC-02.yaml']), {
      does: 'nothing',
      because: 'nothing-fits',
    });
  });

  it('that means nothing says why', () => {
    deepEqual(meaningOf({ root, criterion: 'CC6.1' }, [control('AC-01', 'file:///b')], []), {
      does: 'nothing',
      because: 'other-programme',
    });
    deepEqual(meaningOf({ root, criterion: 'CC6.1' }, [criterion('CC6.2')], []), {
      does: 'nothing',
      because: 'nothing-fits',
    });
    deepEqual(meaningOf({ root, criterion: 'CC6.1' }, [], ['file:///x.png']), {
      does: 'nothing',
      because: 'nothing-fits',
    });
    deepEqual(meaningOf(undefined, [control('AC-01')], []), { does: 'nothing', because: 'nothing-fits' });
  });

  it('takes rows from a text and leaves anything else', () => {
    const rows = [control('AC-01'), criterion('CC6.1')];
    deepEqual(decode(encode(rows)), rows);
    deepEqual(['', '{', '3', '[null, {"root": 1}, {"root": "a", "kind": "policy", "id": "x"}]'].map(decode), [
      [],
      [],
      [],
      [],
    ]);
    deepEqual(decode('[{"root": "a", "kind": "control", "id": "x", "more": 1}]'), [
      { root: 'a', kind: 'control', id: 'x' },
    ]);
  });

  it('reads a list of uris', () => {
    deepEqual(urisOf('# comment\r\nfile:///a%20b\r\n\r\nfile:///c\nfile:///c'), ['file:///a%20b', 'file:///c']);
    deepEqual(urisOf(''), []);
  });
});
