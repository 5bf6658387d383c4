import assert from 'node:assert/strict';
import { keyNodeAt, nodeAt, nodeAtOffset, pathOf } from '../../../src/core/syntax/navigate';
import { parseSource } from '../../../src/core/syntax/source';
import { randomOf } from '../../support/random';
import { randomYaml } from './random-yaml';

describe('syntax: ways through random trees', () => {
  it('a path leads to its node and back, for every node', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const root = parseSource('x.yaml', randomYaml(randomOf(seed))).roots[0]!;
      const visit = (node: typeof root): void => {
        assert.equal(nodeAt(root, pathOf(node)), node);
        if (node.kind === 'seq') node.items.forEach(visit);
        if (node.kind === 'map') {
          for (const pair of node.pairs) {
            assert.equal(keyNodeAt(root, [...pathOf(node), pair.key.text]), pair.key);
            assert.equal(nodeAtOffset(root, pair.key.start + 1)?.node, pair.key);
            if (pair.value) visit(pair.value);
          }
        }
      };
      visit(root);
    }
  });
});
