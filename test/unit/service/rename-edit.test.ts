import assert from 'node:assert/strict';
import type { RenameFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { rename } from '../../../src/service/ids/rename';
import { toRenameEdit, type RenameOptions } from '../../../src/service/ids/rename-edit';
import { cut } from '../../support/markers';
import { files, open, type Opened } from '../../support/programme';
import { yaml } from '../../../src/core/syntax/text-block';

const settings = ['ask', 'always', 'never'] as const;
/** Boxes of a preview: as they are offered, all of them. */
const boxes = ['as offered', 'all'] as const;

/** Policies that are called as their acronym, with the acronym in sentences of their own and of others. */
const more: Readonly<Record<string, string>> = {
  'policies/EP.md': yaml`
    name: Encryption Policy
    acronym: EP
    ---
    The EP says how. [EP](EP.md), and [the control](../controls/AC-01.yaml).
  `,
  'policies/notes.md': yaml`
    name: Notes
    acronym: NOTES
    ---
    AC-01 is the first control; EP and AOTP explain it: [one](../controls/AC-01.yaml), [two](EP.md).
  `,
  'policies/ZZP.md': yaml`
    name: Another policy
    ---
    The ZZP says how.
  `,
  'controls/AC-09.yaml': yaml`
    id: AC-09
    policies: [EP, AOTP, notes, ZZP]
    compensates: [AC-01, AC-02]
    components: [okta]
  `,
};

interface Case {
  /** Where the rename starts, with the cursor as `$$`. */
  path: string;
  marked: string;
  newName: string;
  /** `from > to` of the files that are renamed in the same edit, by the setting. */
  moves: Readonly<Record<(typeof settings)[number], readonly string[]>>;
  /** Whether words are left to a person. */
  asks?: boolean;
}

const unasked = (...moves: string[]) => ({ ask: moves, always: moves, never: moves });
const whenAlways = (...moves: string[]) => ({ ask: [], always: moves, never: [] });
const all = { ...files, ...more };
const withCursor = (path: string, text: string, into = 1): string => {
  const at = all[path]!.indexOf(text) + into;
  return `${all[path]!.slice(0, at)}$$${all[path]!.slice(at)}`;
};

const cases: Readonly<Record<string, Case>> = {
  'a control, from a sentence': {
    path: 'policies/notes.md',
    marked: withCursor('policies/notes.md', 'AC-01 is'),
    newName: 'AC-55',
    moves: whenAlways('controls/AC-01.yaml > controls/AC-55.yaml'),
  },
  'a control, from itself': {
    path: 'controls/AC-01.yaml',
    marked: withCursor('controls/AC-01.yaml', 'AC-01'),
    newName: 'AC-55',
    moves: whenAlways('controls/AC-01.yaml > controls/AC-55.yaml'),
  },
  'a control whose name is its file': {
    path: 'controls/AC-09.yaml',
    marked: withCursor('controls/AC-09.yaml', 'AC-02'),
    newName: 'AC-55',
    moves: unasked('controls/AC-02.yaml > controls/AC-55.yaml'),
  },
  'an acronym that is the name of its file': {
    path: 'controls/AC-09.yaml',
    marked: withCursor('controls/AC-09.yaml', 'EP'),
    newName: 'ENC',
    moves: whenAlways('policies/EP.md > policies/ENC.md'),
    asks: true,
  },
  'an acronym in another file': {
    path: 'controls/AC-09.yaml',
    marked: withCursor('controls/AC-09.yaml', 'AOTP'),
    newName: 'ACCESS',
    moves: unasked(),
    asks: true,
  },
  'an acronym that is nothing but the name of its file': {
    path: 'controls/AC-09.yaml',
    marked: withCursor('controls/AC-09.yaml', 'ZZP'),
    newName: 'QRS',
    moves: unasked('policies/ZZP.md > policies/QRS.md'),
    asks: true,
  },
  'a policy by the name of its file': {
    path: 'controls/AC-09.yaml',
    marked: withCursor('controls/AC-09.yaml', 'notes'),
    newName: 'remarks',
    moves: unasked('policies/notes.md > policies/remarks.md'),
  },
  'a role': {
    path: 'controls/AC-01.yaml',
    marked: withCursor('controls/AC-01.yaml', 'security-lead'),
    newName: 'ciso',
    moves: unasked(),
  },
  'a vendor that is the name of its file': {
    path: 'vendors/aws.yaml',
    marked: withCursor('vendors/aws.yaml', 'aws'),
    newName: 'amazon',
    moves: whenAlways('vendors/aws.yaml > vendors/amazon.yaml'),
  },
};

function editFor(
  { path, marked, newName }: Case,
  given: Partial<RenameOptions>,
): { context: Opened; edit: WorkspaceEdit } {
  const { text, offset } = cut(marked);
  const context = open(path, { ...more, [path]: text });
  const plan = rename(context, offset, newName);
  assert.ok(!('refused' in plan), 'refused' in plan ? plan.refused : '');
  const able = { documentChanges: true, renamesFiles: true, annotations: true, versionOf: () => null };
  return { context, edit: toRenameEdit(context, plan, { ...able, file: 'ask', ...given }) };
}

/** The texts after an edit; what needs confirmation is left out with `as offered`, together with what lies below it. */
function applied(
  { context, edit }: ReturnType<typeof editFor>,
  ticked: (typeof boxes)[number],
): Record<string, string> {
  const { programme, uriOf } = context;
  const texts = new Map(programme.paths().map((each) => [uriOf(each), programme.file(each)!.tree.text]));
  const isTicked = (each: object): boolean =>
    ticked === 'all' ||
    !('annotationId' in each) ||
    edit.changeAnnotations?.[each.annotationId as string]?.needsConfirmation !== true;
  const changes = edit.documentChanges ?? [];
  const moves = changes.filter((each): each is RenameFile => 'kind' in each && each.kind === 'rename');
  const unticked = new Set(moves.filter((each) => !isTicked(each)).map((each) => each.oldUri));
  for (const { textDocument, edits } of changes.filter((each): each is TextDocumentEdit => 'edits' in each)) {
    const document = TextDocument.create(textDocument.uri, 'soc2', 1, texts.get(textDocument.uri)!);
    const kept = unticked.has(textDocument.uri) ? [] : edits.filter(isTicked);
    texts.set(textDocument.uri, TextDocument.applyEdits(document, kept as never));
  }
  for (const { oldUri, newUri } of moves.filter(isTicked)) {
    texts.set(newUri, texts.get(oldUri)!);
    texts.delete(oldUri);
  }
  return Object.fromEntries([...texts].map(([uri, text]) => [uri.slice(uriOf('').length + 1), text]));
}

function problemsOf(texts: Readonly<Record<string, string>>): string[] {
  const missing = Object.keys(files).filter((each) => !(each in texts));
  const { programme, checker } = open('soc2.yaml', texts);
  programme.update(missing.map((path) => ({ path, text: undefined })));
  return programme
    .paths()
    .flatMap((path) => checker.check(path).map(({ code }) => code))
    .sort();
}

describe('service: the edit of a rename', () => {
  const before = problemsOf(all);

  for (const [name, each] of Object.entries(cases)) {
    for (const file of settings) {
      it(`${name}: renames in one step what has to be renamed (${file})`, () => {
        const { edit } = editFor(each, { file });
        const moves = (edit.documentChanges ?? []).flatMap((one) =>
          'kind' in one && one.kind === 'rename'
            ? [`${one.oldUri} > ${one.newUri}`.replaceAll('file:///larkspur/', '')]
            : [],
        );
        assert.deepEqual(moves, each.moves[file]);
      });

      it(`${name}: asks about words and about nothing else (${file})`, () => {
        const { edit } = editFor(each, { file });
        assert.deepEqual(Object.keys(edit.changeAnnotations ?? {}), each.asks ? ['word'] : []);
        for (const one of edit.documentChanges ?? []) {
          if ('kind' in one) assert.ok(!('annotationId' in one), `${name}: a file operation waits for a tick`);
          else assert.ok(each.asks ?? one.edits.every((change) => !('annotationId' in change)), name);
        }
      });

      for (const ticked of boxes)
        it(`${name}: leaves no reference without its target (${file}, ${ticked})`, () => {
          assert.deepEqual(problemsOf(applied(editFor(each, { file }), ticked)), before);
        });
    }

    it(`${name}: is whole in a client that cannot ask`, () => {
      const texts = applied(editFor(each, { annotations: false }), 'as offered');
      assert.deepEqual(problemsOf(texts), before);
    });
  }

  it('leaves links to a file alone that keeps its name', () => {
    for (const [file, target] of [
      ['ask', 'AC-01'],
      ['never', 'AC-01'],
      ['always', 'AC-55'],
    ] as const) {
      const texts = applied(editFor(cases['a control, from itself']!, { file }), 'all');
      assert.match(texts['policies/notes.md']!, new RegExp(String.raw`\[one\]\(\.\./controls/${target}\.yaml\)`));
      assert.match(texts['policies/notes.md']!, /^AC-55 is/m);
    }
  });

  it('renames no file in a client that cannot', () => {
    for (const file of settings) {
      const { edit } = editFor(cases['a control, from itself']!, { file, renamesFiles: false });
      assert.ok(edit.documentChanges!.every((each) => !('kind' in each)));
      assert.match(JSON.stringify(edit), /AC-55/);
    }
  });
});
