import assert from 'node:assert/strict';
import { sourcesBelow, withoutComments } from './sources';

/** `derive('key', ...)` and derive(`key ${id}`, ...), with the key as it is written. */
const call = /\bderive(?:<[^()]*>)?\(\s*(['"`])(.*?)\1/g;

describe('architecture: derived values', () => {
  it('have keys of their own: two computations behind one key would answer for each other', () => {
    const places = new Map<string, string[]>();
    for (const { path, text } of sourcesBelow('src/core')) {
      for (const [, , key] of withoutComments(text).matchAll(call))
        places.set(key!, [...(places.get(key!) ?? []), path]);
    }
    assert.ok(places.size > 5, 'no keys were found');
    assert.deepEqual(
      [...places].filter(([, paths]) => paths.length > 1),
      [],
    );
  });
});
