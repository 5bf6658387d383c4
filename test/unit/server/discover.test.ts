import assert from 'node:assert/strict';
import { findProgrammes } from '../../../src/host/discover';

function check(paths: string[], expected: string[]): void {
  assert.deepEqual(
    findProgrammes(paths).map((each) => `${each.layout} ${each.root || '.'}`),
    expected,
  );
}

describe('server: discovery of programmes', () => {
  it('goes by manifests, four folders deep', () => {
    check(['soc2.yaml', 'controls/a.yaml'], ['soc2 .']);
    check(['a/b/soc2.yml', 'c/soc2.yaml'], ['soc2 a/b', 'soc2 c']);
    check(['a/b/c/d/soc2.yaml'], ['soc2 a/b/c/d']);
    check(['a/b/c/d/e/soc2.yaml'], []);
    check(['my.soc2.yaml', 'soc2.yaml.bak'], []);
  });

  it('takes a comply repository where there is no manifest', () => {
    check(['comply.yml', 'policies/a.md'], ['comply .']);
    check(['compliance/comply.yml'], ['comply compliance']);
    check(['policies/a.md'], ['comply .']);
    check(['theme/policies/a.md', 'theme/narratives/n.md', 'x/policies/a.md'], ['comply theme']);
    check(['comply.yml', 'soc2.yaml'], ['soc2 .']);
  });

  it('leaves other people’s folders alone', () => {
    check(['README.md', 'docs/guide.md', 'controls/a.yaml', 'k8s/deployment.yaml'], []);
  });
});
