import assert from 'node:assert/strict';
import { sourcesBelow } from './sources';

/** A question, or a message, which may have an answer. */
const question = /\bwindow\s*\.(?:createQuickPick|createInputBox|show(?!TextDocument)\w+)/g;
/** What follows an answer, where nobody hears that it fails. */
const unheard = /\bvoid (?!\{)[^;]*?\)\s*\.then\(/g;
const seam = 'src/client/actions/questions.ts';

describe('architecture: questions', () => {
  it('are asked through one seam, so that a test can answer them', () => {
    const sources = sourcesBelow('src/client');
    assert.ok(sources.some(({ path, text }) => path === seam && text.match(question)));
    assert.deepEqual(
      sources
        .filter(({ path }) => path !== seam)
        .flatMap(({ path, text }) => (text.match(question) ?? []).map((each) => `${path}: ${each}`)),
      [],
    );
  });

  it('lead to nothing that fails unheard', () => {
    assert.deepEqual(
      sourcesBelow('src/client').flatMap(({ path, text }) =>
        (text.match(unheard) ?? []).map((each) => `${path}: ${each}`),
      ),
      [],
    );
  });
});
