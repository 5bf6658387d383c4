import { stringify } from 'yaml';
import type { DataOf } from '../../src/core/model/data';
import type { EntityKind } from '../../src/core/model/kinds';
import { bodyOf, narrativeOf, policyOf, procedureOf } from './random-programme/documents';
import { Draw } from './random-programme/draw';
import { manifestOf, type Pool } from './random-programme/manifest';
import { controlOf, evidenceOf, findingOf, incidentOf, peopleOf, riskOf, vendorOf } from './random-programme/records';
import { yaml } from '../../src/core/syntax/text-block';

export { markerPattern } from './random-programme/draw';

/** One record as it was written, with its file. */
export interface Written<K extends EntityKind> {
  kind: K;
  path: string;
  data: DataOf<K>;
  /** Markdown below the front matter. */
  body?: string;
}

export interface RandomProgramme {
  seed: number;
  records: Written<EntityKind>[];
  /** The file and the key that contain each marker. */
  labels: ReadonlyMap<string, string>;
}

/**
 * A random programme: sparse or full, at times with duplicate ids and with references to unknown ids. A seed always
 * gives the same programme.
 */
export function randomProgramme(seed: number): RandomProgramme {
  const draw = new Draw(seed);
  const ids = (prefix: string, most: number): string[] =>
    Array.from({ length: draw.random.below(most + 1) }, () => draw.id(prefix));
  const pool: Pool = {
    vendors: ids('vendor', 4),
    roles: ['role-a', ...ids('role', 4)],
    components: [...ids('infra', 3), ...ids('soft', 4), 'infra-last'],
    controls: ids('AC', draw.pick([3, 12, 24])),
    policies: ids('POL', 5),
    procedures: ids('proc', 3),
    unknown: draw.id('unknown'),
  };
  const records: Written<EntityKind>[] = [];
  const add = <K extends EntityKind>(kind: K, path: string, data: DataOf<K>, body?: string): void => {
    records.push({ kind, path, data, ...(body === undefined ? {} : { body }) });
  };
  if (draw.chance(0.97)) add('manifest', 'soc2.yaml', manifestOf(draw, pool));
  if (draw.chance(0.9)) add('people', 'people.yaml', peopleOf(draw, pool));
  for (const id of twice(draw, pool.controls))
    add('control', fileFor(records, 'controls', 'yaml'), controlOf(draw, pool, id));
  for (const id of twice(draw, pool.vendors))
    add('vendor', fileFor(records, 'vendors', 'yaml'), vendorOf(draw, pool, id));
  for (const id of pool.policies)
    add(
      'policy',
      fileFor(records, 'policies', 'md'),
      policyOf(draw, pool, id),
      bodyOf(draw, 'body of a policy: never printed'),
    );
  for (const id of pool.procedures)
    add(
      'procedure',
      fileFor(records, 'procedures', 'md'),
      procedureOf(draw, pool, id),
      bodyOf(draw, 'body of a procedure: never printed'),
    );
  for (const id of ids('NAR', 6))
    add('narrative', fileFor(records, 'narratives', 'md'), narrativeOf(draw, id), bodyOf(draw, 'narrative'));
  for (const id of twice(draw, ids('INC', 4)))
    add('incident', fileFor(records, 'incidents', 'yaml'), incidentOf(draw, pool, id));
  for (const id of ids('R', 3)) add('risk', fileFor(records, 'risks', 'yaml'), riskOf(draw, pool, id));
  for (const id of ids('F', 4)) add('finding', fileFor(records, 'findings', 'yaml'), findingOf(draw, pool, id));
  for (const id of ids('EV', 4)) add('evidence', fileFor(records, 'evidence/2026', 'yaml'), evidenceOf(draw, pool, id));
  return { seed, records, labels: draw.labels };
}

/** The records as files. Unknown keys and comments contain text too. */
export function filesOf({ records, seed }: RandomProgramme): Map<string, string> {
  return new Map(
    records.map(({ path, data, body }, index) => {
      const text = stringify(data, { lineWidth: index % 3 === 0 ? 60 : 0 });
      const more = yaml`
        ${text === '{}\n' ? '' : text}
        x-internal: zz${seed}hidden
        # zz${seed}hidden
      `;
      return [
        path,
        body === undefined
          ? more
          : yaml`
            ${index % 2 === 0 ? '---\n' : ''}
            ${more}
            ---
            ${body}
          `,
      ];
    }),
  );
}

/** Records of a kind in the order of their files. */
export function writtenOf<K extends EntityKind>(programme: RandomProgramme, kind: K): Written<K>[] {
  const found = programme.records.filter((each): each is Written<K> => each.kind === kind);
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Sometimes one of the ids is duplicated. */
function twice(draw: Draw, ids: readonly string[]): string[] {
  return ids.length > 0 && draw.chance(0.1) ? [...ids, draw.pick(ids)] : [...ids];
}

/** The names of files do not depend on their contents. */
function fileFor(records: readonly Written<EntityKind>[], folder: string, ending: string): string {
  return `${folder}/${String(records.length).padStart(3, '0')}.${ending}`;
}
