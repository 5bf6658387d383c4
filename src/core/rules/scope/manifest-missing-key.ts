import { blanks, quoted } from '../../blanks/blanks';
import type { Entity } from '../../index/entity';
import { placeOf } from '../../model/place';
import { nodeAt } from '../../syntax/navigate';
import { insertPair, setValue } from '../../syntax/edit';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { keyRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

interface Needed {
  path: readonly string[];
  /** YAML of the value that the fix inserts; further lines may hold a comment that explains it. */
  example: string;
  /** `[]` has a meaning here (none needed), so an empty list is not missing. */
  emptyMeansNone?: boolean;
  when?: (manifest: Entity<'manifest'>) => boolean;
}

const needed: readonly Needed[] = [
  { path: ['schema'], example: 'soc2/1' },
  { path: ['company', 'name'], example: `${blanks.company} # legal name` },
  { path: ['system', 'name'], example: `${blanks.system} # title of the description` },
  {
    path: ['system', 'infrastructure'],
    example:
      '\n  # hosting, networks, regions; provider is a vendor id or self' +
      `\n  - {id: infrastructure-1, name: ${quoted.componentName}, provider: ${quoted.provider}, ` +
      `purpose: ${quoted.componentPurpose}, location: ${quoted.infrastructureLocation}}`,
  },
  {
    path: ['system', 'software'],
    example:
      '\n  # the application, data stores and tools that controls rely on' +
      `\n  - {id: software-1, name: ${quoted.componentName}, purpose: ${quoted.componentPurpose}}`,
  },
  {
    path: ['system', 'data', 'classes'],
    example: `\n  - {id: class-1, name: ${quoted.componentName}, description: ${quoted.dataClass}}`,
  },
  {
    path: ['system', 'data', 'types'],
    example: `\n  - {id: type-1, name: ${quoted.componentName}, class: ${quoted.value}, stored_in: [], retention: ${quoted.retention}}`,
  },
  { path: ['report'], example: `\n  # type 1: as_of; type 2: period\n  type: ${blanks.reportType}` },
  {
    path: ['categories'],
    example: '[security] # add availability, confidentiality, processing-integrity or privacy as promised to customers',
  },
  {
    path: ['commitments'],
    example:
      '\n  # what customers are promised, with the place where it is promised' +
      `\n  - {id: SC-1, category: security, text: ${quoted.commitment}, source: ${quoted.commitmentSource}}`,
  },
  {
    path: ['not_relevant'],
    example: '[] # every criterion in scope is relevant; else entries of criterion and reason',
    emptyMeansNone: true,
  },
  {
    path: ['changes'],
    example: '[] # no significant change in the period; else entries of date and summary',
    emptyMeansNone: true,
    when: (manifest) => manifest.data.report?.type === 2,
  },
];

export const manifestMissingKey = defineRule({
  code: 'soc2.manifest.missing-key',
  severity: 'error',
  on: ['manifest'],
  title: 'A required manifest key is missing',
  basis: ['DC1'],
  documentation: {
    what:
      'A key that the description is generated from is absent or has no value. For `not_relevant` and `changes` an ' +
      'empty list is an answer ("none"); an absent key means that nobody has decided.',
    why: 'Section III has to cover every description criterion that applies; what no file says cannot be written.',
    wrong: yaml`
      schema: soc2/1
      company: {}`,
    right: yaml`
      schema: soc2/1
      company:
        name: Larkspur Labs, Inc.`,
  },
  *check(manifest): Iterable<Finding> {
    for (const wanted of needed) {
      if ((wanted.when && !wanted.when(manifest)) || isGiven(manifest, wanted)) continue;
      const key = wanted.path.join('.');
      yield {
        ...keyRange(manifest, wanted.path.slice(0, -1)),
        data: { key },
        message: `Manifest has no \`${key}\`; the description cannot be generated without it.`,
      };
    }
  },
  fixes(finding, manifest, context) {
    const found = needed.find((each) => each.path.join('.') === finding.data?.key);
    return found
      ? editHere(
          context,
          `Insert ${found.path.join('.')}${found.emptyMeansNone ? ': []' : ''}`,
          insertion(found, manifest, context.file.tree),
          { preferred: true },
        )
      : [];
  },
});

function isGiven(manifest: Entity<'manifest'>, { path, emptyMeansNone }: Needed): boolean {
  const node = manifest.node && nodeAt(manifest.node, path);
  if (!node) return false;
  if (node.kind === 'scalar') return node.type !== 'null' && node.text.trim() !== '';
  if (node.kind === 'seq') return emptyMeansNone === true || node.items.length > 0;
  return node.pairs.length > 0;
}

/** Inserts into the deepest map that exists, and writes the missing parents with the value. */
function insertion(
  { path, example }: Needed,
  manifest: Entity<'manifest'>,
  tree: Parameters<typeof insertPair>[0],
): ReturnType<typeof insertPair> {
  let depth = path.length - 1;
  while (depth > 0 && (!manifest.node || nodeAt(manifest.node, path.slice(0, depth))?.kind !== 'map')) depth -= 1;
  const parent = depth === 0 ? manifest.node : nodeAt(manifest.node!, path.slice(0, depth));
  const missing = path.slice(depth + 1);
  const value = missing.reduceRight(
    (text, key) => `\n  ${key}:${text.startsWith('\n') ? indent(text) : ` ${text}`}`,
    example,
  );
  const map = parent?.kind === 'map' ? parent : undefined;
  const exists = map?.pairs.some((pair) => pair.key.text === path[depth]);
  return exists && map
    ? setValue(tree, map, path[depth]!, value)
    : insertPair(tree, map, path[depth]!, value, placeOf('manifest', path.slice(0, depth), path[depth]!));
}

function indent(text: string): string {
  return text.replace(/\n/g, '\n  ');
}
