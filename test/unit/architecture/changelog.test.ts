import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const headings = [...readFileSync('CHANGELOG.md', 'utf8').matchAll(/^## (.+)$/gm)].map(([, heading]) => heading!);
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

describe('the changelog', () => {
  it('begins with what is unreleased, if there is anything', () => {
    assert.ok(!headings.slice(1).includes('Unreleased'), headings.join(', '));
  });

  it('has the version of package.json as its newest release', () => {
    const releases = headings.filter((heading) => heading !== 'Unreleased');
    assert.equal(releases[0]?.split(' ')[0], version);
    for (const release of releases) assert.match(release, /^\d+\.\d+\.\d+( \(\d{4}-\d\d-\d\d\))?$/);
  });
});
