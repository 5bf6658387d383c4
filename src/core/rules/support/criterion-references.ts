import { normaliseCriterion } from '../../criteria/normalise';
import type { Entity, FileEntry } from '../../index/entity';
import { nodeAt } from '../../syntax/navigate';
import type { Path, ScalarNode } from '../../syntax/tree';

export interface CriterionReference {
  path: Path;
  node: ScalarNode;
  /** As written. */
  raw: string;
  normal: ReturnType<typeof normaliseCriterion>;
}

/** The places of a record that name criteria, with what they mean. */
export function criterionReferences(entity: Entity, file: FileEntry): CriterionReference[] {
  return file.references.flatMap((reference) => {
    if (reference.entity !== entity || reference.kind !== 'criterion' || !entity.node) return [];
    const node = nodeAt(entity.node, reference.path);
    return node?.kind === 'scalar'
      ? [{ path: reference.path, node, raw: node.text, normal: normaliseCriterion(node.text) }]
      : [];
  });
}
