import assert from 'node:assert/strict';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { blanks } from '../../../src/core/blanks/blanks';
import { fieldAt, fieldsAt, type Field } from '../../../src/core/model/schema';
import { yaml } from '../../../src/core/syntax/text-block';
import { stopsOf } from '../../../src/core/templates/stops';
import { completion } from '../../../src/service/completion/completion';
import { yamlCursor } from '../../../src/service/cursor/cursor';
import { yamlRegion } from '../../../src/service/cursor/yaml-region';
import { insertKey } from '../../../src/service/preview/insert-key';
import { perform } from '../../../src/service/actions/perform';
import { startsOf, toOffset } from '../../../src/service/place';
import { open, openAt, type Opened } from '../../support/programme';
import { outcomeOf } from './outcome';

const asked = { snippets: true, retrigger: true, asked: true };

/** The field at an offset, or that of the items of its list. */
function fieldOf({ file }: Opened, offset: number): Field | undefined {
  const region = yamlRegion(file, offset);
  const cursor = region && yamlCursor(file.tree.text, region, startsOf(file.tree), offset);
  const field = cursor && fieldAt(file.kind, cursor.path);
  return field?.type === 'list' ? field.item : field;
}

interface Offer {
  field: Field | undefined;
  items: CompletionItem[];
  /** The text with the item of this label in it. */
  gives: (label: string) => string;
}

/** What a person sees with the place «...» selected and the cursor at its end, as an editor compares what is before it. */
function offered(path: string, marked: string): Offer {
  const start = marked.indexOf('«');
  const { context, offset, text } = openAt(path, marked.replace('«', '').replace('»', '$$$$'));
  const items = completion(context, offset, asked).items.filter((each) => {
    const { range } = each.textEdit as TextEdit;
    assert.deepEqual(
      [toOffset(context.file.tree, range.start), toOffset(context.file.tree, range.end)],
      [start, offset],
      `what ${each.label} replaces in ${marked}`,
    );
    return (each.filterText ?? each.label).startsWith(text.slice(start, offset));
  });
  const gives = (label: string): string => {
    const item = items.find((each) => each.label === label);
    assert.ok(item, `${label} is not offered in ${marked}: ${items.map((each) => each.label).join(' ')}`);
    return text.slice(0, start) + (item.textEdit as TextEdit).newText + text.slice(offset);
  };
  return { field: fieldOf(context, offset), items, gives };
}

/** The labels that are offered at «...», and the text with the place replaced by the last of them. */
function check(path: string, marked: string, labels: readonly string[]): void {
  const { items, gives } = offered(path, marked);
  assert.deepEqual(items.map((each) => each.label).slice(0, labels.length), labels, marked);
  const last = labels.at(-1)!;
  const whole = marked.replace(/«[^»]*»/, last);
  assert.equal(gives(last), whole);
}

const roles = ['ceo', 'security-lead'];

describe('service: completion where a blank is selected', () => {
  it('offers what it offers at an empty place, in its stead', () => {
    for (const blank of ['', blanks.evidenceResult, `${blanks.evidenceResult}.`]) {
      check('evidence/e.yaml', `result: «${blank}»\n`, ['ok', 'exception', 'not-applicable']);
      check(
        'evidence/e.yaml',
        yaml`
          collected_by: «${blank}»
          title: T
        `,
        roles,
      );
      check('evidence/e.yaml', `collected: «${blank}» # a day\n`, ['2026-05-01']);
      check('soc2.yaml', `report: {type: «${blank}»}\n`, ['1', '2']);
      check('soc2.yaml', `report: {type: «${blank}», period: {from: 2026-01-01}}\n`, ['1', '2']);
      check('controls/AC-09.yaml', `criteria: [«${blank}»]\n`, ['CC1.1', 'CC1.2']);
      check('controls/AC-09.yaml', `policies: [AOTP, «${blank}»]\n`, ['AOTP']);
      check(
        'controls/AC-09.yaml',
        yaml`
          criteria:
            - «${blank}»
        `,
        ['CC1.1', 'CC1.2'],
      );
      check('soc2.yaml', `no_incidents: «${blank}»\n`, ['true', 'false']);
      check(
        'policies/p.md',
        yaml`
          ---
          name: N
          owner: «${blank}»
          ---

          # Purpose
        `,
        roles,
      );
    }
    for (const sign of ['"', "'"]) {
      check('controls/AC-09.yaml', `criteria: [${sign}«${blanks.value}»${sign}]\n`, ['CC1.1', 'CC1.2']);
      check('controls/AC-09.yaml', `{owner: ${sign}«${blanks.owner}»${sign}, title: T}\n`, roles);
      check('controls/AC-09.yaml', `owner: ${sign}«${blanks.owner}»${sign}\n`, roles);
    }
  });

  it('offers the beginnings and the names of prose', () => {
    const opening = 'Each quarter the Head of Security';
    for (const [before, after] of [
      ['>\n  ', ''],
      ['', ''],
      ["'", "'"],
    ] as const) {
      const statement = (words: string): string => yaml`
        frequency: quarterly
        owner: security-lead
        statement: ${before}${words}${after}
      `;
      const { gives } = offered('controls/AC-09.yaml', statement(`«${blanks.statement}»`));
      assert.equal(gives(opening), statement(`${opening} `));
    }
    check('controls/AC-09.yaml', `notes: «${blanks.value}»\n`, ['Chief Executive Officer']);
  });

  it('offers all that fits where there are too many ids for one list', () => {
    const people = yaml`
      roles:
      ${Array.from({ length: 400 }, (_, index) => `  - {id: r-${index}, title: Lead ${index}}`).join('\n')}
    `;
    const path = 'controls/AC-09.yaml';
    const context = open(path, { [path]: `owner: ${blanks.owner}`, 'people.yaml': people });
    const { items, isIncomplete } = completion(context, context.file.tree.text.length, asked);
    assert.deepEqual([items.length, isIncomplete], [300, true]);
  });

  it('keeps other words that begin as a blank', () => {
    const { context, offset } = openAt('evidence/e.yaml', 'collected_by: Name the role that$$');
    assert.ok(completion(context, offset, asked).items.every((each) => !each.filterText!.startsWith('Name')));
  });

  it('knows the values of every place that a command leaves to fill in', () => {
    const context = open('soc2.yaml', {
      'controls/AC-03.yaml': 'title: T\n',
      'risks/R-01.yaml': 'id: R-01\n',
      'incidents/INC-2026-01.yaml': 'id: INC-2026-01\n',
      'findings/F-01.yaml': 'id: F-01\n',
      'evidence/e.yaml': 'id: E-1\n',
    });
    const results = [
      ...(['control', 'policy', 'vendor', 'risk', 'finding', 'incident'] as const).map((kind) =>
        perform(context, { action: 'newRecord', kind, title: '' }),
      ),
      perform(context, { action: 'createControl', criterion: 'CC9.1', title: '', owner: '' }),
      perform(context, {
        action: 'recordEvidence',
        control: 'AC-01',
        covers: { from: '2026-05-01', to: '2026-05-01' },
        collected: '2026-05-01',
      }),
      ...[...context.programme.files()].flatMap(({ path, kind, entities }) =>
        kind === 'export' || kind === 'wording' || !entities[0]
          ? []
          : fieldsAt(kind, []).flatMap(({ key }) => [
              insertKey(context, path, [key]),
              ...fieldsAt(kind, [key]).map((inner) => insertKey(context, path, [key, inner.key])),
            ]),
      ),
    ];
    const known = new Set<string>();
    for (const result of results)
      for (const [path, text] of Object.entries(outcomeOf(context, result).texts))
        for (const { start, end } of stopsOf(text)) {
          const marked = `${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`;
          const { field, items } = offered(path, marked);
          if (field?.values || field?.type === 'boolean' || field?.ref === 'role' || field?.ref === 'criterion') {
            assert.ok(items.length >= (field.values?.length ?? 2), marked);
            known.add(field.key);
          }
        }
    for (const key of ['owner', 'result', 'kind', 'tier', 'severity', 'frequency', 'type'])
      assert.ok(known.has(key), `no command leaves ${key} open: ${[...known].join(' ')}`);
  });
});
