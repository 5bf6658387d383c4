import assert from 'node:assert/strict';
import type { Block } from '../../../src/core/description/block';
import { describe as describeSystem } from '../../../src/core/description/describe';
import { report } from '../../../src/core/description/report';
import type { Programme } from '../../../src/core/index/programme';
import { WhatIfProgramme, type WhatIf } from '../../../src/core/index/what-if';
import type { ManifestData } from '../../../src/core/model/data';
import { filesOf, randomProgramme, writtenOf, type RandomProgramme } from '../../support/random-programme';
import { programmeOf } from '../../support/example';
import { misplaced } from './consistency/check';
import { controlProblems, environmentProblems } from './consistency/controls';
import { expectationsOf, markersIn, type Expectations } from './consistency/expectations';
import { factsOf, type Facts } from './consistency/facts';
import { noneProblems } from './consistency/none';
import { piecesOf, placedOf, textOf, type Placed } from './consistency/printed';
import { reportProblems } from './consistency/report';
import { boundaryProblems, figureProblems } from './consistency/figures';
import { markProblems, orderProblems, referenceProblems, spellingProblems } from './consistency/wording';
import { formProblems, sourceProblems } from './consistency/structure';
import { yaml } from '../../../src/core/syntax/text-block';

/** A random programme, what the domain document expects of it, and what is printed. */
interface Case {
  programme: RandomProgramme;
  facts: Facts;
  expected: Expectations;
  description: Block[];
  report: Block[];
}

/** SEED and SEEDS in the environment choose others, to see a single failure again. */
const first = Number(process.env.SEED ?? 1);
const seeds = Array.from({ length: Number(process.env.SEEDS ?? 300) }, (_, index) => first + index);

function caseOf(programme: RandomProgramme, built: Programme, facts = factsOf(programme)): Case {
  const view = built.view('full');
  return {
    programme,
    facts,
    expected: expectationsOf(programme, facts),
    description: describeSystem(view),
    report: report(view),
  };
}

function placedIn({ facts, description }: Pick<Case, 'facts' | 'description'>): Placed[] {
  return placedOf(description, facts.manifest.description?.titles);
}

/** Everything that is wrong with what a case prints. */
function problemsOf({ programme, facts, expected, description, report: whole }: Case): string[] {
  const placed = placedIn({ facts, description });
  const of = (section: string): Block[] => placed.filter((each) => each.section === section).map((each) => each.block);
  return [
    ...misplaced(programme, description, expected, facts.manifest.description?.titles),
    ...controlProblems(of('criteria'), facts),
    ...environmentProblems(of('control-environment'), facts),
    ...noneProblems(programme, placed, facts),
    ...reportProblems(programme, whole, description, facts, expected),
  ];
}

/** What is looked at in every programme, by what it shows. */
const checks: Readonly<Record<string, (given: Case, built: Programme) => string[]>> = {
  'prints everything where it must stand and nowhere else': ({ programme, facts, description, expected }) =>
    misplaced(programme, description, expected, facts.manifest.description?.titles),

  'writes each control out once, under its first criterion, and refers to it under the others': ({
    description,
    facts,
  }) =>
    controlProblems(
      placedIn({ facts, description })
        .filter((each) => each.section === 'criteria')
        .map((each) => each.block),
      facts,
    ),

  'names the controls of CC1 to CC5 in section 4': ({ description, facts }) =>
    environmentProblems(
      placedIn({ facts, description })
        .filter((each) => each.section === 'control-environment')
        .map((each) => each.block),
      facts,
    ),

  'states that there is none only where the files say so': ({ programme, description, facts }) =>
    noneProblems(programme, placedIn({ facts, description }), facts),

  'has no empty heading, table or item, no link that leads nowhere, nothing twice, and reads well': ({
    description,
    report: whole,
  }) => [
    ...formProblems(description).map((each) => `description: ${each}`),
    ...formProblems(whole).map((each) => `report: ${each}`),
  ],

  'draws pictures that hang together, whose words say all that they show': ({ description, report: whole, facts }) => [
    ...figureProblems(description),
    ...figureProblems(whole),
    ...boundaryProblems(placedIn({ facts, description }), facts),
  ],

  'keeps the order, the spelling and the mark that the manifest asks for, and sends the reader to the right section': ({
    description,
    report: whole,
    facts,
  }) => {
    const placed = placedIn({ facts, description });
    return [
      ...referenceProblems(placed),
      ...orderProblems(placed, facts),
      ...[description, whole].flatMap((blocks) => [...markProblems(blocks, facts), ...spellingProblems(blocks, facts)]),
    ];
  },

  'shows customers a part of the same description, with nothing missing and no wording of controls': (
    { programme, facts, expected, description },
    built,
  ) => {
    const edition = describeSystem(built.view('full'), { profile: 'customer' });
    const all = new Set(description.flatMap(piecesOf).flatMap(markersIn));
    const hidden = new Set(
      [
        ...facts.controls.map(({ data }) => data.statement),
        ...facts.vendors.flatMap(({ data }) => (data.subservice?.controls ?? []).map((each) => each.text)),
      ].flatMap(markersIn),
    );
    return [
      ...formProblems(edition),
      ...markProblems(edition, facts),
      ...spellingProblems(edition, facts),
      ...edition.filter((each) => each.type === 'missing').map((each) => `${each.id} is missing`),
      ...edition
        .flatMap(piecesOf)
        .flatMap(markersIn)
        .filter((each) => hidden.has(each) || !(all.has(each) || expected.places.has(each)))
        .map((each) => `${each} (${programme.labels.get(each)}) is not for customers`),
    ];
  },

  'knows where everything comes from': ({ programme, report: whole }) => sourceProblems(programme, whole),

  'prints nothing hidden: notes, comments, unknown keys, places of evidence, the auditor, names of people': ({
    programme,
    description,
    report: whole,
  }) =>
    [...description, ...whole].flatMap((block) => {
      const text = JSON.stringify({
        ...block,
        sources: [],
        ...(block.type === 'table' ? { rows: block.rows.map((row) => row.cells) } : {}),
        ...(block.type === 'missing' ? { action: block.action?.title } : {}),
      }).toLowerCase();
      const hidden = [...programme.labels]
        .filter(([marker, label]) => label.endsWith('never printed') && text.includes(marker))
        .map(([marker, label]) => `${marker} (${label}) in ${block.id}`);
      return text.includes('hidden')
        ? [...hidden, `a comment or an unknown key in ${block.id}: ${textOf(block)}`]
        : hidden;
    }),

  'agrees with itself in the report: assertion, description, matrix and responses': ({
    programme,
    facts,
    expected,
    description,
    report: whole,
  }) => reportProblems(programme, whole, description, facts, expected),

  'is the same for a report of the other type, or of other categories, as if the manifest said so': (
    { programme },
    built,
  ) => {
    const manifest = writtenOf(programme, 'manifest')[0]?.data;
    if (!manifest) return [];
    const { type, as_of, period } = manifest.report ?? {};
    const differs = (whatIf: WhatIf, other: ManifestData): string[] => {
      const rewritten: RandomProgramme = {
        ...programme,
        records: programme.records.map((each) => (each.kind === 'manifest' ? { ...each, data: other } : each)),
      };
      const asIf = caseOf(rewritten, new WhatIfProgramme(built, whatIf).programme);
      const written = caseOf(rewritten, programmeOf(filesOf(rewritten)));
      const same =
        JSON.stringify(asIf.report) === JSON.stringify(written.report) &&
        JSON.stringify(asIf.description) === JSON.stringify(written.description);
      return [
        ...(same ? [] : [`${JSON.stringify(whatIf)} differs from the same files with that in the manifest`]),
        ...problemsOf(asIf),
      ];
    };
    const categories = programme.seed % 2 === 0 ? ['security', 'privacy'] : ['confidentiality'];
    const found = programme.seed % 3 === 0 ? differs({ categories }, { ...manifest, categories }) : [];
    // Only where the manifest has the dates of the other type, or the end of its own period to take for one.
    if (type === undefined || (type === 1 ? !period : !(as_of ?? period?.to))) return found;
    const other = {
      ...manifest.report,
      type: type === 1 ? (2 as const) : (1 as const),
      ...(type === 2 && !as_of ? { as_of: period!.to } : {}),
    };
    return [...found, ...differs({ type: other.type }, { ...manifest, report: other })];
  },
};

describe('description: consistency over random programmes', function () {
  this.timeout(240_000);
  const problems = new Map<string, string[]>(Object.keys(checks).map((name) => [name, []]));

  before(() => {
    for (const seed of seeds) {
      const programme = randomProgramme(seed);
      const built = programmeOf(filesOf(programme));
      const given = caseOf(programme, built);
      for (const [name, check] of Object.entries(checks))
        for (const each of check(given, built)) problems.get(name)!.push(`seed ${seed}: ${each}`);
    }
  });

  for (const name of Object.keys(checks))
    it(name, () => assert.deepEqual(problems.get(name)!.slice(0, 20), [], `${problems.get(name)!.length} problems`));

  it('tells records apart whose ids are alike, or look so in a link', () => {
    const list = (ids: readonly string[], more: string): string => ids.map((id) => `{id: ${id}, ${more}}`).join(', ');
    const ids = ['a', 'a', 'a~2', 'a~2', 'A', 'a_b', 'a-b', 'a.b', 'a b'];
    const files = new Map([
      [
        'soc2.yaml',
        yaml`
          categories: [security]
          commitments: [${list(ids, 'category: security, text: Kept.')}]
          cuecs: [${list(ids, 'text: Done., criteria: CC6.1')}]
          system: {services: [${list(ids, 'name: Service')}], data: {types: [${list(ids, 'name: Data')}]}}
        `,
      ],
      ...ids.map((id, at): [string, string] => [
        `vendors/${at}.yaml`,
        yaml`
          id: ${id}
          name: Vendor
          services: Hosting
          subservice: {method: carve-out, csocs: [{id: ${id}, text: Guarded., criteria: CC6.4}]}
        `,
      ]),
      ...ids.map((id, at): [string, string] => [
        `incidents/${at}.yaml`,
        yaml`
          id: ${id}
          summary: Outage
          disclose: true
        `,
      ]),
      ...ids.map((id, at): [string, string] => [
        `narratives/${at}.md`,
        yaml`
          ---
          acronym: ${id}
          section: overview
          ---
          # Head

          Text.
        `,
      ]),
    ]);
    const view = programmeOf(files).view('full');
    for (const blocks of [describeSystem(view), report(view)])
      assert.deepEqual(
        formProblems(blocks).filter((each) => each.includes('twice')),
        [],
      );
  });
});
