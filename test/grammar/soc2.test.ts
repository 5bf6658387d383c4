import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { IGrammar } from 'vscode-textmate';
import { root } from '../../scripts/lib/root.mjs';
import { criteria, notCriteria } from '../../src/core/criteria/catalogue';
import { grammarOf, innermost, tokensOf } from './tokens';
import { textBlock, yaml } from '../../src/core/syntax/text-block';

describe('the grammar of programme files', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await grammarOf('source.soc2');
  });
  const line = (text: string): string[] => innermost(tokensOf(grammar, text)[0]!);

  it('tells keys, ids, criteria, dates and values of lists apart', () => {
    deepEqual(line('criteria: [CC6.2, CC6.3/roles-reviewed]'), [
      'criteria: support.type.property-name.soc2',
      ':: punctuation.separator.key-value.soc2',
      '[: punctuation.definition.sequence.begin.soc2',
      'CC6.2: entity.name.type.criterion.soc2',
      ',: punctuation.separator.soc2',
      'CC6.3: entity.name.type.criterion.soc2',
      '/: punctuation.separator.focus.soc2',
      'roles-reviewed: entity.name.type.focus.soc2',
      ']: punctuation.definition.sequence.end.soc2',
    ]);
    deepEqual(line('  frequency: semi-annual # twice').slice(0, 3), [
      'frequency: support.type.property-name.soc2',
      ':: punctuation.separator.key-value.soc2',
      'semi-annual: constant.language.enum.soc2',
    ]);
    deepEqual(line('since: 2025-04-01').at(-1), '2025-04-01: constant.numeric.date.soc2');
    deepEqual(line('x-own: 12')[0], 'x-own: entity.name.tag.soc2');
    deepEqual(line('personal: true').at(-1), 'true: constant.language.soc2');
    deepEqual(
      line('- {id: okta, name: "Okta: sign-on", purpose: Single sign-on}').filter((each) =>
        /okta|Okta|Single/.test(each),
      ),
      [
        'okta: string.unquoted.plain.soc2',
        'Okta: sign-on: string.quoted.double.soc2',
        'Single sign-on: string.unquoted.plain.soc2',
      ],
    );
  });

  it('colours a word only where it is the whole value', () => {
    equal(line('title: Review of open accounts').at(-1), 'Review of open accounts: string.unquoted.plain.soc2');
    equal(line('title: quarterly access review').at(-1), 'quarterly access review: string.unquoted.plain.soc2');
  });

  it('sees criteria in prose and in comments', () => {
    ok(line('reason: Part of CC7.2, see there').includes('CC7.2: entity.name.type.criterion.soc2'));
    deepEqual(line('# soc2-ignore: soc2.control.vague-wording agreed').slice(0, 4), [
      '#: punctuation.definition.comment.soc2',
      'soc2-ignore: keyword.control.suppression.soc2',
      ':: comment.line.number-sign.soc2',
      'soc2.control.vague-wording: entity.other.rule.soc2',
    ]);
  });

  it('knows where a block of text ends', () => {
    const text = yaml`
      statement: >
        Each quarter: the lead

        reviews CC6.2.
      criteria: CC6.2
      csocs:
        - text: >-
            Locked doors: always
          criteria: [CC6.4]
        - id: next`;
    const all = tokensOf(grammar, text).map(innermost);
    deepEqual(all[1], ['Each quarter: the lead: string.unquoted.block.soc2']);
    ok(all[3]!.includes('CC6.2: entity.name.type.criterion.soc2'));
    equal(all[4]![0], 'criteria: support.type.property-name.soc2');
    deepEqual(all[7], ['Locked doors: always: string.unquoted.block.soc2']);
    equal(all[8]![0], 'criteria: support.type.property-name.soc2');
    equal(all[9]![1], 'id: support.type.property-name.soc2');
  });

  it('knows all criteria and nothing that only looks like one', () => {
    for (const { id } of criteria) ok(line(`criteria: ${id}`).at(-1)!.endsWith('criterion.soc2'), id);
    for (const { id } of notCriteria) ok(!line(`criteria: ${id}`).some((each) => each.endsWith('criterion.soc2')), id);
    ok(!line('version: CC6.1.2').some((each) => each.endsWith('criterion.soc2')));
  });

  it('knows every key and every value that the schemas name', () => {
    const keys = new Set<string>();
    const values = new Set<string>();
    for (const file of readdirSync(join(root, 'schemas')))
      collect(JSON.parse(readFileSync(join(root, 'schemas', file), 'utf8')), keys, values);
    deepEqual(
      [...keys].filter((key) => line(`${key}: 1`)[0] !== `${key}: support.type.property-name.soc2`),
      [],
    );
    deepEqual(
      [...values].filter(
        (value) => !/^(?:constant|entity)\./.test(line(`key: ${value}`).slice(2)[0]!.split(': ').at(-1)!),
      ),
      [],
    );
  });

  it('reads every example to its end, with no key mistaken for text', () => {
    for (const file of yamlFiles(join(root, 'examples'))) {
      const lines = readFileSync(file, 'utf8').split('\n');
      const tokens = tokensOf(grammar, lines.join('\n'));
      for (const [index, text] of lines.entries()) {
        const key = /^([a-z_]+):(?:\s|$)/.exec(text)?.[1];
        if (key) ok(tokens[index]![0]!.scopes[0]!.startsWith('entity.name.tag'), `${file}:${index + 1}`);
      }
    }
  });

  it('survives hostile lines', () => {
    for (const text of [
      '['.repeat(500),
      '"'.repeat(999),
      `- `.repeat(400),
      `${'a: '.repeat(500)}`,
      '\u0000\uFFFE: x',
      `k: ${'CC'.repeat(5000)}`,
    ])
      tokensOf(grammar, text);
  });
});

describe('criteria in Markdown', () => {
  it('are coloured in prose, not in code', async () => {
    const grammar = await grammarOf('text.html.markdown');
    const tokens = tokensOf(
      grammar,
      textBlock`
        Supports CC6.1 and \`CC6.2\`.
        \`\`\`
        CC6.3
        \`\`\``,
    ).flat();
    deepEqual(
      tokens.filter((each) => each.scopes.includes('entity.name.type.criterion.soc2')).map((each) => each.text),
      ['CC6.1'],
    );
  });
});

function collect(node: unknown, keys: Set<string>, values: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  const { properties, enum: list } = node as { properties?: Record<string, unknown>; enum?: unknown[] };
  if (properties && !Array.isArray(properties)) for (const key of Object.keys(properties)) keys.add(key);
  if (Array.isArray(list)) for (const each of list) values.add(String(each));
  for (const each of Object.values(node)) collect(each, keys, values);
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((each) =>
    each.isDirectory()
      ? yamlFiles(join(folder, each.name))
      : each.name.endsWith('.yaml')
        ? [join(folder, each.name)]
        : [],
  );
}
